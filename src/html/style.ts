import type { RunningText } from '../document/node.ts';
import type { DrawingColour } from '../figure/drawing.ts';
import type { Hex, Palette } from '../theme/palette.ts';
import type { Theme } from '../theme/theme.ts';
import { logoStyle } from './logo.ts';
import type { Page } from './page.ts';
import { printStyle } from './print-style.ts';

/** The colours, as variables that everything else refers to. */
function variables({ paper, ink, blue, local, quiet, hairline }: Palette): string {
  const values = { paper, ink, blue, local, quiet, hairline };
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${shortest(value)}`)
    .join(';');
}

/** `#ffffff` is `#fff` (CSS Color 4, 5.2). */
function shortest(colour: Hex): string {
  return colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}

/** Classes for what drawings are filled and drawn with. */
function paint(...colours: readonly DrawingColour[]): string {
  return colours.map((name) => `.fill-${name}{fill:var(--${name})}.stroke-${name}{stroke:var(--${name})}`).join('');
}

/**
 * The look of the PDF, with the reader's own font: a side column for what one looks for, a text column of 60 to 75
 * characters, tables over both. Colours on paper and screen keep a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3); the
 * hairlines are decoration.
 */
const base = ({ palette }: Theme) => `
:root{color-scheme:light dark;${variables(palette)}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;scroll-padding:1rem 0 4rem;text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:53.5rem;padding:0 1.25rem}
a{color:var(--blue);text-decoration-thickness:.06em;text-underline-offset:.15em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem;top:0;padding:.75rem 1rem;background:var(--paper);z-index:2}
.skip:focus{left:.5rem}
p,ul,ol,dl{margin:0 0 .6rem}
h3,dt,dd,th,td{hyphens:auto;hyphenate-limit-chars:9 3 3}
ul,ol{padding-left:1.25rem}
.long{padding-left:0;list-style-position:inside}
li{margin:0 0 .15rem}
li::marker{color:var(--quiet)}
strong,dt strong{font-weight:600}
h1,h2,h3,h4{line-height:1.25;font-weight:600;text-wrap:balance}
h1,h2,h3{color:var(--blue)}
h1{font-size:clamp(1.9rem,1.4rem + 2.4vw,2.75rem);line-height:1.12;margin:0 0 1.25rem;max-width:18em}
h2{font-size:clamp(1.4rem,1.2rem + 1vw,1.75rem);margin:0 0 1rem;padding-bottom:.5rem;border-bottom:2px solid var(--blue)}
h2 .number{margin-right:.4em}
h3{font-size:1rem;margin:1.25rem 0 .3rem}
h4{font-size:1.0625rem;margin:1.1rem 0 .4rem}
.lead{font-size:1.2rem;margin-bottom:1.5rem}
.note,.label,.quiet,dt,figcaption{color:var(--quiet)}
.note,.label,.side-label,figcaption{font-size:.875rem}
.strong{font-weight:600}
.local>.side-label,span.local{color:var(--local);font-weight:600}
span.local{font-weight:400}
.local{margin:0 0 .6rem}
.local>.side-label{margin:0}
.local>.added{border-left:3px solid var(--local);padding-left:.75rem}
.local .added>:last-child,dd>:last-child,td>:last-child,th>:last-child,li>:last-child,.frame>:last-child{margin-bottom:0}
.local h4:first-child{margin-top:0}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;padding:1.5rem 0 0}
header p,footer p{margin:0;font-size:.9375rem}
header .sender,header .kind{font-weight:600}
section{margin:3.25rem 0 0}
.first-page{margin-top:clamp(2rem,8vw,5rem)}
.first-page>h2{font-size:1.15rem;border:0;padding:0;margin:2.5rem 0 .5rem}
.frame{border:2px solid var(--local);color:var(--local);padding:.6rem .85rem;margin:0 0 1.75rem}
dl>div{margin:0 0 .35rem}
dt,dd{margin:0}
dt{font-size:.9375rem}
.contents ol{list-style:none;margin:0;padding:0}
.contents a{display:flex;gap:.5rem;padding:.2rem 0;text-decoration:none;color:var(--ink)}
.contents a:hover span:last-child{text-decoration:underline}
.contents .number{flex:0 0 2rem;color:var(--quiet);font-variant-numeric:tabular-nums}
.contents a>span:only-child{margin-left:2.5rem}
.table{margin:.75rem 0 1.5rem;max-width:100%}
.scrolls{overflow-x:auto}
.scrolls table{min-width:40rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .5rem .25rem;font-weight:400;border-bottom:1px solid var(--hairline)}
td,th{min-width:7rem}
.columns-3 :is(th,td){min-width:10.5rem}
.columns-4 :is(th,td){min-width:9rem}
.columns-5 :is(th,td){min-width:8.5rem}
thead th{color:var(--blue);font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--blue)}
th[scope=row],th[scope=rowgroup]{font-weight:600}
th .note{font-weight:400}
th[scope=rowgroup]{padding-top:1rem}
.right{text-align:right;font-variant-numeric:tabular-nums}
.table .right{min-width:3rem}
td p,th p{margin:0 0 .15rem}
td a{line-height:1.6}
.nb,a[href^="tel:"]{white-space:nowrap}
td ul,td ol{margin:0}
figure{margin:1rem 0 1.5rem}
svg{display:block;width:100%;max-width:36rem;height:auto;margin:0 auto .75rem;fill:none}
figure.column svg{margin-left:0}
svg text{font-weight:600}
${paint('ink', 'blue', 'local', 'quiet', 'hairline', 'paper')}
.signatures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:2.75rem 2rem;margin:1.5rem 0}
.signature{display:flex;flex-direction:column}
.signature p{margin-bottom:.2rem}
.signature>p+.lines{margin-top:auto}
.lines{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:1rem}
.lines p{border-top:1px solid var(--ink);margin:2.75rem 0 0;padding-top:.2rem}
footer{margin:4rem 0 0;padding:1rem 0 1.5rem;border-top:1px solid var(--hairline)}
.status{color:var(--local);font-weight:600}
`;

/**
 * Screens: wide ones have the side column. On narrow ones everything stands in one column, and tables become lists.
 * There a column's name before a cell is read aloud too: some browsers forget that a table is one when it is not drawn
 * as one, and roles that would remind them are not allowed (ARIA in HTML, 4).
 */
const screens = ({ darkPalette }: Theme) => `
@media screen and (prefers-color-scheme:dark){:root{${variables(darkPalette)}}}
@media screen and (min-height:30rem){body{padding-bottom:2.5rem}.status{position:fixed;z-index:1;left:0;right:0;bottom:0;padding:.4rem 1.25rem;text-align:center;background:var(--paper);border-top:1px solid var(--local)}}
@media screen and (max-width:46.99rem){
.status{font-size:.8125rem}
.stacks,.stacks thead,.stacks tbody,.stacks tr,.stacks th,.stacks td{display:block}
.stacks :is(th,td){min-width:0}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks tr{border-bottom:1px solid var(--hairline);padding:.6rem 0}
.stacks th,.stacks td{border:0;padding:.15rem 0}
.stacks th[scope=rowgroup]{padding:.6rem 0 0;color:var(--blue)}
.stacks td[data-label]::before{content:attr(data-label);display:block;font-size:.8125rem;color:var(--quiet)}
.stacks th[data-label]::before{content:attr(data-label) " "}
.stacks .right{text-align:left}
:is(h1,h2,table:not(.stacks)) .nb{white-space:normal}
}
@media screen and (min-width:24rem){dl>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);column-gap:.75rem}}
`;

/**
 * The side column, for wide screens and paper. Its heads float beside what they head: browsers do not keep a grid's rows
 * together when they break pages.
 */
const sideColumn = `
:root{--side:11rem;--main:12.75rem}
:is(section,.keep)>*,section>.local>.added,.keep>.local>.added{margin-left:var(--main)}
section>:is(h1,h2,.lead,.frame,.facts,.contents,.table,figure:not(.column),.keep,.local,.signatures,h3.full),.keep>:is(.table,figure:not(.column),.local,h3.full){margin-left:0}
:is(section,.keep)>:is(.table,figure:not(.column),.local,.keep,.signatures,h3){clear:left}
:is(section,.keep)>h3:not(.full,.main){float:left;width:var(--side);margin:0 0 .6rem;padding-top:.7rem;font-size:.9375rem;line-height:1.6}
:is(section,.keep)>h3:not(.full,.main)+*{padding-top:.7rem;margin-top:0}
:is(section,.keep)>h3:not(.full,.main)+.table{padding-top:.3rem}
:is(section,.keep)>h3:not(.full,.main)+.keep{clear:none}
section>h3:not(.full,.main)+.lead{margin-left:var(--main)}
:is(section,.keep)>.local{display:flow-root}
:is(section,.keep)>.local>.side-label{float:left;width:var(--side);line-height:1.7}
h3:not(.full,.main)+.keep>.local:first-child{display:block;clear:none}
h3:not(.full,.main)+.keep>.local:first-child>.side-label{clear:left}
h3:not(.full,.main)+.keep>.local:first-child::after{content:"";display:block;clear:left}
h2{display:grid;grid-template-columns:var(--side) minmax(0,1fr);column-gap:calc(var(--main) - var(--side));align-items:baseline}
h2>.number{margin:0;font-size:1.25em}
h2>:last-child{grid-column:2}
:is(section,.keep)>h3:has(+.table){float:none;width:auto}
.first-page>h2{display:block}
.facts dt{font-size:1rem}
.whole :is(th,td){overflow-wrap:break-word}
:is(.whole,.roomy) a{overflow-wrap:anywhere}
`;

/**
 * What the page of a short agreement has beside: rows with their labels in the side column, a sentence under its title, and a
 * part of a section with a table of its own. Its contents are short enough to stand in two columns on the first sheet.
 */
const rowsBeside = `:is(section,.keep)>.beside{margin-left:0}
:is(section,.keep)>.beside>div{grid-template-columns:var(--side) minmax(0,1fr);column-gap:calc(var(--main) - var(--side))}
.local h3:first-child{margin-top:0}
section>.part,.first-page>p{margin-left:0}
@media print{.contents ol{columns:2;column-gap:1.5rem}}
`;

/**
 * The style sheet of a document's page; it holds words of the document, for the margins of the printed page, and nothing of what
 * the page has none of.
 * @param page with the widths of its tables' columns
 */
export function styleSheet(
  running: RunningText,
  theme: Theme,
  { words, widths, hasRowsBeside }: Pick<Page, 'words' | 'widths' | 'hasRowsBeside'>,
): string {
  const measured = widths.map((width) => `.w${width}{width:${width}%}\n`).join('');
  const beside = hasRowsBeside ? rowsBeside : '';
  const columns = `@media print,screen and (min-width:47rem){${sideColumn}${beside}${measured}}
@media screen and (min-width:56rem){.roomy :is(th,td){overflow-wrap:break-word}}
@media screen and (min-width:22rem){.slim :is(th,td){overflow-wrap:break-word}}`;
  return `${base(theme)}${screens(theme)}${columns}${printStyle(running, words, theme)}${logoStyle(theme.logo)}`;
}
