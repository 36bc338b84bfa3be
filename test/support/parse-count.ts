import { Composer } from 'yaml';
import { PlainReader } from '../../src/document/plain/plain-reader.ts';

/** How many YAML texts are parsed while `work` runs. */
export function countParses(work: () => void): number {
  const compose: Composer['compose'] = Reflect.get(Composer.prototype, 'compose');
  const document: PlainReader['document'] = Reflect.get(PlainReader.prototype, 'document');
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
