import type { Grounds } from '../diagnostics/grounds.ts';

/** Somebody's office, such as a head teacher's: who takes part, answers for something and signs. */
export interface MinimumFunction {
  readonly title: string;
  /** The form after "alla": `rektorer`. */
  readonly plural?: string;
  /** The title is a name, which no sentence writes with a small letter. */
  readonly properName?: boolean;
  /** The staff of a `school` or `preschool` sign for an independent organiser only when authorised: an assumption. */
  readonly belongsTo: 'district' | 'preschool' | 'school' | 'education-administration' | 'outside' | 'family';
  /** May only be invited, never required or recommended. */
  readonly invitedOnly?: boolean;
  readonly inIndividualCases?: 'excluded' | 'doubtful';
  readonly basis: Grounds;
}

/** A legal person that is party through its boards. */
export interface Municipality {
  readonly name: string;
  readonly organisationNumber: string;
}

/** A public party beside the area's own board: another board of the municipality, or an authority of its own. */
export interface MinimumBody {
  /** The municipality's board; absent of an authority of its own, which `name` names. */
  readonly board?: string;
  readonly administration?: string;
  readonly name?: string;
  /** The functions that sign for it, all of them; empty where anybody does who is authorised to. */
  readonly signedBy: readonly string[];
  /**
   * The school forms whose municipal units it signs for, or which sign for it; of one that others have too, those that a
   * file gives it.
   */
  readonly forms: readonly string[];
  /** The areas that it takes part in beside them; without forms, the only part that it is party to. */
  readonly joins: readonly string[];
  readonly basis: Grounds;
}

/** How the municipality's units sign: each by itself, all of a board by one signature, or not at all. */
export type MunicipalSigning = 'each' | 'together' | 'none';

/** A form of schooling, or another activity that a party's units have. */
export interface MinimumSchoolForm {
  /** What a unit is called and counted as. */
  readonly kind: 'preschool' | 'school';
  /** Whether the area's own board runs the municipal units. */
  readonly ownActivity: boolean;
  /**
   * How municipal units sign, and for which body, where a file does not name another that has the form: `by` is there unless
   * they do not sign. `signedBy` is the function that signs for each unit, where that is not the body's. Other organisers
   * always sign for themselves.
   */
  readonly signing: { readonly municipal: MunicipalSigning; readonly by?: string; readonly signedBy?: string };
  readonly expected?: boolean;
  /** The form after "kommunala": `grundskolor`. */
  readonly plural?: string;
  /** The days on which it exists, both inclusive, ISO 8601; always where they are left out. */
  readonly from?: string;
  readonly until?: string;
  /** What there is after its last day: another form, a sentence about it, or both. */
  readonly replacedBy?: { readonly form?: string; readonly instead?: string };
  readonly basis: Grounds;
}
