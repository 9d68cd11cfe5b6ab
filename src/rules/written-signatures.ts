import { pointer } from '../source/pointer.ts';
import { present } from '../values/present.ts';
import { items, member, members } from './read-value.ts';
import { dateOf } from './validity.ts';

/**
 * The day on which a party has signed (ISO 8601), and where it is written, as a JSON pointer; and the day of the decision on
 * which that party alone signs, where it has one.
 */
export interface WrittenSignature {
  readonly at: string;
  readonly on: string;
  readonly decidedOn?: string;
}

type Place = readonly [at: string, on: unknown, decidedOn: string | undefined];

/** A public party signs once, or by several functions. */
function ofBodies(file: unknown): readonly Place[] {
  return members(member(file, 'bodies')).flatMap(([id, body]) => {
    const signed = member(body, 'signed');
    const decidedOn = dateOf(member(body, 'decision', 'on'));
    const path = ['bodies', id, 'signed'];
    if (!Array.isArray(signed)) return [[pointer([...path, 'on']), member(signed, 'on'), decidedOn] as const];
    return signed.map((one, index) => [pointer([...path, index, 'on']), member(one, 'on'), decidedOn] as const);
  });
}

/** The signatures of a district's file, the district's own first; one without a date of the calendar is left to the schema. */
export function writtenSignatures(file: unknown): readonly WrittenSignature[] {
  const places: readonly Place[] = [
    ['/agreement/signed/on', member(file, 'agreement', 'signed', 'on'), undefined],
    ...ofBodies(file),
    ...items(member(file, 'schools')).map(
      (school, index) => [`/schools/${index}/signed/on`, member(school, 'signed', 'on'), undefined] as const,
    ),
  ];
  return places.flatMap(([at, value, decidedOn]) => {
    const on = dateOf(value);
    return on === undefined ? [] : { at, on, ...present({ decidedOn }) };
  });
}
