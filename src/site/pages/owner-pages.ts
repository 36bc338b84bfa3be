import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { counted } from '../../words/list-words.ts';
import { joined } from '../../words/safe-text.ts';
import { addresses } from '../addresses.ts';
import { citeSection } from '../cite.ts';
import type { SitePage } from '../layout.ts';
import { groupLink, linkTo, section } from '../parts.ts';
import type { Site } from '../site.ts';
import type { Owner } from '../uses.ts';
import { factoryTable } from './factory-table.ts';

/** The page of each owner, and one of all. */
export function* ownerPages(site: Site): Generator<SitePage> {
  yield allOwners(site);
  for (const owner of site.uses.owners()) yield ownerPage(site, owner);
}

function ownerPage(site: Site, { name, factories }: Owner): SitePage {
  const address = addresses.owner(name);
  const { current, catalog } = site;
  const all = counted(factories.length, 'factory', 'factories');
  const joint = factories.filter((id) => (catalog.factory(id)?.owners.length ?? 0) > 1).length;
  const notes = [
    ...(current === undefined
      ? []
      : [
          html`Ranks and figures are those of ${linkTo(site, address, addresses.list(current.id), current.title)}; what it comes to together is in ${groupLink(site, address, 'owner', name, 'the totals')}, where nothing counts twice.`,
        ]),
    ...(joint === 0
      ? []
      : [
          html`${htmlText(counted(joint, 'factory has', 'factories have'))} other owners too; the figures here are those of the whole.`,
        ]),
  ];
  return {
    address,
    title: name,
    description: `${name}: ${all} in ${site.settings.title}, with GPU-equivalents, power and cost.`,
    above: [{ label: 'Owners', address: addresses.owners }],
    body: joined(
      [
        tag('h1', {}, isolated(name)),
        tag('p', { class: 'lede' }, htmlText(all)),
        ...notes.map((note) => tag('p', { class: 'facts' }, note)),
        section('factories', 'Its factories', factoryTable(site, address, factories, 'Factories')),
        citeSection(site, address, name, current?.asOf),
      ],
      html`\n`,
    ),
  };
}

function allOwners(site: Site): SitePage {
  const owners = site.uses.owners();
  const items = owners.map(({ name, factories }) =>
    tag(
      'li',
      {},
      linkTo(site, addresses.owners, addresses.owner(name), name),
      factories.length > 1 ? tag('span', { class: 'quiet' }, html` ${factories.length}`) : html``,
    ),
  );
  const all = counted(owners.length, 'owner', 'owners');
  return {
    address: addresses.owners,
    title: 'Owners',
    description: `${all} of the factories of ${site.settings.title}, by name.`,
    above: [],
    body: html`${tag('h1', {}, html`Owners`)}
${tag('p', { class: 'lede' }, htmlText(`${all}, by name, each with how many factories it has a part in where that is more than one.`))}
${items.length === 0 ? html`` : tag('ul', { class: 'plain columns' }, ...items)}`,
  };
}
