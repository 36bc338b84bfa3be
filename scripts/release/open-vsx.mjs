// @ts-check
// To Open VSX, with the token in OVSX_PAT.
import { publish } from './release.mjs';

publish('ai-factories.vsix', (file) => ['npx', '--yes', 'ovsx@1.4.0', 'publish', file]);
