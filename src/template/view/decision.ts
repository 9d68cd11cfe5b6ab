import { isDecided } from '../../minimum/agreement-status.ts';
import type { Agreement } from '../../model/agreement.ts';

/** When an agreement was decided, as an ISO date, and by whom. */
export interface Decision {
  readonly on: string;
  readonly by?: string;
}

/**
 * The decision on an agreement, as it is printed. One that says itself that it is not decided has none, whatever date stands
 * in its file: the first page cannot say both.
 */
export function decisionOf({ agreement }: Agreement): Decision | undefined {
  const { status, decidedOn, decidedBy } = agreement;
  if (decidedOn === undefined || !isDecided(status)) return undefined;
  return decidedBy === undefined ? { on: decidedOn } : { on: decidedOn, by: decidedBy };
}
