/** The first letter large, the rest as it is; a name with a large letter inside its first word is spelled so: "iUng". */
export function capitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second !== second.toLowerCase() ? text : first.toUpperCase() + text.slice(first.length);
}

/** The first letter small, unless the word is an abbreviation: "rektor", but "LSS-handläggare". */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second !== second.toLowerCase() ? text : first.toLowerCase() + text.slice(first.length);
}

/** A text without the full stop that it may have. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/**
 * Texts as a sentence names them: "a, b and c".
 * @param last what stands before the last one, with its spaces
 */
export function joined(texts: readonly string[], last: string): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')}${last}${texts.at(-1)}`;
}

const numbers = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A number in running text: in words up to twelve, as Swedish official texts write it (Svenska skrivregler). */
export function numberWord(number: number): string {
  return numbers[number] ?? String(number);
}
