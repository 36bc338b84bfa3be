import { scalarText } from '../../document/scalar-text.ts';

/** The front matter of a Jekyll post, between its lines of dashes; empty where the edition has none. */
export function frontMatterText(frontMatter: Readonly<Record<string, unknown>> | undefined): string {
  const entries = Object.entries(frontMatter ?? {});
  if (entries.length === 0) return '';
  return `---\n${entries.map(([key, value]) => `${wordText(key, false)}: ${valueText(value)}\n`).join('')}---\n\n`;
}

function valueText(value: unknown, flow = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, true)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(
      ([key, item]) => `${wordText(key, true)}: ${valueText(item, true)}`,
    );
    return `{${pairs.join(', ')}}`;
  }
  return typeof value === 'string' ? wordText(value, flow) : JSON.stringify(value);
}

/** Jekyll reads YAML 1.1, where more words and numbers than ours have a meaning of their own. */
function wordText(value: string, flow: boolean): string {
  const means = /^(?:y|n|yes|no|on|off|=|<<)$/i.test(value) || /^[-+]?[\d.][\d_,.:]*$/.test(value);
  return means ? JSON.stringify(value) : scalarText(value, flow);
}
