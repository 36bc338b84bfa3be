import { methodologyOf } from '../../publish/methodology.ts';
import { methodologyHtml } from '../../publish/page/page-sections.ts';
import { html, isolated, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** How figures come about: formulas, constants with their ranges and sources, conventions. */
export function* methodologyPage({ catalog, settings }: Site): Generator<SitePage> {
  const methodology = methodologyOf(catalog);
  yield {
    address: addresses.methodology,
    title: 'Methodology',
    description: `How the figures of ${settings.title} come about: every formula, constant and convention.`,
    above: [],
    body: html`${tag('h1', {}, isolated('Methodology'))}\n${methodology ? methodologyHtml(methodology) : html``}`,
  };
}
