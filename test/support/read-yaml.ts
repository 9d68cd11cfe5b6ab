import { decode } from '../../src/source/decode.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import type { SourceProblem } from '../../src/source/source-problem.ts';
import { positionAt, sourceText } from '../../src/source/source-text.ts';
import type { YamlDocument } from '../../src/source/yaml-document.ts';

/** A problem as `line:column code detail`. */
export function toLine(text: string, { code, args, span }: SourceProblem): string {
  const { line, column } = positionAt(sourceText('', text), span.start);
  const detail = 'problem' in args ? ` ${args.problem}` : '';
  return `${line}:${column} ${code}${detail}`;
}

/** Reads bytes or text as the pipeline does: decode, then parse. */
export function read(content: string | Uint8Array): {
  document: YamlDocument | undefined;
  problems: readonly SourceProblem[];
  lines: readonly string[];
} {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { source, problems: decoding } = decode('fil.yaml', bytes);
  if (source === undefined)
    return { document: undefined, problems: decoding, lines: decoding.map((one) => toLine('', one)) };
  const { document, problems } = parseYaml(source);
  const all = [...decoding, ...problems];
  return { document, problems: all, lines: all.map((one) => toLine(source.text, one)) };
}

/**
 * A YAML text as a document, for tests that are about what it says; one with something wrong in it is for `read`.
 * @param name the file that places in it are said to lie in
 */
export function yamlDocument(text: string, name = 'prov.yaml'): YamlDocument {
  const { document, problems } = parseYaml(sourceText(name, text));
  if (document === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return document;
}

/** A value as the document that holds it, written as JSON, which is YAML too. */
export function jsonDocument(value: unknown): YamlDocument {
  return yamlDocument(JSON.stringify(value, null, 1));
}
