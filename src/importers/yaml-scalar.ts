/** A word that YAML's core schema reads as something else than text. */
const otherwise =
  /^(?:true|false|null|~|[-+]?(?:\.\d|\d)[\d.]*(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** What may stand as it is: no sign of YAML's where YAML looks for one. */
const plain = /^[\p{L}\p{N}$(/.≈≥≤~<+](?:[^\p{Cc}\p{Cs}\u2028\u2029\uFEFF\s]| (?! ))*$/u;

/** A text as a scalar of one line. In a flow collection more needs quotes. */
export function yamlWord(text: string, inFlow: boolean): string {
  const safe =
    plain.test(text) &&
    !otherwise.test(text) &&
    !/: | #|:$| $|^(?:---|\.\.\.)/.test(text) &&
    !(inFlow && /[,[\]{}]|:["']/.test(text));
  return safe ? text : quoted(text);
}

/** A text as a value in a block: on its line, folded where it is long, with its own lines where it has several. */
export function yamlText(text: string, indent: string, room: number): string {
  const word = yamlWord(text, false);
  if (text.includes('\n')) return isBlock(text) ? `|-\n${literal(text, indent)}` : word;
  if (word.length <= room || !isBlock(text) || !text.includes(' ')) return word;
  return `>-\n${folded(text, indent)}`;
}

function literal(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

/** Lines of words, as long as the width allows. */
function folded(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => indent + each).join('\n');
}

/** How wide a folded line becomes. */
export const width = 110;

/** Whether a text reads the same from a block: no spaces at its ends or in a row, nothing that a block cannot hold. */
function isBlock(text: string): boolean {
  return !/^\s|\s$| {2}|[^\S\n ]|[^\n\P{Cc}]|[\p{Cs}\uFEFF\u2028\u2029\u0085]| \n|\n /u.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
