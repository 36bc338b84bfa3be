/** Replaced when the suites are bundled. */
declare const HOST: 'node' | 'web';

/** The extension host that the suites run in: Node, or a web worker. */
export const host = HOST;
