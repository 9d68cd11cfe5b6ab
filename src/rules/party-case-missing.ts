import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { MinimumBody } from '../minimum/minimum-parties.ts';
import { bodyName } from '../model/municipality.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';

import { signingOfEntry } from './entry-signing.ts';
import { isMisspelt } from './misspelt.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';
import { saysDecided } from './written-status.ts';

/** A public party that signs by itself, with what the file says of it, if anything. */
interface Signing {
  readonly id: string;
  readonly name: string;
  /** A board of the municipality, which decides or has delegated its decision. */
  readonly isBoard: boolean;
  readonly written: unknown;
}

/** Whether a body of the level signs by itself: for units, or for areas that it joins. */
function signsAlone(minimum: MinimumLevel, id: string, written: unknown, schools: readonly unknown[]): boolean {
  if ((own(minimum.bodies, id)?.joins.length ?? 0) > 0 || items(member(written, 'joins')).length > 0) return true;
  return schools.some((school) => {
    const signing = signingOfEntry(minimum, school);
    return signing?.how === 'together' && signing.by === id;
  });
}

function ofLevel(minimum: MinimumLevel, file: unknown): readonly Signing[] {
  const schools = items(member(file, 'schools'));
  return Object.entries(minimum.bodies).flatMap(([id, body]: [string, MinimumBody]) => {
    const written = member(file, 'bodies', id);
    if (!signsAlone(minimum, id, written, schools)) return [];
    return { id, name: bodyName(body), isBoard: body.board !== undefined, written };
  });
}

function ofFile(minimum: MinimumLevel, file: unknown): readonly Signing[] {
  return members(member(file, 'bodies')).flatMap(([id, written]) => {
    const name = member(written, 'name');
    if (own(minimum.bodies, id) !== undefined || typeof name !== 'string') return [];
    return { id, name, isBoard: false, written };
  });
}

const has = (written: unknown, key: string) => member(written, key) !== undefined || isMisspelt(written, key);

/** What the list of signatures has nothing to say of. An authority decides by its own order, which need not be told. */
function missing({ isBoard, written }: Signing): readonly ('number' | 'decision')[] {
  const decides = has(written, 'decision') || has(written, 'delegation');
  return [
    ...(has(written, 'registrationNumber') ? [] : (['number'] as const)),
    ...(decides || !isBoard ? [] : (['decision'] as const)),
  ];
}

/**
 * A public party signs on a case of its own: its registration number and, of a board, a decision or a delegation
 * (kommunallagen 6 kap. 37–39 §§, 7 kap. 5–8 §§). One that has signed without is to be completed. One that has not may decide
 * later than the area's own board: the file says so until it has.
 */
export const partyCaseMissing: Rule = ({ document, minimum }) => {
  const file = document.value;
  if (!saysDecided(file) || isMisspelt(file, 'bodies')) return [];
  return [...ofLevel(minimum, file), ...ofFile(minimum, file)].flatMap((party) => {
    const { id, name, written } = party;
    const parts = missing(party);
    if (parts.length === 0) return [];
    const signed = has(written, 'signed');
    const at = written === undefined ? '/agreement' : pointer(['bodies', id]);
    const args = { id, name, missing: parts, signed };
    return diagnostic('party-case-missing', args, atKey(document, at), signed ? {} : { severity: 'info' });
  });
};
