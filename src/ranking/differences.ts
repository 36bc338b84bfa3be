/** What became of the factories of one list on another: the same for Rerank, `compare` and `diff`. */
export interface ListDifferences {
  /** Who is on the second list only, with the rank there. */
  readonly entered: readonly { readonly id: string; readonly rank: number }[];
  /** Who is on the first list only, with the rank there. */
  readonly left: readonly { readonly id: string; readonly rank: number }[];
  /** Who is on both at another rank, in the order of the second list. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
}

/** Who entered, left and moved between two lists, each the ids in order of rank. */
export function listDifferences(before: readonly string[], after: readonly string[]): ListDifferences {
  const [former, latter] = [ranksOf(before), ranksOf(after)];
  const entered: { id: string; rank: number }[] = [];
  const moved: { id: string; from: number; to: number }[] = [];
  for (const [id, to] of latter) {
    const from = former.get(id);
    if (from === undefined) entered.push({ id, rank: to });
    else if (from !== to) moved.push({ id, from, to });
  }
  const left = [...former].flatMap(([id, rank]) => (latter.has(id) ? [] : [{ id, rank }]));
  return { entered, left, moved };
}

/** Whether both lists name the same factories in the same order. */
export function nothingMoved({ entered, left, moved }: ListDifferences): boolean {
  return entered.length === 0 && left.length === 0 && moved.length === 0;
}

function ranksOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index + 1]));
}
