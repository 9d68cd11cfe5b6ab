import type { RunningText } from '../document/node.ts';
import { mm, standardTheme, type Theme } from '../theme/theme.ts';
import { cssString } from './css-string.ts';
import type { PageWords } from './words.ts';

/**
 * The white around a printed page. Its head and foot stand in the middle of that white, while the PDF has them nearer
 * to the text; so there is less white above and below. The rest is the theme's.
 */
function pageMargins({ margins }: Theme): string {
  const standard = standardTheme.margins;
  const top = 25 + (margins.top - standard.top) / mm;
  const bottom = 22 + (margins.bottom - standard.bottom) / mm;
  const [right, left] = [margins.right / mm, margins.left / mm];
  const [above, beside, below, before] = [top, right, bottom, left].map((one) => `${Math.round(one * 1000) / 1000}mm`);
  return before === beside ? `${above} ${beside} ${below}` : `${above} ${beside} ${below} ${before}`;
}

/** On paper: A4, black on white; head and foot of the PDF where the browser can write in the margins. */
export function printStyle({ head, reference, status }: RunningText, { sheet }: PageWords, theme: Theme): string {
  // Not every browser knows variables in the margins.
  const { quiet, local } = theme.palette;
  const small = 'font:8.5pt/1.3 system-ui,sans-serif';
  return `
@page{size:A4;margin:${pageMargins(theme)};
@top-left{content:${cssString(head)};color:${quiet};${small}}
@top-right{content:${cssString(reference)};color:${quiet};${small}}
@bottom-left{content:${cssString(status)};color:${local};font:600 8.5pt/1.3 system-ui,sans-serif}
@bottom-right{content:"${sheet} " counter(page) " (" counter(pages) ")";color:${quiet};${small}}}
@page:first{@top-left{content:none}@top-right{content:none}}
@media print{
html{font-size:10.5pt;line-height:1.35;color-scheme:light}
body{max-width:none;padding:0}
.skip{display:none}
a{text-decoration:none}
section{margin-top:2.5rem}
.first-page{margin-top:3rem}
.contents a{padding:0}
.new-page{break-before:page;margin-top:0}
h1,h2,h3,h4,thead,th[scope=rowgroup],.side-label{break-after:avoid}
tr,.signature,.frame,.keep,figure,dl>div,li{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:2;widows:2}
.scrolls{overflow:visible}
.scrolls table{min-width:0}
h3+.keep{break-inside:auto}
dl>div{display:grid;grid-template-columns:9rem minmax(0,1fr);column-gap:.75rem}
footer{margin-top:2rem}
}
`;
}
