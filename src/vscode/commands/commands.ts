// What the commands do: none of it is loaded before the first of them is run.
export { chooseEditionCommand } from './choose-edition.ts';
export { compareCommand } from './compare.ts';
export { createCatalogCommand } from './create-catalog.ts';
export { explainCommand } from './explain.ts';
export { importCommand } from './import.ts';
export { newEditionCommand } from './new-edition.ts';
export { newFactoryCommand, newHardwareCommand } from './new-entry.ts';
export { publishCommand } from './publish.ts';
export { publishSiteCommand } from './publish-site.ts';
export { rerankCommand } from './rerank.ts';
