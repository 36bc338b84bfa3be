import { geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { scaleSqrt } from 'd3-scale';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land110m from 'world-atlas/land-110m.json';
import { formatFigure } from '../quantity/format.ts';
import type { Box } from './taken-space.ts';
import { doubtMark, doubtNotes } from './doubts.ts';
import { around, namesFor, pointLabels } from './point-labels.ts';
import type { PictureData, PicturePlace, PictureRow } from './picture-data.ts';
import { drawnWidth, emptyPicture, framed, pictureWidth, type Picture } from './picture.ts';
import { gatherSpots, type Spot } from './map-clusters.ts';
import { pictureWords } from './picture-name.ts';
import { textSize } from './style.ts';
import type { SafeSvg } from '../words/safe-text.ts';
import { element } from '../words/svg.ts';
import { label, tooltip } from './picture-marks.ts';
import { textWidth } from './text-width.ts';
import { factories, listName, tickText } from './picture-words.ts';

const { title } = pictureWords.map;
const smallest = 2.5;

/** Narrower than that, sites of one region lie one over the other: those so near each other are drawn as one. */
const clustered = { below: 520, reach: 18 };

/** How large a circle is at least that holds a number. */
const numbered = 9;

/** The sites on a map of the world, each circle as large as its figure. */
export function mapPicture(data: PictureData, room = pictureWidth): Picture {
  const width = drawnWidth(room);
  const sea: Box = { x: 0, y: 0, width, height: Math.round(width * 0.47) };
  const largest = Math.max(13, (26 * width) / pictureWidth);
  const { dimension } = data.metric;
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [sea.width - 4, sea.height - 4],
    ],
    inhabited,
  );
  const sites = spotsOf(data, projection, width);
  const spots =
    width < clustered.below
      ? gatherSpots(
          sites,
          clustered.reach,
          (count, value) => `${count} sites near each other, ${formatFigure(value, dimension)}`,
        )
      : sites;
  if (spots.length === 0)
    return emptyPicture('map', title, 'No factory of this list says where it stands.', width);
  const radius = scaleSqrt([0, Math.max(...spots.map(({ value }) => value))], [0, largest]);
  const sizeOf = (value: number): number => Math.max(smallest, radius(value));
  const points = spots.map((spot) => ({
    ...spot,
    radius: Math.max(sizeOf(spot.value), spot.sites === undefined ? 0 : numbered),
  }));
  const key = sizes(radius.domain()[1] ?? 1, sizeOf, (value) => tickText(value, dimension), data, sea);
  const path = geoPath(projection).digits(0);
  const coast = feature(atlas, atlas.objects.land);
  return framed(
    'map',
    {
      ...{ title, description: describe(data, sites, spots) },
      notes: doubtNotes(
        data.rows.flatMap(({ name, value, places }) =>
          places.length > 0 ? [{ name, figures: [value] }] : [],
        ),
      ),
    },
    { width, height: key.bottom },
    element('path', { d: path(withoutAntarctica(coast)) ?? '', class: 'land' }),
    ...points.map(({ x, y, radius: r, stated, said }) =>
      element('circle', { cx: x, cy: y, r, class: stated ? 'site' : 'somewhere' }, tooltip(said)),
    ),
    ...points.flatMap(({ x, y, sites: count }) =>
      count === undefined ? [] : [label(String(count), x, y + 4, 'small halo', 'middle')],
    ),
    ...pointLabels(points, sea, points.filter(({ stated }) => stated).map(around)),
    ...key.drawn,
  );
}

/** What the map is made to hold: all latitudes where people build. */
const inhabited: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [-179.9, 0],
    [179.9, 0],
    [0, 83.6],
    [0, -56],
  ],
};

const atlas = land110m as unknown as Topology<{ land: GeometryCollection }>;

/** The coasts north of 60° S. */
function withoutAntarctica(coast: ReturnType<typeof feature>): GeoPermissibleObjects {
  const features = 'features' in coast ? coast.features : [coast];
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [],
  );
  const northern = polygons.filter(([ring = []]) => ring.some(([, lat = 0]) => lat > -60));
  return { type: 'MultiPolygon', coordinates: northern };
}

