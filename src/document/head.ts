import { withoutInvisible } from '../source/fold-characters.ts';
import type { RunningText } from './node.ts';
import { elementsOf } from './reader.ts';
import { type ReportFinding, structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/** What `<head>` says of the document. */
export interface DocumentHead {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly date: string;
  readonly spacing?: 'close';
  readonly running: RunningText;
}

const requiredMeta = ['author', 'date', 'sender', 'city', 'document-type', 'running-head', 'reference'];
const optionalMeta = ['subject', 'keywords', 'status', 'spacing'];

/** The only spacing that a document asks for; else it has the usual one. */
const CLOSE = 'close';

/** Reads `<head>`: the title and one `<meta>` for each of the known names. */
export function readHead(head: WrittenElement, report: ReportFinding): DocumentHead {
  const meta = new Map<string, string>();
  let title = '';
  for (const element of elementsOf(head, report)) {
    if (element.name === 'title') title = textIn(element);
    else if (element.name === 'meta') readMeta(element, meta, report);
    else report(structureError('element-not-here', element.name, element.place));
  }
  // A PDF without a title fails PDF/UA-1, 7.1.
  if (title === '') report(structureError('child-missing', 'title', head.place));
  for (const name of requiredMeta) if (!meta.get(name)) report(structureError('meta-missing', name, head.place));
  return documentHead(title, (name) => meta.get(name) ?? '');
}

function documentHead(title: string, meta: (name: string) => string): DocumentHead {
  return {
    title,
    author: meta('author'),
    subject: meta('subject'),
    keywords: meta('keywords')
      .split(/\s*,\s*/)
      .filter((keyword) => keyword !== ''),
    date: meta('date'),
    ...(meta('spacing') === CLOSE ? { spacing: CLOSE } : {}),
    running: {
      sender: meta('sender'),
      city: meta('city'),
      documentType: meta('document-type'),
      head: meta('running-head'),
      reference: meta('reference'),
      status: meta('status'),
    },
  };
}

function readMeta(element: WrittenElement, meta: Map<string, string>, report: ReportFinding): void {
  const name = attribute(element, 'name') ?? '';
  if (!requiredMeta.includes(name) && !optionalMeta.includes(name)) {
    const args = { element: 'meta', attribute: 'name', value: name };
    report({ code: 'document-unknown-attribute', args, place: element.place });
  }
  const content = collapsed(attribute(element, 'content') ?? '');
  if (name === 'spacing' && content !== CLOSE) {
    const args = { element: 'meta', attribute: 'content', value: content };
    report({ code: 'document-unknown-attribute', args, place: element.place });
  }
  meta.set(name, content);
}

function textIn(element: WrittenElement): string {
  return collapsed(element.children.filter((child) => typeof child === 'string').join(''));
}

function collapsed(text: string): string {
  return withoutInvisible(text)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
