import { pageStyle } from '../publish/page/page-style.ts';

/** The style of every page: that of a published page, and what a site has beside it. */
export function siteStyle(): string {
  return `${pageStyle()}\n${siteRules}\n${narrowRules}\n${printRules}\n`;
}

const siteRules = `body{min-height:100vh;display:flex;flex-direction:column}
main{flex:1;width:100%}
.bar,.crumbs,main,footer{width:100%;max-width:76rem;margin-inline:auto;padding-inline:1.5rem}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline;padding-top:1.1rem;padding-bottom:.9rem}
.bar::after{content:"";flex-basis:100%;border-bottom:1px solid var(--rule)}
.bar nav ul{margin:0;gap:.25rem 1.25rem}
.bar a{color:var(--quiet);text-decoration:none}
.bar a:hover{color:var(--text);text-decoration:underline}
.bar a[aria-current]{color:var(--text);font-weight:600}
.bar .brand{color:var(--text);font-size:1.05rem;font-weight:650;letter-spacing:-.01em}
.crumbs{color:var(--quiet);font-size:.875rem}
.crumbs ol{display:flex;flex-wrap:wrap;margin:0;padding:0;list-style:none}
.crumbs li+li::before{content:"/";padding-inline:.5rem;color:var(--quiet)}
.crumbs a{color:inherit}
main h1{margin:1.5rem 0 .35rem;font-size:clamp(1.6rem,1.2rem + 1.6vw,2.25rem)}
.lede{max-width:44rem;font-size:1.1rem;line-height:1.5}
.kicker{margin:0;color:var(--quiet);font-size:.875rem}
.figure{color:inherit;text-decoration-color:var(--rule)}
.figure:hover{color:var(--link);text-decoration-color:currentColor}
.keys{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.75rem,1fr));gap:0 1.25rem;margin:.5rem 0 0;padding:0}
.keys>div{display:grid;grid-row:span 3;grid-template-rows:subgrid;margin-top:1.25rem;border-top:2px solid var(--text);padding-top:.5rem}
.keys dt{color:var(--quiet);font-size:.85rem}
.keys dd{margin:0}
.keys .value{font-size:1.5rem;line-height:1.25;font-weight:600;letter-spacing:-.015em}
.keys .whisker-cell{margin:.25rem 0 0;max-width:100%}
.near{display:flex;justify-content:space-between;flex-wrap:wrap;gap:.5rem 2rem;margin:3rem 0 0;padding-top:.75rem;border-top:1px solid var(--rule)}
.plain{margin:.5rem 0;padding:0;list-style:none}
.plain li{margin:.2rem 0}
.wide{width:100%}
.wide tbody th{font-weight:600}
.columns{columns:18rem;column-gap:2rem}
.columns li{break-inside:avoid}
.bar-cell{display:block;margin:.3rem 0 0 auto}
.bar-cell rect{fill:var(--series1);opacity:.8}
.bar-cell path{stroke:var(--text);stroke-width:1.25;fill:none}
.time-cell{display:block;margin:.3rem 0 0}
.time-cell .track{stroke:var(--rule);stroke-width:1}
.time-cell .now{stroke:var(--text);stroke-width:1;stroke-dasharray:1 2}
.time-cell rect{fill:var(--series1)}
.time-cell .to-come{opacity:.4}
.downloads{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.75rem 0;padding:0;list-style:none}
.facts-list{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.5rem;margin:2rem 0 0}
.facts-list dt{color:var(--quiet)}
.facts-list dd{margin:0;max-width:46rem}
.short{width:auto}
.quiet{color:var(--quiet)}
.whole{white-space:nowrap}
.citation{padding:.75rem 1rem;border-inline-start:3px solid var(--rule);background:var(--stripe);overflow-wrap:anywhere}
:target{scroll-margin-top:1rem}
tr:target>*{background:color-mix(in srgb,var(--link) 14%,var(--surface))!important}
th details{font-weight:400}
th summary{padding:0}
th details{border:0}
th summary bdi{font-weight:600}
footer{margin-top:3rem}`;

const narrowRules = `@media screen and (max-width:40rem){.wide tbody th{min-width:9.5rem}
.bar,.crumbs,main,footer{padding-inline:1rem}
.bar nav{overflow-x:auto;max-width:100%}
.keys{grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));column-gap:1rem}
.keys .value{font-size:1.35rem}}`;

const printRules = `@media print{.bar nav,.crumbs,.near{display:none}
.bar,.crumbs,main,footer{max-width:none;padding-inline:0}
body{display:block}}`;
