import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { isError } from '../../src/catalog/read/read-file.ts';
import type { Import } from '../../src/importers/report.ts';
import { changedHub, hubFiles, importedHub, smallHub } from './support/epoch.ts';

/** The files of an import as a catalog, which must be without errors. */
function catalogOf({ files }: Import): Catalog {
  const catalog = new Catalog();
  catalog.update([...files].map(([path, text]) => ({ path, text })));
  const errors = [...catalog.files()].flatMap(({ path, problems }) =>
    problems.filter(isError).map((p) => `${path}: ${p.message}`),
  );
  assert.deepEqual(errors, []);
  return catalog;
}

describe('import of Epoch AI’s hub', () => {
  const imported = importedHub();
  const catalog = catalogOf(imported);
  const { report } = imported;

  it('makes a factory a site, the one that only the timelines know too', () => {
    assert.equal(catalog.allFactories().length, 69);
    assert.deepEqual(catalog.factory('edgecore-mesa-ph03')?.owners, ['Unknown']);
  });

  it('reports every row of every file', () => {
    const counts = new Map<string, [number, number]>();
    for (const { file, path, reason } of report.rows) {
      const [kept, out] = counts.get(file) ?? [0, 0];
      counts.set(file, reason === undefined ? [kept + 1, out] : [kept, out + 1]);
      assert.equal(path === undefined, reason !== undefined);
    }
    assert.deepEqual(Object.fromEntries(counts), {
      'data_centers.csv': [68, 0],
      'data_center_timelines.csv': [384, 0],
      'data_center_chip_quantities.csv': [145, 30],
    });
  });

  it('takes the day of the reading from the data', () => assert.equal(report.readOn, '2026-07-06'));

  it('makes each row of a timeline a batch from its date until the next, with its digits', () => {
    const batches = catalog.factory('colossus-2')!.batches;
    const shown = batches.map((b) => [
      b.announced,
      b.since,
      b.until,
      b.status,
      b.equivalents?.text,
      b.itPower?.text,
      b.power?.text,
      b.cost?.text,
      b.scope,
    ]);
    assert.deepEqual(shown[1], [
      '2025-09-08',
      undefined,
      '2025-10-19',
      'construction',
      '0',
      '0 MW',
      '0 MW',
      '$0',
      'total',
    ]);
    assert.deepEqual(shown[4], [
      ...['2026-04-06', '2026-04-06', '2026-07-01', 'operational', '555836.2809499748'],
      ...['~490 MW', '~661 MW', '~$18.6B', 'total'],
    ]);
    assert.equal(
      catalog.allFactories().reduce((sum, { batches: all }) => sum + all.length, 0),
      384,
    );
  });

  it('carries the last figure forward over blank cells, column by column', () => {
    const batch = catalog.factory('colossus-1')!.batches.find(({ since }) => since === '2025-03-06');
    assert.equal(batch!.equivalents!.text, '~200,000');
    assert.equal(batch!.itPower!.text, '~278 MW');
  });

  it('calls what lies beyond the reading a plan', () => {
    const after = catalog
      .allFactories()
      .flatMap(({ batches }) => batches.filter(({ announced }) => announced! > '2026-07-06'));
    assert.equal(after.length, 65);
    assert.deepEqual([...new Set(after.map(({ status }) => status))], ['planned']);
  });

  it('keeps chip quantities as claims, those of unknown chips without hardware', () => {
    const claims = catalog
      .factory('goodnight')!
      .claims.map((c) => [c.count?.text, c.hardware, c.of, c.date, c.basis]);
    assert.deepEqual(claims, [
      ['49282', ['nvidia-gb300'], undefined, '2026-12-15', 'estimated'],
      ['98565', ['nvidia-gb300'], undefined, '2027-02-15', 'estimated'],
      ['199316', ['nvidia-r200'], undefined, '2027-10-01', 'estimated'],
    ]);
    assert.equal(
      catalog.allFactories().reduce((sum, each) => sum + each.claims.length, 0),
      145,
    );
    assert.deepEqual(
      report.chips.filter(({ hardware }) => hardware === undefined),
      [{ chip: 'R300', hardware: undefined, rows: 2 }],
    );
  });

  it('keeps owners without their tags, and the tags in the notes', () => {
    const { owners, notes, location } = catalog.factory('fluidstack-lake-mariner')!;
    assert.deepEqual(owners, ['Fluidstack']);
    assert.match(
      notes ?? '',
      /^Owner: Fluidstack \(confident\)\. Users: Anthropic \(likely\), G42 \(likely\)\./,
    );
    assert.deepEqual([location.text, location.countries], ['7725 Lake Rd, Barker, NY 14012', ['US']]);
  });

  it('makes sources of the links', () => {
    const sources = catalog.factory('colossus-2')!.sources;
    assert.deepEqual(sources[0]?.supports, ['owners', 'location', 'status', 'compute', 'claims', 'notes']);
    assert.equal(sources[2]?.title, 'WSJ profile of the Colossus data centers');
    assert.equal(sources.length, 8);
  });

  it('attributes the data', () => {
    const source = catalog.settings()!.sources.find(({ id }) => id === 'epoch-hub');
    assert.deepEqual(
      [source?.publisher, source?.licence, source?.accessed],
      ['Epoch AI', 'CC-BY-4.0', '2026-07-06'],
    );
  });

  it('says where the data contradict themselves', () => {
    assert.equal(report.remarks.length, 2);
    assert.match(
      report.remarks[0] ?? '',
      /^Google Cedar Rapids: 627 MW and 0 H100-equivalents on 2030-05-26/,
    );
  });

  it('gives the same bytes each time, also over what it wrote', () => {
    assert.deepEqual(importedHub().files, imported.files);
    assert.deepEqual(importedHub(hubFiles(), imported.files).files, imported.files);
  });

  it('does not mind the order of rows or columns, nor more columns, quotes and odd spaces', () => {
    const reordered = (text: string): string => {
      // Every cell of these files fits: the columns turn round, and each cell is quoted and padded.
      const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)];
      const lines: string[][] = [[]];
      for (const [, quoted, bare, end] of cells) {
        lines.at(-1)!.push(` "${quoted ?? bare ?? ''}\u00a0"`.trimStart());
        if (end === '\n') lines.push([]);
      }
      const rows = lines
        .filter((line) => line.length > 0)
        .map((line) => ['"extra"', ...line.reverse()].join(','));
      return `\uFEFF${rows.join('\r\n')}\r\n`;
    };
    const odd = importedHub(
      changedHub({ dataCenters: reordered, timelines: reordered, chipQuantities: reordered }),
    );
    assert.deepEqual(odd.files, imported.files);
  });

  it('adds to a catalog of somebody else no more than factories and missing hardware', () => {
    const own = [...imported.files].filter(([path]) => !path.startsWith('factories/'));
    const theirs = new Map(own.map(([path, text]) => [path, text.replace(/^.*\n/, '')]));
    theirs.delete('hardware/nvidia-gb300.yaml');
    theirs.set('catalog.yaml', theirs.get('catalog.yaml')!.replaceAll('epoch-hub', 'another'));
    const { files } = importedHub(hubFiles(), theirs);
    const others = [...files.keys()].filter((path) => !path.startsWith('factories/'));
    assert.deepEqual(others, ['hardware/nvidia-gb300.yaml']);
    assert.match(
      files.get('factories/colossus-2.yaml')!,
      /- id: epoch-hub\n {4}title: Epoch AI, Frontier data centers hub\n/,
    );
  });
});

