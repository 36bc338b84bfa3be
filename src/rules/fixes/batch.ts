import { insertPair, replaceScalar } from '../../document/edits.ts';
import { nodeAt, type Path } from '../../document/node.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';
import { remove } from './remove.ts';

/** Takes the copy away, or ends the state that the next one replaces. */
export function countedTwiceFixes(context: FixContext): readonly Fix[] {
  const { until, place } = dataOf<{ until: string; place: Path }>(context);
  if (until === undefined || !place) return remove(context);
  return makeFix(context, `End it on ${until}`, [replaceScalar(documentOf(context), place, until)], {
    preferred: true,
  });
}

/** Dates that changed places. */
export function dateOrderFixes(context: FixContext): readonly Fix[] {
  const { batch } = dataOf<{ batch: Path }>(context);
  if (!batch) return remove(context);
  const document = documentOf(context);
  const [since, until] = [
    nodeAt(document.root, [...batch, 'since']),
    nodeAt(document.root, [...batch, 'until']),
  ];
  const written = (node: typeof since): string => (node ? document.text.slice(node.start, node.end) : '');
  if (written(since) === written(until)) return [];
  return makeFix(context, 'Swap since and until', [
    since && { start: since.start, end: since.end, text: written(until) },
    until && { start: until.start, end: until.end, text: written(since) },
  ]);
}

/** Says that a batch whose day has come runs. */
export function overdueFixes(context: FixContext): readonly Fix[] {
  const { batch } = dataOf<{ batch: Path }>(context);
  if (!batch) return [];
  const document = documentOf(context);
  const place = [...batch, 'status'];
  const edit = nodeAt(document.root, place)
    ? replaceScalar(document, place, 'operational')
    : insertPair(document, batch, 'status', 'operational', 'since');
  return makeFix(context, 'Say that it is operational', [edit]);
}

/** Takes the number from the source's own words, where there is only one. */
export function publishedDiffersFixes(context: FixContext): readonly Fix[] {
  const { place, written } = dataOf<{ place: Path; written: string }>(context);
  if (!place || written === undefined) return [];
  return makeFix(context, `Write ${written}`, [replaceScalar(documentOf(context), place, written)]);
}

/** Begins the day on which a batch was switched off: only a person knows it. */
export function switchedOffFixes(context: FixContext): readonly Fix[] {
  const { batch } = dataOf<{ batch: Path }>(context);
  if (!batch) return [];
  const document = documentOf(context);
  const after = nodeAt(document.root, [...batch, 'since']) ? 'since' : undefined;
  const edit = insertPair(document, batch, 'until', '', after);
  const text = `${edit?.text ?? ''} `;
  return edit ? makeFix(context, 'Say until when it ran', [{ ...edit, text }], { cursor: text.length }) : [];
}
