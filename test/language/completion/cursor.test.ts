import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/document/line-index.ts';
import { cursorAt, type Cursor } from '../../../src/language/completion/cursor.ts';
import { marked } from '../support/marked.ts';

function cursorIn(text: string): Cursor | undefined {
  const { text: plain, offset } = marked(text);
  return cursorAt(plain, new LineIndex(plain), offset);
}

/** `key compute.0 [hardware] «co»`: what is typed, where, what is there already, and what is replaced. */
function summary(text: string): string {
  const cursor = cursorIn(text);
  if (!cursor) return 'nothing';
  const { on, path, present, span, column, block, flow } = cursor;
  const replaced = marked(text).text.slice(span.start, span.end);
  const place = flow ? 'flow' : block ? `block ${column}` : '';
  return [on, path.join('.') || '/', `[${present.join(' ')}]`, `«${replaced}»`, place].join(' ').trim();
}

const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'keys of block maps': {
    '▮': 'value / [] «» block 0',
    'na▮': 'value / [] «na» block 0',
    'name: x\n▮': 'key / [name] «»',
    'name: x\nst▮\nkind: y\n': 'key / [name kind] «st»',
    'na▮me: x\nkind: y\n': 'key / [kind] «name»',
    'location:\n  ▮\n': 'value location [] «» block 2',
    'location:\n  text: USA\n  ▮\nstatus: x\n': 'key location [text] «»',
    'compute:\n  - hardware: x\n    co▮': 'key compute.0 [hardware] «co»',
    'compute:\n  - hardware: x\n    ▮\n    count: 5\n': 'key compute.0 [hardware count] «»',
    'compute:\n  - hardware: x\n  - count: 5\n    ▮\n': 'key compute.1 [count] «»',
    'compute:\n- hardware: x\n  ▮\n': 'key compute.0 [hardware] «»',
    '"name": x\n▮': 'key / [name] «»',
  },
  'values after keys': {
    'status: ▮': 'value status [] «»',
    'status:▮': 'value status [] «»',
    'status:   ann▮ounced  # word\n': 'value status [] «announced»',
    'status: "ann▮"\n': 'value status [] «ann»',
    "status: 'ann▮\n": 'value status [] «ann»',
    'hardware: nvidia-h100▮-sxm\n': 'value hardware [] «nvidia-h100-sxm»',
    'compute:\n  - hardware: ▮\n    count: 5\n': 'value compute.0.hardware [] «»',
    'tdp: 700 ▮': 'value tdp [] «700 »',
    'status:\n  ▮\n': 'value status [] «» block 2',
    'status:\n  op▮\n': 'value status [] «op» block 2',
  },
  'items of block lists': {
    'owners:\n  ▮\n': 'value owners [] «» block 2',
    'owners:\n  - xAI\n  ▮\n': 'item owners [xAI] «» block 2',
    'owners:\n  - xAI\n  - ▮\n': 'value owners.1 [xAI] «» block 4',
    'owners:\n  -▮\n': 'value owners.0 [] «» block 4',
    'owners:\n- xAI\n- Te▮\n': 'value owners.1 [xAI] «Te» block 2',
    'compute:\n  - ▮\n': 'value compute.0 [] «» block 4',
    'compute:\n  - hardware: x\n  ▮\nnotes: y\n': 'item compute [] «» block 2',
    'compute:\n  - ha▮\n': 'value compute.0 [] «ha» block 4',
    'owners:\n- xAI\n▮': 'key / [owners] «»',
    'ties:\n  - - ▮': 'value ties.0.0 [] «» block 6',
  },
  'inside brackets': {
    'location: {▮}': 'key location [] «» flow',
    'location: {text: USA, ▮}': 'key location [text] «» flow',
    'location: {text: USA, co▮, place: x}': 'key location [text place] «co» flow',
    'location: {text: USA, country: ▮}': 'value location.country [] «» flow',
    'location: {text: USA, country: U▮S}': 'value location.country [] «US» flow',
    'location: {te▮xt: USA}': 'key location [] «text» flow',
    'hardware: [▮]': 'value hardware.0 [] «» flow',
    'hardware: [nvidia-b100, nvidia-▮b200]': 'value hardware.1 [nvidia-b100] «nvidia-b200» flow',
    'sources:\n  - {id: x, supports: [compute, ▮]}\n': 'value sources.0.supports.1 [compute] «» flow',
    'sources: [{id: x}, {▮}]': 'key sources.1 [] «» flow',
    'exclude:\n  - {factory: ▮\n  - {factory: x}\n': 'value exclude.0.factory [] «» flow',
    'location: {"▮"}': 'key location [] «» flow',
  },
  'broken text around': {
    'location: {text: USA, ▮\nplatform: x\n': 'key location [text] «» flow',
    'hardware: [nvidia-b100, ▮\ncount: 5\n': 'value hardware.1 [nvidia-b100] «» flow',
    'owners: [\n  xAI,\n  ▮\nstatus: x\n': 'value owners.1 [xAI] «» flow',
    'owners: [xAI\n▮\nstatus: x\n': 'key / [owners status] «»',
    'owners: [xAI\nstatus: ▮\n': 'value status [] «»',
    'name: "x\nstatus: ▮\n': 'value status [] «»',
    'name: x\n  oops: : y\n\tbad\nstatus: op▮\n': 'value status [] «op»',
    'a: [b}\nstatus: ▮': 'value status [] «»',
    'status: ▮\nowners: [\n': 'value status [] «»',
    'a: {{{[[[ ▮': 'value a....0.0.0 [] «» flow',
  },
  'where nothing is known': {
    '# a ▮word\n': 'nothing',
    'name: x # st▮\n': 'nothing',
    'notes: >-\n  sta▮\n  tus\nkind: x\n': 'nothing',
    'notes: |\n  status: ▮\n': 'nothing',
    'notes: some text\n  more ▮\n': 'nothing',
    'notes: text\n  ▮\n': 'nothing',
    'na▮me : x\n': 'key / [] «name»',
    'location:\n ▮\n   text: x\n': 'nothing',
    '▮  name: x': 'nothing',
  },
};

describe('the cursor in text that is being typed', () => {
  for (const [title, texts] of Object.entries(cases)) {
    describe(title, () => {
      for (const [text, expected] of Object.entries(texts)) {
        it(JSON.stringify(text), () => assert.equal(summary(text), expected));
      }
    });
  }

  it('is the same with CRLF', () => {
    for (const texts of Object.values(cases)) {
      for (const [text, expected] of Object.entries(texts)) {
        assert.equal(summary(text.replaceAll('\n', '\r\n')), expected, JSON.stringify(text));
      }
    }
  });

  it('puts a space where one is missing', () => {
    assert.equal(cursorIn('status:▮')?.gap, ' ');
    assert.equal(cursorIn('status: ▮')?.gap, '');
    assert.equal(cursorIn('- a\n-▮')?.gap, ' ');
    assert.equal(cursorIn('x: [a,▮]')?.gap, ' ');
    assert.equal(cursorIn('x: {a:▮}')?.gap, ' ');
  });
});
