import { isScalar, type ParsedNode } from 'yaml';
import { compose } from './compose.ts';
import { convert } from './convert.ts';
import { foldCharacters, type KindOfText } from './fold-characters.ts';
import type { SourceProblem } from './source-problem.ts';
import type { SourceText } from './source-text.ts';
import { type YamlDocument, yamlDocument } from './yaml-document.ts';
import { yamlErrors } from './yaml-errors.ts';

/** How many problems of one code are reported for one file. */
const MOST_OF_A_KIND = 20;

/**
 * Reads a text as YAML 1.2 (core schema), without tags, merge keys, directives and second documents.
 * @param source a decoded text
 * @param kindOf what its texts are; names where nothing is said
 * @returns all problems of the file in the order of the text, and its document where the text has one meaning only. There is
 * none after an error of syntax, an alias that cannot be followed or too much depth, nor of an empty file. With other
 * problems (a duplicate key, a tag) there is one, so that the rest of the file can be checked too. Never throws on any text.
 */
export function parseYaml(
  source: SourceText,
  kindOf: KindOfText = () => 'name',
): { document?: YamlDocument; problems: readonly SourceProblem[] } {
  if (source.garbled) return { problems: [] };
  const { contents, errors, scan, problems: found } = compose(source);
  const problems = [...found, ...scan.problems, ...yamlErrors(source, errors, scan)];
  if (contents === undefined) return { problems: inOrder(problems) };
  if (problems.some((problem) => problem.code === 'yaml-syntax')) return { problems: inOrder(problems) };
  if (contents === null || isNothing(contents))
    return { problems: problems.length > 0 ? inOrder(problems) : [emptyFile(source)] };
  const converted = convert(source, contents);
  const all = inOrder([...outsideTemplates(problems, converted.problems), ...converted.problems]);
  if (converted.incomplete) return { problems: all };
  const { value: unfolded, targets } = converted;
  const value = converted.foldable ? folded(unfolded, kindOf) : unfolded;
  const document = yamlDocument(source, { value, unfolded, root: contents, targets, comments: scan.comments });
  return { document, problems: all };
}

/** Leaves out what is found inside `{{! … }}`: those braces are no YAML at all, and reported as a whole. */
function outsideTemplates(
  problems: readonly SourceProblem[],
  converted: readonly SourceProblem[],
): readonly SourceProblem[] {
  const templates = converted.filter((one) => one.code === 'key-not-text' && one.args.isTemplate);
  return problems.filter(
    (one) => !templates.some(({ span }) => span.start <= one.span.start && one.span.end <= span.end),
  );
}

/** A document of nothing but comments and blank lines. */
function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function emptyFile(source: SourceText): SourceProblem {
  return { code: 'file-empty', args: {}, span: { file: source.name, start: 0, end: 0 }, pointer: '' };
}

/** Sorts by place, and keeps only the first of many alike: the hundredth duplicate key is no news. */
function inOrder(problems: SourceProblem[]): SourceProblem[] {
  const counts = new Map<string, number>();
  return problems
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ code }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count <= MOST_OF_A_KIND;
    });
}

/** A value with its texts folded. What several aliases stand for is folded once for each, within the limit of aliases. */
function folded(value: unknown, kindOf: KindOfText, path: (string | number)[] = []): unknown {
  if (typeof value === 'string') return foldCharacters(value, kindOf(path));
  if (typeof value !== 'object' || value === null) return value;
  const member = (key: string | number, one: unknown) => {
    path.push(key);
    const result = folded(one, kindOf, path);
    path.pop();
    return result;
  };
  if (Array.isArray(value)) return value.map((one, index) => member(index, one));
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, one] of Object.entries(value)) result[key] = member(key, one);
  return result;
}
