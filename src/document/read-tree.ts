import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import { blockReader } from './block.ts';
import { readHead } from './head.ts';
import type { DocumentRoot } from './node.ts';
import { elementsOf, languageAndOrigin } from './reader.ts';
import { type DocumentFinding, type ReportFinding, structureError, toDiagnostic } from './report.ts';
import { checkStructure } from './structure.ts';
import { checkVocabulary, isKnown } from './vocabulary.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/**
 * Reads a document from the tree of what was written, and checks that it can become a tagged document.
 * @param write makes the tree; its findings on the tags come first
 * @param templates the templates by name, for the places of findings
 * @returns the document, or what is wrong, at the lines of the templates
 */
export function readTree(
  write: (report: ReportFinding) => WrittenElement,
  templates: ReadonlyMap<string, SourceText>,
): Checked<DocumentRoot> {
  const findings: DocumentFinding[] = [];
  const report: ReportFinding = (finding) => {
    if (!isSaidAlready(finding)) findings.push(finding);
  };
  const tree = write(report);
  checkVocabulary(tree, report);
  const root = readDocument(tree, report);
  const diagnostics = findings.map((finding) => toDiagnostic(finding, templates));
  return root === undefined || findings.length > 0 ? { diagnostics } : { value: root, diagnostics };
}

/** An unknown element is reported as such, and not once more for where it stands. */
function isSaidAlready({ code, args }: DocumentFinding): boolean {
  return (
    code === 'document-bad-structure' &&
    'problem' in args &&
    'name' in args &&
    args.problem === 'element-not-here' &&
    !isKnown(args.name)
  );
}

function readDocument(tree: WrittenElement, report: ReportFinding): DocumentRoot | undefined {
  const html = onlyChild(tree, 'html', report);
  if (html === undefined) return undefined;
  const [head, body] = headAndBody(html, report);
  if (head === undefined || body === undefined) return undefined;
  const reader = blockReader(report);
  const root: DocumentRoot = {
    type: 'document',
    place: html.place,
    language: attribute(html, 'lang') ?? 'sv-SE',
    ...readHead(head, report),
    children: reader.blocks(body, 'page'),
    ...languageAndOrigin(html),
  };
  checkStructure(root, reader.found, report);
  return root;
}

function onlyChild(parent: WrittenElement, name: string, report: ReportFinding): WrittenElement | undefined {
  const children = elementsOf(parent, report);
  const found = children.find((child) => child.name === name);
  if (found === undefined) report(structureError('child-missing', name, parent.place));
  for (const child of children)
    if (child !== found) report(structureError('element-not-here', child.name, child.place));
  return found;
}

function headAndBody(
  html: WrittenElement,
  report: ReportFinding,
): [WrittenElement | undefined, WrittenElement | undefined] {
  const children = elementsOf(html, report);
  const [head, body, ...others] = children;
  if (head?.name !== 'head') report(structureError('child-missing', 'head', html.place));
  if (body?.name !== 'body') report(structureError('child-missing', 'body', html.place));
  for (const other of others) report(structureError('element-not-here', other.name, other.place));
  return [head?.name === 'head' ? head : undefined, body?.name === 'body' ? body : undefined];
}
