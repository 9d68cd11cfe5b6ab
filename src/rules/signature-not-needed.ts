import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Grounds } from '../diagnostics/grounds.ts';
import { atKey } from '../diagnostics/places.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { bodyName } from '../model/municipality.ts';
import { own } from '../values/own.ts';
import { present } from '../values/present.ts';
import { signingOfEntry } from './entry-signing.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

type Unneeded = CodeArguments['signature-not-needed'];

/** What the minimum level rests on where it says how a municipal unit signs. */
function groundsOf(minimum: MinimumLevel, school: unknown): { readonly grounds?: Grounds } {
  const [form] = items(member(school, 'forms'));
  return present({ grounds: typeof form === 'string' ? minimum.schoolForms[form]?.basis : undefined });
}

/** Why a unit need not sign; undefined where it must, or where nobody can say. */
function ofUnit(minimum: MinimumLevel, school: unknown): Unneeded | undefined {
  const signing = signingOfEntry(minimum, school);
  const written = member(school, 'name');
  const name = typeof written === 'string' ? written : '';
  if (signing?.how === 'none') return { name, problem: signing.ownActivity ? 'own' : 'none' };
  if (signing?.how === 'together') return { name, problem: 'together', body: bodyName(signing.body) };
  return undefined;
}

/** Why a body need not sign: its units do. One that joins areas signs for those. */
function ofBody(minimum: MinimumLevel, id: string, body: unknown, schools: readonly unknown[]): Unneeded | undefined {
  const known = own(minimum.bodies, id);
  if (known === undefined || known.joins.length > 0 || member(body, 'joins') !== undefined) return undefined;
  const signings = schools.map((school) => signingOfEntry(minimum, school));
  const signs = signings.some((one) => one?.how === 'together' && one.by === id);
  return signs || !signings.some((one) => one?.how === 'each' && one.by === id)
    ? undefined
    : { name: bodyName(known), problem: 'each' };
}

/**
 * A signature where the minimum level wants none does not count, and is in no list: of a municipal unit that is included
 * without one, of one for which its board signs, and of a board whose units sign one by one.
 */
export const signatureNotNeeded: Rule = ({ document, minimum }) => {
  const schools = items(member(document.value, 'schools'));
  const found = [
    ...schools.map((school, index) => ({
      path: ['schools', index],
      signed: member(school, 'signed'),
      args: ofUnit(minimum, school),
      rests: groundsOf(minimum, school),
    })),
    ...members(member(document.value, 'bodies')).map(([id, body]) => ({
      path: ['bodies', id],
      signed: member(body, 'signed'),
      args: ofBody(minimum, id, body, schools),
      rests: present({ grounds: minimum.bodies[id]?.basis }),
    })),
  ];
  return found.flatMap(({ path, signed, args, rests }) => {
    if (signed === undefined || args === undefined) return [];
    return diagnostic('signature-not-needed', args, atKey(document, [...path, 'signed']), rests);
  });
};
