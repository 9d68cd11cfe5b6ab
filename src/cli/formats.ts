import { present } from '../values/present.ts';
import type { Texts } from './texts/texts.ts';

/** One of a list of formats. */
export interface FormatChoice<F extends string> {
  readonly format: F;
  /** The file, pipe or device to write to; absent where it goes to a stream. */
  readonly target?: string;
  /** The stream to write to; absent where the option's own is meant, or a file is. */
  readonly stream?: StreamName;
}

export type StreamName = 'stdout' | 'stderr';

/**
 * The names of the streams as files. They are written to as the streams that they are: what else goes there comes before or
 * after, in its order, and a stream that the system cannot open by a name (a socket) takes it as well.
 */
const STREAMS: ReadonlyMap<string, StreamName> = new Map([
  ['-', 'stdout'],
  ['/dev/stdout', 'stdout'],
  ['/dev/fd/1', 'stdout'],
  ['/proc/self/fd/1', 'stdout'],
  ['/dev/stderr', 'stderr'],
  ['/dev/fd/2', 'stderr'],
  ['/proc/self/fd/2', 'stderr'],
]);

/** The stream that each option's formats go to where they name no target. */
export const OWN_STREAM: Readonly<Record<'--format' | '--report', StreamName>> = {
  '--format': 'stdout',
  '--report': 'stderr',
};

/** Where a format goes. */
function destination(
  target: string | undefined,
  option: '--format' | '--report',
): Pick<FormatChoice<string>, 'target' | 'stream'> {
  const stream = target === undefined ? undefined : STREAMS.get(target);
  if (target === undefined || stream === OWN_STREAM[option]) return {};
  return stream === undefined ? { target } : { stream };
}

export type ParsedFormats<F extends string> =
  | { readonly formats: readonly FormatChoice<F>[] }
  | { readonly error: string };

function isOneOf<F extends string>(value: string, allowed: readonly F[]): value is F {
  return allowed.some((one) => one === value);
}

/**
 * Reads a comma-separated list of formats; each counts once.
 * @param toFiles whether `name=file` is allowed; then at most one format goes to each stream
 * @param option the option that has the list
 */
export function parseFormats<F extends string>(
  list: string,
  allowed: readonly F[],
  toFiles: boolean,
  texts: Texts,
  option: '--format' | '--report' = '--format',
): ParsedFormats<F> {
  const choices = new Map<string, FormatChoice<F>>();
  const taken = new Set<StreamName>();
  for (const item of list.split(',')) {
    const equals = toFiles ? item.indexOf('=') : -1;
    const format = (equals === -1 ? item : item.slice(0, equals)).trim();
    const named = equals === -1 ? undefined : item.slice(equals + 1).trim();
    if (!isOneOf(format, allowed)) return { error: texts.errors.badValue(option, format, allowed) };
    if (named === '') return { error: texts.errors.fileNotAllowed(option, format) };
    const { target, stream } = destination(named, option);
    const key = `${format}=${target ?? stream ?? ''}`;
    if (choices.has(key)) continue;
    const taking = target === undefined ? (stream ?? OWN_STREAM[option]) : undefined;
    if (toFiles && taking !== undefined) {
      if (taken.has(taking)) return { error: texts.errors.sameStreamTwice(taking) };
      taken.add(taking);
    }
    choices.set(key, { format, ...present({ target, stream }) });
  }
  return { formats: [...choices.values()] };
}
