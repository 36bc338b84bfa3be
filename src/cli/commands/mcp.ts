import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Change } from '../../catalog/catalog.ts';
import { fileKind } from '../../catalog/file-kind.ts';
import { loadCatalog } from '../../catalog/load.ts';
import { ToolRefusal } from '../../tools/input.ts';
import type { ToolCatalog } from '../../tools/tool.ts';
import { catalogOption, type Command } from '../command.ts';
import { findCatalog } from '../find-catalog.ts';
import type { Io } from '../io.ts';
import { nodeFolder } from '../node-folder.ts';
import { OpenCatalog } from '../open-catalog.ts';
import { Stop } from '../stop.ts';

/** The tools for agents: their clients start it. */
export const mcp: Command = {
  name: 'mcp',
  summary: 'serves agents, by the Model Context Protocol over stdio; read only',
  operands: [],
  options: { catalog: catalogOption },
  examples: ['mcp', 'mcp --catalog my-list'],
  async run(args, io) {
    if (process.stdin.isTTY)
      throw new Stop(
        'mcp speaks with an agent, not with a terminal. Its client starts it, see docs/agents.md.',
      );
    const { start } = await import('../../mcp/start.ts');
    const opened = new Map<string, OpenCatalog>();
    start(() => openNow(opened, args.option('catalog'), io));
    return new Promise(() => undefined); // the end of the client is the end of the process
  },
};

/** The catalog as it is on the disk now; it may not have been there before. Throws a ToolRefusal where there is none. */
async function openNow(
  opened: Map<string, OpenCatalog>,
  named: string | undefined,
  io: Io,
): Promise<ToolCatalog> {
  const folder = folderOf(named, io);
  const open = opened.get(folder) ?? new OpenCatalog(folder, io.cwd);
  opened.set(folder, open);
  const { catalog, rankings, checker } = open;
  const known = [...catalog.refused.keys(), ...[...catalog.files()].map(({ path }) => path)];
  const changes = new Map<string, Change>(known.map((path) => [path, { path, text: undefined }]));
  for (const change of await loadCatalog(nodeFolder(folder))) changes.set(change.path, change);
  catalog.update(changes.values());
  return {
    ...{ catalog, rankings, checker },
    edition: () => rankings.latestEdition(),
    pathOf: (file) => pathIn(folder, io.cwd, file),
  };
}

function folderOf(named: string | undefined, { cwd }: Io): string {
  try {
    return findCatalog(cwd, named);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new ToolRefusal(`${error.message} ai-factories init makes one.`);
  }
}

/** A file by its path in the catalog, or as seen from the working directory; undefined where it lies elsewhere. */
function pathIn(folder: string, cwd: string, file: string): string | undefined {
  const given = file.replaceAll('\\', '/').replace(/^\.\//, '');
  if (fileKind(given)) return given;
  const path = relative(folder, resolve(cwd, file));
  const isInside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return isInside ? path.split(sep).join('/') : undefined;
}
