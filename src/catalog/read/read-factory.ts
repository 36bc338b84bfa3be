import type { Node } from '../../document/node.ts';
import type {
  Batch,
  Claim,
  ClaimBasis,
  CostScope,
  Factory,
  FactoryKind,
  Location,
  Status,
  Written,
} from '../entries.ts';
import type { Report } from '../problem.ts';
import { aboveZero, Reader } from './reader.ts';

/** Reads a factory file. Undefined where what every factory must have is missing. */
export function readFactory(id: string, root: Node | undefined, report: Report): Factory | undefined {
  const reader = new Reader(root, report);
  const name = reader.text('name');
  const status = reader.text('status') as Status | undefined;
  const factory = {
    id,
    aliases: reader.texts('aliases'),
    kind: reader.text('kind') as FactoryKind | undefined,
    // The same letters, however a keyboard composes them, are the same owner.
    owners: reader.texts('owners').map((owner) => owner.normalize('NFC')),
    ownersText: reader.text('ownersText'),
    location: readLocation(reader.map('location')),
    platform: reader.text('platform'),
    statusNote: reader.text('statusNote'),
    batches: reader.items('compute').map((item) => readBatch(item, status ?? 'announced')),
    claims: reader.items('claims').map(readClaim),
    ...readFacility(reader.map('facility')),
    partOf: reader.texts('partOf'),
    supersedes: reader.texts('supersedes'),
    notes: reader.text('notes'),
    sources: reader.sources(),
  };
  return name !== undefined && status !== undefined ? { ...factory, name, status } : undefined;
}

function readLocation(reader: Reader): Location {
  return {
    text: reader.text('text'),
    place: reader.text('place'),
    region: reader.text('region'),
    countries: [...reader.texts('country'), ...reader.texts('countries')],
    lat: reader.number('lat'),
    lon: reader.number('lon'),
  };
}

function readBatch(reader: Reader, factoryStatus: Status): Batch {
  const shares = readShares(reader);
  return {
    hardware: shares ? [...shares.keys()] : reader.texts('hardware'),
    shares,
    count: reader.quantity('count', 'count'),
    published: reader.text('published'),
    equivalents: reader.quantity('equivalents', 'equivalents'),
    power: reader.quantity('power', 'power'),
    itPower: reader.quantity('itPower', 'power'),
    cost: reader.quantity('cost', 'money'),
    scope: reader.text('scope') === 'total' ? 'total' : 'hardware',
    announced: reader.day('announced'),
    since: reader.day('since'),
    until: reader.day('until'),
    status: (reader.text('status') as Status | undefined) ?? factoryStatus,
    note: reader.text('note'),
    caveat: reader.text('caveat'),
    source: reader.text('source'),
    path: reader.path,
  };
}

function readShares(batch: Reader): ReadonlyMap<string, Written> | undefined {
  if (!batch.has('shares')) return undefined;
  const reader = batch.map('shares');
  const shares = reader.keys().flatMap((id) => {
    const share = reader.quantity(id, 'ratio');
    return share ? [[id, share] as const] : [];
  });
  return new Map(shares);
}

function readClaim(reader: Reader): Claim {
  return {
    power: reader.quantity('power', 'power'),
    itPower: reader.quantity('itPower', 'power'),
    cost: reader.quantity('cost', 'money'),
    scope: (reader.text('scope') as CostScope | 'investment' | undefined) ?? 'hardware',
    of: reader.text('of'),
    basis: reader.text('basis') as ClaimBasis | undefined,
    equivalents: reader.quantity('equivalents', 'equivalents'),
    count: reader.quantity('count', 'count'),
    hardware: reader.texts('hardware'),
    date: reader.day('date'),
    note: reader.text('note'),
    source: reader.text('source'),
    path: reader.path,
  };
}

/** Reads the facility's quantities, so that each is checked, and returns what is computed and drawn with. */
function readFacility(reader: Reader): Pick<Factory, 'pue' | 'sites'> {
  reader.quantity('rackDensity', 'power');
  reader.quantity('portSpeed', 'bitsPerSecond');
  const sites = reader.items('sites').map((site) => ({
    country: site.text('country'),
    lat: site.number('lat'),
    lon: site.number('lon'),
  }));
  return { pue: reader.quantity('pue', 'ratio', aboveZero), sites };
}
