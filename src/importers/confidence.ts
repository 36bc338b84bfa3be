import { cleanName, splitList } from './clean.ts';

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
