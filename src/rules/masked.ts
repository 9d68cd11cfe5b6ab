import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { unescaped } from '../source/escapes.ts';
import { positionAt, type SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { maskGroups, maskPersonalNumbers, maskSpans, signsIn } from './mask-numbers.ts';
import { pastMarks } from './numbers-behind-marks.ts';

/**
 * Masks the digits and letters of all personal identity numbers found in everything that is shown: the source's text and
 * all texts of all findings, in each spelling, even where a message repeats only the part of a number on its line.
 * @param source the file
 * @param diagnostics everything found in it, by all rules
 * @returns both with `*` for those; the text keeps its length and lines, so that every span stays valid
 */
export function masked(
  source: SourceText,
  diagnostics: readonly Diagnostic[],
): { readonly source: SourceText; readonly diagnostics: readonly Diagnostic[] } {
  const spans = diagnostics
    .filter((one) => one.code === 'personal-identity-number' && one.span.file === source.name)
    .map((one) => one.span)
    .sort((a, b) => a.start - b.start);
  // Only findings that compare files repeat another file's texts.
  if (spans.length === 0) {
    return { source, diagnostics: diagnostics.map((one) => (isAboutOther(one) ? maskFinding(one, []) : one)) };
  }
  const digits = digitsByLine(source, spans);
  return {
    source: { ...source, text: maskSpans(maskPersonalNumbers(source.text), spans) },
    diagnostics: diagnostics.map((one) => maskFinding(one, digitsAt(source, one.span, digits))),
  };
}

/** Masks personal identity numbers in the names of the files that a finding points to. */
export function withMaskedNames(one: Diagnostic): Diagnostic {
  const masked = <P extends { readonly span: Span }>(placed: P): P => ({
    ...placed,
    span: { ...placed.span, file: maskPersonalNumbers(placed.span.file) },
  });
  return { ...masked(one), related: one.related.map(masked) };
}

function isAboutOther({ related }: Diagnostic): boolean {
  return related.some(({ note }) => note === 'other-file');
}

/** What must not be repeated from a line, all numbers in one text. */
type DigitsByLine = ReadonlyMap<number, string>;

/** What must not be repeated from each line: the digits, and letters, of every number that touches it. */
function digitsByLine(source: SourceText, spans: readonly Span[]): DigitsByLine {
  const byLine = new Map<number, Set<string>>();
  let last: Span | undefined;
  for (const span of spans) {
    // Where a value hides several numbers, each is found at the whole value.
    if (span.start === last?.start && span.end === last.end) continue;
    last = span;
    const written = source.text.slice(span.start, span.end);
    const digits = [written, pastMarks(written), pastMarks(unescaped(written))].map(signsIn).join(' ');
    const end = positionAt(source, span.end).line;
    for (let { line } = positionAt(source, span.start); line <= end; line += 1) {
      const there = byLine.get(line);
      if (there) there.add(digits);
      else byLine.set(line, new Set([digits]));
    }
  }
  // Joined here, and once: a line may hold many thousand numbers, and each of them is a finding on that line.
  return new Map([...byLine].map(([line, digits]) => [line, [...digits].join(' ')]));
}

/** What a finding could repeat in part: it quotes from the lines where it begins and ends. */
function digitsAt(source: SourceText, span: Span, digits: DigitsByLine): readonly string[] {
  if (span.file !== source.name) return [];
  const lines = new Set([positionAt(source, span.start).line, positionAt(source, span.end).line]);
  return [...lines].flatMap((line) => digits.get(line) ?? []);
}

function maskFinding(one: Diagnostic, digits: readonly string[]): Diagnostic {
  const mask = (text: string) =>
    maskGroups(maskPersonalNumbers(text), (group) => digits.some((some) => some.includes(group)));
  return {
    ...one,
    args: deeply(one.args, mask) as typeof one.args,
    // A pointer repeats keys whole, and its list indices are no part of any number.
    pointer: maskPersonalNumbers(one.pointer),
    ...(one.floor === undefined ? {} : { floor: maskPersonalNumbers(one.floor) }),
  };
}

function deeply(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => deeply(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deeply(item, mask)]));
}
