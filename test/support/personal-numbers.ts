import fc from 'fast-check';
import { decode } from '../../src/source/decode.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import type { SourceProblem } from '../../src/source/source-problem.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import type { YamlDocument } from '../../src/source/yaml-document.ts';

/** The parts of an invented personal identity number. */
export interface Invented {
  readonly century: string;
  /** Six digits; of a coordination number with 60 added to the day. */
  readonly date: string;
  readonly last: string;
  readonly kind: 'personal' | 'coordination';
}

/** Luhn's check digit (ISO/IEC 7812-1, annex B), written here anew so that the library is held to it. */
export function checkDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Numbers of nobody: birth numbers from 980 on are what the Tax Agency takes its test numbers from. */
export const invented: fc.Arbitrary<Invented> = fc
  .record({
    year: fc.integer({ min: 1890, max: 2029 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    birthNumber: fc.integer({ min: 980, max: 999 }),
    kind: fc.constantFrom('personal' as const, 'coordination' as const),
  })
  .map(({ year, month, day, birthNumber, kind }) => {
    const inMonth = Math.min(day, DAYS[month - 1] ?? 28) + (kind === 'coordination' ? 60 : 0);
    const two = (part: number) => String(part).padStart(2, '0');
    const date = two(year % 100) + two(month) + two(inMonth);
    return {
      century: String(Math.floor(year / 100)),
      date,
      last: birthNumber + checkDigit(date + birthNumber),
      kind,
    };
  });

/** A file's text and, where it is YAML, its document, read as the pipeline reads it. */
export function sourceOf(content: string | Uint8Array): {
  source: SourceText;
  document: YamlDocument | undefined;
  problems: readonly SourceProblem[];
} {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { source, problems } = decode('fil.yaml', bytes);
  if (source === undefined) throw new Error('The file is too big.');
  const parsed = parseYaml(source);
  return { source, document: parsed.document, problems: [...problems, ...parsed.problems] };
}
