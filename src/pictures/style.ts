import type { SafeSvg } from '../words/safe-text.ts';
import { element, putBehind, svg, svgStyle } from '../words/svg.ts';

/** Every colour that a picture takes, on a light ground. */
export const lightColours = {
  text: '#1f2328',
  quiet: '#59636e',
  rule: '#d1d9e0',
  surface: '#ffffff',
  land: '#dde3e9',
  up: '#1a7f37',
  down: '#b35900',
  new: '#0969da',
  series1: '#2563b8',
  series2: '#d2691e',
  series3: '#2e8b57',
  series4: '#7d55b5',
  series5: '#b8860b',
  series6: '#c0397b',
  series7: '#15868e',
  other: '#7d8590',
};

export type Colour = keyof typeof lightColours;
export type Colours = Readonly<Record<Colour, string>>;

/** The same on a dark ground. */
export const darkColours: Colours = {
  text: '#e6edf3',
  quiet: '#9aa4af',
  rule: '#3a424b',
  surface: '#0d1117',
  land: '#262d36',
  up: '#4ac26b',
  down: '#f0883e',
  new: '#58a6ff',
  series1: '#6cabf7',
  series2: '#f0985a',
  series3: '#66c28c',
  series4: '#b596e8',
  series5: '#d9b44a',
  series6: '#ef7fb0',
  series7: '#4fc1c9',
  other: '#8b949e',
};

/** The colours of VS Code's theme. */
export const themeColours: Colours = {
  text: 'var(--vscode-foreground)',
  quiet: 'var(--vscode-descriptionForeground)',
  rule: 'color-mix(in srgb, var(--vscode-foreground) 22%, var(--vscode-editor-background))',
  surface: 'var(--vscode-editor-background)',
  land: 'color-mix(in srgb, var(--vscode-foreground) 14%, var(--vscode-editor-background))',
  up: 'var(--vscode-charts-green)',
  down: 'var(--vscode-charts-orange)',
  new: 'var(--vscode-charts-blue)',
  series1: 'var(--vscode-charts-blue)',
  series2: 'var(--vscode-charts-orange)',
  series3: 'var(--vscode-charts-green)',
  series4: 'var(--vscode-charts-purple)',
  series5: 'var(--vscode-charts-yellow)',
  series6: 'var(--vscode-charts-red)',
  series7: 'color-mix(in srgb, var(--vscode-charts-blue), var(--vscode-charts-green))',
  other: 'color-mix(in srgb, var(--vscode-foreground) 50%, var(--vscode-editor-background))',
};

/** The colours that hardware takes, in their order; what is over shares `other`. */
export const series = [
  'series1',
  'series2',
  'series3',
  'series4',
  'series5',
  'series6',
  'series7',
] as const satisfies readonly Colour[];

/** How large the text of a picture is, in its own units. */
export const textSize = 12;
export const smallSize = 11;

/** How pictures look, in these colours: the rules of a style sheet. */
export function pictureRules(colours: Colours): string {
  const { text, quiet, rule, surface, land, up, down, new: entered, other } = colours;
  const numbered = ([1, 2, 3, 4, 5, 6, 7] as const).map(
    (n) => [`series${n}`, colours[`series${n}`]] as const,
  );
  const rules: readonly (readonly [selector: string, declarations: string])[] = [
    ['text', `fill:${text};font-size:${textSize}px;font-variant-numeric:tabular-nums;unicode-bidi:plaintext`],
    ['.small', `font-size:${smallSize}px`],
    ['.quiet', `fill:${quiet}`],
    ['.strong', 'font-weight:600'],
    ['.halo', `paint-order:stroke;stroke:${surface};stroke-width:3px;stroke-linejoin:round`],
    ['.rule', `stroke:${rule};fill:none`],
    ['.faint', `stroke:${rule};stroke-dasharray:2 3;fill:none`],
    ['.leader', `stroke:${quiet};stroke-width:.75;fill:none`],
    ['.whisker', `stroke:${text};stroke-width:1.25;fill:none`],
    ['.gap', `stroke:${surface};stroke-width:1`],
    ['.tear', `stroke:${surface};stroke-width:3;fill:none`],
    ['.land', `fill:${land};stroke:none`],
    ...[...numbered, ['other', other] as const].flatMap(([name, colour]) => [
      [`.${name}`, `fill:${colour}`] as const,
      [`.${name}-hatch`, `stroke:${colour};stroke-width:2.6;fill:none`] as const,
      [`.${name}-tint`, `fill:${colour};fill-opacity:.45`] as const,
    ]),
    ['.dot', `fill:${colours.series1};stroke:${surface};stroke-width:1`],
    ['.width', `stroke:${colours.series1};stroke-opacity:.55;stroke-width:1.25;fill:none`],
    ['.site', `fill:${colours.series1};fill-opacity:.4;stroke:${colours.series1};stroke-width:1.25`],
    ['.somewhere', `fill:${other};fill-opacity:.12;stroke:${other};stroke-width:1.25;stroke-dasharray:3 2.5`],
    ['.path', `stroke:${other};stroke-width:2;fill:none`],
    ...[['up', up] as const, ['down', down] as const, ['new', entered] as const].flatMap(([name, colour]) => [
      [`.path.${name}`, `stroke:${colour}`] as const,
      [`.point.${name}`, `fill:${colour}`] as const,
      [`text.${name}`, `fill:${colour};font-weight:600`] as const,
    ]),
    ['.absent', 'stroke-dasharray:2 4'],
    ['.point', `fill:${other};stroke:${surface};stroke-width:1.5`],
    ['.point.left', `fill:${surface};stroke:${other};stroke-width:2`],
  ];
  return rules.map(([selector, declarations]) => `.picture ${selector}{${declarations}}\n`).join('');
}

/** A picture as a file of its own: colours and font inside, and a ground; dark where its reader prefers that. */
export function standaloneSvg({ svg: picture }: { readonly svg: SafeSvg }): SafeSvg {
  const style = [
    '.picture{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}\n',
    `.ground{fill:${lightColours.surface}}\n`,
    pictureRules(lightColours),
    `@media (prefers-color-scheme: dark){\n.ground{fill:${darkColours.surface}}\n${pictureRules(darkColours)}}\n`,
  ].join('');
  const ground = element('rect', { class: 'ground', width: '100%', height: '100%' });
  const drawn = putBehind(picture, '</desc>', svg`${svgStyle(style)}${ground}`);
  return svg`<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n`;
}
