import { pointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import type { Place } from './create.ts';

/** A place in a value: a JSON pointer, or the keys and list indexes that lead to it. */
export type At = string | readonly (string | number)[];

const asPointer = (at: At): string => (typeof at === 'string' ? at : pointer(at));

/** Where a finding about a value of a file stands; its nearest ancestor's place where there is none. */
export function atValue(document: Pick<YamlDocument, 'valueSpan'>, at: At): Required<Place> {
  const where = asPointer(at);
  return { span: document.valueSpan(where), pointer: where };
}

/** Where a finding about a key of a file stands, or about what is missing below it. */
export function atKey(document: Pick<YamlDocument, 'keySpan'>, at: At): Required<Place> {
  const where = asPointer(at);
  return { span: document.keySpan(where), pointer: where };
}