describe('import of a hub with traps', () => {
  const batchesOf = (files: ReturnType<typeof smallHub>) =>
    catalogOf(importedHub(files))
      .factory('alpha')!
      .batches.map((b) => [b.since, b.until, b.equivalents?.text]);

  it('takes the last of two rows of one day, and says so', () => {
    const timeline =
      'Alpha,2025-06-01,a,1,1,500,1\nAlpha,2025-06-01,b,1,1,600,1\nAlpha,2025-01-01,c,1,1,100,1';
    const imported = importedHub(smallHub({ timeline }));
    assert.deepEqual(batchesOf(smallHub({ timeline })), [
      ['2025-01-01', '2025-06-01', '~100'],
      ['2025-06-01', undefined, '~600'],
    ]);
    const out = imported.report.rows.filter(({ reason }) => reason !== undefined);
    assert.deepEqual(
      out.map(({ line, reason }) => [line, reason]),
      [[2, 'line 3 is of the same site and day']],
    );
  });

  it('leaves a figure open that no row has stated yet', () => {
    const timeline = 'Alpha,2025-01-01,a,5,,,\nAlpha,2025-06-01,b,,6,700,';
    assert.deepEqual(batchesOf(smallHub({ timeline })), [
      ['2025-01-01', '2025-06-01', undefined],
      ['2025-06-01', undefined, '~700'],
    ]);
  });

  it('remarks on a site whose figures do not agree, as when a timeline is cut off', () => {
    const { report } = importedHub(smallHub({ timeline: 'Alpha,2025-01-01,a,1,1,10,1' }));
    assert.deepEqual(report.remarks, ['Alpha: 1000 H100-equivalents now, by its timeline 10 on 2026-07-06.']);
  });

  it('takes owners from the chip quantities where the site has none, and coordinates where they are given', () => {
    const files = smallHub({ sites: 'Alpha,1000,,,,,,,,,,Atlantis,' });
    const { dataCenters } = files;
    const text = dataCenters.text
      .replace(',Address', ',Address,Latitude,Longitude')
      .replace('Atlantis,', 'Atlantis,,35.1,-90.1');
    const imported = importedHub({ ...files, dataCenters: { ...dataCenters, text } });
    const { owners, location } = catalogOf(imported).factory('alpha')!;
    assert.deepEqual(
      [owners, location.text, location.lat, location.lon],
      [['Maker'], 'Atlantis', 35.1, -90.1],
    );
    assert.match(imported.report.remarks[0] ?? '', /^Alpha: “Atlantis” is no country that is known here/);
  });
});

