import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { MinimumBody, MunicipalSigning } from '../minimum/minimum-parties.ts';
import { present } from '../values/present.ts';
import type { School } from './district-file.ts';

/** The municipality runs its schools and preschools as one organiser, and needs no name. */
export const MUNICIPAL = 'kommunal' as const;

/** Whether a unit is called and counted as a preschool: it has no other form than those. */
export function isPreschool(minimum: MinimumLevel, { forms }: Pick<School, 'forms'>): boolean {
  return forms.every((form) => minimum.schoolForms[form]?.kind === 'preschool');
}

export function isMunicipal({ organiser }: Pick<School, 'organiser'>): boolean {
  return organiser.type === MUNICIPAL;
}

/** How a unit signs: as its organiser's own, by itself or together with others for a body, or not at all. */
export type UnitSigning =
  | { readonly how: 'organiser' }
  | {
      readonly how: Exclude<MunicipalSigning, 'none'>;
      readonly by: string;
      readonly body: MinimumBody;
      /** The function that signs for the unit; absent where the body signs, and where anybody may who is authorised to. */
      readonly signedBy?: string;
    }
  | { readonly how: 'none'; readonly ownActivity: boolean };

/** How a unit of a form signs whose board is another than the one that the form says: as units of the form do, but for that. */
function signingFor(
  minimum: MinimumLevel,
  { forms, organiser }: Pick<School, 'forms' | 'organiser'>,
): UnitSigning | undefined {
  const by = organiser.body;
  const body = by === undefined ? undefined : minimum.bodies[by];
  if (by === undefined || body === undefined) return undefined;
  const alone = forms.map((form) => minimum.schoolForms[form]?.signing).find((one) => one?.municipal === 'each');
  if (alone === undefined) return { how: 'together', by, body };
  return { how: 'each', by, body, ...present({ signedBy: alone.signedBy ?? body.signedBy[0] }) };
}

/**
 * How a unit signs. A municipal one of several forms signs by itself where one of them asks for that, else together with
 * others; only one whose forms ask for neither does not sign. Other organisers always sign for themselves.
 */
export function signingOf(minimum: MinimumLevel, school: Pick<School, 'forms' | 'organiser'>): UnitSigning {
  if (!isMunicipal(school)) return { how: 'organiser' };
  const named = signingFor(minimum, school);
  if (named !== undefined) return named;
  const forms = school.forms.flatMap((form) => minimum.schoolForms[form] ?? []);
  for (const how of ['each', 'together'] as const) {
    const signing = forms.find((form) => form.signing.municipal === how)?.signing;
    const by = signing?.by;
    const body = by === undefined ? undefined : minimum.bodies[by];
    if (by === undefined || body === undefined) continue;
    const signedBy = how === 'each' ? (signing?.signedBy ?? body.signedBy[0]) : undefined;
    return { how, by, body, ...present({ signedBy }) };
  }
  return { how: 'none', ownActivity: forms.every(({ ownActivity }) => ownActivity) };
}

/** Whether a unit signs, or another signs for it. */
export function signs(minimum: MinimumLevel, school: Pick<School, 'forms' | 'organiser'>): boolean {
  return signingOf(minimum, school).how !== 'none';
}
