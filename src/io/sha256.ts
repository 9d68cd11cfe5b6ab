import { rememberOnce } from '../values/remember.ts';

/** Loaded at the first hash: most checks hash nothing, and it takes 4 ms. */
const crypto = rememberOnce(() => process.getBuiltinModule('node:crypto'));

/** The SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  // One agreement has some hundred and fifty small texts hashed: without a stream for each, that takes a third of the time.
  return crypto().hash('sha256', content, 'hex');
}
