/**
 * The page's Content-Security-Policy: nothing may be fetched, run or sent, and only the page's own style sheet counts.
 * @param styleHash SHA-256 of the style sheet, hexadecimal
 */
export function policyFor(styleHash: string): string {
  const bytes = styleHash.match(/../g) ?? [];
  const binary = String.fromCharCode(...bytes.map((digits) => Number.parseInt(digits, 16)));
  return `default-src 'none'; style-src 'sha256-${btoa(binary)}'; base-uri 'none'; form-action 'none'`;
}
