import { base64 } from './base64.ts';

/**
 * The page's Content-Security-Policy: nothing may be fetched, run or sent, and only the page's own style sheet counts.
 * @param styleHash SHA-256 of the style sheet, hexadecimal
 * @param pictures whether the page holds pictures, as `data:` in itself
 */
export function policyFor(styleHash: string, pictures = false): string {
  const bytes = Uint8Array.from(styleHash.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  const images = pictures ? ' img-src data:;' : '';
  return `default-src 'none';${images} style-src 'sha256-${base64(bytes)}'; base-uri 'none'; form-action 'none'`;
}
