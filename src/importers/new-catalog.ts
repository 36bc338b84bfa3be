import type { Hardware, Settings } from '../catalog/entries.ts';
import { readFile } from '../catalog/read/read-file.ts';
import { valueOf } from '../document/node.ts';
import { parseYaml } from '../document/parse.ts';
import { yamlText, type Plain } from './yaml-text.ts';

/**
 * The catalog.yaml of a catalog of imported data: the constants of ours as they are written, the source of the data, and
 * the sources on which the constants and the hardware rest.
 */
export function newCatalogText(
  ours: string,
  title: string,
  origin: Readonly<Record<string, Plain>>,
  hardwareTexts: readonly string[],
): string {
  const settings = readFile('catalog', '', ours).entry as Settings | undefined;
  const needed = new Set(hardwareTexts.flatMap(sourcesNamedIn));
  const kept = settings?.sources.filter(({ id, supports }) => needed.has(id) || supports.length > 0) ?? [];
  const same = kept.find(({ id }) => id === origin['id']);
  const [constants, sources] = split(ours);
  const retitled = constants.replace(/^title:.*$/m, () => yamlText({ title }).trimEnd());
  const others = kept.flatMap(({ id }) => (id === origin['id'] ? [] : (sources.get(id) ?? [])));
  const own = yamlText({ sources: [{ ...origin, supports: same?.supports }] });
  return [`${retitled.trimEnd()}\n\n${own.trimEnd()}`, ...others, ''].join('\n');
}

/** The text before the sources, and that of each source by its id. */
function split(text: string): readonly [string, ReadonlyMap<string, string>] {
  const list = valueOf(parseYaml(text).root, 'sources');
  const start = /^sources:/m.exec(text)?.index ?? text.length;
  const items = list?.kind === 'sequence' ? list.items : [];
  const texts = items.map((item) => {
    const id = valueOf(item, 'id');
    const name = id?.kind === 'scalar' ? String(id.value) : '';
    return [name, linesOf(text, item.start, item.end)] as const;
  });
  return [text.slice(0, start), new Map(texts)];
}

/** The whole lines of a stretch of text. */
function linesOf(text: string, from: number, to: number): string {
  return text.slice(text.lastIndexOf('\n', from) + 1, to).trimEnd();
}

/** Sources that hardware names without saying what they are. */
function sourcesNamedIn(text: string): readonly string[] {
  const entry = readFile('hardware', '', text).entry as Hardware | undefined;
  const priced = entry?.prices.flatMap(({ source }) => source ?? []) ?? [];
  return [...priced, ...(entry?.sources.map(({ id }) => id) ?? [])];
}
