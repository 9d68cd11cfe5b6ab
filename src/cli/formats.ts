import { present } from '../values/present.ts';
import type { Texts } from './texts/texts.ts';

/**
 * One of a list of formats. Without `target` it goes to standard output, or as a report of `generate` to standard
 * error.
 */
export interface FormatChoice<F extends string> {
  readonly format: F;
  readonly target?: string;
}

export type ParsedFormats<F extends string> =
  | { readonly formats: readonly FormatChoice<F>[] }
  | { readonly error: string };

function isOneOf<F extends string>(value: string, allowed: readonly F[]): value is F {
  return allowed.some((one) => one === value);
}

/**
 * Reads a comma-separated list of formats; each counts once.
 * @param toFiles whether `name=file` is allowed; then at most one format goes to a stream
 * @param option the option that has the list, for messages
 */
export function parseFormats<F extends string>(
  list: string,
  allowed: readonly F[],
  toFiles: boolean,
  texts: Texts,
  option: '--format' | '--report' = '--format',
): ParsedFormats<F> {
  const choices = new Map<string, FormatChoice<F>>();
  const targets = new Set<string>();
  for (const item of list.split(',')) {
    const equals = toFiles ? item.indexOf('=') : -1;
    const format = (equals === -1 ? item : item.slice(0, equals)).trim();
    const target = equals === -1 ? undefined : item.slice(equals + 1).trim();
    if (!isOneOf(format, allowed)) return { error: texts.errors.badValue(option, format, allowed) };
    if (target === '') return { error: texts.errors.fileNotAllowed(option, format) };
    const key = `${format}=${target ?? ''}`;
    if (choices.has(key)) continue;
    if (toFiles && targets.has(target ?? '')) return { error: texts.errors.sameTargetTwice(target ?? '', option) };
    targets.add(target ?? '');
    choices.set(key, { format, ...present({ target }) });
  }
  return { formats: [...choices.values()] };
}
