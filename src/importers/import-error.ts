/** Where in a file something stands, both from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why other people's data cannot be read: the file, the place in it, and what was expected there. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly place: Place;

  constructor(place: Place, reason: string) {
    super(`${place.file}:${place.line}:${place.column}: ${reason}`);
    this.place = place;
  }
}
