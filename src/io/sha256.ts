import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  // Loaded at the first hash: most checks hash nothing.
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(content).digest('hex');
}
