import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';

/** How many collections may be open at once; a catalog file has ten or so. */
const deepest = 100;

/** Thrown for a text that nests deeper than any catalog file does. */
export class NestedTooDeeply extends Error {}

/**
 * The documents of a text as `yaml` composes them, one at least. The depth is held while the text is parsed, which needs
 * no recursion: composing does, and thousands of levels down it can end the whole process rather than throw.
 */
export function readDocuments(text: string): Generator<Document.Parsed> {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false, // quadratic in `yaml`: composeTree looks for duplicates itself
    prettyErrors: false,
    keepSourceTokens: true, // they know where dashes, commas and properties stand
    logLevel: 'error',
  });
  return composer.compose(tokensOf(text), true, text.length) as Generator<Document.Parsed>;
}

function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > deepest) throw new NestedTooDeeply();
  }
  yield* parser.end();
}
