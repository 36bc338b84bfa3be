import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
/** 100,000 H100 since 2024-10: 143 MW, 127 MW of IT power, $3.81B. */
const withClaim = (claim: string): Files =>
  changed(path, ['    source: survey\n', `    source: survey\nclaims:\n  - {${claim}, source: survey}\n`]);
const inBatch = (figure: string): Files =>
  changed(path, ['    since: 2024-10', `    ${figure}\n    since: 2024-10`]);
/** A site of 100 MW of IT power, as its source states, and a PUE of 1.2. */
const stated = (claim: string): Files =>
  changed(
    path,
    ['  - hardware: nvidia-h100-sxm\n    count: 100,000\n', '  - itPower: 100 MW\n'],
    ['status:', `facility: {pue: 1.2}\nclaims: [{${claim}, source: survey}]\nstatus:`],
    ['    source: survey\n', '    source: survey\nsources: [{id: survey, supports: [facility]}]\n'],
  );

describe('claim-differs', () => {
  it('says how many times the computed power a claim is, and what to do', () => {
    assert.deepEqual(messagesOf(path, withClaim('power: 300 MW')), [
      'Claimed 300 MW is 2.1 times the computed 143 MW. If the claim is facility power of a site with other loads, say so with scope or a note.',
    ]);
    assert.deepEqual(messagesOf(path, withClaim('power: 50 MW')), [
      'Claimed 50 MW is 0.35 times the computed 143 MW. If the claim is of a part, or of another day, say so with of, date or a note.',
    ]);
    assert.deepEqual(briefsOf(withClaim('power: 300 MW')), [`${path}: claim-differs “300 MW”`]);
  });

  it('is content up to a factor of 1.5 for power and 2 for cost', () => {
    for (const claim of ['power: 210 MW', 'power: 100 MW', 'itPower: 190 MW', 'cost: $7.5B', 'cost: $2B']) {
      assert.deepEqual(briefsOf(withClaim(claim)), [], claim);
    }
    for (const claim of ['power: 220 MW', 'power: 90 MW', 'itPower: 195 MW', 'cost: $7.7B', 'cost: $1.8B']) {
      assert.deepEqual(briefsOf(withClaim(claim)).length, 1, claim);
    }
  });

  it('is content where the intervals meet, whatever their middles', () => {
    assert.deepEqual(briefsOf(withClaim('power: 140–600 MW')), []);
    assert.deepEqual(briefsOf(withClaim('cost: "≤$20B"')).length, 1);
  });

  it('holds a total against the cost with land and buildings', () => {
    assert.deepEqual(briefsOf(withClaim('cost: $10B, scope: total')), []);
    assert.deepEqual(briefsOf(withClaim('cost: $10B')).length, 1);
  });

  it('names IT power against facility power where the ratio is the PUE', () => {
    assert.deepEqual(briefsOf(stated('power: 120 MW')), []);
    assert.deepEqual(messagesOf(path, stated('power: 100 MW')), [
      'Claimed 100 MW is 0.83 times the computed 120 MW. That ratio is the PUE: the figure seems to be IT power. Write itPower.',
    ]);
    assert.deepEqual(messagesOf(path, stated('itPower: 120 MW')), [
      'Claimed 120 MW is 1.2 times the computed 100 MW. That ratio is the PUE: the figure seems to be facility power. Write power.',
    ]);
    assert.deepEqual(briefsOf(stated('power: 110 MW')), [], 'no PUE, and near enough');
  });

  it('does not compare what is of more, with a note or modelled, of part of the hardware, or no power or cost', () => {
    for (const more of [
      'of: programme',
      'note: site with other loads',
      'basis: estimated',
      'basis: calculated',
      'hardware: nvidia-b200',
    ]) {
      assert.deepEqual(briefsOf(withClaim(`power: 900 MW, ${more}`)), [], more);
    }
    assert.deepEqual(briefsOf(withClaim('count: 900,000, equivalents: 5M'.replace('900,000', '900k'))), []);
  });

  it('compares as of the day of the claim, with what was announced or what ran', () => {
    const planned =
      '    source: survey\n  - {hardware: nvidia-b200, count: 100k, since: 2027, source: survey}\n';
    const later = (claim: string): Files =>
      changed(path, ['    source: survey\n', `${planned}claims: [{${claim}, source: survey}]\n`]);
    assert.deepEqual(briefsOf(later('power: 340 MW')), [], 'with what is announced');
    assert.deepEqual(briefsOf(later('power: 143 MW')), [], 'with what runs');
    assert.deepEqual(briefsOf(later('power: 600 MW')).length, 1);
  });

  it('holds what a batch states beside its count against what the count comes to', () => {
    assert.deepEqual(briefsOf(inBatch('power: 150 MW')), []);
    assert.deepEqual(messagesOf(path, inBatch('power: 300 MW')), [
      'Stated 300 MW is 2.1 times the computed 143 MW. One of the two is wrong, or they are not of the same: write what is of another scope as a claim, and why in its note.',
    ]);
    assert.deepEqual(briefsOf(inBatch('cost: $40B\n    scope: total')), [`${path}: claim-differs “$40B”`]);
  });

  it('says nothing where nothing can be computed', () => {
    assert.deepEqual(
      briefsOf({
        ...withClaim('power: 900 MW'),
        'editions/2025H2.yaml': undefined,
        'editions/2025H2.ranking.yaml': undefined,
        'editions/2026H1.yaml': undefined,
      }),
      [],
    );
    const files = changed(
      path,
      ['    count: 100,000', '    equivalents: 5'],
      ['status:', 'claims: [{cost: $1B, of: x}]\nstatus:'],
    );
    assert.deepEqual(
      briefsOf(files).filter((brief) => brief.includes('claim-differs')),
      [],
    );
  });

  it('says how far a claim lies outside the interval of a catalog whose constants have ranges', () => {
    const ranged = changed('catalog.yaml', ['overhead: 1.82', 'overhead: 1.82 (1.46–2.37)']);
    const found = (claim: string): readonly string[] => messagesOf(path, { ...ranged, ...withClaim(claim) });
    assert.deepEqual(found('power: 180 MW'), []);
    assert.deepEqual(found('power: 195 MW'), [], 'a tenth beyond');
    assert.match(
      found('power: 215 MW')[0]!,
      /^Claimed 215 MW is 1\.5 times the computed 143 MW \(114 MW–186 MW\)\. /,
    );
    assert.match(found('power: 90 MW')[0]!, /^Claimed 90 MW is 0\.63 times the computed 143 MW \(/);
  });
});
