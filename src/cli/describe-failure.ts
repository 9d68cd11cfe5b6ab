/** Describes an exception in one line, without a stack. */
export function describeFailure(failure: unknown): string {
  const text = failure instanceof Error ? failure.message || failure.name : String(failure);
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
