/** Whether a value, such as one that a file holds, is a mapping and neither a list nor anything simpler. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
