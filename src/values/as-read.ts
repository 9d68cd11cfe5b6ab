/** What a reader takes for one word or title, however it is spaced and whichever of its letters are capitals. */
export function asRead(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
