import Handlebars from 'handlebars';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import { sourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { markTags } from './marked-text.ts';
import { readMarkup } from './markup.ts';

/** A template that has been read: its tree, whose start tags carry markers, and the way back to its own text. */
export interface ParsedTemplate {
  /** Its name within the folder: `agreement.hbs`, `partials/area.hbs`. */
  readonly name: string;
  readonly tree: hbs.AST.Program;
  /** The place of a node in the template as it was written. */
  spanOf(node: hbs.AST.Node): Span;
  /** The name of the attribute inside whose quotes a mustache stands. */
  attributeAround(node: hbs.AST.Node): string | undefined;
}

export interface Parsing {
  readonly template?: ParsedTemplate;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether start tags carry markers. Without them the HTML is nearly half as long, and the places in it are unknown. */
export type Markers = 'marked' | 'plain';

/** Reads one template: its HTML around the mustaches, and its tree. */
export function parseTemplate(name: string, source: SourceText, markers: Markers): Parsing {
  const markup = readMarkup(source.text);
  const marked = markTags(name, source.text, markers === 'marked' ? markup.tagNameEnds : []);
  const { lineStarts } = sourceText(name, marked.text);
  const offset = ({ line, column }: hbs.AST.Position) => marked.original((lineStarts[line - 1] ?? 0) + column);
  const spanOf = ({ loc }: hbs.AST.Node): Span => ({
    file: source.name,
    start: offset(loc.start),
    end: offset(loc.end),
  });
  const unsafe = markup.unsafe.map(({ problem, start, end }) =>
    diagnostic('template-unsafe', { problem }, { span: { file: source.name, start, end } }),
  );
  try {
    const tree = Handlebars.parseWithoutProcessing(marked.text);
    const attributeAround = (node: hbs.AST.Node) => markup.inValues.get(spanOf(node).start);
    const template = { name, tree, spanOf, attributeAround };
    return { template, diagnostics: unsafe };
  } catch (error) {
    return { diagnostics: [syntaxError(error, source)] };
  }
}

/** Handlebars throws an error in English prose that begins with the line: `Parse error on line 3:`. */
function syntaxError(error: unknown, source: SourceText): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/\bline (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? 1);
  const start = source.lineStarts[line - 1] ?? 0;
  const end = Math.max(start, (source.lineStarts[line] ?? source.text.length + 1) - 1);
  const problem = message.trim().split('\n').at(-1) ?? message;
  return diagnostic('template-syntax', { problem }, { span: { file: source.name, start, end } });
}
