import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type DocumentKind, documentKinds, entryTemplate } from '../../src/pipeline/load/document-kind.ts';
import { positionAt, type SourceText, sourceText } from '../../src/source/source-text.ts';
import { compileFor, compileTemplates, type Template } from '../../src/template/compile.ts';
import { boolean, list, optional, record, type Shape, text, type ValueOf } from '../../src/template/shape.ts';
import type { View } from '../../src/template/view-shape.ts';

/** A small shape with everything that a shape can hold. */
export const letterShape = record({
  title: text,
  urgent: boolean,
  sender: optional(record({ name: text, role: optional(text) })),
  parts: list(record({ heading: text, lines: list(text), note: optional(text) })),
});
export type Letter = ValueOf<typeof letterShape>;

export const letter: Letter = {
  title: 'Samråd',
  urgent: true,
  sender: { name: 'Rektor', role: undefined },
  parts: [
    { heading: 'Ett', lines: ['a', 'b'], note: undefined },
    { heading: 'Två', lines: [], note: 'sist' },
  ],
};

/** Templates as files: `agreement.hbs` and partials by name. */
export function filesOf(entry: string, partials: Readonly<Record<string, string>> = {}): Map<string, SourceText> {
  const named = Object.entries(partials).map(([name, content]) => [`partials/${name}.hbs`, content] as const);
  return new Map(
    [['agreement.hbs', entry] as const, ...named].map(([name, content]) => [name, sourceText(name, content)]),
  );
}

export function compile(entry: string, partials: Readonly<Record<string, string>> = {}, shape: Shape = letterShape) {
  return compileFor<Letter>(filesOf(entry, partials), 'agreement.hbs', shape);
}

/** A template that must be right. */
export function compiled(entry: string, partials: Readonly<Record<string, string>> = {}): Template<Letter> {
  const { value, diagnostics } = compile(entry, partials);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** HTML without the markers. */
export function plain(html: string): string {
  return html.replace(/ data-at="[^"]*"/g, '');
}

/** `agreement.hbs:2:8 code` for each finding. */
export function places(diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, SourceText>): string[] {
  return diagnostics.map(({ code, span }) => {
    const source = [...files.values()].find(({ name }) => name === span.file) ?? sourceText(span.file, '');
    const { line, column } = positionAt(source, span.start);
    return `${span.file}:${line}:${column} ${code}`;
  });
}

/** The project's own templates. */
export function standardTemplates(): Map<string, SourceText> {
  const folder = 'templates/standard';
  const partials = readdirSync(`${folder}/partials`).map((name) => `partials/${name}`);
  const names = [...documentKinds.map(entryTemplate), ...partials];
  return new Map(
    names.map((name) => [name, sourceText(`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8'))]),
  );
}

const standard = new Map<DocumentKind, Template>();

/** The document that the project's own templates write of a view. */
export function standardHtml(view: View, kind: DocumentKind = 'agreement'): string {
  const template = standard.get(kind) ?? compileTemplates(standardTemplates(), entryTemplate(kind)).value;
  if (template === undefined) throw new Error('the templates do not compile');
  standard.set(kind, template);
  return template.write(view);
}

/** The words of a document from the element with an id to the end of its section. */
export function wordsFrom(html: string, id: string): string {
  const text = plain(html);
  const [, section = ''] = text.slice(text.indexOf(`id="${id}"`)).match(/^[^>]*>(.*?)<\/section>/s) ?? [];
  return section
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
