/** A snippet as it stands with these words at its tab stops, in their order; nothing where there is none. */
export function expanded(snippet: string, words: readonly string[] = []): string {
  return snippet.replace(
    /\\(.)|\$\{?(\d+)\}?/g,
    (_, escaped: string | undefined, stop: string | undefined) => escaped ?? words[Number(stop) - 1] ?? '',
  );
}
