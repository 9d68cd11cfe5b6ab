import { uncapitalised } from '../values/in-words.ts';
import type { MinimumClause, MinimumLevel } from './minimum-level.ts';

/** A clause that says when the family is not invited, with the exception in short. */
export interface InvitedUnless {
  readonly id: string;
  readonly clause: MinimumClause;
  /** As it ends a sentence: `utom när det kan skada barnet`. */
  readonly text: string;
}

/** As it ends a sentence, whatever sentence a level has made of it: `, Utom när det kan skada barnet.` */
function endOfSentence(text: string): string {
  const bare = text.trim().replace(/^,\s*/, '');
  return uncapitalised(bare.endsWith('.') ? bare.slice(0, -1) : bare);
}

/** The level's exceptions to inviting the family, in the order of its clauses; none where it makes none. */
export function invitedUnlessOf({ clauses }: MinimumLevel): readonly InvitedUnless[] {
  return Object.entries(clauses).flatMap(([id, clause]) =>
    clause.invitedUnless === undefined ? [] : { id, clause, text: endOfSentence(clause.invitedUnless) },
  );
}

/**
 * Whether somebody of the child's family is among those who are invited. A function of a district's own may be: a file does
 * not say whom it belongs to, and an exception too many harms no child.
 * @param invited ids of functions
 */
export function invitesFamily({ functions }: MinimumLevel, invited: readonly string[]): boolean {
  return invited.some((id) => (functions[id]?.belongsTo ?? 'family') === 'family');
}

/** The exceptions in running text: `, utom när det kan skada barnet`; empty where the level makes none. */
export function exceptionWords(minimum: MinimumLevel): string {
  return invitedUnlessOf(minimum)
    .map(({ text }) => `, ${text}`)
    .join('');
}
