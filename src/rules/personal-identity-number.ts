import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic, startOf } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DescribedFile, descriptionsOf, placeInDescription } from '../markdown/descriptions.ts';
import type { ScalarAt } from '../source/scalars.ts';
import { lineAt, positionAt, type SourceText } from '../source/source-text.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { present } from '../values/present.ts';
import { signsIn } from './mask-numbers.ts';
import { type MayBe, mistakenFor } from './mistaken-number.ts';
import { findNumbersPastMarks } from './numbers-behind-marks.ts';
import { findPersonalNumbers, type PersonalNumber } from './personal-numbers.ts';

/**
 * A telephone number of ten digits may look like a personal number. So in fields for them only what is none counts: twelve
 * digits, which no number in Sweden has without 0 or + before it, and letters.
 */
const PHONE = /^\/(?:district\/units\/[^/]*|schools\/\d+\/contact|receptions\/[^/]*)\/phone$/;
const ORGANISATION_NUMBER = /^\/schools\/\d+\/organiser\/organisationNumber$/;

/** The same for a file without a document, as far as its lines show: what stands right before the number. */
const AFTER_PHONE = /\bphone["']?\s*:\s*["']?[-+\d ]*$/;
const AFTER_ORGANISATION_NUMBER = /\borganisationNumber["']?\s*:\s*["']?$/;
const LONGEST_KEY = 60;

/**
 * How a value can hold a number that is not written out: escapes, numbers with an exponent or in another base, and a
 * folded text with a line that begins like the item of a list.
 */
const MAY_HIDE = /\\|\de|0[xo]|\d\d[^\S\n]*\n\s*[-+_./\u2010-\u2015\u2212\ufffd][^\S\n]*[\dt]/i;

type NumberFinding = Diagnostic<'personal-identity-number'>;
type NumberContext = CodeArguments['personal-identity-number']['where'];

/**
 * Finds personal identity numbers anywhere in a file: in values and keys as they are read, in comments, and in the
 * plain text where the file is not YAML. An agreement is a public document, and its file is attached to the PDF.
 * @param document the file's document, where it has one
 * @param file what kind of file it is, where it has descriptions: they are read as they are shown, too
 * @returns a finding for each number at its place; where escapes hide it, at the whole value that holds it
 */
export function personalIdentityNumbers(
  source: SourceText,
  document: YamlDocument | undefined,
  file?: DescribedFile,
): readonly NumberFinding[] {
  const found = writtenNumbers(source, document);
  return document === undefined || file === undefined ? found : [...found, ...shownNumbers(document, file, found)];
}

function writtenNumbers(source: SourceText, document: YamlDocument | undefined): readonly NumberFinding[] {
  const written = findNumbersPastMarks(source.text);
  if (written.length === 0 && !MAY_HIDE.test(source.text)) return [];
  const inLine = lineReader(source);
  if (document === undefined) return written.flatMap(inLine);
  const findings: NumberFinding[] = [];
  let next = 0;
  for (const scalar of document.scalars()) {
    const inside: PersonalNumber[] = [];
    for (let number = written[next]; number && number.start < scalar.span.end; number = written[++next]) {
      if (number.end <= scalar.span.start) findings.push(...inLine(number));
      // Two neighbouring scalars, such as `850709` and `9805`, make no number together.
      else if (number.start >= scalar.span.start && number.end <= scalar.span.end) inside.push(number);
    }
    findings.push(...inScalar(source, scalar, inside));
  }
  return [...findings, ...written.slice(next).flatMap(inLine)];
}

/**
 * The numbers that a reader of a description finds and that its source does not show, as where the marks of a quotation
 * stand between its lines.
 * @param found what was found in the source
 */
function shownNumbers(
  document: YamlDocument,
  file: DescribedFile,
  found: readonly NumberFinding[],
): readonly NumberFinding[] {
  return descriptionsOf(document, file).flatMap((description) => {
    const { pointer, shown } = description;
    const numbers = findPersonalNumbers(shown.text);
    const known = numbers.length === 0 ? [] : found.filter((one) => one.pointer === pointer);
    return numbers.flatMap((number) => {
      const place = placeInDescription(document, description, shown.place(number));
      if (known.some(({ span }) => span.start < place.end && place.start < span.end)) return [];
      return [
        numberFinding(document.source, number, place, pointer, { where: 'text', ...mistaken(shown.text, number) }),
      ];
    });
  });
}

/** Finds personal identity numbers in the same way in a file that no PDF has attached, such as a minimum level or a template. */
export function personalNumbersElsewhere(
  source: SourceText,
  document: YamlDocument | undefined,
  file?: DescribedFile,
): readonly NumberFinding[] {
  return personalIdentityNumbers(source, document, file).map((one) => ({
    ...one,
    args: { ...one.args, where: 'elsewhere' },
  }));
}

/**
 * Finds personal identity numbers in a file's name, which its outputs, its attachment and the manifest bear.
 * @param path names the file in findings
 * @param name the base name
 */
export function personalNumbersInName(path: string, name: string): readonly NumberFinding[] {
  return findPersonalNumbers(name).map(({ kind }) =>
    diagnostic('personal-identity-number', { kind, where: 'file-name' }, { span: startOf(path) }),
  );
}

/** The numbers of one scalar as it is read, each where it is written or, if escapes hide it, at the whole scalar. */
function inScalar(source: SourceText, scalar: ScalarAt, written: readonly PersonalNumber[]): readonly NumberFinding[] {
  const isPhone = !scalar.isKey && PHONE.test(scalar.pointer);
  const where: NumberContext =
    !scalar.isKey && ORGANISATION_NUMBER.test(scalar.pointer) ? 'organisation-number' : 'text';
  /** The written numbers by their digits, the first one last. */
  const places = new Map<string, PersonalNumber[]>();
  for (const number of written.toReversed()) {
    const digits = signsOf(source.text, number);
    const same = places.get(digits);
    if (same) same.push(number);
    else places.set(digits, [number]);
  }
  return readings(source, scalar).flatMap((text) =>
    findNumbersPastMarks(text).flatMap((number) => {
      if (isPhone && mayBePhone(text, number)) return [];
      const place = places.get(signsOf(text, number))?.pop() ?? scalar.span;
      return numberFinding(source, number, place, scalar.pointer, { where, ...mistaken(text, number) });
    }),
  );
}

/** A text is read as it is decoded, a number as it is written or, should that hide it (`8.5e9`), by its value. */
function readings(source: SourceText, { value, span }: ScalarAt): readonly string[] {
  if (typeof value === 'string') return [value];
  const written = source.text.slice(span.start, span.end);
  return typeof value !== 'number' || findPersonalNumbers(written).length > 0 ? [written] : [String(value)];
}

/** Reports numbers outside every value: in a comment, in an anchor's name, or in a file that is not YAML. */
function lineReader(source: SourceText): (number: PersonalNumber) => readonly NumberFinding[] {
  let current = 0;
  let comment = -1;
  return (number) => {
    const { line, column } = positionAt(source, number.start);
    if (line !== current) {
      current = line;
      comment = lineAt(source, line).search(/(?:^|\s)#/);
    }
    if (comment !== -1 && comment < column)
      return [numberFinding(source, number, number, '', { where: 'comment', ...mistaken(source.text, number) })];
    const before = source.text.slice(Math.max(number.start - LONGEST_KEY, number.start - column + 1), number.start);
    if (AFTER_PHONE.test(before) && mayBePhone(source.text, number)) return [];
    const where = AFTER_ORGANISATION_NUMBER.test(before) ? 'organisation-number' : 'text';
    return [numberFinding(source, number, number, '', { where, ...mistaken(source.text, number) })];
  };
}

const TEN_DIGITS = /^\d{10}$/;

function mayBePhone(text: string, number: PersonalNumber): boolean {
  return TEN_DIGITS.test(signsOf(text, number));
}

function mistaken(text: string, number: PersonalNumber): { readonly mayBe?: MayBe } {
  return present({ mayBe: number.kind === 'reserve' ? undefined : mistakenFor(text, number) });
}

function numberFinding(
  source: SourceText,
  { kind }: PersonalNumber,
  { start, end }: { readonly start: number; readonly end: number },
  pointer: string,
  about: { readonly where: NumberContext; readonly mayBe?: MayBe },
): NumberFinding {
  const span = { file: source.name, start, end };
  return diagnostic('personal-identity-number', { kind, ...about }, { span, pointer });
}

function signsOf(text: string, { start, end }: PersonalNumber): string {
  return signsIn(text.slice(start, end));
}
