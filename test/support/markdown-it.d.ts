// What we use of markdown-it, which comes without types.
declare module 'markdown-it' {
  export interface Token {
    readonly type: string;
    readonly markup: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
  }

  class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    readonly linkify: {
      set(options: { readonly fuzzyLink: boolean }): void;
      add(schema: string, rule: null): void;
    };
    parse(markdown: string, env: object): readonly Token[];
  }

  export { MarkdownIt as default };
}
