import { items, member } from './read-value.ts';
import { dateOf } from './validity.ts';

/** The day on which a party has signed (ISO 8601), and where it is written, as a JSON pointer. */
export interface WrittenSignature {
  readonly at: string;
  readonly on: string;
}

/** The signatures of a district's file, the district's own first; one without a date of the calendar is left to the schema. */
export function writtenSignatures(file: unknown): readonly WrittenSignature[] {
  const places: readonly (readonly [string, unknown])[] = [
    ['/agreement/signed/on', member(file, 'agreement', 'signed', 'on')],
    ...items(member(file, 'schools')).map(
      (school, index) => [`/schools/${index}/signed/on`, member(school, 'signed', 'on')] as const,
    ),
  ];
  return places.flatMap(([at, value]) => {
    const on = dateOf(value);
    return on === undefined ? [] : { at, on };
  });
}
