import { Composer } from 'yaml';
import { PlainReader } from '../../src/document/plain/plain-reader.ts';

/** How many YAML texts are parsed while `work` runs. */
export function countParses(work: () => void): number {
  /* eslint-disable @typescript-eslint/unbound-method -- put back as they were */
  const { compose } = Composer.prototype;
  const { document } = PlainReader.prototype;
  /* eslint-enable */
  let parses = 0;
  PlainReader.prototype.document = function (this: PlainReader) {
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
    PlainReader.prototype.document = document;
  }
  return parses;
}
