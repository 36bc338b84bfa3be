import type { Move } from '../ranking/moves.ts';

/** A move as a mark that needs no colour: `▲3`, `▼1`, `=`, `new`, `back`. */
export function moveMark(move: Move, rank: number, previousRank: number | null): string {
  const places = Math.abs(rank - (previousRank ?? rank));
  switch (move) {
    case 'up':
      return `▲${places}`;
    case 'down':
      return `▼${places}`;
    case 'same':
      return '=';
    case 'new':
      return 'new';
    case 'return':
      return 'back';
  }
}
