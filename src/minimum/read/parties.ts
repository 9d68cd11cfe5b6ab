import { present } from '../../values/present.ts';
import type { MinimumBody, MinimumLevel, MinimumSchoolForm, MunicipalSigning } from '../minimum-level.ts';

/** Parties as a level's file writes them: what it leaves out follows from the rest. */
export interface WrittenParties {
  readonly bodies?: Readonly<Record<string, WrittenBody>>;
  readonly schoolForms: Readonly<Record<string, WrittenSchoolForm>>;
}

export type WrittenBody = Omit<MinimumBody, 'signedBy' | 'forms' | 'joins'> &
  Partial<Pick<MinimumBody, 'signedBy' | 'forms' | 'joins'>>;

export type WrittenSchoolForm = Omit<MinimumSchoolForm, 'ownActivity' | 'signing'> & {
  readonly ownActivity?: boolean;
  readonly signing?: { readonly municipal: MunicipalSigning; readonly by?: string };
};

/** The body that municipal units of a form sign for, or that signs for them: the one that the form names, else one that names the form. */
function bodyOf(form: string, written: WrittenParties): string | undefined {
  const named = Object.entries(written.bodies ?? {}).find(([, { forms = [] }]) => forms.includes(form));
  return written.schoolForms[form]?.signing?.by ?? named?.[0];
}

function schoolForm(form: string, one: WrittenSchoolForm, written: WrittenParties): MinimumSchoolForm {
  const municipal = one.signing?.municipal ?? 'none';
  const by = municipal === 'none' ? undefined : bodyOf(form, written);
  return { ...one, ownActivity: one.ownActivity === true, signing: { municipal, ...present({ by }) } };
}

/** Says of every body which forms and areas it has, and of every form for whom its municipal units sign. */
export function withParties<T extends WrittenParties>(
  written: T,
): Omit<T, keyof WrittenParties> & Pick<MinimumLevel, keyof WrittenParties> {
  const forms = Object.entries(written.schoolForms).map(
    ([form, one]) => [form, schoolForm(form, one, written)] as const,
  );
  const bodies = Object.entries(written.bodies ?? {}).map(([id, body]) => {
    const signed = forms.filter(([, { signing }]) => signing.by === id).map(([form]) => form);
    return [id, { ...body, signedBy: body.signedBy ?? [], forms: signed, joins: body.joins ?? [] }] as const;
  });
  return { ...written, bodies: Object.fromEntries(bodies), schoolForms: Object.fromEntries(forms) };
}
