/** What people call the words of an enumeration otherwise, each with the one word that is meant. */
const otherWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    operational: [
      'running',
      'live',
      'online',
      'active',
      'in operation',
      'in service',
      'in production',
      'operating',
    ],
    construction: ['under construction', 'in construction', 'being built', 'building'],
    expansion: ['expanding', 'being expanded', 'under expansion'],
    decommissioned: ['retired', 'dismantled', 'shut down', 'switched off', 'closed'],
    'wafer-scale': ['wafer', 'wafer scale', 'waferscale'],
    programme: ['program'],
  }).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);

/** The word of an enumeration that another stands for; undefined where none of `words` is meant by it. */
export function otherWordFor(written: string, words: readonly string[]): string | undefined {
  const word = otherWords.get(
    written
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  return word !== undefined && words.includes(word) ? word : undefined;
}
