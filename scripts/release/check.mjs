// @ts-check
// node scripts/release/check.mjs vX.Y.Z: prints what the changelog says of that version; exits with 1, and says why, where it
// may not go out yet.
import { notesOf, problemsOf, readRelease } from './release.mjs';

const release = readRelease(process.argv[2] ?? '');
const problems = problemsOf(release);
for (const problem of problems) console.error(problem);
console.log(notesOf(release.changelog, release.manifest.version));
process.exitCode = problems.length === 0 ? 0 : 1;
