import type { Batch, Factory, Hardware, Price, Settings, Written } from '../../src/catalog/entries.ts';
import type { CatalogView } from '../../src/catalog/view.ts';
import type { Measure } from '../../src/estimate/figure.ts';
import type { Interval } from '../../src/quantity/interval.ts';

type Figure = Interval | undefined;
type End = keyof Interval;

const ends: readonly End[] = ['low', 'mid', 'high'];
const opposite: Readonly<Record<End, End>> = { low: 'high', mid: 'mid', high: 'low' };

function each(of: (end: End) => number): Interval {
  return { low: of('low'), mid: of('mid'), high: of('high') };
}

function times(...factors: readonly Figure[]): Figure {
  if (factors.some((factor) => factor === undefined)) return undefined;
  return each((end) => factors.reduce((product, factor) => product * factor![end], 1));
}

function over(a: Figure, b: Figure): Figure {
  return a && b && each((end) => a[end] / b[opposite[end]]);
}

/**
 * The figures of a batch as the design has them, one formula after the other: no derivation, no sharing, nothing that the
 * product computes with. Undefined where there is none.
 */
export function plainEstimate(
  view: CatalogView,
  factory: Factory,
  batch: Batch,
  asOf: string,
): Readonly<Record<Measure, Figure>> {
  const settings = view.settings()!;
  const day = batch.since ?? asOf;
  const year = Number(day.slice(0, 4));
  const read = (written: Written | undefined): Figure => written?.interval(settings.uncertainty);
  const world = { settings, read, day };

  const hardware = batch.hardware.map((id) => view.hardware(id)!);
  const reference = view.hardware(settings.reference)!;
  const ratio = (h: Hardware): Figure =>
    h.id === reference.id ? each(() => 1) : over(peak(world, h), peak(world, reference));
  const power = (h: Hardware): Figure => powerOfOne(world, h, read);
  const cost = (h: Hardware): Figure => costOfOne(world, h);
  const overMix = (of: (h: Hardware) => Figure): Figure => mix(settings, batch, hardware, of, read);

  const [count, equivalents] = [read(batch.count), read(batch.equivalents)];
  const years = [...settings.pue].filter(([y]) => y <= year).at(-1) ?? [...settings.pue][0]!;
  const pue = read(factory.pue ?? years[1])!;
  const [compute, construction] = [read(settings.computePerWatt)!, read(settings.constructionPerWatt)!];
  const share = each((end) => compute[end] / (compute[end] + construction[opposite[end]]));
  const statedCost = batch.scope === 'total' ? times(read(batch.cost), share) : read(batch.cost);
  const statedPower = read(batch.itPower) ?? over(read(batch.power), pue);
  const powerFromCost = batch.power || batch.itPower ? undefined : over(statedCost, compute);

  const fromCount = (of: (h: Hardware) => Figure): Figure => times(count, overMix(of));
  const fromEquivalents = (of: (h: Hardware) => Figure): Figure => {
    if (batch.shares) return times(over(equivalents, overMix(ratio)), overMix(of));
    return times(
      equivalents,
      overMix((h) => over(of(h), ratio(h))),
    );
  };
  const itPower = fromCount(power) ?? statedPower ?? fromEquivalents(power) ?? powerFromCost;
  const facilityPower =
    fromCount(power) === undefined && batch.power ? read(batch.power) : times(itPower, pue);
  return {
    headline: count ?? equivalents,
    equivalents:
      fromCount(ratio) ??
      equivalents ??
      equivalentsOfPower(view, world, statedPower ?? powerFromCost, hardware, year, ratio),
    itPower,
    facilityPower,
    cost: fromCount(cost) ?? statedCost ?? fromEquivalents(cost) ?? times(itPower, compute),
    energy: times(
      facilityPower,
      each(() => 8760),
      read(settings.loadFactor),
    ),
  };
}

interface Plain {
  readonly settings: Settings;
  readonly read: (written: Written | undefined) => Figure;
  readonly day: string;
}

function peak({ settings, read }: Plain, { fp16, fp8, int8 }: Hardware): Figure {
  if (settings.precision === '16-bit') return read(fp16);
  const [a, b] = [read(fp8), read(int8)];
  return a && b ? each((end) => Math.max(a[end], b[end])) : (a ?? b ?? read(fp16));
}

function powerOfOne(
  { settings }: Plain,
  { tdp, system, overhead }: Hardware,
  read: Plain['read'],
  factor: Plain['read'] = read,
): Figure {
  const bySystem = times(over(read(system.power), read(system.accelerators)), factor(settings.network));
  const byTdp = times(read(tdp), factor(overhead ?? settings.overhead));
  return settings.powerMethod === 'system' ? (bySystem ?? byTdp) : (byTdp ?? bySystem);
}

function costOfOne(world: Plain, hardware: Hardware): Figure {
  const { settings, read, day } = world;
  if (settings.costMethod === 'perWatt') {
    return times(powerOfOne(world, hardware, read), read(settings.computePerWatt));
  }
  const priceOn = (prices: readonly Price[]): Figure =>
    read((prices.filter(({ since }) => (since ?? '') <= day).at(-1) ?? prices[0])?.price);
  const [interconnect, discount] = [read(settings.interconnect), read(settings.discount)];
  const own = times(
    priceOn(hardware.prices),
    read(hardware.server ?? settings.server),
    interconnect,
    discount,
  );
  const { prices, accelerators } = hardware.system;
  return own ?? times(over(priceOn(prices), read(accelerators)), interconnect, discount);
}

function mix(
  settings: Settings,
  batch: Batch,
  hardware: readonly Hardware[],
  of: (h: Hardware) => Figure,
  read: Plain['read'],
): Figure {
  const figures = hardware.map(of);
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length === 0) return undefined;
  if (batch.shares) {
    if (known.length < figures.length) return undefined;
    const parts = hardware.map((h, i) => times(figures[i], read(batch.shares!.get(h.id)))!);
    return each((end) => parts.reduce((sum, part) => sum + part[end], 0));
  }
  const b = known.length < figures.length ? settings.uncertainty.openEnded : 0;
  return {
    low: Math.min(...known.map(({ low }) => low)) * (1 - b),
    mid: known.reduce((sum, { mid }) => sum + mid, 0) / known.length,
    high: Math.max(...known.map(({ high }) => high)) * (1 + b),
  };
}

function equivalentsOfPower(
  view: CatalogView,
  world: Plain,
  itPower: Figure,
  named: readonly Hardware[],
  year: number,
  ratio: (h: Hardware) => Figure,
): Figure {
  const { read } = world;
  const atMid = (written: Written | undefined): Figure => {
    const figure = read(written);
    return figure && each(() => figure.mid);
  };
  const isOfYears = ({ released }: Hardware): boolean =>
    Number(released.slice(0, 4)) >= year - 2 && Number(released.slice(0, 4)) <= year;
  const found = (named.length > 0 ? named : view.allHardware().filter(isOfYears)).flatMap((h) => {
    const one = powerOfOne(world, h, read, named.length > 0 ? read : atMid);
    return times(over(itPower, one), ratio(h)) ?? [];
  });
  if (found.length === 0) return undefined;
  const shareOf: Readonly<Record<End, number>> =
    named.length > 0 ? { low: 0, mid: 0.5, high: 1 } : { low: 0.1, mid: 0.5, high: 0.9 };
  const [low, mid, high] = ends.map((end) => {
    const sorted = found.map((figure) => figure[end]).sort((a, b) => a - b);
    const place = shareOf[end] * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return below + (above - below) * (place % 1);
  });
  return { low: low!, mid: mid!, high: high! };
}
