import type { Basis } from '../diagnostics/diagnostic.ts';

/** A part of the floor: what it rests on and, by field name, what a field rests on where that is something else. */
export interface WithBasis {
  readonly basis: Basis;
  readonly basisOf?: Readonly<Record<string, Basis>>;
}

/** What one field rests on: its own basis where the minimum level gives one, else that of the whole part. */
export function fieldBasis(part: WithBasis, field: string): Basis {
  return part.basisOf?.[field] ?? part.basis;
}
