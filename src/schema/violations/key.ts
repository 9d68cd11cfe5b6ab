import { parsePointer } from '../../source/pointer.ts';
import { present } from '../../values/present.ts';
import { annotationOf } from '../schema-path.ts';
import { suggestion } from '../translation-context.ts';
import { finding, findingAtKey, type Violation } from '../violation.ts';
import type { Translator } from './translator.ts';

/** The keys that a closed mapping knows. */
export function knownKeys({ schema }: Violation): readonly string[] {
  return Object.keys((schema.properties as object | undefined) ?? {});
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

export const unknownKeyTranslator: Translator = (violation, context) => {
  const annotation = annotationOf(violation.schema);
  if (annotation !== undefined && 'keys' in annotation) return withoutTranslator(violation, context);
  const key = lastPart(violation.pointer);
  const allowed = knownKeys(violation);
  // `{times: 1,per:termin}`: without a space the colon belongs to the name.
  if (allowed.includes(key.slice(0, Math.max(0, key.indexOf(':')))))
    return finding('yaml-syntax', { problem: 'missing-space', found: key }, violation, context);
  return finding('unknown-key', { key, allowed, ...suggestion(key, allowed) }, violation, context);
};

export const missingKeyTranslator: Translator = ({ error, pointer }, context) => {
  const within = parsePointer(pointer).findLast((part) => !/^\d+$/.test(part));
  const key = String(error.params.missingProperty);
  return findingAtKey('missing-key', { key, ...present({ within }) }, pointer, context);
};
