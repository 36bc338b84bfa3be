import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { isError } from '../../src/catalog/read/read-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { clustersFile, importedClusters } from './support/epoch.ts';

describe('import of Epoch AI’s clusters', () => {
  const imported = importedClusters();
  const { report, files } = imported;
  const catalog = new Catalog();
  catalog.update([...files].map(([path, text]) => ({ path, text })));
  const factory = (id: string) => catalog.factory(id)!;

  it('makes a catalog without errors', () => {
    const errors = [...catalog.files()].flatMap(({ path, problems }) =>
      problems.filter(isError).map((p) => `${path}: ${p.message}`),
    );
    assert.deepEqual(errors, []);
  });

  it('reports each of the 262 rows as imported or left out with a reason', () => {
    assert.equal(report.rows.length, 262);
    const paths = report.rows.flatMap(({ path }) => path ?? []);
    assert.deepEqual(
      new Set(paths),
      new Set([...files.keys()].filter((path) => path.startsWith('factories/'))),
    );
    assert.equal(paths.length, 242);
    const reasons = new Map<string, number>();
    for (const { reason } of report.rows)
      if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    assert.deepEqual(
      [...reasons],
      [
        ['possibly the same as another, and Epoch AI does not say which', 13],
        ['anonymized, and without any figure', 7],
      ],
    );
  });

  it('refuses a row that ends before it begins, and says where', () => {
    const { name, text } = clustersFile();
    const early = { name, text: text.replace(',2022-11-30,Oak Ridge', ',2019-10-30,Oak Ridge') };
    assert.throws(() => importedClusters(early), {
      message:
        /^gpu_clusters_sample\.csv:318:\d+: .* “2019-10-30” is not after the first operational date, 2019-11-01\.$/,
    });
  });

  it('makes a batch of each chip of a mix', () => {
    const batches = factory('xai-colossus-memphis-phase-2').batches.map((b) => [
      b.hardware,
      b.count?.text,
      b.since,
      b.published,
    ]);
    assert.deepEqual(batches, [
      [['nvidia-h100-sxm'], '150000', '2025-02-18', '150,000 NVIDIA H100 SXM5 80GB'],
      [['nvidia-h200-sxm'], '50000', '2025-02-18', '50,000 NVIDIA H200 SXM'],
    ]);
  });

  it('says what stands beside a chip without a number', () => {
    const { batches, notes } = factory('fpt-ai-factory-japan');
    assert.deepEqual(
      batches.map((b) => [b.hardware, b.count?.text]),
      [[['nvidia-h100-sxm'], '3000']],
    );
    assert.match(notes ?? '', /Also NVIDIA H200 SXM; how many is not said\./);
  });

  it('keeps what is stated of chips that no hardware file knows', () => {
    const [batch] = factory('us-government-supercomputer-2').batches;
    assert.deepEqual(
      [
        batch?.hardware,
        batch?.count?.text,
        batch?.equivalents?.text,
        batch?.power?.text,
        batch?.cost?.text,
        batch?.note,
      ],
      [
        [],
        '4160',
        '10.607054067867173',
        '2.8859 MW',
        undefined,
        'As stated: the catalog has no NVIDIA Tesla K40c.',
      ],
    );
    const unknown = report.chips.filter(({ hardware }) => hardware === undefined);
    assert.equal(unknown.length, 8);
    assert.equal(
      unknown.reduce((sum, { rows }) => sum + rows, 0),
      11,
    );
  });

  it('keeps what Epoch AI calculates and what owners report as claims', () => {
    const claims = factory('xai-colossus-memphis-phase-1').claims.map((c) => [
      c.equivalents?.text,
      c.power?.text,
      c.cost?.text,
      c.basis,
    ]);
    assert.deepEqual(claims, [
      ['100000.00000147166', '142.688 MW', '$3802927639.101294', 'calculated'],
      [undefined, '150 MW', undefined, 'reported'],
    ]);
  });

  it('lets a phase supersede the one that it builds upon, and names those that are not there', () => {
    assert.deepEqual(factory('xai-colossus-memphis-phase-2').supersedes, ['xai-colossus-memphis-phase-1']);
    assert.deepEqual(factory('xai-colossus-2-memphis-phase-2').supersedes, [
      'xai-colossus-2-memphis-phase-1',
    ]);
    assert.deepEqual(factory('project-ceiba-phase-2').supersedes, []);
    assert.match(
      factory('project-ceiba-phase-2').notes ?? '',
      /Builds upon Project Ceiba Phase 1, which is not in the file\./,
    );
  });

  it('counts a possible duplicate as a part of what it may be', () => {
    assert.deepEqual(factory('paper-on-opt').partOf, ['meta-research-supercluster-rsc-1-phase-1']);
    assert.deepEqual(factory('paper-on-llama-3-1').partOf, ['meta-genai-2024a']);
  });

  it('gives one site one rank', () => {
    const edition = catalog.edition('2025H1')!;
    const ranking = rankEdition(catalog, new Rankings(catalog), edition, {}, Infinity);
    const ids = ranking.rows.map(({ id }) => id);
    assert.equal(ids[0], 'xai-colossus-memphis-phase-2');
    assert.ok(!ids.includes('xai-colossus-memphis-phase-1'));
    assert.ok(!ids.some((id) => id.startsWith('paper-on-opt')));
    const reason = (id: string) => ranking.unranked.find((each) => each.id === id)?.reason;
    assert.equal(reason('xai-5-year-plan'), 'Epoch AI holds it unlikely');
    assert.equal(reason('datavolt-neom-1-5-gw-phase-1'), 'its kind is not stated');
  });

  it('maps status, and keeps certainty and plans in words', () => {
    assert.deepEqual(
      [factory('tacc-longhorn').status, factory('tacc-longhorn').batches[0]?.until],
      ['decommissioned', '2022-11-30'],
    );
    const neom = factory('datavolt-neom-1-5-gw-phase-2');
    assert.deepEqual([neom.status, neom.statusNote, neom.kind], ['planned', 'Planned 2031', undefined]);
    assert.match(neom.notes ?? '', /^Certainty: likely\. One cluster: unclear\./);
  });

  it('gives no day to a plan whose day is past', () => {
    const [batch] = factory('microsoft-nvidia-partnership').batches;
    assert.deepEqual([batch?.status, batch?.since], ['planned', undefined]);
    assert.ok(
      report.remarks.some((remark) =>
        remark.startsWith('Microsoft NVIDIA partnership (line 62) is planned for 2023-05-15'),
      ),
    );
  });

  it('does not take the middle of a country for the place of a cluster', () => {
    assert.deepEqual(
      [factory('ibm-vela').location.lat, factory('ibm-vela').location.countries],
      [undefined, ['US']],
    );
    assert.equal(factory('xai-colossus-memphis-phase-1').location.lat, 35.069154);
    assert.ok(report.remarks.some((remark) => remark.startsWith('120 rows have the middle of a country')));
  });

  it('numbers rows of the same name', () => {
    assert.equal(factory('anonymized-chinese-system-2').name, 'Anonymized Chinese System 2');
    assert.deepEqual(factory('anonymized-chinese-system-2').owners, ['Undisclosed']);
  });

  it('knows the day of an archive’s reading', () => {
    const source = factory('datavolt-neom-1-5-gw-phase-2').sources[1];
    assert.equal(source?.accessed, '2025-04-04');
    assert.match(source.title ?? '', /^datacenterdynamics\.com\/en\/news\//);
  });

  it('gives the same bytes each time, with other line ends too', () => {
    assert.deepEqual(importedClusters(clustersFile(), files).files, files);
    const { name, text } = clustersFile();
    assert.deepEqual(importedClusters({ name, text: text.replaceAll('\n', '\r\n') }).files, files);
  });

  it('refuses what it cannot read, with file, line and column', () => {
    const { name, text } = clustersFile();
    const fails = (edit: (text: string) => string, message: RegExp) =>
      assert.throws(() => importedClusters({ name, text: edit(text) }), { name: 'ImportError', message });
    fails(
      (t) => t.replace(',Planned,Unlikely,', ',Dreamt,Unlikely,'),
      /^gpu_clusters_sample\.csv:2:17: Status “Dreamt” is not one of Existing, Planned, Decommissioned\.$/,
    );
    fails(
      (t) => t.replace('Superseded by', 'Superseded'),
      /should have the column “Superseded by”.* Is “Superseded” what was “Superseded by”\?$/,
    );
    fails(
      (t) => t.slice(0, -3000),
      /^gpu_clusters_sample\.csv:\d+:\d+: (?:this row has|the quote that opens)/,
    );
    fails((t) => t.replace(',50025265.28623454,', ',~50M,'), /H100 equivalents “~50M” is not a number\./);
  });
});
