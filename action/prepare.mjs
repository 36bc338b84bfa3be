// @ts-check
// Step of the action: finds or builds the command line, and says to the other steps where it is.
import { input, runStep, setOutput } from './github.mjs';
import { programOf } from './program.mjs';

await runStep(() => {
  setOutput('program', programOf(input('package'), process.env['GITHUB_WORKSPACE'] || process.cwd()));
});
