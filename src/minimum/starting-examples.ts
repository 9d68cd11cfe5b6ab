import type { MinimumLevel } from './minimum-level.ts';

/** The values that a starting file shows where a mark cannot stand in the value itself, but only in a comment beside it. */
export interface StartingExamples {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly decidedOn: string;
  readonly signedOn: string;
  readonly unitCode: string;
  readonly organisationNumber: string;
  readonly phone: string;
}

/** The year after the level's own. Today plays no part, so that the same level gives the same file. */
export function startingExamples({ date }: MinimumLevel): StartingExamples {
  const year = Number(date.slice(0, 4)) + 1;
  return {
    validFrom: `${year}-01-01`,
    validUntil: `${year}-12-31`,
    decidedOn: `${year - 1}-12-15`,
    signedOn: `${year - 1}-12-20`,
    unitCode: '12345678',
    // No municipality has it.
    organisationNumber: '212000-9994',
    // One of the numbers that the regulator keeps for fiction.
    phone: '08-465 004 00',
  };
}

/** The values that the starting level (`schemas/starting-level.yaml`) shows with the mark in a comment beside them. */
export const levelExamples: ReadonlySet<string> = new Set([
  'kommunen-2026',
  '2026-09-01',
  '212000-9994',
  'Barn- och utbildningsnämnden',
  'Barn- och utbildningsförvaltningen',
]);
