import type { Day } from '../../catalog/day.ts';
import type { Status } from '../../catalog/entries.ts';
import { splitList } from '../text-cell.ts';
import { taggedNames, taggedText, type Tagged } from '../text-cell.ts';
import { placeIn } from '../country.ts';
import { degreesIn } from '../number-cell.ts';
import { countText, estimated, type Spread } from '../figure-text.ts';
import type { Stated } from '../number-cell.ts';
import type { Reporter } from '../report.ts';
import { linksInMarkdown } from '../source-links.ts';
import { numberedSources } from '../source-links.ts';
import type { Plain } from '../yaml-text.ts';
import type { SiteRow } from './read-hub.ts';
import { stateOn, type SiteState } from './timeline.ts';

/** What is known of a site: its row, where it has one, and its timeline. */
export interface Site {
  readonly name: string;
  readonly row: SiteRow | undefined;
  readonly states: readonly SiteState[];
  /** Owners that its chip quantities name. */
  readonly chipOwners: readonly Tagged[];
  /** Days on which the company itself says how many of which chip there are. */
  readonly disclosed: ReadonlySet<Day>;
}

/** How far readings of the hub lie apart in what they say of one day: how wide its estimates are written. */
export interface HubSpread {
  readonly equivalents: Spread;
  readonly power: Spread;
  readonly cost: Spread;
}

/** The factory of a site, but for its sources. */
export function siteFactory(
  site: Site,
  claims: readonly Plain[],
  readOn: Day,
  source: string,
  reporter: Reporter,
  spread?: HubSpread,
): Readonly<Record<string, Plain>> {
  const { name, row, states } = site;
  const owners = ownersOf(site);
  return {
    name,
    kind: 'campus',
    owners: owners.length === 0 ? ['Unknown'] : owners.map((owner) => owner.name),
    location: locationOf(row, reporter),
    status: statusOn(states, readOn),
    compute: states.length === 0 ? undefined : batchesOf(site, readOn, source, spread),
    claims: claims.length === 0 ? undefined : claims,
    notes: notesOf(site, owners),
  };
}

/** Documents that the row names. */
export function siteSources({ name, row }: Site): readonly Plain[] {
  if (!row) return [];
  const { sheet, sources } = row.cells;
  const calculations = linksInMarkdown(sheet.text).map((link) => ({
    ...link,
    title: `Epoch AI, calculations for ${name}`,
  }));
  return numberedSources([...calculations, ...linksInMarkdown(sources.text)]);
}

/** The states as batches; equivalents are as sure as the last count of chips that comes to the same. */
function batchesOf(
  { states, disclosed }: Site,
  readOn: Day,
  source: string,
  spread?: HubSpread,
): readonly Plain[] {
  let sure: number | undefined;
  return states.map((state) => {
    if (disclosed.has(state.date)) sure = state.equivalents?.value;
    const isSure = sure !== undefined && sure === state.equivalents?.value;
    return batchOf(state, isSure, readOn, source, spread);
  });
}

/**
 * A state as a batch. What runs is dated by `since`; a state in which nothing runs yet has no such day. `announced`
 * keeps a list that counts what is announced from adding up the states of one site. Figures are Epoch AI's estimates, but
 * for the equivalents of chips that the company counts itself.
 */
function batchOf(state: SiteState, isSure: boolean, readOn: Day, source: string, spread?: HubSpread): Plain {
  const { date, until, runs, status, equivalents, itPower, power, cost, water, buildings } = state;
  const planned = date > readOn;
  return {
    announced: date,
    since: runs ? date : undefined,
    until,
    status: planned ? 'planned' : runs ? 'operational' : 'construction',
    equivalents: isSure ? countText(equivalents) : estimatedCount(equivalents, spread?.equivalents),
    itPower: estimated(itPower, (figure) => `${figure} MW`, spread?.power),
    power: estimated(power, (figure) => `${figure} MW`, spread?.power),
    cost: estimated(cost, (figure) => (figure === '0' ? '$0' : `$${figure}B`), spread?.cost),
    scope: cost && 'total',
    note: batchNote(status, buildings, water),
    source,
  };
}

function estimatedCount(stated: Stated | undefined, spread: Spread | undefined): string | number | undefined {
  return stated?.value === 0 ? 0 : estimated(stated, (figure) => figure, spread);
}

/** What a batch has no key for, in sentences. */
function batchNote(status: string, buildings: string, water: string): string | undefined {
  const facts = [
    ...(Number(buildings) > 0 ? [`Buildings that run: ${Number(buildings)}.`] : []),
    ...(Number(water) > 0 ? [`Water: ${Number(Number(water).toPrecision(3))} million gallons a day.`] : []),
  ];
  return [...(status === '' ? [] : [status]), ...facts].join(' ') || undefined;
}

/** Where a site stands on a day, by its state then and those that follow. */
function statusOn(states: readonly SiteState[], day: Day): Status {
  const now = stateOn(states, day);
  if (!now) return 'planned';
  if (!now.runs) return 'construction';
  const size = ({ equivalents, power }: SiteState): number => equivalents?.value ?? power?.value ?? 0;
  return states.some((later) => later.date > day && size(later) > size(now)) ? 'expansion' : 'operational';
}

function ownersOf({ row, chipOwners }: Site): readonly Tagged[] {
  const named = taggedNames(row?.cells.owner.text ?? '');
  return named.length > 0 ? named : chipOwners;
}

function locationOf(row: SiteRow | undefined, reporter: Reporter): Plain {
  if (!row) return { text: 'not stated' };
  const { name, address, country, latitude, longitude } = row.cells;
  const isPlaced = latitude.text !== '' && longitude.text !== '';
  const position = isPlaced ? { lat: degreesIn(latitude, 90), lon: degreesIn(longitude, 180) } : {};
  return { ...placeIn(address, country, name.text, reporter), ...position };
}

/** What a factory file has no key for, in sentences. */
function notesOf({ row, chipOwners }: Site, owners: readonly Tagged[]): string | undefined {
  if (!row) return 'Epoch AI has a timeline of this site, and no row in its list of data centers.';
  const { users, project, chips, investors, builders, energy } = row.cells;
  const fromChips = owners.length > 0 && owners === chipOwners ? ', by its chip quantities' : '';
  const sentences = [
    ['Owner', taggedText(owners) + fromChips || 'not stated'],
    ['Users', taggedText(taggedNames(users.text))],
    ['Project', taggedText(taggedNames(project.text))],
    ['Chips, planned ones too', splitList(chips.text).join(', ')],
    ['Investors', splitList(investors.text).join(', ')],
    ['Construction', splitList(builders.text).join(', ')],
    ['Energy', splitList(energy.text).join(', ')],
  ].flatMap(([what, words]) => (words === '' ? [] : [`${what}: ${words}.`]));
  return sentences.join(' ');
}
