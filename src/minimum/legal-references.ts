import type { LawChangeFound, LawNamed } from '../diagnostics/code-arguments.ts';
import { byCodeUnits } from '../values/by-code-units.ts';
import { dayAfter } from '../values/day.ts';
import { rememberByObject } from '../values/remember.ts';
import { holdsOn } from './level-on.ts';
import type { LegalReference } from './minimum-level.ts';

/** The references of a level by the ids of their rows, whether its list names them or a ground does. */
export const referencesById: (references: readonly LegalReference[]) => ReadonlyMap<string, LegalReference> =
  rememberByObject((references) => new Map(references.map((one) => [one.id, one])));

/** A reference as others name it: its statute and its paragraph. The wordings of one paragraph share it. */
export function nameOfReference({ statute, paragraph }: Pick<LegalReference, 'statute' | 'paragraph'>): string {
  return `${statute} ${paragraph}`;
}

/** Whether a reference, or this wording of it, ended before a day (ISO 8601; dates compare as text). */
export function hasEnded({ until }: LegalReference, day: string): boolean {
  return until !== undefined && until < day;
}

/**
 * The references that hold on a day. A wording of a paragraph holds no longer than until a later one begins, even where the
 * level writes no last day.
 */
export function holdingOn(references: readonly LegalReference[], day: string): readonly LegalReference[] {
  const begun = references.filter((one) => holdsOn(one, day));
  const begins = (one: LegalReference) => one.from ?? '';
  const latest = new Map<string, string>();
  for (const one of begun) {
    const name = nameOfReference(one);
    if ((latest.get(name) ?? '') < begins(one)) latest.set(name, begins(one));
  }
  return begun.filter((one) => begins(one) === (latest.get(nameOfReference(one)) ?? ''));
}

/** What holds instead of an ended reference: its name, and what it is about. */
export interface Successor {
  readonly name: string;
  readonly about: string;
}

/** The references that hold on a day in the place of one that has ended, through others that have ended too, in their order. */
function followersOn(
  reference: LegalReference,
  references: readonly LegalReference[],
  day: string,
): { readonly followers: readonly LegalReference[]; readonly saysNone: boolean } {
  const byId = referencesById(references);
  const found = new Map<string, LegalReference>();
  const seen = new Set<LegalReference>();
  const waiting = [reference];
  let saysNone = false;
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    // A circle in the data ends here.
    if (seen.has(one)) continue;
    seen.add(one);
    if (!hasEnded(one, day)) found.set(nameOfReference(one), one);
    else saysNone ||= one.replacedBy?.length === 0;
    // What followed one of several stands where that one would.
    if (hasEnded(one, day)) waiting.unshift(...(one.replacedBy ?? []).flatMap((id) => byId.get(id) ?? []));
  }
  return { followers: [...found.values()], saysNone };
}

/**
 * What has taken the place of a reference by a day: its successors or, where one has ended too, those that followed it.
 * @returns undefined where nobody says; none where nothing took its place
 */
export function successorsOn(
  reference: LegalReference,
  references: readonly LegalReference[],
  day: string,
): readonly Successor[] | undefined {
  const { followers, saysNone } = followersOn(reference, references, day);
  if (followers.length === 0 && !saysNone) return undefined;
  return followers.map((one) => ({ name: nameOfReference(one), about: one.about }));
}

/**
 * What holds on a day of what a reference says: itself, what took its place, or the wording that its paragraph had before.
 * @returns the reference itself where nobody knows better
 */
export function referencesInPlaceOf(
  reference: LegalReference,
  references: readonly LegalReference[],
  day: string,
): readonly LegalReference[] {
  const followers = hasEnded(reference, day) ? followersOn(reference, references, day).followers : [];
  if (followers.length > 0) return followers;
  if (reference.from === undefined || reference.from <= day) return [reference];
  const name = nameOfReference(reference);
  const before = holdingOn(references, day).filter((one) => nameOfReference(one) === name);
  return before.length > 0 ? before : [reference];
}

const named = ({ statute, paragraph }: LegalReference): LawNamed => ({ statute, paragraph });

/**
 * How the references of a level change while an agreement holds: by their own days, never by today's.
 * @param until the last day of the agreement; without one, all changes that are known after its first
 * @returns in the order of time
 */
export function changesBetween(
  references: readonly LegalReference[],
  from: string,
  until: string | undefined,
): readonly LawChangeFound[] {
  const byId = referencesById(references);
  const isWithin = (day: string) => from < day && (until === undefined || day <= until);
  const follow = new Set<string>();
  const changes: LawChangeFound[] = [];
  for (const one of references) {
    for (const id of one.replacedBy ?? []) follow.add(id);
    if (one.until === undefined || !isWithin(dayAfter(one.until))) continue;
    const next = (one.replacedBy ?? []).flatMap((id) => byId.get(id) ?? []);
    const isOwn = (other: LegalReference) => nameOfReference(other) === nameOfReference(one);
    const by = next.filter((other) => !isOwn(other)).map(named);
    const replaced = by.length === 0 ? 'ended' : 'replaced';
    changes.push({ on: dayAfter(one.until), ...named(one), kind: next.some(isOwn) ? 'worded' : replaced, by });
  }
  const left = new Set(changes.map((one) => `${one.on} ${one.statute} ${one.paragraph}`));
  for (const one of references)
    if (one.from !== undefined && isWithin(one.from) && !follow.has(one.id)) {
      const kind = left.has(`${one.from} ${nameOfReference(one)}`) ? 'reused' : 'begun';
      changes.push({ on: one.from, ...named(one), kind, by: [] });
    }
  return changes.sort((a, b) => byCodeUnits(a.on, b.on));
}
