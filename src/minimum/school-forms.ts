import { byCodeUnits } from '../values/by-code-units.ts';
import { dayAfter } from '../values/day.ts';
import { own } from '../values/own.ts';
import { present } from '../values/present.ts';
import { holdsOn } from './level-on.ts';
import type { MinimumLevel, ReplacedTerm } from './minimum-level.ts';

type Forms = Pick<MinimumLevel, 'schoolForms'>;

/** A school form that does not exist on a day, and what there is then in its place. */
export interface FormOutOfTime {
  /** The first day after it ended or, of one that has not begun, its own first day, ISO 8601. */
  readonly from: string;
  /** It has not begun. */
  readonly isLater: boolean;
  /** The form that a school has in its place on the day. */
  readonly by?: string;
  /** A sentence about what holds since it ended. */
  readonly instead?: string;
}

/** Whether a school form exists on a day (ISO 8601). */
export function existsOn({ schoolForms }: Forms, form: string, day: string): boolean {
  const known = own(schoolForms, form);
  return known !== undefined && holdsOn(known, day);
}

/** The form that has come in an ended one's place by a day, through others that have ended too. */
function followed({ schoolForms }: Forms, form: string, day: string): Pick<FormOutOfTime, 'by' | 'instead'> {
  let [name, instead] = [form, schoolForms[form]?.replacedBy?.instead];
  // A circle in the data ends after as many steps as there are forms.
  for (let steps = Object.keys(schoolForms).length; steps > 0; steps -= 1) {
    const next = schoolForms[name]?.replacedBy?.form;
    if (next === undefined) break;
    if (existsOn({ schoolForms }, next, day)) return present({ by: next, instead });
    name = next;
    instead = schoolForms[name]?.replacedBy?.instead ?? instead;
  }
  return present({ instead });
}

/** The form that leads to one that has not begun, and exists on a day. */
function preceding({ schoolForms }: Forms, form: string, day: string): string | undefined {
  const before = Object.keys(schoolForms).filter((name) => existsOn({ schoolForms }, name, day));
  return before.find((name) => {
    const until = schoolForms[name]?.until;
    const begins = schoolForms[form]?.from;
    return until !== undefined && begins !== undefined && followed({ schoolForms }, name, begins).by === form;
  });
}

/**
 * What to say of a school form that does not exist on a day, in a file that names it.
 * @param day ISO 8601
 * @returns undefined where it exists, or the level does not know it
 */
export function formOutOfTime(level: Forms, form: string, day: string): FormOutOfTime | undefined {
  const known = own(level.schoolForms, form);
  if (known === undefined || holdsOn(known, day)) return undefined;
  const { from, until } = known;
  if (from !== undefined && day < from) return { from, isLater: true, ...present({ by: preceding(level, form, day) }) };
  return until === undefined ? undefined : { from: dayAfter(until), isLater: false, ...followed(level, form, day) };
}

/** A school form that ends while something holds, and what there is from that day on in its place. */
export interface FormThatEnds extends Pick<FormOutOfTime, 'by' | 'instead'> {
  readonly form: string;
  /** The first day without it, ISO 8601. */
  readonly on: string;
}

/**
 * Which of some school forms exist on one day and end by another.
 * @param from ISO 8601
 * @param until the last day, ISO 8601; without one, all that are known to end
 * @returns in the order of time
 */
export function formsThatEnd(
  level: Forms,
  forms: readonly string[],
  from: string,
  until: string | undefined,
): readonly FormThatEnds[] {
  return [...new Set(forms)]
    .flatMap((form) => {
      const last = own(level.schoolForms, form)?.until;
      if (last === undefined || !existsOn(level, form, from)) return [];
      const on = dayAfter(last);
      return until === undefined || on <= until ? [{ form, on, ...followed(level, form, on) }] : [];
    })
    .sort((a, b) => byCodeUnits(a.on, b.on));
}

/** The term that a school form is once it has ended, as texts use it. */
function termOf(term: string, { until, replacedBy }: MinimumLevel['schoolForms'][string]): readonly ReplacedTerm[] {
  if (until === undefined || replacedBy === undefined) return [];
  const { form, instead } = replacedBy;
  if (instead !== undefined) return [{ term, until, instead }];
  return form === undefined ? [] : [{ term, replacedBy: form, from: dayAfter(until) }];
}

/** All terms of a level that are no longer used from some day on: its school forms that end, and those that it lists. */
export function replacedTermsOf({ schoolForms, replacedTerms }: MinimumLevel): readonly ReplacedTerm[] {
  return [...Object.entries(schoolForms).flatMap(([form, one]) => termOf(form, one)), ...replacedTerms];
}
