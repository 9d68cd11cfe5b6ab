import type { LegalReference } from './minimum-level.ts';

/** A reference as others name it: its statute and its paragraph. The wordings of one paragraph share it. */
export function nameOfReference({ statute, paragraph }: LegalReference): string {
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
  const begun = references.filter((one) => (one.from ?? day) <= day && !hasEnded(one, day));
  const begins = (one: LegalReference) => one.from ?? '';
  const latest = new Map<string, string>();
  for (const one of begun) {
    const name = nameOfReference(one);
    if ((latest.get(name) ?? '') < begins(one)) latest.set(name, begins(one));
  }
  return begun.filter((one) => begins(one) === (latest.get(nameOfReference(one)) ?? ''));
}

/**
 * What took a reference's place, as the level writes it; undefined where it does not say. None where nothing did.
 */
export function replacementsOf({ replacedBy }: LegalReference): readonly string[] | undefined {
  return typeof replacedBy === 'string' ? [replacedBy] : replacedBy;
}

/** What holds instead of an ended reference: its name and, where the level lists it, what it is about. */
export interface Successor {
  readonly name: string;
  readonly about?: string;
}

/**
 * What has taken the place of a reference by a day: its successors or, where one has ended too, those that followed it.
 * @returns undefined where the level does not say of some of them; none where nothing took its place
 */
export function successorsOn(
  reference: LegalReference,
  references: readonly LegalReference[],
  day: string,
): readonly Successor[] | undefined {
  const holding = holdingOn(references, day);
  const found = new Map<string, Successor>();
  const seen = new Set<string>();
  let saysNone = false;
  const waiting: string[] = [];
  const follow = (one: LegalReference) => {
    const names = replacementsOf(one);
    saysNone ||= names?.length === 0;
    waiting.push(...(names ?? []));
  };
  follow(reference);
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    // A circle in the data ends here.
    if (seen.has(name)) continue;
    seen.add(name);
    const wordings = references.filter((one) => nameOfReference(one) === name);
    const now = wordings.find((one) => holding.includes(one)) ?? wordings.find((one) => !hasEnded(one, day));
    if (now !== undefined) found.set(name, { name, about: now.about });
    else if (wordings.length === 0) found.set(name, { name });
    else wordings.forEach(follow);
  }
  return found.size > 0 || saysNone ? [...found.values()] : undefined;
}
