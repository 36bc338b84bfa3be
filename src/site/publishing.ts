/** All that an editor needs to publish a list or a site, for it to be loaded when somebody does. */
export { publicationOf } from '../publish/publication.ts';
export { published } from '../publish/published.ts';
export { siteFiles } from './site-files.ts';
export { Site } from './site.ts';
export { NotOurs, writeSite } from './write-site.ts';
