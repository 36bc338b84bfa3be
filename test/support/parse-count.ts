import { Composer } from 'yaml';
import { PlainComposer } from '../../src/document/plain-composer.ts';

/** How many YAML texts are parsed while `work` runs. */
export function countParses(work: () => void): number {
  /* eslint-disable @typescript-eslint/unbound-method -- put back as they were */
  const { compose } = Composer.prototype;
  const { document } = PlainComposer.prototype;
  /* eslint-enable */
  let parses = 0;
  PlainComposer.prototype.document = function (this: PlainComposer) {
    const root = document.apply(this);
    parses += 1; // a text that is not plain goes on to the other
    return root;
  };
  Composer.prototype.compose = function (this: Composer, ...parameters: Parameters<typeof compose>) {
    parses += 1;
    return compose.apply(this, parameters);
  };
  try {
    work();
  } finally {
    Composer.prototype.compose = compose;
    PlainComposer.prototype.document = document;
  }
  return parses;
}
