import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { darkColours, lightColours, pictureRules, type Colour, type Colours } from '../../pictures/style.ts';

/** The style of the page, the pictures' included: the same text each time, since the page's policy knows it by its hash. */
export function pageStyle(): string {
  const inPage = Object.fromEntries(names.map((name) => [name, `var(--${name})`])) as Record<Colour, string>;
  return [
    `:root{color-scheme:light dark;${variables(lightColours)}--link:#0550ae;--stripe:#f6f8fa}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables(darkColours)}--link:#79b8ff;--stripe:#151b23}}`,
    pageRules,
    pictureRules(inPage).trimEnd(),
    narrowRules,
    printRules,
    forcedRules,
  ].join('\n');
}

const names = Object.keys(lightColours) as readonly Colour[];

function variables(colours: Colours): string {
  return names.map((name) => `--${name}:${colours[name]};`).join('');
}

const pageRules = `*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--surface);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
footer{padding-top:1rem;padding-bottom:2.5rem;color:var(--quiet);font-size:.9rem}
h1{margin:0 0 .25rem;font-size:1.9rem;line-height:1.2;font-weight:650;letter-spacing:-.01em}
h2{margin:3rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--rule);font-size:1.3rem;font-weight:600}
h3{margin:1.25rem 0 .25rem;font-size:1rem;font-weight:600}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.facts{color:var(--quiet)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem .75rem;background:var(--surface)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0 0;padding:0;list-style:none}
.scroll{position:relative;overflow-x:auto}
table{border-collapse:collapse}
caption{padding:0 0 .5rem;text-align:start;color:var(--quiet)}
th,td{padding:.4rem .6rem;text-align:start;vertical-align:top;font-weight:inherit}
thead .under{font-size:.75rem}
thead th{border-bottom:1px solid var(--rule);color:var(--quiet);font-size:.85rem;font-weight:600;white-space:nowrap;vertical-align:bottom}
tbody tr:nth-child(even)>*{background:var(--stripe)}
.list{width:100%}
.list tbody th{width:100%;min-width:19rem;font-weight:600}
.list tbody th a{color:inherit;text-decoration-color:var(--rule)}
.list tbody th a:hover{color:var(--link);text-decoration-color:currentColor}
.numeric{text-align:end;white-space:nowrap}
.rank{font-weight:600}
.under{display:block;color:var(--quiet);font-size:.85rem;font-weight:400}
.move.up,.move.down,.move.new,.move.return{font-weight:600}
.move.up{color:var(--up)}
.move.down{color:var(--down)}
.move.new,.move.return{color:var(--new)}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.whisker-cell{display:block;margin:.2rem 0 0 auto}
.whisker-cell path{stroke:var(--series1);stroke-width:2;stroke-linecap:round;opacity:.55}
.whisker-cell .track{stroke:var(--rule);stroke-width:1;opacity:1}
.whisker-cell circle{fill:var(--series1)}
figure{margin:1.5rem 0 2.25rem}
figure h3{margin:0 0 .25rem}
figcaption{max-width:50rem;margin:0 0 .75rem;color:var(--quiet)}
.picture{display:block;max-width:100%;height:auto}
details{border-bottom:1px solid var(--rule)}
summary{padding:.5rem .25rem;cursor:pointer}
summary:hover{background:var(--stripe)}
summary strong{font-weight:600}
details>div{scroll-margin-top:3rem;padding:0 .25rem 1rem 1.15rem}
details details{border:0}
details details summary{width:fit-content;padding:.15rem .25rem;color:var(--quiet);font-size:.9rem}
.formula{margin:.15rem 0;font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.9rem;max-width:none;overflow-wrap:anywhere}
.steps{font-size:.9rem}
.steps td,.steps th{padding:.15rem .6rem}
.steps td:first-child{padding-inline-start:.6rem}
.depth1{padding-inline-start:1rem}.depth2{padding-inline-start:2rem}.depth3{padding-inline-start:3rem}.depth4{padding-inline-start:4rem}.depth5{padding-inline-start:5rem}
.notes li,.sources li{margin:.35rem 0;max-width:50rem}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.92em}`;

/** On a phone: the name and the metric's figure side by side, pictures no smaller than can be read. */
const narrowRules = `@media screen and (max-width:40rem){header,main,footer{padding-inline:1rem}
th,td{padding-inline:.35rem}
caption{max-width:calc(100vw - 2rem)}
.list tbody th{min-width:9.5rem}
.whisker-cell{display:none}
.picture{max-width:none;width:40rem}}`;

const printRules = `@media print{@page{size:A4 landscape;margin:12mm}
html{font-size:10.5px}
h2{margin-top:1.5rem}
header,main,footer{max-width:none;padding:0}
nav,.skip{display:none}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
h2{break-after:avoid}
tr,figure,.picture{break-inside:avoid}
thead{display:table-header-group}
th,td{padding:.2rem .4rem}
.list tbody th{min-width:0}
figure .picture{max-height:165mm}
details::details-content{content-visibility:visible;block-size:auto}
details details{display:none}
summary{list-style:none;break-after:avoid}
.sources a[href^="http"]::after{content:" " attr(href);color:var(--quiet);overflow-wrap:anywhere}}`;

const forcedRules = `@media (forced-colors:active){:root{${[
  ...[
    'text:CanvasText',
    'quiet:CanvasText',
    'rule:GrayText',
    'surface:Canvas',
    'land:GrayText',
    'up:CanvasText',
  ],
  ...['down:CanvasText', 'new:CanvasText', 'link:LinkText', 'stripe:Canvas'],
]
  .map((each) => `--${each}`)
  .join(';')}}
.picture{forced-color-adjust:none}}`;

/** A policy that allows a page nothing but the one style that stands in it, known by its hash. */
export function pagePolicy(style: string): string {
  const hash = base64(sha256(utf8ToBytes(style)));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Bytes in base 64: the core knows neither Node's Buffer nor the browser's btoa. */
function base64(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += letters.charAt((group >> shift) & 63);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}
