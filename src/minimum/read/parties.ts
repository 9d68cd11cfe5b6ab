import { present } from '../../values/present.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { MinimumBody, MinimumSchoolForm } from '../minimum-parties.ts';

/** Parties as a level's file writes them: what it leaves out follows from the rest. */
export interface WrittenParties {
  readonly bodies?: Readonly<Record<string, WrittenBody>>;
  readonly schoolForms: Readonly<Record<string, WrittenSchoolForm>>;
}

export type WrittenBody = Omit<MinimumBody, 'signedBy' | 'forms' | 'joins'> &
  Partial<Pick<MinimumBody, 'signedBy' | 'forms' | 'joins'>>;

export type WrittenSchoolForm = Omit<MinimumSchoolForm, 'ownActivity' | 'signing'> & {
  readonly ownActivity?: boolean;
  readonly signing?: MinimumSchoolForm['signing'];
};

/** The bodies that name a form among theirs. */
function bodiesThatName(form: string, { bodies = {} }: Partial<WrittenParties>): readonly string[] {
  return Object.entries(bodies).flatMap(([id, { forms = [] }]) => (forms.includes(form) ? [id] : []));
}

/**
 * Whether several bodies have units of a form, and the form says which of them has those of which a file says nothing. A board
 * for culture may run one preschool beside all those of the board for education.
 */
export function isShared(form: string, written: Partial<WrittenParties>): boolean {
  const named = bodiesThatName(form, written);
  const by = written.schoolForms?.[form]?.signing?.by;
  return named.length > 1 && by !== undefined && named.includes(by);
}

/**
 * The body that municipal units of a form sign for, or that signs for them: the one that the form names, else one that
 * names the form.
 */
function bodyOf(form: string, written: WrittenParties): string | undefined {
  return written.schoolForms[form]?.signing?.by ?? bodiesThatName(form, written)[0];
}

function schoolForm(form: string, one: WrittenSchoolForm, written: WrittenParties): MinimumSchoolForm {
  const municipal = one.signing?.municipal ?? 'none';
  const by = municipal === 'none' ? undefined : bodyOf(form, written);
  const signedBy = one.signing?.signedBy;
  return { ...one, ownActivity: one.ownActivity === true, signing: { municipal, ...present({ by, signedBy }) } };
}

/** Says of every body which forms and areas it has, and of every form for whom its municipal units sign. */
export function withParties<T extends WrittenParties>(
  written: T,
): Omit<T, keyof WrittenParties> & Pick<MinimumLevel, keyof WrittenParties> {
  const forms = Object.entries(written.schoolForms).map(
    ([form, one]) => [form, schoolForm(form, one, written)] as const,
  );
  const bodies = Object.entries(written.bodies ?? {}).map(([id, body]) => {
    const has = (form: string) => body.forms?.includes(form) === true && isShared(form, written);
    const signed = forms.filter(([form, { signing }]) => signing.by === id || has(form)).map(([form]) => form);
    return [id, { ...body, signedBy: body.signedBy ?? [], forms: signed, joins: body.joins ?? [] }] as const;
  });
  return { ...written, bodies: Object.fromEntries(bodies), schoolForms: Object.fromEntries(forms) };
}
