import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { AgreementBody, Coverage, Share } from './agreement.ts';
import type { School } from './district-file.ts';
import { organisersOf } from './organisers.ts';
import { signingOf, signs } from './signing.ts';

/** Whether a body has signed: by as many functions as do so for it. */
export function bodyHasSigned({ signedBy, signed }: Pick<AgreementBody, 'signedBy' | 'signed'>): boolean {
  return new Set(signed.map((one) => one.function)).size >= Math.max(1, signedBy.length);
}

/** Whether a unit is signed for: by itself or its organiser, or by the body that signs for all its units. */
export function unitIsSigned(
  minimum: MinimumLevel,
  bodies: readonly AgreementBody[],
  school: Pick<School, 'forms' | 'organiser' | 'signed'>,
): boolean {
  const signing = signingOf(minimum, school);
  if (signing.how !== 'together') return school.signed !== undefined;
  return bodies.some((body) => body.id === signing.by && bodyHasSigned(body));
}

function shareOf<T>(all: readonly T[], hasSigned: (one: T) => boolean): Share {
  return { parties: all.length, signed: all.filter(hasSigned).length };
}

/**
 * The indicator that the program computes: how many sign the agreement, and how many of them have signed. Units are
 * counted where each signs, and one party where a body signs for all of them.
 * @param bodies the public parties beside the area's own board
 */
export function coverage(
  minimum: MinimumLevel,
  schools: readonly School[],
  bodies: readonly AgreementBody[],
): Coverage {
  const units = schools.filter((school) => signs(minimum, school));
  const isSigned = (school: School) => unitIsSigned(minimum, bodies, school);
  const alone = shareOf(
    units.filter((school) => signingOf(minimum, school).how !== 'together'),
    isSigned,
  );
  const ids = units.flatMap((school) => {
    const signing = signingOf(minimum, school);
    return signing.how === 'together' ? [signing.by] : [];
  });
  const together = shareOf(
    bodies.filter(({ id }) => ids.includes(id)),
    bodyHasSigned,
  );
  return {
    parties: alone.parties + together.parties,
    signed: alone.signed + together.signed,
    units: shareOf(units, isSigned),
    organisers: shareOf(organisersOf(units), ({ schools: members }) =>
      units.filter((_, index) => members.includes(index)).every(isSigned),
    ),
    bodies: shareOf(
      bodies.filter(({ joins }) => joins.length > 0),
      bodyHasSigned,
    ),
  };
}
