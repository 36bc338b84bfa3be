/** A snippet as it stands before anyone types: placeholders as they are, the first of each choice. */
export function expanded(snippet: string): string {
  return snippet.replace(
    /\\(.)|\$\{\d+\|([^,|]*)[^}]*\|\}|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\d+/g,
    (_, escaped: string | undefined, choice: string | undefined, placeholder: string | undefined) =>
      escaped ?? choice ?? placeholder?.replace(/\\(.)/g, '$1') ?? '',
  );
}
