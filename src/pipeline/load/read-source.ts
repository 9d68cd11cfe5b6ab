import { diagnostic, fromSourceProblem, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { decode, SIZE_LIMIT } from '../../source/decode.ts';
import type { KindOfText } from '../../source/fold-characters.ts';
import { parseYaml } from '../../source/parse-yaml.ts';
import { type SourceText, sourceText } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { Input } from './input.ts';

export interface ReadSource {
  /** Always there, though perhaps empty: findings are shown against it. */
  readonly source: SourceText;
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Whether a problem is a carriage return without a line feed: where lines end is then unclear, and YAML would have to
 * guess.
 */
function isLoneReturn({ code, args }: Diagnostic): boolean {
  return code === 'control-character' && (args as Diagnostic<'control-character'>['args']).codePoint === 'U+000D';
}

/**
 * Turns the bytes of an input into text.
 * @returns the text, which is empty where there is none, and what is wrong with the bytes and the characters
 */
export function decodeInput({ path, content }: Pick<Input, 'path' | 'content'>): Omit<ReadSource, 'document'> {
  const place = { span: startOf(path) };
  const nothing = sourceText(path, '');
  if (content.kind === 'problem') {
    return { source: nothing, diagnostics: [diagnostic('file-unreadable', { reason: content.problem.code }, place)] };
  }
  if (content.kind === 'too-big') {
    const args = { bytes: content.size, limit: SIZE_LIMIT };
    return { source: nothing, diagnostics: [diagnostic('file-too-big', args, place)] };
  }
  const decoded = decode(path, content.bytes);
  return { source: decoded.source ?? nothing, diagnostics: decoded.problems.map(fromSourceProblem) };
}

/**
 * Turns the bytes of an input into a YAML document with positions.
 * @param kindOf what its texts are; names where nothing is said
 */
export function readSource(input: Input, kindOf?: KindOfText): ReadSource {
  const { source, diagnostics } = decodeInput(input);
  const isUnread = diagnostics.some(({ code }) => code === 'file-unreadable' || code === 'file-too-big');
  if (isUnread || source.garbled || diagnostics.some(isLoneReturn)) return { source, diagnostics };
  const parsed = parseYaml(source, kindOf);
  return {
    source,
    ...present({ document: parsed.document }),
    diagnostics: [...diagnostics, ...parsed.problems.map(fromSourceProblem)],
  };
}
