import type { ExpectedType } from '../../diagnostics/code-arguments.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import { memberOf } from '../../source/pointer.ts';
import { present } from '../../values/present.ts';
import { annotationOf } from '../schema-path.ts';
import type { TranslationContext } from '../translation-context.ts';
import { finding, type Violation, written } from '../violation.ts';
import { isMappingName } from './is-mapping-name.ts';
import { resolved } from './missing-value.ts';
import { enumTranslator, patternTranslator } from './text.ts';
import type { Translator } from './translator.ts';

const expectedTypes: Readonly<Record<string, ExpectedType>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'mapping',
};

function expectedOf({ schema, error }: Violation): ExpectedType {
  const annotation = annotationOf(schema);
  const expects = annotation !== undefined && 'expects' in annotation ? annotation.expects : undefined;
  if (expects !== undefined && isMappingName(expects)) return expects;
  return expectedTypes[String(error.params.type)] ?? 'text';
}

/** To YAML, `- Meeting: planning` is a mapping; its writer meant a text. */
function isColonInText({ value }: Violation, found: string): boolean {
  return typeof value === 'object' && !Array.isArray(value) && /^[^[{\n][^\n]*$/.test(found);
}

/** Whether the value would be right as a text, so that quotation marks would help. */
function wouldBeText({ schema }: Violation, found: string): boolean {
  if (Array.isArray(schema.enum)) return schema.enum.includes(found);
  return typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(found);
}

/** The comment that stands where a text should. */
function commentAfter({ pointer }: Violation, { document }: TranslationContext): string | undefined {
  const { text } = document.source;
  const { end } = document.valueSpan(pointer);
  const next = text.indexOf('\n', end);
  return /^[ \t]*(#.*)/.exec(text.slice(end, next === -1 ? text.length : next))?.[1]?.trimEnd();
}

/** Translates a missing text. In `ink: #1a1a1a` without quotation marks the colour is a comment: a colour is asked for. */
const nothingThere: Translator = (violation, context) => {
  const annotation = annotationOf(violation.schema);
  return annotation !== undefined && 'expects' in annotation && annotation.expects === 'colour'
    ? finding('wrong-pattern', { found: '', expected: 'colour' }, violation, context)
    : finding('empty-text', present({ comment: commentAfter(violation, context) }), violation, context);
};

/** Translates a value of the wrong type. Without quotation marks, YAML reads `0180` as a number, and `nej` as a text. */
export const typeTranslator: Translator = (violation, context) => {
  const expected = expectedOf(violation);
  const found = written(violation, context);
  const alone = idAloneIn(violation);
  if (alone !== undefined) return finding('wrong-type', { expected, found, write: alone }, violation, context);
  if (expected === 'text' && violation.value === null) return nothingThere(violation, context);
  if (expected === 'text' && (typeof violation.value !== 'object' || isColonInText(violation, found))) {
    if (wouldBeText(violation, found)) return finding('quoted-string-expected', { found }, violation, context);
    if (Array.isArray(violation.schema.enum)) return enumTranslator(violation, context);
    return patternTranslator(violation, context);
  }
  const write =
    expected === 'mapping'
      ? withKey(violation, found, context.schema)
      : expected === 'number'
        ? numberIn(found)
        : undefined;
  return finding('wrong-type', { expected, found, ...present({ write }) }, violation, context);
};

/** `- function: rektor`, as a level has it, where `- rektor` is meant: the id without the key. */
function idAloneIn({ schema, value }: Violation): string | undefined {
  const annotation = annotationOf(schema);
  const isId = annotation !== undefined && 'expects' in annotation && annotation.expects === 'id';
  const id = isId ? memberOf(value, 'function') : undefined;
  return typeof id === 'string' && PLAIN_WORDS.test(id) ? id : undefined;
}

/** `87,5` and `90 %` where a number is due: as YAML writes it. */
function numberIn(found: string): string | undefined {
  const [, whole, decimals] = /^["']?(-?\d{1,10})(?:,(\d{1,6}))? ?%?["']?$/.exec(found) ?? [];
  if (whole === undefined) return undefined;
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

/** Plain words, which mean the same inside braces. */
const PLAIN_WORDS = /^[\p{L}\d][\p{L}\d -]{0,59}$/u;

/** `- skolchef` where `- { function: skolchef }` is meant: the value with the one key that must be there. */
function withKey({ schema, value }: Violation, found: string, root: JsonSchema): string | undefined {
  const annotation = annotationOf(schema);
  const required = Array.isArray(schema.required) ? schema.required : [];
  const sole = annotation !== undefined && 'sole' in annotation ? annotation.sole : required[0];
  if (sole === undefined || required.length > 1 || typeof value !== 'string' || !PLAIN_WORDS.test(found))
    return undefined;
  const property = resolved((memberOf(schema.properties, sole) as JsonSchema | undefined) ?? {}, root);
  if (Array.isArray(property.enum) && !property.enum.includes(value)) return undefined;
  return property.type === 'array' ? `{ ${sole}: [${found}] }` : `{ ${sole}: ${found} }`;
}
