import { isDecided, statusOf } from '../minimum/agreement-status.ts';
import { member } from './read-value.ts';

/** The status that a district's file has, written or not; anything where it is misspelt. */
export function writtenStatus(file: unknown): unknown {
  return statusOf(member(file, 'agreement', 'status'), member(file, 'agreement', 'decidedOn'));
}

/** Whether a district's file says that the agreement is decided. */
export function saysDecided(file: unknown): boolean {
  return isDecided(writtenStatus(file));
}
