import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { measures } from '../estimate/figure.ts';
import { hardwareHover } from '../language/hover/hardware.ts';
import type { Explained } from '../views/explanation/explained-figure.ts';
import { explainFactory, type Explanation } from '../views/explanation/explanation.ts';
import { claimSentence } from '../words/claim-words.ts';
import { measureWords } from '../words/measures.ts';
import { figureText } from './figure-text.ts';
import { ToolRefusal } from './input.ts';
import { doubtText, editionOf, meantOrAll, type Tool, type ToolCatalog } from './tool.ts';

/** Where a factory stands and what it comes to, or an accelerator; how, where that is asked. */
export const explain: Tool = {
  name: 'explain',
  title: 'How figures come about',
  description:
    'Where one factory stands on a list and its figures, batch by batch, with the lines they come from, what others claim, and sources; with derivation: true every step. Or one accelerator: its ratio to the reference, power and cost per GPU-equivalent.',
  input: {
    type: 'object',
    properties: {
      factory: { type: 'string', description: 'the id of a factory, such as xai-colossus' },
      hardware: { type: 'string', description: 'or the id of an accelerator, such as nvidia-h100-sxm' },
      edition: {
        type: 'string',
        description: 'the id of the edition that it is computed for; else the current',
      },
      derivation: { type: 'boolean', description: 'every step of the computation with its inputs' },
    },
    additionalProperties: false,
  },
  run(of, input) {
    const [factory, hardware] = [input.text('factory'), input.text('hardware')];
    if ((factory === undefined) === (hardware === undefined))
      throw new ToolRefusal('Give the id of a factory, or that of a hardware: one of them.');
    const edition = editionOf(of, input.text('edition'));
    return hardware === undefined
      ? ofFactory(of, edition, factory ?? '', input.flag('derivation'))
      : ofHardware(of, edition, hardware);
  },
};

function ofFactory({ catalog, rankings }: ToolCatalog, edition: Edition, id: string, steps: boolean): object {
  const factory = catalog.factory(id);
  if (!factory) {
    const path = entryPath('factory', id);
    if (catalog.file(path)) throw new ToolRefusal(`${path} cannot be used: ask problems of it.`);
    const named = catalog
      .allFactories()
      .find(({ name, aliases }) =>
        [name, ...aliases].some((each) => each.toLowerCase() === id.toLowerCase()),
      );
    const ids = catalog.allFactories().map((each) => each.id);
    throw new ToolRefusal(
      `There is no factory “${id}”. ${named ? `Did you mean ${named.id}?` : meantOrAll(id, ids)}`,
    );
  }
  const found = explainFactory(catalog, rankings, edition, factory);
  if (!found) throw new ToolRefusal('Nothing can be computed: catalog.yaml cannot be used. Ask problems.');
  const { standing, doubts, batches, total, claims, sources } = found;
  const shown = (figures: Explanation['total']): object => figuresOf(figures, steps, catalog);
  return {
    ...{ factory: id, name: factory.name, file: entryPath('factory', id) },
    ...{ owners: factory.owners, status: factory.status, edition: edition.id, asOf: edition.asOf },
    standing,
    ...(doubts.length > 0 && {
      doubts: doubts.slice(0, mostDoubts).map(doubtText),
    }),
    figures: shown(total),
    batches: batches.map(({ number, what, qualifiers, at, figures }) => ({
      ...{ number, line: at?.line ?? null, what: [what, ...qualifiers].join(', ') },
      ...('uncounted' in figures ? { notCounted: figures.uncounted } : { figures: shown(figures) }),
    })),
    claims: claims.map(({ at, words }) => ({ line: at?.line ?? null, claims: words.map(claimSentence) })),
    sources: sources.map(({ id: source, title, url }) => ({ id: source, title, url: url ?? null })),
  };
}

function figuresOf(
  figures: Explanation['total'],
  withSteps: boolean,
  catalog: ToolCatalog['catalog'],
): object {
  const told = (figure: Explained, text: string): unknown =>
    withSteps && !('absent' in figure)
      ? { text, ...{ formula: figure.formula, legend: figure.legend, remarks: figure.remarks } }
      : text;
  return Object.fromEntries(
    measures.map((measure) => [
      measureWords[measure].label,
      told(figures[measure], figureText(catalog, measure, figures[measure])),
    ]),
  );
}

function ofHardware({ catalog, rankings }: ToolCatalog, edition: Edition, id: string): object {
  const hardware = catalog.hardware(id);
  const about = hardwareHover({ catalog, rankings, edition }, id);
  if (!hardware || about === undefined) {
    const ids = catalog.allHardware().map((each) => each.id);
    throw new ToolRefusal(`There is no hardware “${id}”. ${meantOrAll(id, ids)}`);
  }
  const users = catalog
    .allFactories()
    .filter(({ batches }) => batches.some((batch) => batch.hardware.includes(id)));
  return {
    ...{ hardware: id, name: hardware.name, file: entryPath('hardware', id), edition: edition.id },
    markdown: about,
    usedBy: users.slice(0, mostUsers).map((each) => each.id),
    ...(users.length > mostUsers && { moreUsers: users.length - mostUsers }),
  };
}

/** How many of those that name an accelerator are told. */
const mostUsers = 20;

/** How many doubts are told. */
const mostDoubts = 5;
