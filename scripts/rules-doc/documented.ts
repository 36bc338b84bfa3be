import { baseCodes } from '../../src/rules/base-codes.ts';
import type { Example } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/registry.ts';
import { problemsIn } from '../../test/rules/support/examples.ts';
import { rulesPage, type Documented } from './page.ts';

/** The text of docs/rules.md. */
export function rulesDocument(): string {
  return rulesPage(
    baseCodes.map((each) => documented({ severity: 'error', scope: 'entry', ...each })),
    rules.map(documented),
  );
}

function documented(described: Omit<Documented, 'message'>): Documented {
  return { ...described, message: messageOf(described.code, described.example) };
}

/** What the example makes the checker say. */
function messageOf(code: string, example: Example): string {
  const found = problemsIn(example).find(
    ({ path, problem }) => path === example.file && problem.code === code,
  );
  if (!found) throw new Error(`The example of ${code} has no such problem`);
  return found.problem.message;
}
