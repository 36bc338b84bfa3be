import { Catalog, type Change } from '../catalog/catalog.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { Rankings } from '../ranking/rankings.ts';
import { Checker } from '../rules/checker.ts';
import type { DiffSide } from '../views/diff/catalog-diff.ts';
import { diffCatalogs } from '../views/diff/diff.ts';
import { listProblems, type ListedProblem } from '../views/problems/problem-list.ts';
import { formatFigure } from '../quantity/format.ts';
import type { Interval } from '../quantity/interval.ts';
import { measureWords } from '../words/measures.ts';
import { comparisonData } from './compare.ts';
import { withConstants } from './constants.ts';
import { ToolRefusal, type Input } from './input.ts';
import { editionOf, limitProperty, type Tool, type ToolCatalog } from './tool.ts';

/** What an edit would do, before anybody makes it. */
export const previewEdit: Tool = {
  name: 'preview_edit',
  title: 'What an edit would do',
  description:
    'What a new text of one file, or other constants of the methodology, would do to the list, the figures and the problems. Nothing is written. Ask it before an edit; then make the edit yourself and ask problems.',
  input: {
    type: 'object',
    properties: {
      file: {
        type: 'string',
        description: 'the file, there already or new, such as factories/xai-colossus.yaml',
      },
      text: { type: 'string', description: 'the whole text that the file would have' },
      constants: {
        type: 'object',
        additionalProperties: { type: ['string', 'number'] },
        description:
          'instead of a file: values of catalog.yaml by their keys, such as {"precision": "16-bit", "power.overhead": "2.0"}',
      },
      edition: {
        type: 'string',
        description: 'the list to look at; else the current edition, as it would be then',
      },
      limit: limitProperty('changes and problems of each kind', 10),
    },
    additionalProperties: false,
  },
  run(of, input) {
    const changes = changesOf(of, input);
    const limit = input.number('limit', 10);
    const [before, after] = [sideNow(of), sideOf(of, changes)];
    try {
      return outcome(of, { before, after, changes, limit, wanted: input.text('edition') });
    } finally {
      for (const side of [before, after]) {
        if (side.catalog === of.catalog) continue;
        side.rankings.dispose();
        side.checker.dispose();
      }
    }
  },
};

/** What would be written. Throws a ToolRefusal where that is no edit of the catalog. */
function changesOf(of: ToolCatalog, input: Input): readonly (Change & { readonly text: string })[] {
  const [file, text, constants] = [input.text('file'), input.text('text'), input.pairs('constants')];
  if (constants) {
    if (file !== undefined || text !== undefined)
      throw new ToolRefusal('Give a file and its text, or constants: not both.');
    return [{ path: 'catalog.yaml', text: withConstants(of.catalog, constants) }];
  }
  if (file === undefined || text === undefined)
    throw new ToolRefusal('Give a file and the whole text that it would have, or constants.');
  const path = of.pathOf(file) ?? '';
  const kind = fileKind(path)?.kind;
  if (!kind)
    throw new ToolRefusal(
      `“${file}” is no file of a catalog. One is catalog.yaml, hardware/ID.yaml, factories/ID.yaml or editions/ID.yaml.`,
    );
  if (kind === 'ranking')
    throw new ToolRefusal(`“${file}” is written by Rerank, never by hand. Edit what it is computed from.`);
  return [{ path, text }];
}

interface Side extends DiffSide {
  readonly checker: Checker;
}

/** The catalog as it is; once more where it remembers what broken files said, which a copy with changes cannot. */
function sideNow(of: ToolCatalog): Side {
  if ([...of.catalog.files()].some(({ stale }) => stale)) return sideOf(of, []);
  const { catalog, rankings, checker } = of;
  return { catalog, rankings, checker, problems: listProblems(catalog, checker) };
}

/** The catalog once more, with changes. What a change breaks keeps its last good entry, as in an editor. */
function sideOf({ catalog: original }: ToolCatalog, changes: readonly Change[]): Side {
  const catalog = new Catalog();
  catalog.update([
    ...[...original.files()].map(({ path, text }) => ({ path, text })),
    ...[...original.refused].map(([path, refused]) => ({ path, refused })),
  ]);
  catalog.update(changes);
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings, { onFailure: () => undefined });
  return { catalog, rankings, checker, problems: listProblems(catalog, checker) };
}

interface Preview {
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly { readonly path: string }[];
  readonly limit: number;
  readonly wanted: string | undefined;
}

function outcome(of: ToolCatalog, { before, after, changes, limit, wanted }: Preview): object {
  const current = of.edition();
  const edition =
    wanted === undefined
      ? ((current && after.catalog.edition(current.id)) ?? after.rankings.latestEdition())
      : editionOf({ ...of, catalog: after.catalog }, wanted);
  const { comparison, figures, problems } = diffCatalogs(before, after, edition);
  const unusable = changes.flatMap(({ path }) => {
    const file = after.catalog.file(path);
    return file?.stale === true || file?.entry === undefined ? [path] : [];
  });
  return {
    written: false,
    ...{ file: changes.map(({ path }) => path).join(', '), edition: edition?.id ?? null },
    ...(unusable.length > 0 && {
      unusable: `${unusable.join(', ')} could not be used: its problems are below, and figures are those of its last good text`,
    }),
    list: comparison ? comparisonData(comparison, limit) : null,
    figures: figures.slice(0, limit).map(({ id, name, from, to, measures }) => ({
      ...{ id, name, from, to },
      changes: measures.map(({ measure, before: was, after: is }) => {
        const { label, dimension } = measureWords[measure];
        const text = (figure: Interval | null): string =>
          figure ? formatFigure(figure.mid, dimension) : 'unknown';
        return `${label}: ${text(was)} → ${text(is)}`;
      }),
    })),
    ...(figures.length > limit && { moreFigures: figures.length - limit }),
    problems: { new: someOf(problems.new, limit), gone: someOf(problems.gone, limit) },
  };
}

function someOf(problems: readonly ListedProblem[], limit: number): object {
  return {
    count: problems.length,
    first: problems.slice(0, limit).map(({ file, line, column, severity, code, message }) => ({
      ...{ file, line, column, severity, code, message },
    })),
  };
}
