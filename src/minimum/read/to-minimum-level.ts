import type { Law } from '../law.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { citedRows, type WrittenLaw } from './cite-law.ts';
import { type WrittenParties, withParties } from './parties.ts';
import { withEmptyLists } from './with-empty-lists.ts';
import { withFirstAlternatives } from './with-first-alternatives.ts';
import { withGrounds } from './with-grounds.ts';
import { takeWordings } from './written-wordings.ts';

/** A level as its file writes it. */
type WrittenLevel = Omit<MinimumLevel, 'legalReferences' | 'lawReadOn' | keyof WrittenParties> &
  WrittenLaw &
  WrittenParties;

/** A level whose rows of law have been looked up. */
type LevelWithLaw = Omit<MinimumLevel, keyof WrittenParties> & WrittenParties;

/** The level with the rows of the law that it cites, in the place of their ids. */
function withLaw({ law: _cited, lawRows: _own, ...level }: WrittenLevel, law: Law, written: WrittenLaw): LevelWithLaw {
  return {
    ...level,
    lawReadOn: law.readOn,
    legalReferences: citedRows(written, law),
  };
}

/**
 * Takes a file's value for a minimum level, without checking it again: what its file leaves to others is looked up, so that
 * all who read a level see the same form.
 * @param value valid by `minimum-level.schema.json`, its texts in normal form C
 */
export function toMinimumLevel(value: unknown, law: Law): MinimumLevel {
  const written = value as WrittenLevel;
  return takeWordings(withParties(withGrounds(withFirstAlternatives(withEmptyLists(withLaw(written, law, written))))));
}
