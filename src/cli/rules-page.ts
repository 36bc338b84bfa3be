import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { webAddress } from '../words/web-address.ts';
import { Stop } from './stop.ts';

/** Where docs/rules.md may lie: beside the program in its package, above it in a clone. */
const places = ['docs/rules.md', '../docs/rules.md', '../../docs/rules.md'];

/**
 * The address of the page on which each rule has its section: the one that is given, or that of the page that came with the
 * program; undefined where there is none. Throws a Stop where what is given is no address of the web.
 */
export function rulesPage(given: string | undefined): string | undefined {
  if (given !== undefined) {
    const address = webAddress(given);
    if (address === undefined)
      throw new Stop(`--rules cannot be “${given}”. Give an address such as https://example.org/rules.`);
    return address;
  }
  const page = places.map((place) => resolve(__dirname, place)).find((file) => existsSync(file));
  return page === undefined ? undefined : pathToFileURL(page).href;
}
