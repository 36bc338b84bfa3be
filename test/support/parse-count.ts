import { Composer } from 'yaml';

/** How many YAML texts are parsed while `work` runs. */
export function countParses(work: () => void): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const { compose } = Composer.prototype;
  let parses = 0;
  Composer.prototype.compose = function (this: Composer, ...parameters: Parameters<typeof compose>) {
    parses += 1;
    return compose.apply(this, parameters);
  };
  try {
    work();
  } finally {
    Composer.prototype.compose = compose;
  }
  return parses;
}