/** Sites where they are; what is only known by its country together in the country's middle; large ones first. */
function spotsOf({ rows, metric }: PictureData, projection: GeoProjection, width: number): readonly Spot[] {
  const figure = (value: number): string => formatFigure(value, metric.dimension);
  const countries = new Map<string, { place: PicturePlace; value: number; rows: PictureRow[] }>();
  const spots: Spot[] = [];
  const add = (place: PicturePlace, rest: Omit<Spot, 'x' | 'y' | 'stated'>): void => {
    const at = projection([place.lon, place.lat]);
    if (at) spots.push({ x: at[0], y: at[1], stated: place.country === undefined, ...rest });
  };
  for (const row of rows) {
    const mark = doubtMark(row.value);
    for (const place of row.places) {
      const value = row.value.mid / row.places.length;
      if (place.country === undefined) {
        const part =
          row.places.length > 1 ? `, one of ${row.places.length} places, drawn in equal shares` : '';
        add(place, {
          value,
          names: namesFor(row.name, row.rank, width, mark),
          said: `#${row.rank} ${row.name}: ${figure(value)}${mark}${part}`,
          brief: `#${row.rank} ${row.name} with ${figure(value)}${mark}`,
        });
        continue;
      }
      const there = countries.get(place.country) ?? { place, value: 0, rows: [] };
      countries.set(place.country, { place, value: there.value + value, rows: [...there.rows, row] });
    }
  }
  for (const [country, there] of countries) {
    const [only, ...others] = there.rows;
    const mark = doubtMark(...there.rows.map(({ value }) => value));
    const names =
      only && others.length === 0
        ? namesFor(only.name, only.rank, width, mark)
        : [`${country}: ${factories(there.rows.length)}${mark}`, country + mark];
    const who = there.rows.map(({ rank, name }) => `#${rank} ${name}`).join(', ');
    add(there.place, {
      value: there.value,
      names,
      said: `Somewhere in ${country}: ${figure(there.value)}${mark}: ${who}`,
      brief: `that of ${country} with ${figure(there.value)}${mark} (${factories(there.rows.length)})`,
    });
  }
  return spots.sort((a, b) => b.value - a.value || (a.said < b.said ? -1 : 1));
}

/** Beneath the map: how large a figure is, and what a dashed circle means. */
function sizes(
  most: number,
  sizeOf: (value: number) => number,
  textOf: (value: number) => string,
  { metric }: PictureData,
  sea: Box,
): { readonly drawn: readonly SafeSvg[]; readonly bottom: number } {
  const half = Math.max(16, sizeOf(most));
  let y = sea.height + half;
  let x = 12;
  const drawn: SafeSvg[] = [];
  const put = (sign: { readonly r: number; readonly kind: string } | undefined, text: string): void => {
    const r = sign?.r ?? 0;
    const before = sign ? 2 * r + 8 : 0;
    const width = before + textWidth(text, textSize);
    if (x > 12 && x + width > sea.width) {
      x = 12;
      y += 2 * half;
    }
    if (sign) drawn.push(element('circle', { cx: x + r, cy: y, r, class: sign.kind }));
    drawn.push(label(text, x + before, y + 4, sign?.kind === 'site' ? undefined : 'quiet'));
    x += width + 18;
  };
  for (const value of [roundDown(most), roundDown(most / 10)]) {
    put({ r: sizeOf(value), kind: 'site' }, textOf(value));
  }
  put(undefined, `by ${metric.words}`);
  put({ r: 7, kind: 'somewhere' }, 'somewhere in the country');
  return { drawn, bottom: Math.ceil(y + half + 4) };
}

/** To one figure: 1, 2 or 5 and zeros. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((each) => each * power <= value) ?? 1;
  return step * power;
}

function describe(data: PictureData, sites: readonly Spot[], spots: readonly Spot[]): string {
  const nowhere = data.rows.filter(({ places }) => places.length === 0).length;
  const vague = data.rows.filter(({ places }) => places.some(({ country }) => country !== undefined)).length;
  const [first] = sites;
  return [
    `A map of the world, ${listName(data)}: each circle is as large as its ${data.metric.words}.`,
    first ? `The largest is ${first.brief}.` : '',
    ...(data.length > data.rows.length ? [`Drawn are the first ${data.rows.length} of ${data.length}.`] : []),
    ...(spots.length < sites.length ? ['Sites near each other are one circle, with their number.'] : []),
    ...(vague > 0 ? [`Of ${factories(vague)} no more than the country is stated: dashed circles.`] : []),
    ...(nowhere > 0
      ? [`${factories(nowhere)} without a stated place ${nowhere === 1 ? 'is' : 'are'} not on it.`]
      : []),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
