import type { DocumentRoot } from '../../../src/document/node.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { sourceText } from '../../../src/source/source-text.ts';

const meta: Readonly<Record<string, string>> = {
  author: 'Stadsdelen',
  subject: 'Ämne',
  keywords: 'skola, samverkan',
  date: '2010-02-18',
  sender: 'Stadsdelen',
  city: 'Staden',
  'document-type': 'Överenskommelse',
  'running-head': 'Överenskommelse · Stadsdelen',
  reference: 'Dnr 1/2010',
  status: 'UTKAST',
};

/** A whole document around a body; metadata can be left out by name. */
export function page(body: string, without: readonly string[] = []): string {
  const lines = Object.entries(meta)
    .filter(([name]) => !without.includes(name))
    .map(([name, content]) => `<meta name="${name}" content="${content}">`);
  return `<!doctype html><html lang="sv-SE"><head data-at="agreement.hbs:1"><title>Titel</title>${lines.join('')}</head><body>${body}</body></html>`;
}

export const templates = new Map([
  ['agreement.hbs', sourceText('agreement.hbs', 'första raden\n  andra raden\ntredje raden\n')],
  ['partials/area.hbs', sourceText('partials/area.hbs', 'rad ett\nrad två')],
]);

/** The document of a body that has nothing wrong with it. */
export function htmlDocument(body: string): DocumentRoot {
  const { value, diagnostics } = parseDocument(page(body), templates);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics.map(({ code, args }) => [code, args])));
  return value;
}

/** Codes and arguments of what is wrong with a body, a title put before it. */
export function problemsOf(body: string): unknown[] {
  const { value, diagnostics } = parseDocument(page(`<h1 id="titel">Titel</h1>${body}`), templates);
  if (value !== undefined && diagnostics.length > 0) throw new Error('a document with findings has no value');
  return diagnostics.map(({ code, args }) => ({ code, ...args }));
}
