/** A format in which editions are published: the ending of its files, and what they are called. */
export interface PublishedFormat {
  readonly ending: 'md' | 'html' | 'csv' | 'json' | 'svg';
  readonly name: string;
  readonly description: string;
}

/** Every format, the most used first. */
export const publishedFormats: readonly PublishedFormat[] = [
  { ending: 'md', name: 'Post', description: 'Markdown with Jekyll front matter' },
  { ending: 'html', name: 'Web page', description: 'self-contained, with pictures and derivations' },
  { ending: 'csv', name: 'Table', description: 'CSV, every figure in its plain unit' },
  { ending: 'json', name: 'Data', description: 'JSON, as published-list.schema.json describes it' },
  { ending: 'svg', name: 'Picture', description: 'SVG, with colours for light and dark' },
];
