import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Annotation, JsonSchema } from '../../minimum/json-schema.ts';
import { parsePointer } from '../../source/pointer.ts';
import { present } from '../../values/present.ts';
import { annotationOf } from '../schema-path.ts';
import { suggestion, type TranslationContext } from '../translation-context.ts';
import { finding, findingAtKey, type Violation } from '../violation.ts';
import { missingValue } from './missing-value.ts';
import type { Translator } from './translator.ts';

/** The keys that a closed mapping knows, but for those that stand in it only to be refused. */
export function knownKeys({ schema }: Violation): readonly string[] {
  const properties = Object.entries((schema.properties as Readonly<Record<string, JsonSchema>> | undefined) ?? {});
  return properties.filter(([, one]) => !('code' in (annotationOf(one) ?? {}))).map(([key]) => key);
}

/** The last part of a pointer: the key or id itself. */
export function lastPart(pointer: string): string {
  return parsePointer(pointer).at(-1) ?? '';
}

/** A function under `without` that the minimum level does not recommend in this meeting. */
const withoutTranslator: Translator = (violation, context) => {
  const id = lastPart(violation.pointer);
  return context.functions.includes(id)
    ? finding('function-contradiction', { id, problem: 'without-not-recommended' }, violation, context)
    : finding('unknown-function', { found: id, ...suggestion(id, context.functions) }, violation, context);
};

/** Other spaces than the ordinary one, which YAML takes for letters. */
const HARD_SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/;

/** `{ name:\u00a0Farsta }`: the finding stands at the space, where it is to be mended. */
function hardSpace({ pointer }: Violation, at: number, { document }: TranslationContext): Diagnostic {
  const { file, start } = document.keySpan(pointer);
  const span = { file, start: start + at, end: start + at + 1 };
  return diagnostic('yaml-syntax', { problem: 'hard-space' }, { span, pointer });
}

export const unknownKeyTranslator: Translator = (violation, context) => {
  const annotation = annotationOf(violation.schema);
  if (annotation !== undefined && 'keys' in annotation) return withoutTranslator(violation, context);
  const key = lastPart(violation.pointer);
  const allowed = knownKeys(violation);
  // `{times: 1,per:termin}`: without a space the colon belongs to the name.
  const colon = Math.max(0, key.indexOf(':'));
  if (allowed.includes(key.slice(0, colon)))
    return HARD_SPACE.test(key.charAt(colon + 1))
      ? hardSpace(violation, colon + 1, context)
      : finding(
          'yaml-syntax',
          { problem: key.endsWith(':') ? 'double-colon' : 'missing-space', found: key },
          violation,
          context,
        );
  const { others = [], chosenBy, listed } = formOf(violation);
  // `{ source: plan, law: fl-8 }`: the key is one of another form of the section, and beside this one's nobody reads it.
  if (chosenBy !== undefined && others.includes(key))
    return finding('unknown-key', { key, allowed, beside: chosenBy, ...present({ listed }) }, violation, context);
  const all = chosenBy === undefined ? [...allowed, ...others] : allowed;
  return finding('unknown-key', { key, allowed: all, ...suggestion(key, all) }, violation, context);
};

/** Which form of a section a violation is about, where it may have one of several. */
function formOf({ schema }: Violation): Partial<Extract<Annotation, { others: readonly string[] }>> {
  const annotation = annotationOf(schema);
  return annotation !== undefined && 'others' in annotation ? annotation : {};
}

export const missingKeyTranslator: Translator = ({ error, pointer, schema }, context) => {
  const within = parsePointer(pointer).findLast((part) => !/^\d+$/.test(part));
  const key = String(error.params.missingProperty);
  const annotation = annotationOf(schema);
  const unless = annotation !== undefined && 'unless' in annotation ? annotation.unless : undefined;
  const value = missingValue(key, pointer, schema, context.schema);
  return findingAtKey('missing-key', { key, ...present({ within, unless }), ...value }, pointer, context);
};
