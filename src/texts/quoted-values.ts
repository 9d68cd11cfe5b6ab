import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePointer } from '../source/pointer.ts';
import type { ScalarAt } from '../source/scalars.ts';
import type { Span } from '../source/span.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { CURLY_QUOTES, DOUBLE_QUOTES, RARE_QUOTES, SINGLE_QUOTES } from '../values/lookalikes.ts';
import { rememberOnce } from '../values/remember.ts';
import { isFreeText } from './free-text.ts';

/** A value with quotation marks of its own, which were meant to be those of YAML. */
export interface QuotedValue {
  readonly pointer: string;
  readonly span: Span;
  /** The value without its quotation marks. */
  readonly inner: string;
  /** The first and the last quotation mark. */
  readonly marks: readonly [first: string, last: string];
}

/** All that may be meant as a quotation mark, those of East Asian texts and of full width among them. */
const TYPOGRAPHIC = `${CURLY_QUOTES}${RARE_QUOTES}\\u301d-\\u301f\\uff02\\uff07`;
/** Whether a file can hold such a value at all, plainly written: most need not be read value by value. */
const MAY_HOLD = new RegExp(`(?:^|[:,[{-])[ \\t\\u00ad\\u200b-\\u200f\\u2060]*[${TYPOGRAPHIC}]`, 'm');
const QUOTED = new RegExp(`^([${TYPOGRAPHIC}])([^]*)([${TYPOGRAPHIC}"'])$`);
/** Two single marks that were meant to be a double one: `’’Prov’’`. */
const DOUBLED = new RegExp(`^([${SINGLE_QUOTES}\\u00b4\\u2032])\\1([^]*)([${SINGLE_QUOTES}\\u00b4\\u2032'])\\3$`);
const OPENED = new RegExp(`^[${TYPOGRAPHIC}]`);

const DOUBLE = new RegExp(`["${DOUBLE_QUOTES}\\u2033\\u301d-\\u301f\\uff02]`);
/** An apostrophe inside a word quotes nothing: `’Vi kan’t’`. */
const ANY_SINGLE = `['${SINGLE_QUOTES}\\u2039\\u203a\\u00b4\\u2032\\uff07]`;
const SINGLE = rememberOnce(() => new RegExp(`(?<![\\p{L}\\p{N}])${ANY_SINGLE}|${ANY_SINGLE}(?![\\p{L}\\p{N}])`, 'u'));

/** The marks as wide as one; those of the other width may stand inside. */
const ofWidth = (mark: string): RegExp => (DOUBLE.test(mark) ? DOUBLE : SINGLE());

/**
 * A text between two quotation marks that belong together. Between those of `”Hemma” och ”Borta”` stand others like them: such
 * a text only begins and ends with a quotation.
 */
function quotedIn(value: string): Pick<QuotedValue, 'inner' | 'marks'> | undefined {
  const text = value.trim();
  const [, one, between = '', other = ''] = DOUBLED.exec(text) ?? [];
  if (one !== undefined && between.trim() !== '' && !SINGLE().test(between))
    return { inner: between.trim(), marks: [one + one, other + other] };
  const [, first, inner, last] = QUOTED.exec(text) ?? [];
  if (first === undefined || inner === undefined || last === undefined || inner.trim() === '') return undefined;
  if (DOUBLE.test(first) !== DOUBLE.test(last) || ofWidth(first).test(inner)) return undefined;
  return { inner: inner.trim(), marks: [first, last] };
}

/** YAML's own quotation marks, and texts of several lines, say where a text begins and ends. */
const IN_YAMLS_MARKS = /^["'|>]/;

type Text = ScalarAt & { readonly value: string };

/**
 * Finds values that are written between quotation marks that YAML does not know (YAML 1.2.2, 7.3: `"` and `'` alone), or
 * between one of those and one that it knows, so that the marks are part of the value. In brackets a comma has divided such a
 * text: `[”Trygghet, ro”]` is two values, and is found as the one that was meant.
 */
export function quotedValues(document: YamlDocument): readonly QuotedValue[] {
  const { text } = document.source;
  if (!MAY_HOLD.test(text)) return [];
  const scalars = document.scalars();
  return scalars.flatMap((scalar, index): readonly QuotedValue[] => {
    if (!isPlain(scalar, text) || !OPENED.test(scalar.value)) return [];
    const whole = quotedIn(scalar.value);
    if (whole !== undefined) return [{ pointer: scalar.pointer, span: scalar.span, ...whole }];
    return dividedByCommas(scalars, index, text);
  });
}

function isPlain(scalar: ScalarAt, text: string): scalar is Text {
  const { span, isKey, value } = scalar;
  return !isKey && typeof value === 'string' && !IN_YAMLS_MARKS.test(text.slice(span.start, span.end));
}

/** A sentence with more commas than this is no item of a list. */
const MOST_PARTS = 10;

/** The items of a list in brackets, from one that opens a quotation to the first that closes it. */
function dividedByCommas(scalars: readonly ScalarAt[], from: number, text: string): readonly QuotedValue[] {
  const [first] = scalars.slice(from, from + 1);
  if (first === undefined || ofWidth(String(first.value).charAt(0)).test(String(first.value).slice(1))) return [];
  for (const next of scalars.slice(from + 1, from + MOST_PARTS)) {
    const written = text.slice(first.span.start, next.span.end);
    const before = text.slice(first.span.start, next.span.start).trimEnd();
    if (!isPlain(next, text) || !before.endsWith(',') || listOf(next) !== listOf(first)) return [];
    const whole = quotedIn(written.replaceAll(/\s+/g, ' '));
    if (whole !== undefined) return [{ pointer: first.pointer, span: { ...first.span, end: next.span.end }, ...whole }];
  }
  return [];
}

/** The pointer of the list that an item is in. */
function listOf({ pointer }: ScalarAt): string {
  return pointer.replace(/\d+$/, '');
}

/**
 * Warns of values that quotation marks have become part of, where they are in their writer's own words: a value that has a
 * form is refused with such marks, and its finding names them.
 */
export function quotedValueFindings(document: YamlDocument): readonly Diagnostic[] {
  return quotedValues(document)
    .filter(({ pointer }) => isFreeText(parsePointer(pointer)))
    .map(({ inner, marks, span, pointer }) => diagnostic('quotes-in-value', { inner, marks }, { span, pointer }));
}
