/** A text without spaces at its ends and with plain single spaces in it; its line breaks stay. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A name on one line, without the quotes it may come wrapped in. */
export function cleanName(text: string): string {
  const line = cleanText(text.replaceAll('\n', ' '));
  const wrapped = /^(?:"(.*)"|“(.*)”|'(.*)'|‘(.*)’)$/.exec(line);
  const inner = wrapped?.slice(1).join('').trim() ?? '';
  return inner === '' ? line : inner;
}

/** The parts of a list between commas, none of them empty. */
export function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map(cleanName)
    .filter((part) => part !== '');
}

/** A name with how sure its source is of it: `SpaceXAI #confident`. */
export interface Tagged {
  readonly name: string;
  /** confident, likely, speculative; undefined where the source does not say. */
  readonly confidence: string | undefined;
}

/** The names of a list, each with its tag. */
export function taggedNames(text: string): readonly Tagged[] {
  return splitList(text).flatMap((part) => {
    const [, name = part, confidence] = /^(.*?)\s*#\s*(\w+)$/.exec(part) ?? [];
    const clean = cleanName(name);
    return clean === '' ? [] : [{ name: clean, confidence: confidence?.toLowerCase() }];
  });
}

/** `SpaceXAI (confident), Anthropic (likely)`. */
export function taggedText(names: readonly Tagged[]): string {
  return names
    .map(({ name, confidence }) => (confidence === undefined ? name : `${name} (${confidence})`))
    .join(', ');
}
