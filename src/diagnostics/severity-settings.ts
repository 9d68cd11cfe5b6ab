import type { Code, Severity } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The severities that a configuration may give a warning or an info. */
export const SETTINGS = ['error', 'warning', 'off'] as const;
export type Setting = (typeof SETTINGS)[number];

/** The severities of codes in a user's configuration. */
export type SeveritySettings = { readonly [C in Code]?: Setting };

/**
 * Gives findings the severity that a configuration sets. Errors stay errors, whatever it says.
 * @returns the findings that are not turned off
 */
export function withSettings(found: readonly Diagnostic[], settings: SeveritySettings): readonly Diagnostic[] {
  return found.flatMap((one) => {
    const setting = settings[one.code];
    if (setting === undefined || one.severity === 'error') return one;
    return setting === 'off' ? [] : { ...one, severity: setting satisfies Severity };
  });
}
