import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import { installVSCode } from '../../scripts/host/install-vscode.mjs';
import { fromRoot } from '../../scripts/host/paths.mjs';
import { serverVersion } from '../../scripts/host/version.mjs';

// Both are bundles whose names an import cannot see.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

/** A piece of a text, with the scopes that colour it. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Takes a text apart as the editor does. */
export type Tokenize = (text: string) => readonly Token[];

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** The YAML of the VS Code that the tests run in, by itself and with what our extension puts into it; and older YAML with it. */
export async function tokenizers(): Promise<Readonly<Record<'plain' | 'injected' | 'older', Tokenize>>> {
  const { main } = await installVSCode(serverVersion);
  const yaml = path.join(path.dirname(main), '../extensions/yaml');
  const [theirs, ours] = [grammarsOf(yaml), grammarsOf(fromRoot())];
  await loadOniguruma();
  const everything = new Map([...theirs, ...ours]);
  const older = new Map([...ours, ['source.yaml', fromRoot('test/syntaxes/older.tmLanguage.json')]]);
  return {
    plain: await tokenizer(theirs, []),
    injected: await tokenizer(everything, [...ours.keys()]),
    older: await tokenizer(older, [...ours.keys()]),
  };
}

/** Grammars of an extension's manifest: their files by scope. */
function grammarsOf(extension: string): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8')) as {
    contributes: { grammars: Contributed[] };
  };
  return new Map(
    manifest.contributes.grammars.map(({ scopeName, path: file }) => [scopeName, path.join(extension, file)]),
  );
}

async function tokenizer(files: ReadonlyMap<string, string>, injections: string[]): Promise<Tokenize> {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const file = files.get(scope);
      return Promise.resolve(
        file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
      );
    },
    getInjections: (scope) => (scope === 'source.yaml' ? injections : []),
  });
  const grammar = await registry.loadGrammar('source.yaml');
  if (!grammar) throw new Error('VS Code has no grammar for YAML');
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

async function loadOniguruma(): Promise<void> {
  const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');
  const bytes = readFileSync(wasm);
  await oniguruma.loadWASM(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
