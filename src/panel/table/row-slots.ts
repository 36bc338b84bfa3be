/** A row that is drawn: at which place, and whether its elements are its own, for it has the focus or is open. */
export interface SlottedRow {
  readonly place: number;
  readonly id: string;
  readonly isOwn: boolean;
}

/**
 * Which elements draw which row. Those of rows that went draw the ones that came: to write other words into elements takes
 * a third of the time of making them. Where others stand at a place, its elements stay there and say the others.
 */
export class RowSlots {
  #before: ReadonlyMap<number, SlottedRow> = new Map();
  #next = 0;

  /** The slots of rows, in their order; the elements of a slot are kept from one call to the next. */
  assign(rows: readonly SlottedRow[]): readonly number[] {
    const free = new Map(this.#before);
    const slots = new Map<SlottedRow, number>();
    const take = (row: SlottedRow, slot: number | undefined): void => {
      if (slot === undefined) return;
      slots.set(row, slot);
      free.delete(slot);
    };
    const [byId, byPlace] = [new Map<string, number>(), new Map<number, number>()];
    for (const [slot, { id, place }] of this.#before) {
      byId.set(id, slot);
      byPlace.set(place, slot);
    }
    for (const row of rows) if (row.isOwn) take(row, byId.get(row.id));
    // Whoever had the focus does not hand it on to another factory.
    for (const [slot, { isOwn }] of free) if (isOwn) free.delete(slot);
    const others = rows.filter((row) => !slots.has(row));
    for (const row of others) {
      const slot = byPlace.get(row.place);
      if (slot !== undefined && free.has(slot)) take(row, slot);
    }
    for (const row of others) if (!slots.has(row)) take(row, free.keys().next().value ?? this.#next++);
    this.#before = new Map(rows.map((row) => [slots.get(row) ?? NaN, row]));
    return rows.map((row) => slots.get(row) ?? NaN);
  }
}
