/**
 * Text that may stand in a medium as it is: nothing of a catalog in it can be taken for more than text. A plain string is
 * none, so one that was not made safe does not type-check; only the functions of words/ make it.
 */
export type Safe<M extends Medium> = string & { readonly [medium]: M };

/** Where text goes that means more than it says. */
export type Medium =
  'markdown' | 'github' | 'post' | 'html' | 'svg' | 'xml' | 'csv' | 'json' | 'command' | 'terminal' | 'label';

/** Markdown as VS Code shows it in a hover. */
export type SafeMarkdown = Safe<'markdown'>;
/** Markdown as GitHub shows it in a comment. */
export type SafeGithub = Safe<'github'>;
/** Markdown of a post of a Jekyll site. */
export type SafePost = Safe<'post'>;
export type SafeHtml = Safe<'html'>;
export type SafeSvg = Safe<'svg'>;
/** A feed, or a map of a site. */
export type SafeXml = Safe<'xml'>;
export type SafeCsv = Safe<'csv'>;
export type SafeJson = Safe<'json'>;
/** Workflow commands, which a run of GitHub Actions prints. */
export type SafeCommand = Safe<'command'>;
export type SafeTerminal = Safe<'terminal'>;
/** A title or a label in which VS Code draws icons. */
export type SafeLabel = Safe<'label'>;

declare const medium: unique symbol;

/** The template of a medium: what stands in the code is trusted, what is put in has to be safe there, or a number. */
export function templateOf<M extends Medium>(): (
  literals: TemplateStringsArray,
  ...values: readonly (Safe<M> | number)[]
) => Safe<M> {
  return (literals, ...values) =>
    literals.map((literal, index) => `${literal}${values[index] ?? ''}`).join('') as Safe<M>;
}

/** Safe texts as one, with nothing or a safe text between them. */
export function joined<M extends Medium>(
  texts: readonly Safe<M>[],
  between: NoInfer<Safe<M>> | '' = '',
): Safe<M> {
  return texts.join(between) as Safe<M>;
}
