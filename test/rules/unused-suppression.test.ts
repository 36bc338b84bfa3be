import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const word = 'ai-factories-disable-next-line';
const above = (comment: string, figure = ''): Files =>
  changed(path, [
    '  - hardware: nvidia-h100-sxm\n    count: 100,000\n',
    `  ${comment}\n  - hardware: nvidia-h100-sxm\n${figure}`,
  ]);

describe('suppression', () => {
  it('silences one problem of its code on the next line', () => {
    assert.deepEqual(briefsOf(above(`# ${word} nothing-to-count -- not said yet`)), []);
    assert.deepEqual(briefsOf(above(`#${word}   nothing-to-count   --   not said yet   `)), []);
  });

  it('speaks of the next line that says something', () => {
    assert.deepEqual(briefsOf(above(`# ${word} nothing-to-count -- x\n\n  # about this batch`)), []);
  });

  it('silences no second problem, nor another code, nor another line', () => {
    const both = changed('factories/beta.yaml', [
      '  - hardware: [nvidia-h100-sxm, nvidia-b200]',
      `  # ${word} unknown-hardware -- x\n  - hardware: [a1, a2]`,
    ]);
    assert.deepEqual(briefsOf(both), ['factories/beta.yaml: unknown-hardware “a2”']);
    const twice = changed('factories/beta.yaml', [
      '  - hardware: [nvidia-h100-sxm, nvidia-b200]',
      `  # ${word} unknown-hardware -- x\n  # ${word} unknown-hardware -- y\n  - hardware: [a1, a2]`,
    ]);
    assert.deepEqual(briefsOf(twice), []);
    assert.deepEqual(messagesOf(path, above(`# ${word} overdue -- x`)), [
      'Nothing on the next line has the problem “overdue”. Delete this comment.',
      'Nothing to count: neither count, equivalents, power, itPower nor cost. The factory has no total before one is known.',
    ]);
  });

  it('is reported where it is of no use, gives no reason, or names no code', () => {
    const figure = '    count: 5\n';
    assert.deepEqual(messagesOf(path, above(`# ${word} nothing-to-count -- x`, figure)), [
      'Nothing on the next line has the problem “nothing-to-count”. Delete this comment.',
    ]);
    assert.deepEqual(messagesOf(path, above(`# ${word} nothing-to-count`)), [
      'No reason why “nothing-to-count” is silenced. Write it after --.',
    ]);
    assert.deepEqual(messagesOf(path, above(`# ${word} nothing-to-count --`)).length, 1);
    assert.deepEqual(messagesOf(path, above(`# ${word} nothing-to-cuont -- x`, figure)), [
      'No problem has the code “nothing-to-cuont”. Did you mean nothing-to-count?',
    ]);
    assert.deepEqual(messagesOf(path, above(`# ${word}`, figure)), [
      `No code. Write # ${word}, a code, -- and the reason.`,
    ]);
    assert.deepEqual(messagesOf(path, above('# ai-factories-disable-line overdue', figure)), [
      `“ai-factories-disable-line” silences nothing. Write ${word}, a code, -- and the reason.`,
    ]);
  });

  it('is no comment inside a text, and none at the end of a file', () => {
    const notes = changed(path, ['status:', `notes: >-\n  # ${word} overdue -- x\nstatus:`]);
    assert.deepEqual(briefsOf(notes), []);
    const quoted = changed(path, ['status:', `notes: "a\n  # ${word} overdue -- x"\nstatus:`]);
    assert.deepEqual(briefsOf(quoted), []);
    assert.equal(
      briefsOf({ [path]: `${worldOf().catalog.file(path)!.text}# ${word} overdue -- x` }).length,
      1,
    );
  });

  it('passes over a mistake of the file itself, which is then read without it', () => {
    const files = changed(path, [
      'status:',
      `# ${word} unknown-key -- for our own tools\nowner: me\nstatus:`,
    ]);
    const world = worldOf(files);
    assert.deepEqual(world.checker.problemsOf(path), []);
    assert.equal(world.catalog.file(path)!.stale, false);
  });

  it('cannot silence what cannot be read, or means nothing', () => {
    const value = changed(path, ['status: operational', `# ${word} value -- x\nstatus: working`]);
    assert.deepEqual(briefsOf(value), [`${path}: value “working”`]);
    const missing = changed(path, ['name: Alpha', `# ${word} missing-key -- nameless\nkind0: 1`]);
    assert.ok(briefsOf(missing).some((brief) => brief.includes('missing-key')));
    const syntax = changed(path, ['status: operational', `# ${word} syntax -- x\nstatus: [`]);
    assert.ok(briefsOf(syntax).some((brief) => brief.includes('syntax')));
    for (const [code, wrong] of [
      ['quantity', 'count: a lot'],
      ['date', 'since: soon'],
      ['duplicate-key', 'count: 5\n    count: 6'],
      ['yaml-feature', 'count: &a 5'],
    ] as const) {
      const figure = changed(path, ['    count: 100,000', `    # ${word} ${code} -- x\n    ${wrong}`]);
      assert.ok(
        briefsOf(figure).some((brief) => brief.includes(code)),
        code,
      );
    }
    const useless = changed(path, ['status:', `# ${word} value -- x\nstatus:`]);
    assert.deepEqual(messagesOf(path, useless), [
      'A problem “value” cannot be silenced: the file cannot be used before it is mended.',
    ]);
  });

  it('works with carriage returns', () => {
    const files = above(`# ${word} nothing-to-count -- not said yet`);
    assert.deepEqual(briefsOf({ [path]: files[path]!.replaceAll('\n', '\r\n') }), []);
  });
});
