import * as vscode from 'vscode';
import { compareClaim } from '../../../src/estimate/claims.ts';
import { isAbsent } from '../../../src/estimate/absent.ts';
import { formatFigure } from '../../../src/quantity/format.ts';
import { estimateBatch } from '../../../src/estimate/batch.ts';
import { equal, ok } from '../support/assert.ts';
import { shown, shownRange } from '../../support/core.ts';
import { readCore } from '../support/core.ts';
import { positionOf, replaceOnce, restored } from '../support/edits.ts';
import { extension, open } from '../support/workspace.ts';

/** What our hover says at a text of a file; empty where it says nothing. */
async function hoverOn(document: vscode.TextDocument, text: string, into?: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, text, into),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
    .join('\n');
}

function includes(text: string, ...parts: string[]): void {
  for (const part of parts) ok(text.includes(part), `“${part}” in:\n${text}`);
}

describe('hover', () => {
  before(extension);
  afterEach(restored);

  it('on a count: equivalents, power and cost, each with its interval and derivation', async () => {
    const { document } = await open('catalog', 'factories', 'nvidia-coreweave-frontier.yaml');
    const text = await hoverOn(document, '~100,000');
    const core = await readCore('catalog');
    const factory = core.factory('nvidia-coreweave-frontier');
    const batch = estimateBatch(core.context, factory, factory.batches[0]!);
    includes(text, '100,000 × NVIDIA H100 or B100', '138k H100e', '90.0k–195k');
    includes(
      text,
      `| GPU-equivalents | ${shown(batch, 'equivalents')} H100e | ${shownRange(batch, 'equivalents')} |`,
      `| Facility power | ${shown(batch, 'facilityPower')} | ${shownRange(batch, 'facilityPower')} |`,
      `| Cost of IT hardware | ${shown(batch, 'cost')} | ${shownRange(batch, 'cost')} |`,
    );
    includes(text, 'network overhead', 'server, interconnect', 'aiFactories.explain');
    ok(text.split('\n').length <= 20, 'short');
  });

  it('on a hardware id: its ratio to the reference, watts and dollars per equivalent', async () => {
    const { document } = await open('catalog', 'factories', 'xai-colossus.yaml');
    includes(
      await hoverOn(document, 'nvidia-b200'),
      'NVIDIA B200',
      '2.27 H100e',
      'Facility power per H100e',
      'Cost per H100e',
    );
  });

  it('on a hardware file', async () => {
    const { document } = await open('catalog', 'hardware', 'nvidia-gb200.yaml');
    includes(await hoverOn(document, 'NVIDIA GB200'), '2.53 H100e');
  });

  it('on a claim: what is claimed beside what is computed', async () => {
    const { document } = await open('catalog', 'factories', 'jupiter-booster.yaml');
    const core = await readCore('catalog');
    const factory = core.factory('jupiter-booster');
    const claim = factory.claims.find(({ cost }) => cost?.text === '$315M');
    const { computed, dimension } = compareClaim(core.context, factory, claim!)[0]!;
    ok(!isAbsent(computed));
    includes(
      await hoverOn(document, '$315M'),
      'Claimed $315M',
      `computed ${formatFigure(computed.value.mid, dimension)}`,
    );
  });

  it('on a key: its meaning and notation', async () => {
    const { document } = await open('catalog', 'factories', 'xai-colossus.yaml');
    includes(await hoverOn(document, 'count:'), '**count**', 'a number of accelerators', '~150k');
  });

  it('on white space and comments: nothing', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'owners:', '# a word\nowners:');
    equal(await hoverOn(editor.document, '# a word', 3), '');
  });

  it('works above a syntax error', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'notes: Colossus', 'notes: [Colossus');
    includes(await hoverOn(editor.document, 'nvidia-b200'), 'NVIDIA B200');
  });
});
