import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { maskPersonalNumbers } from '../../rules/mask-numbers.ts';
import { withMaskedNames } from '../../rules/masked.ts';
import type { SourceText } from '../../source/source-text.ts';

/** A file's findings, with the texts that they are shown against. */
interface Named {
  readonly path: string;
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Masks personal identity numbers in the names of files, for whoever shows findings: a log must not spread what the
 * findings themselves never repeat. Most names hold none, and their files are returned as they are.
 */
export function withoutNumbersInNames<N extends Named>(file: N): N {
  const { path, sources, diagnostics } = file;
  const spans = diagnostics.flatMap(({ span, related }) => [span, ...related.map((other) => other.span)]);
  const names = new Set([path, ...sources.map(({ name }) => name), ...spans.map((span) => span.file)]);
  if ([...names].every((name) => maskPersonalNumbers(name) === name)) return file;
  return {
    ...file,
    path: maskPersonalNumbers(path),
    sources: sources.map((source) => ({ ...source, name: maskPersonalNumbers(source.name) })),
    diagnostics: diagnostics.map(withMaskedNames),
  };
}
