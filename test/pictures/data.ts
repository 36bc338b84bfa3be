import type { PictureData, PictureRow } from '../../src/pictures/picture-data.ts';

/** A row with figures of a tenth more or less. */
export function row(
  rank: number,
  name: string,
  equivalents: number,
  more: Partial<PictureRow> = {},
): PictureRow {
  const around = (mid: number) => ({ low: mid * 0.9, mid, high: mid * 1.1 });
  return {
    ...{ id: `f${rank}`, name, rank, move: null, previousRank: null },
    value: around(equivalents),
    equivalents: around(equivalents),
    power: around(equivalents * 1400),
    parts: [{ hardware: 'H100', equivalents, assumed: false }],
    places: [{ lat: 47, lon: 8, country: undefined }],
    ...more,
  };
}

/** A list of these rows. */
export function dataOf(rows: readonly PictureRow[], more: Partial<PictureData> = {}): PictureData {
  const ids = rows.map(({ id }) => id);
  return {
    title: 'The List',
    asOf: '2026-06-30',
    unit: 'H100e',
    metric: { words: 'GPU-equivalents', dimension: 'equivalents' },
    rows,
    length: rows.length,
    editions: [{ id: '2026H1', asOf: '2026-06-30', ids }],
    names: Object.fromEntries(rows.map(({ id, name }) => [id, name])),
    ...more,
  };
}
