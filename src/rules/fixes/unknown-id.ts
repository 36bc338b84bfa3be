import { entryPath } from '../../catalog/file-kind.ts';
import { isId } from '../../catalog/id.ts';
import { lineBreakOf, removeAt } from '../../document/edits.ts';
import { locate } from '../../document/locate.ts';
import type { Fix, FixContext } from '../fix.ts';
import { sourceStub } from './add-source.ts';
import { didYouMean } from './did-you-mean.ts';
import { hardwareTemplate } from './hardware-template.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What was meant, or the hardware file that is missing. */
export function unknownHardwareFixes(context: FixContext): readonly Fix[] {
  const { id } = dataOf<{ id: string }>(context);
  return [...didYouMean(context), ...createHardware(context, id)];
}

/** What was meant, or without it. */
export function unknownFactoryFixes(context: FixContext): readonly Fix[] {
  const document = documentOf(context);
  const place = locate(document.root, context.problem.start);
  // An exclusion is a map: it means nothing without its factory.
  const path = place?.path[0] === 'exclude' ? place.path.slice(0, 2) : place?.path;
  const removed = path ? makeFix(context, 'Delete this', [removeAt(document, path)]) : [];
  return [...didYouMean(context), ...removed];
}

/** What was meant, or a source to be written. */
export function unknownSourceFixes(context: FixContext): readonly Fix[] {
  const { id = '' } = dataOf<{ id: string }>(context);
  const document = documentOf(context);
  const place = locate(document.root, context.problem.start);
  // Where the source itself lacks its title, a second one would not help.
  if (place?.path[0] === 'sources' || !/^[\w.-]+$/.test(id)) return didYouMean(context);
  const stub = sourceStub(document, id);
  const rest = stub ? { cursor: stub.cursor } : {};
  return [...didYouMean(context), ...makeFix(context, `Add ${id} to sources`, [stub?.edit], rest)];
}

function createHardware({ catalog, file }: FixContext, id: string | undefined): readonly Fix[] {
  const path = entryPath('hardware', id ?? '');
  if (id === undefined || !isId('hardware', id) || catalog.file(path)) return [];
  const text = hardwareTemplate(id, lineBreakOf(file.text));
  return [{ title: `Create ${path}`, creates: [{ path, text }] }];
}
