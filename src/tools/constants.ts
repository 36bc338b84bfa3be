import type { Catalog } from '../catalog/catalog.ts';
import { schemaAt } from '../catalog/read/schemas.ts';
import { insertPair, replaceScalar } from '../document/edits.ts';
import { nodeAt } from '../document/node.ts';
import { parseYaml } from '../document/parse.ts';
import { scalarText } from '../document/scalar-text.ts';
import { ToolRefusal } from './input.ts';
import { meantOrAll } from './tool.ts';

/** The text of catalog.yaml with other values. Throws a ToolRefusal where a key is none of its, or holds more than one value. */
export function withConstants(catalog: Catalog, constants: readonly (readonly [string, string])[]): string {
  const text = catalog.file('catalog.yaml')?.text;
  if (text === undefined) throw new ToolRefusal('catalog.yaml cannot be read. Ask problems.');
  if (constants.length === 0) throw new ToolRefusal('No constant is given: name one, such as precision.');
  return constants.reduce((before, [key, value]) => withConstant(before, key, value), text);
}

function withConstant(text: string, key: string, value: string): string {
  const path = key.split('.');
  const schema = schemaAt('catalog', path);
  if (!schema) throw new ToolRefusal(`catalog.yaml has no key “${key}”. ${whichKeys(path)}`);
  if (schema.properties ?? schema.items ?? schema.additionalProperties)
    throw new ToolRefusal(`“${key}” holds several values. ${whichKeys([...path, ''], '')}`);
  const document = parseYaml(text);
  const name = path.at(-1) ?? '';
  const edit = nodeAt(document.root, path)
    ? replaceScalar(document, path, value)
    : insertPair(document, path.slice(0, -1), name, scalarText(value, true));
  if (!edit) throw new ToolRefusal(`“${key}” cannot be put in: mend catalog.yaml first. Ask problems.`);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** What may stand where the last step of a path stands. */
function whichKeys(path: readonly string[], word = path.join('.')): string {
  const parent = path.slice(0, -1);
  const keys = Object.keys(schemaAt('catalog', parent)?.properties ?? {});
  const lead = parent.length === 0 ? '' : `${parent.join('.')}.`;
  return meantOrAll(
    word,
    keys.map((key) => lead + key),
  );
}
