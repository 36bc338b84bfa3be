import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExploreProgram } from '../site/site.ts';

/** The panel as files for a page of a site, which stand beside the program; undefined where it was built without them. */
export function exploreProgram(folder = join(__dirname, 'explore')): ExploreProgram | undefined {
  const [script, style] = ['explore.js', 'explore.css'].map((name) => join(folder, name));
  if (script === undefined || style === undefined || !existsSync(script) || !existsSync(style))
    return undefined;
  return { script: readFileSync(script, 'utf8'), style: readFileSync(style, 'utf8') };
}
