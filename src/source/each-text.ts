type TextVisitor = (text: string, parts: readonly (string | number)[]) => void;

/** Calls `visit` for every text in a value, with the parts of its pointer; the list of parts changes after the call. */
export function eachText(value: unknown, visit: TextVisitor, parts: (string | number)[] = []): void {
  if (typeof value === 'string') visit(value, parts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      parts.push(key);
      eachText(member, visit, parts);
      parts.pop();
    }
  }
}
