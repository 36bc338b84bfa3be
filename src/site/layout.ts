import { dataElement, html, htmlText, isolated, tag, webLink } from '../words/html.ts';
import { joined, type SafeHtml } from '../words/safe-text.ts';
import { webAddress } from '../words/web-address.ts';
import { addresses, fileOf, type Address } from './addresses.ts';
import type { Site, SiteFile } from './site.ts';

/** A page of the site, before it stands in the layout that all share. */
export interface SitePage {
  readonly address: Address;
  /** What it is about: the title of its window, with the site's behind it. */
  readonly title: string;
  /** A sentence for whoever finds it or passes it on. */
  readonly description: string;
  /** What stands above it, the highest first; the root is there already. */
  readonly above?: readonly Step[];
  readonly body: SafeHtml;
  /** What machines read: schema.org, as JSON-LD. */
  readonly data?: object;
  /** A picture that stands for it where it is passed on. */
  readonly picture?: Address | undefined;
  /** What it loads and runs in the place of the style of the site. */
  readonly app?: App;
}

/** A step of the way to a page. */
export interface Step {
  readonly label: string;
  readonly address: Address;
}

/** A page that runs: its scripts and styles, as files of the site. */
interface App {
  readonly scripts: readonly Address[];
  readonly styles: readonly Address[];
}

/** The parts of the site, as its head and foot name them. */
const parts: readonly Step[] = [
  { label: 'Lists', address: addresses.lists },
  { label: 'Factories', address: addresses.factories },
  { label: 'Accelerators', address: addresses.hardware },
  { label: 'Owners', address: addresses.owners },
  { label: 'Totals', address: addresses.totals },
  { label: 'Explore', address: addresses.explore },
  { label: 'Methodology', address: addresses.methodology },
];

/** A page as a file: the whole of it, in the layout of the site. */
export function pageFile(site: Site, page: SitePage): SiteFile {
  const body = [
    tag('a', { class: 'skip', href: page.app ? '#panel' : '#main' }, html`Skip to the page`),
    headOf(site, page),
    // What runs has its own main part, and takes all the room that there is.
    ...(page.app
      ? [tag('div', { id: 'panel' }), page.body]
      : [tag('main', { id: 'main' }, html`\n`, page.body, html`\n`), footOf(site, page)]),
  ];
  const text = html`<!DOCTYPE html>
<html lang="en">
<head>
${joined(metaOf(site, page), html`\n`)}
</head>
<body>
${joined(body, html`\n`)}
</body>
</html>
`;
  return { path: fileOf(page.address), body: text };
}

function metaOf(site: Site, page: SitePage): readonly SafeHtml[] {
  const { settings } = site;
  const isHome = page.address === addresses.home;
  const title = isHome ? page.title : `${page.title} · ${settings.title}`;
  const way = (to: Address): string => site.way(page.address, to);
  const canonical = page.address === addresses.notFound ? undefined : site.canonical(page.address);
  const picture = page.picture === undefined ? undefined : site.canonical(page.picture);
  const openGraph: readonly (readonly [string, string | undefined])[] = [
    ['og:type', isHome ? 'website' : 'article'],
    ['og:site_name', settings.title],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', canonical],
    ['og:image', picture],
    ['og:image:alt', picture && `Picture of ${page.title}`],
  ];
  return [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(page) }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, htmlText(title)),
    tag('meta', { name: 'description', content: page.description }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(page.address === addresses.notFound ? [tag('meta', { name: 'robots', content: 'noindex' })] : []),
    ...(canonical === undefined ? [] : [tag('link', { rel: 'canonical', href: canonical })]),
    ...openGraph.flatMap(([property, content]) =>
      content === undefined ? [] : [tag('meta', { property, content })],
    ),
    tag('meta', { name: 'twitter:card', content: picture === undefined ? 'summary' : 'summary_large_image' }),
    ...(page.app?.styles ?? [addresses.style]).map((to) => tag('link', { rel: 'stylesheet', href: way(to) })),
    tag('link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      title: settings.title,
      href: way(addresses.feed),
    }),
    ...(page.app?.scripts ?? []).map((to) => tag('script', { src: way(to), defer: true })),
    ...(page.data ? [dataElement(page.data)] : []),
  ];
}

function headOf(site: Site, { address, above, title }: SitePage): SafeHtml {
  const shown = parts.filter((part) => part.address !== addresses.explore || site.options.explore);
  const link = ({ label, address: to }: Step): SafeHtml => {
    const current = to === address ? 'page' : address.startsWith(to) ? 'true' : undefined;
    return tag('li', {}, tag('a', { href: site.way(address, to), 'aria-current': current }, htmlText(label)));
  };
  const home = tag(
    'a',
    { class: 'brand', href: site.way(address, addresses.home) },
    isolated(site.settings.title),
  );
  const nav = tag('nav', { 'aria-label': 'Site' }, tag('ul', {}, ...shown.map(link)));
  const bar = tag('header', { class: 'bar' }, home, nav);
  if (!above) return bar;
  const steps = [{ label: 'Home', address: addresses.home }, ...above].map((step) =>
    tag('li', {}, tag('a', { href: site.way(address, step.address) }, isolated(step.label))),
  );
  const here = tag('li', { 'aria-current': 'page' }, isolated(title));
  return html`${bar}\n${tag('nav', { class: 'crumbs', 'aria-label': 'Where this is' }, tag('ol', {}, ...steps, here))}`;
}

function footOf(site: Site, { address }: SitePage): SafeHtml {
  const { list, title } = site.settings;
  const facts = [
    ...(list?.publisher === undefined ? [] : [html`Published by ${isolated(list.publisher)}`]),
    ...(list === undefined || list.authors.length === 0
      ? []
      : [html`Edited by ${isolated(list.authors.join(', '))}`]),
    ...(list?.licence === undefined ? [] : [html`Data under ${licenceHtml(list.licence)}`]),
  ];
  const line = facts.length === 0 ? [] : [tag('p', {}, joined(facts, html` · `))];
  return tag(
    'footer',
    {},
    tag(
      'p',
      {},
      isolated(title),
      html`, made with AI Factories. Every figure is an estimate with a range: see `,
      methodologyLink(site, address),
      html`.`,
    ),
    ...line,
    tag(
      'p',
      {},
      tag('a', { href: site.way(address, addresses.feed) }, html`Feed`),
      html` · `,
      tag('a', { href: site.way(address, addresses.apiIndex) }, html`The data as JSON and CSV`),
    ),
  );
}

function methodologyLink(site: Site, address: Address): SafeHtml {
  return tag('a', { href: site.way(address, addresses.methodology) }, html`how they come about`);
}

/** A licence as a link, where it is one of Creative Commons by its SPDX name, or an address. */
export function licenceHtml(licence: string): SafeHtml {
  return webLink(licence, webAddress(licenceAddress(licence)));
}

/** Where the text of a licence stands; undefined where its name does not say. */
export function licenceAddress(licence: string): string | undefined {
  const [, kind, version] = /^CC-(BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)-(\d\.\d)$/i.exec(licence) ?? [];
  if (kind !== undefined && version !== undefined)
    return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
  if (/^CC0-1\.0$/i.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  if (/^(?:MIT|Apache-2\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0)$/.test(licence))
    return `https://spdx.org/licenses/${licence}.html`;
  return webAddress(licence);
}

/** Nothing but files of the site: its style, its pictures, and where a page runs, its scripts. */
function policyOf({ app }: SitePage): string {
  const scripts = app ? ["script-src 'self'"] : [];
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...scripts,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
