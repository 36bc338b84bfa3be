import type { Node } from '../../document/node.ts';
import type { ListFacts, Precision, Settings, Written } from '../entries.ts';
import type { Report } from '../problem.ts';
import { aboveZero, Reader } from './reader.ts';

/** Reads catalog.yaml. Undefined where a constant that computations need is missing. */
export function readSettings(root: Node | undefined, report: Report): Settings | undefined {
  const reader = new Reader(root, report);
  const [power, cost, energy] = [reader.map('power'), reader.map('cost'), reader.map('energy')];
  const [perWatt, uncertainty] = [cost.map('perWatt'), reader.map('uncertainty')];
  const constants = {
    overhead: power.quantity('overhead', 'ratio', aboveZero),
    network: power.quantity('network', 'ratio', aboveZero),
    server: cost.quantity('server', 'ratio', aboveZero),
    interconnect: cost.quantity('interconnect', 'ratio', aboveZero),
    discount: cost.quantity('discount', 'ratio', aboveZero),
    computePerWatt: perWatt.quantity('compute', 'money', aboveZero),
    constructionPerWatt: perWatt.quantity('construction', 'money', aboveZero),
    loadFactor: energy.quantity('loadFactor', 'ratio', aboveZero),
    homePower: energy.quantity('homePower', 'power', aboveZero),
  };
  const [title, reference] = [reader.text('title'), reader.text('reference')];
  const precision = reader.text('precision') as Precision | undefined;
  const pue = readPue(power.map('pue'));
  const approximate = middle(uncertainty.quantity('approximate', 'ratio'));
  const openEnded = middle(uncertainty.quantity('openEnded', 'ratio'));
  if (!isComplete(constants) || title === undefined || reference === undefined || precision === undefined)
    return undefined;
  if (approximate === undefined || openEnded === undefined || pue.size === 0) return undefined;
  return {
    ...constants,
    title,
    list: reader.has('list') ? readListFacts(reader.map('list')) : undefined,
    reference,
    precision,
    pue,
    powerMethod: power.text('method') === 'system' ? 'system' : 'tdp',
    costMethod: cost.text('method') === 'perWatt' ? 'perWatt' : 'accelerator',
    uncertainty: { approximate, openEnded },
    sources: reader.sources(),
  };
}

function readListFacts(reader: Reader): ListFacts {
  return {
    url: reader.text('url'),
    licence: reader.text('licence'),
    publisher: reader.text('publisher'),
    authors: reader.texts('authors'),
  };
}

function readPue(reader: Reader): ReadonlyMap<number, Written> {
  const years = reader.keys().flatMap((year) => {
    const pue = reader.quantity(year, 'ratio', aboveZero);
    return pue ? [[Number(year), pue] as const] : [];
  });
  return new Map(years.sort(([a], [b]) => a - b));
}

/** The uncertainties themselves are taken as points: there is nothing to widen them by. */
function middle(written: Written | undefined): number | undefined {
  return written?.interval({ approximate: 0, openEnded: 0 }).mid;
}

function isComplete<T extends Record<string, Written | undefined>>(
  constants: T,
): constants is T & Record<keyof T, Written> {
  return Object.values(constants).every((constant) => constant !== undefined);
}
