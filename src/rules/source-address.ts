import type { Source } from '../catalog/entries.ts';
import type { Path } from '../document/node.ts';
import { replaceScalar } from '../document/edits.ts';
import { webAddress } from '../words/web-address.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix, remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** An address of a source, or of the list itself, that is none of the web. */
export const sourceAddress: Rule = {
  code: 'source-address',
  scope: 'entry',
  severity: 'warning',
  description:
    'An address that is not one of the web, hides a user name before its host, or holds characters that cannot be seen: it is shown as text, and nobody can follow it.',
  why: 'Only `https://` and `http://` are links, wherever a source is shown.',
  remedy: 'write the address of the page as the browser shows it, or leave it out.',
  example: {
    file: base.h100,
    instead: base.h100Sources,
    bad: 'sources:\n  - {id: survey, supports: [peak, tdp]}\n  - {id: sheet, title: Data sheet, url: www.nvidia.com/h100}\n',
    good: 'sources:\n  - {id: survey, supports: [peak, tdp]}\n  - {id: sheet, title: Data sheet, url: https://www.nvidia.com/h100}\n',
  },
  check: {
    catalog({ sources, list }, context, report) {
      check(list?.url, ['list', 'url'], context, report);
      checkSources(sources, context, report);
    },
    hardware: ({ sources }, context, report) => checkSources(sources, context, report),
    factory: ({ sources }, context, report) => checkSources(sources, context, report),
  },
};

function checkSources(sources: readonly Source[], context: RuleContext, report: RuleReport): void {
  for (const [index, { url }] of sources.entries()) check(url, ['sources', index, 'url'], context, report);
}

function check(url: string | undefined, path: Path, context: RuleContext, report: RuleReport): void {
  if (url === undefined || (webAddress(url) !== undefined && !unseen.test(url))) return;
  report({
    message: `This is ${whatIsWrong(url)}. Write the address of the page, beginning with https://, or leave it out.`,
    path,
    fix: () => [...complete(context, path, url), ...remove(context, path)],
  });
}

const unseen = /[\p{C}\u2028\u2029]/u;

function whatIsWrong(url: string): string {
  if (unseen.test(url)) return 'an address with a character that cannot be seen';
  if (/\s/.test(url)) return 'an address with a space in it';
  if (/^https?:\/\/[^/?#]*@/i.test(url)) return 'an address with a user name before its host';
  const [, scheme] = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(url) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return `a ${scheme}: address, which is none of the web`;
  return 'no address of the web';
}

/** The address with what browsers leave out at its beginning. */
function complete(context: RuleContext, path: Path, url: string): readonly Fix[] {
  const whole = `https://${url.trim().replace(/^(?:https?)?:?\/*/i, '')}`;
  if (
    webAddress(whole) === undefined ||
    !/^(?:https?:?\/*|\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url.trim())
  )
    return [];
  const edit = replaceScalar(context.document(), path, whole);
  return makeFix(context, `Write ${whole}`, [edit], { preferred: true, safe: true });
}
