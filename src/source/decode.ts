import { charactersInText } from './characters.ts';
import type { SourceProblem } from './source-problem.ts';
import { type SourceText, sourceText } from './source-text.ts';

/** The largest file that is read, in bytes. A district's file has about ten thousand. */
export const SIZE_LIMIT = 1024 * 1024;

/**
 * Decodes a file's bytes. A byte order mark is taken away; line ends may be LF or CRLF.
 * @param name how messages name the file
 * @param bytes what the file holds
 * @returns the text, and what is wrong with it. There is no text when the file is too big. When the bytes are not UTF-8, the
 * text is marked as garbled: it can be shown, but not parsed. Never throws on any input.
 */
export function decode(name: string, bytes: Uint8Array): { source?: SourceText; problems: readonly SourceProblem[] } {
  if (bytes.length > SIZE_LIMIT) return { problems: [tooBig(name, bytes.length)] };
  const text = decodeStrictly(bytes);
  if (text === undefined) return decodeGarbled(name, bytes);
  const source = sourceText(name, text);
  return { source, problems: charactersInText(source) };
}

/** Decodes the beginning of a file as well as possible, to be looked at and not parsed. Never throws on any input. */
export function decodeTolerantly(name: string, bytes: Uint8Array): SourceText {
  return { ...sourceText(name, new TextDecoder('utf-8').decode(bytes)), garbled: true };
}

/** The problem of a file that is too big. A reader that knows a file's size needs not read the file to report it. */
export function tooBig(name: string, bytes: number): SourceProblem {
  const span = { file: name, start: 0, end: 0 };
  return { code: 'file-too-big', args: { bytes, limit: SIZE_LIMIT }, span, pointer: '' };
}

function decodeStrictly(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Finds the place of the first bad byte by decoding what comes before it; the rest is decoded as well as possible. */
function decodeGarbled(name: string, bytes: Uint8Array): { source: SourceText; problems: SourceProblem[] } {
  let good = 0;
  for (let bad = bytes.length + 1; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (decodeStrictly(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  const start = decodeStrictly(bytes.subarray(0, good), true)?.length ?? 0;
  const source = decodeTolerantly(name, bytes);
  return {
    source,
    problems: [{ code: 'not-utf8', args: {}, span: { file: name, start, end: start + 1 }, pointer: '' }],
  };
}
