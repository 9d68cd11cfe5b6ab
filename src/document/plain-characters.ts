/**
 * Characters that reading HTML neither changes nor finds fault with (HTML, 13.2.3.5): no control characters, no line
 * ends but LF, no noncharacters. Characters beyond the first plane are rare enough to be left to parse5, with the
 * surrogates.
 */
const plainCharacters = /^[\t\n\f\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;

/** Whether reading HTML leaves the characters of a text as they are. */
export function isPlain(text: string): boolean {
  return plainCharacters.test(text);
}
