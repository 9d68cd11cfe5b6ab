import type { DocumentRoot, RunningText } from '../document/node.ts';
import { standardTheme, type Theme } from '../theme/theme.ts';
import { writeBlocks } from './block.ts';
import { writePlain } from './inline.ts';
import { writeLogo } from './logo.ts';
import { block, escaped, inline, startTag } from './markup.ts';
import { type Page, pageOf } from './page.ts';
import { policyFor } from './policy.ts';
import { styleSheet } from './style.ts';

export interface HtmlOptions {
  /** SHA-256 of a text's UTF-8 in hexadecimal: the page's policy names its own style sheet by it, and lets in no other. */
  readonly sha256: (text: string) => string;
  /** What the document was made of, as JSON; the page carries it along, so that programs need not read prose. */
  readonly data?: string;
  /**
   * Its colours, margins and picture; the project's own look where it is absent. Its fonts are left out: a page is read
   * in the reader's own, which a phone sets well, which somebody may have chosen because they can read it, and which
   * keeps the page small. Nor do all licences that allow a font in a PDF allow it in a web page.
   */
  readonly theme?: Theme;
}

/** The page's own ids. A document's begin with a lower-case letter, so that no two can be the same. */
const MAIN = '_main';
const DATA = '_data';

/**
 * Writes a document as one page that needs nothing else: no script, no font, no network. Its main part holds
 * the document's words in the document's order, as the PDF does.
 * @returns a whole HTML document; the same for the same tree
 */
export function writeHtml(document: DocumentRoot, options: HtmlOptions): string {
  const page = pageOf(document, writeBlocks);
  const lines = [
    '<!doctype html>',
    block('html', { lang: document.language }, [
      writeHead(document, page, options),
      block('body', {}, [
        inline('a', { class: 'skip', href: `#${MAIN}` }, escaped(page.words.skip)),
        writeHeader(document.running, document.date, options.theme),
        block('main', { id: MAIN, tabindex: '-1' }, writeBlocks(document.children, page)),
        writeFooter(document.running),
        options.data === undefined ? '' : writeData(options.data),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function writeHead(document: DocumentRoot, page: Page, options: HtmlOptions): string {
  const { sha256, theme = standardTheme } = options;
  const { title, author, subject, keywords, date, running } = document;
  const style = styleSheet(running, theme, page);
  const policy = policyFor(sha256(style), theme.logo !== undefined);
  const meta = { author, description: subject, keywords: keywords.join(', '), 'dcterms.date': date };
  return block('head', {}, [
    startTag('meta', { charset: 'utf-8' }),
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    startTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    startTag('meta', { name: 'color-scheme', content: 'light dark' }),
    // Links do not reveal which agreement they were followed from.
    startTag('meta', { name: 'referrer', content: 'no-referrer' }),
    // Registration numbers and unit codes are not telephone numbers; telephone numbers have links.
    startTag('meta', { name: 'format-detection', content: 'telephone=no' }),
    inline('title', {}, escaped(title)),
    ...Object.entries(meta).map(([name, content]) => (content === '' ? '' : startTag('meta', { name, content }))),
    `<style>${style}</style>`,
  ]);
}

/** The head of the first page on paper, which begins with the sender's picture. */
function writeHeader(running: RunningText, date: string, theme: Theme = standardTheme): string {
  const { sender, city, documentType, reference } = running;
  const from = block('div', {}, [writeLine('sender', sender), writeLine('quiet', city)]);
  return block('header', {}, [
    theme.logo === undefined ? from : writeLogo(theme.logo, from),
    block('div', {}, [writeLine('kind', documentType), writeLine('quiet', reference), writeLine('quiet', date)]),
  ]);
}

/** The foot of every page on paper: the status of a draft or an example stays in sight wherever one reads. */
function writeFooter({ head, reference, status }: RunningText): string {
  return block('footer', {}, [
    writeLine('quiet', [head, reference].filter(Boolean).join(' · ')),
    writeLine('status', status),
  ]);
}

function writeLine(kind: string, text: string): string {
  return text === '' ? '' : inline('p', { class: kind }, writePlain(text));
}

/**
 * JSON means the same with `<` written as its escape, so that no end tag and no comment can stand in it (HTML,
 * 4.12.1.3).
 */
function writeData(json: string): string {
  const safe = json.trim().replaceAll('<', '\\u003c');
  return inline('script', { type: 'application/json', id: DATA }, safe);
}
