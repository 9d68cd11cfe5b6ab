import { diagnostic, fromSourceProblem, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { decode, SIZE_LIMIT } from '../../source/decode.ts';
import { parseYaml } from '../../source/parse-yaml.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
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
function isLoneReturn(problem: SourceProblem): boolean {
  return problem.code === 'control-character' && problem.args.codePoint === 'U+000D';
}

/** Turns the bytes of an input into a YAML document with positions. */
export function readSource(input: Input): ReadSource {
  const { path, content } = input;
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
  const problems = decoded.problems.map(fromSourceProblem);
  if (decoded.source === undefined) return { source: nothing, diagnostics: problems };
  if (decoded.source.garbled || decoded.problems.some(isLoneReturn))
    return { source: decoded.source, diagnostics: problems };
  const parsed = parseYaml(decoded.source);
  return {
    source: decoded.source,
    ...present({ document: parsed.document }),
    diagnostics: [...problems, ...parsed.problems.map(fromSourceProblem)],
  };
}