describe('import of a hub that is not what it should be', () => {
  const fails = (files: ReturnType<typeof smallHub>, message: RegExp) =>
    assert.throws(() => importedHub(files), { name: 'ImportError', message });

  it('says in which file, line and column', () => {
    fails(
      smallHub({ timeline: 'Alpha,soon,a,1,1,1,1' }),
      /^data_center_timelines\.csv:2:7: Date “soon” is not a date\./,
    );
    fails(smallHub({ timeline: 'Alpha,,a,1,1,1,1' }), /^data_center_timelines\.csv:2:7: Date “” is blank\./);
    fails(
      smallHub({ timeline: 'Alpha,2025-01-01,a,1,1,many,1' }),
      /:2:24: H100 equivalents “many” is not a number\./,
    );
    fails(smallHub({ timeline: 'Alpha,2025-01-01,a,-1,1,1,1' }), /:2:20: IT power \(MW\) “-1” is negative\./);
    fails(
      smallHub({ sites: 'Alpha,1,,,,,,,,,,,\n"alpha",2,,,,,,,,,,,' }),
      /^data_centers\.csv:3:1: Name “alpha” stands on line 2 already\./,
    );
    fails(smallHub({ sites: ',1,,,,,,,,,,,' }), /^data_centers\.csv:2:1: Name “” is blank\./);
    fails(
      smallHub({ chips: 'Alpha,6/7/2025,H100,1,,,,,2026-07-06' }),
      /^data_center_chip_quantities\.csv:2:7: Date “6\/7\/2025” may be either of two days\./,
    );
    fails(
      smallHub({ chips: 'Alpha,2025-06-01,,1,,,,,2026-07-06' }),
      /^data_center_chip_quantities\.csv:2:18: Chip type “” is blank\./,
    );
    fails(
      smallHub({ chips: 'Alpha,2025-01-01,H100,1,,,,,' }),
      /the day of the reading is unknown\. Name it: --date/,
    );
  });

  it('says of which row a catalog could not read what is made', () => {
    const day = (index: number) => new Date(Date.UTC(1990, 0, index)).toISOString().slice(0, 10);
    const states = Array.from({ length: 12_000 }, (_, index) => `Alpha,${day(index)},Runs,1,2,${index},1`);
    fails(
      smallHub({ timeline: states.join('\n') }),
      /^data_centers\.csv:2:1: factories\/alpha\.yaml would have \d+ characters, .* at most 1000000\. Shorten/,
    );
  });

  it('notices a file that is cut off anywhere within a row', () => {
    const { timelines } = hubFiles();
    const whole = importedHub().report.rows.length;
    let noticed = 0;
    for (let length = 600; length < timelines.text.length; length += 1777) {
      const cut = changedHub({ timelines: (text) => text.slice(0, length) });
      try {
        const { report } = importedHub(cut);
        // Cut between rows, or within the last cell, nothing is wrong with what is left: what is now tells.
        assert.ok(report.rows.length < whole && report.remarks.length > 2, `cut at ${length}`);
      } catch (error) {
        assert.match((error as Error).message, /^data_center_timelines\.csv:\d+:\d+: /);
        noticed += 1;
      }
    }
    assert.ok(noticed > 40, `${noticed}`);
  });

  it('does not take one file for another', () => {
    const { dataCenters, timelines, chipQuantities } = hubFiles();
    const swapped = { dataCenters: { ...timelines, name: 'data_centers.csv' }, timelines, chipQuantities };
    fails(
      swapped,
      /^data_centers\.csv:1:1: this is not the hub’s list of data centers: it has none of the columns “Name”/,
    );
    fails(
      { dataCenters, timelines: chipQuantities, chipQuantities },
      /should have the columns “Construction status”, “IT power \(MW\)”/,
    );
    for (const text of ['PK\u0003\u0004', '<html></html>', '[1]', 'a;b;c\n1;2;3\n']) {
      fails(
        { dataCenters: { name: 'data_centers.csv', text }, timelines, chipQuantities },
        /^data_centers\.csv:1:1: this is not/,
      );
    }
  });
});
