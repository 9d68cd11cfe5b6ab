import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { pointer } from '../source/pointer.ts';
import { present } from '../values/present.ts';
import { signingOfEntry } from './entry-signing.ts';
import { items, member, members } from './read-value.ts';
import { dateOf } from './validity.ts';

/**
 * The day on which a party has signed (ISO 8601), and where it is written, as a JSON pointer; and the day of the decision on
 * which that party alone signs, where it or the board that it signs for has one.
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

/** The decision of the board that a municipal unit signs for by itself. */
function decisionFor(minimum: MinimumLevel, file: unknown, school: unknown): string | undefined {
  const signing = signingOfEntry(minimum, school);
  return signing?.how === 'each' ? dateOf(member(file, 'bodies', signing.by, 'decision', 'on')) : undefined;
}

/** The signatures of a district's file, the district's own first; one without a date of the calendar is left to the schema. */
export function writtenSignatures(file: unknown, minimum: MinimumLevel): readonly WrittenSignature[] {
  const places: readonly Place[] = [
    ['/agreement/signed/on', member(file, 'agreement', 'signed', 'on'), undefined],
    ...ofBodies(file),
    ...items(member(file, 'schools')).map(
      (school, index) =>
        [`/schools/${index}/signed/on`, member(school, 'signed', 'on'), decisionFor(minimum, file, school)] as const,
    ),
  ];
  return places.flatMap(([at, value, decidedOn]) => {
    const on = dateOf(value);
    return on === undefined ? [] : { at, on, ...present({ decidedOn }) };
  });
}
