import assert from 'node:assert/strict';
import { pictures } from '../../src/pictures/pictures.ts';
import { standaloneSvg } from '../../src/pictures/style.ts';
import { picturedList } from '../../src/views/pictured/pictured-list.ts';
import { hostileNames } from '../support/hostile.ts';
import { shippedCatalog } from '../publish/support/shipped.ts';
import { dataOf, row } from './data.ts';

const { catalog, rankings, edition } = shippedCatalog();
const shipped = ['2025H2', '2026H1'].map((id) => picturedList(catalog, rankings, edition(id)));

describe('every picture', () => {
  it('says what it shows, in its title and a sentence', () => {
    for (const { name, draw } of pictures) {
      const { svg, title, description } = draw(shipped[0]!);
      assert.match(svg, new RegExp(`^<svg [^>]*role="img"[^>]*aria-labelledby="${name}-title"`));
      assert.ok(svg.includes(`<title id="${name}-title">${title}</title>`), name);
      assert.match(svg, new RegExp(`<desc id="${name}-description">[^<]+</desc>`));
      assert.match(description, /^[A-Z].*2025 H2.*\.$/);
    }
  });

  it('is well-formed, with nothing that a strict policy forbids', () => {
    for (const data of shipped) {
      for (const { name, draw } of pictures) {
        const { svg } = draw(data);
        assertWellFormed(svg, name);
        assert.doesNotMatch(svg, / style=|<style|<script| on\w+=|href|NaN|undefined|Infinity/, name);
      }
    }
  });

  it('is the same each time', () => {
    for (const { draw } of pictures) assert.equal(draw(shipped[1]!).svg, draw(shipped[1]!).svg);
  });

  it('stays small', () => {
    for (const { name, draw } of pictures) assert.ok(draw(shipped[0]!).svg.length < 40_000, name);
  });

  it('uses no id that is not its own, so that all can share a page', () => {
    for (const { name, draw } of pictures) {
      for (const [, id = ''] of draw(shipped[0]!).svg.matchAll(/ id="([^"]*)"/g)) {
        assert.ok(id.startsWith(`${name}-`), id);
      }
    }
  });

  it('shows names of all kinds as text', () => {
    for (const hostile of hostileNames) {
      const data = dataOf([row(1, hostile, 100_000), row(2, 'Plain', 50_000)]);
      for (const { name, draw } of pictures) {
        const { svg } = draw(data);
        assertWellFormed(svg, `${name} of ${JSON.stringify(hostile)}`);
        assert.doesNotMatch(svg, /<script|<img|\p{Cc}|[\u202A-\u202E]|\p{Cs}/u);
      }
    }
  });

  it('says why where there is nothing to draw', () => {
    const nothing = dataOf([row(1, 'A', 1, { equivalents: null, power: null, parts: [], places: [] })]);
    for (const { name, draw } of pictures) {
      for (const data of [dataOf([]), nothing]) {
        const { svg, description } = draw(data);
        assertWellFormed(svg, name);
        assert.notEqual(description, '');
      }
    }
  });

  it('keeps its colours where it stands alone', () => {
    for (const { name, draw } of pictures) {
      const svg = standaloneSvg(draw(shipped[0]!));
      assert.match(svg, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns=/);
      assert.match(svg, /prefers-color-scheme: dark/);
      assert.doesNotMatch(svg, /var\(/, name);
      assertWellFormed(svg.replace(/^<\?xml[^>]*\?>\n/, '').trimEnd(), name);
    }
  });
});

/** Every element is closed in its turn, and text holds no loose markup. */
function assertWellFormed(svg: string, what: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/gi,
    (_, close: string, name: string, _attributes: string, empty: string) => {
      if (close) assert.equal(open.pop(), name, what);
      else if (!empty) open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, [], what);
  assert.doesNotMatch(rest.replace(/&#\d+;/g, ''), /[<&]/, what);
}
