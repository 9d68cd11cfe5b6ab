/** The statuses of an agreement that has been decided; one that has ended (upphord) says what it said. */
const DECIDED: ReadonlySet<string> = new Set(['beslutad', 'upphord']);

/** Whether an agreement with a status has been decided, so that it may hold nothing that is only an example. */
export function isDecided(status: string): boolean {
  return DECIDED.has(status);
}
