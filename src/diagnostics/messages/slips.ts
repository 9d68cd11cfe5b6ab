import { BULLETS, DASHES, GLUED_HYPHEN, ODD_SPACES } from '../../values/lookalikes.ts';
import type { ExpectedType } from '../code-arguments.ts';

/** What a value of the wrong type was perhaps meant as, and the piece that should be written. */
export interface Slip {
  /** A bullet or dash for a hyphen, no space after a hyphen, a missing bracket, or no ordinary space after a colon. */
  readonly kind: 'bullet' | 'hyphen' | 'bracket' | 'colon';
  readonly write: string;
}

/** Dashes, bullets and numbers that word processors and Markdown begin the lines of a list with. */
const BULLET = new RegExp(`^(?:[${BULLETS}][ \\u00a0]?|[*+] |\\d{1,2}[.)] )(?=\\S)`);

const GLUED_COLON = new RegExp(`^([A-Za-z][\\w-]*):[${ODD_SPACES}]*(?=[^\\s/])`);

/** What stands between words where commas should. */
const BETWEEN = new RegExp(`[\\s;,/|&+\\u2022${DASHES}]+|\\boch\\b`, 'u');

/**
 * Finds the slip of the keyboard by which a list or a section became a text.
 * @param found the text, as it is written
 */
export function slipIn(found: string, expected: ExpectedType): Slip | undefined {
  const [line = ''] = found.split('\n');
  if (expected === 'list' && BULLET.test(line)) return { kind: 'bullet', write: `- ${line.replace(BULLET, '')}` };
  if (expected === 'list' && GLUED_HYPHEN.test(line)) return { kind: 'hyphen', write: `- ${line.slice(1)}` };
  if (expected === 'list' && /^[^[\]]+\]$/.test(line)) return { kind: 'bracket', write: `[${line}` };
  if (expected === 'mapping' && GLUED_COLON.test(line))
    return { kind: 'colon', write: line.replace(GLUED_COLON, '$1: ') };
  return undefined;
}

/** The values that a text names, where it names nothing but such, divided by something else than commas. */
export function severalIn(found: string, allowed: readonly string[]): string | undefined {
  const parts = found.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => allowed.includes(part)) ? parts.join(', ') : undefined;
}

/** Whether a text is written as a date, of a year that no agreement can have. */
export function isOfNoYear(found: string): boolean {
  return /^-?\d{3,}-\d{2}-\d{2}$/.test(found);
}
