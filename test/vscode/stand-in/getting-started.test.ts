import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { editor } from '../../support/vscode.ts';
import { Position, Uri } from '../../support/vscode-values.ts';
import { until } from '../support/until.ts';
import { putCatalog, started } from './support/started.ts';

interface Walkthrough {
  readonly steps: readonly {
    readonly id: string;
    readonly description: string;
    readonly media: { readonly svg: string; readonly altText: string };
    readonly completionEvents: readonly string[];
  }[];
}
interface Contributes {
  readonly walkthroughs: readonly Walkthrough[];
  readonly viewsWelcome: readonly { readonly contents: string }[];
}
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: Contributes };
const [{ steps }] = contributes.walkthroughs as [Walkthrough];

describe('the walkthrough', () => {
  const keys = new Map<unknown, unknown>();
  beforeEach(async () => {
    editor.reset();
    keys.clear();
    editor.commands.set('setContext', (key, value) => keys.set(key, value));
    putCatalog('/work/catalog');
    await started('/work');
  });

  it('has a picture of each step, which is there, in the colours of the theme', () => {
    for (const { media } of steps) {
      assert.ok(existsSync(media.svg), media.svg);
      assert.ok(media.altText.length > 20);
      assert.match(readFileSync(media.svg, 'utf8'), /var\(--vscode-editor-foreground/);
    }
  });

  it('leads to commands that there are', () => {
    const texts = [...steps, ...contributes.viewsWelcome].map((each) => JSON.stringify(each));
    const named = texts.flatMap((text) =>
      [...text.matchAll(/[cC]ommand:(aiFactories\.\w+)/g)].map(([, id]) => id!),
    );
    assert.ok(named.length > 5);
    for (const id of named) assert.ok(editor.commands.has(id), id);
  });

  it('completes a step once it is done: there is a catalog, a hover was read, a text was changed', async () => {
    const asked = steps.flatMap(({ completionEvents }) =>
      completionEvents.flatMap((event) => /^onContext:(.*)/.exec(event)?.[1] ?? []),
    );
    assert.deepEqual(asked, ['aiFactories.hasCatalog', 'aiFactories.hasRead', 'aiFactories.hasEdited']);
    assert.deepEqual(
      [...keys.keys()].filter((key) => key === asked[1] || key === asked[2]),
      [],
    );
    const document = await editor.open(Uri.file('/work/catalog/factories/alpha.yaml'));
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.includes('count:'));
    editor.providers.get('hover')!.provideHover!(document, new Position(line, 12));
    document.set(document.getText().replace('100,000', '200,000'));
    await until('all of them', () => asked.every((key) => keys.get(key) === true));
  });
});
