import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { editor } from '../../../support/vscode.ts';
import { until } from '../../support/until.ts';
import { putCatalog, sound, started } from '../support/started.ts';

const names = ['data_centers.csv', 'data_center_timelines.csv', 'data_center_chip_quantities.csv'];
const hub = '/downloads/hub';

function putHub(): void {
  for (const name of names)
    editor.write(`${hub}/${name}`, readFileSync(`test/fixtures/epoch-hub/${name}`, 'utf8'));
}

const wish = { what: 'epoch-hub', from: editor.uri(hub), to: editor.uri('/work/frontier') };
const written = (): readonly string[] =>
  [...editor.disk.files.keys()].filter((path) => path.startsWith('/work/')).sort();

describe('Import', function () {
  this.timeout(30_000);
  beforeEach(async () => {
    editor.reset();
    editor.write('/work/readme.txt', '');
    putHub();
    await started('/work');
  });

  it('asks what, where to and from where, and writes a new catalog, with its summary', async () => {
    editor.pick = (items, question) => {
      if (question === 'Import what?') return items[0];
      if (question.startsWith('Import Epoch AI')) return 'frontier';
      return [editor.uri(hub)];
    };
    editor.press = (_, buttons) => buttons.find((button) => button === 'Show Summary');
    await editor.execute('aiFactories.import');
    assert.deepEqual(
      editor.asked.map((question) => question.split(':')[0]),
      [
        'Import what?',
        'Import Epoch AI’s hub of frontier data centers',
        'Epoch AI’s hub of frontier data centers',
      ],
    );
    assert.match(editor.read('/work/frontier/catalog.yaml')!, /^# Imported from Epoch AI’s data center hub/);
    assert.deepEqual(
      editor.reported.map((said) => said.replace(/\d+/, 'N')),
      ['reading …', 'computing …', 'writing N files …'],
    );
    assert.match(
      editor.said.at(-1)!,
      /^information: \d+ files written to frontier, \d+ of \d+ rows imported\.$/,
    );
    const page = editor.providers.get('content:ai-factories-import')!;
    const uri = await until('the summary', () => editor.shown.at(-1));
    assert.match(
      String(page.provideTextDocumentContent!(uri)),
      /^Read, as of \d{4}-\d\d-\d\d\n {2}data_centers\.csv/,
    );
    await until('the catalog', () => editor.statuses.size > 0);
  });

  it('writes nothing over: what somebody edited stays, and a second time changes nothing', async () => {
    await editor.execute('aiFactories.import', wish);
    const edited = written().find((path) => path.includes('/factories/'))!;
    editor.write(edited, `${editor.read(edited)!}notes: Mine\n`);
    const before = new Map(editor.disk.files);
    await editor.execute('aiFactories.import', wish);
    assert.match(
      editor.said.at(-1)!,
      /^information: 0 files written to frontier, .*, 1 file of yours kept\.$/,
    );
    for (const [path, bytes] of before) assert.equal(editor.disk.files.get(path), bytes, path);
  });

  for (const stage of ['reading', 'computing', 'writing'])
    it(`writes nothing where it is cancelled while ${stage}`, async () => {
      editor.cancelsAt = stage;
      await editor.execute('aiFactories.import', wish);
      assert.deepEqual(written(), ['/work/readme.txt']);
      assert.deepEqual(editor.said, ['information: Nothing was imported: it was cancelled.']);
    });

  for (const [what, spoil, reason] of [
    [
      'a file that is not there',
      () => editor.remove(`${hub}/data_centers.csv`),
      /there is no data_centers\.csv in \/downloads\/hub\.$/,
    ],
    [
      'a file of another sort',
      () => editor.write(`${hub}/data_centers.csv`, 'a,b\n1,2\n'),
      /data_centers\.csv:1:1: /,
    ],
    [
      'an empty file',
      () => editor.write(`${hub}/data_centers.csv`, ''),
      /data_centers\.csv:1:1: the file is empty/,
    ],
    [
      'a file in another encoding',
      () => editor.disk.files.set(`${hub}/data_centers.csv`, new Uint8Array([0xff, 0xfe])),
      /is not UTF-8 text/,
    ],
    [
      'somebody else’s catalog.yaml',
      () => editor.write('/work/frontier/catalog.yaml', 'collections: []\n'),
      /catalog\.yaml in frontier is not of AI Factories/,
    ],
    [
      'a folder that cannot be written',
      () => void (editor.refusesEdits = true),
      /frontier cannot be written\.$/,
    ],
  ] as const)
    it(`says in one line why not, and writes nothing: ${what}`, async () => {
      spoil();
      const before = written();
      await editor.execute('aiFactories.import', wish);
      assert.deepEqual(written(), before);
      assert.equal(editor.said.length, 1);
      assert.match(editor.said[0]!, /^warning: Nothing was imported: /);
      assert.match(editor.said[0]!, reason);
      assert.deepEqual(editor.errors, []);
    });

  it('asks into which of the catalogs, and refuses one with unsaved edits', async () => {
    putCatalog('/work/one', sound);
    await started('/work');
    editor.pick = (items, question) =>
      question === 'Into which catalog?'
        ? items.at(-1)
        : question === 'Import what?'
          ? items[0]
          : [editor.uri(hub)];
    const document = await editor.open(editor.uri('/work/one/factories/alpha.yaml'));
    document.set(`${document.getText()}notes: mine\n`);
    await editor.execute('aiFactories.import');
    assert.match(
      editor.said[0]!,
      /^warning: Nothing was imported: factories\/alpha\.yaml has unsaved edits\.$/,
    );
    await document.save();
    await editor.execute('aiFactories.import');
    assert.match(editor.said.at(-1)!, /^information: \d+ files written to one, /);
    assert.equal(editor.read('/work/one/catalog.yaml'), sound['catalog.yaml']);
  });
});
