// @ts-check
// To npm, by trusted publishing: the registry believes the workflow that runs this, and there is no token.
import { publish } from './release.mjs';

publish('ai-factories-VERSION.tgz', (file) => [
  ...['npm', 'publish', `./${file}`, '--access', 'public', '--provenance'],
]);
