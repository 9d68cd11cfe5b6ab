import { rememberOnce } from '../values/remember.ts';

/** Every value of a starting file that has to be replaced begins with this or has it beside it: one search finds them all. */
export const FILL_IN = 'FYLL I';

/** The address that a starting file has where a real one belongs: the mark, as addresses are written. */
export const FILL_IN_EMAIL = 'fyll-i@example.se';

/**
 * What a value is, which decides how sure one can be: a name never asks its reader to fill something in, as a text may
 * ("Fyll i enkäten"), the letters of a register's number are no run of x, and a unit may be a sign.
 */
export type ValueKind = 'text' | 'name' | 'number' | 'case-number' | 'unit';

/** Units that are signs. */
const SIGN_UNIT = /^[%\u2030\u00b0\u20ac]$/u;

/** The mark as people copy it, in capitals: `FYLL I`, `FYLL-I`. No other text is written so. */
const MARK = rememberOnce(
  () => new RegExp(`(?<![\\p{L}\\p{N}])${FILL_IN.replace(' ', '[\\s_-]{1,9}')}(?![\\p{L}\\p{N}])`, 'u'),
);

/** Words that stand alone for what is not yet known, in any case. */
const WORDS = new RegExp(
  `^(?:${[
    'fyll[\\s_-]?i',
    '(?:ska |att )?(?:fylla|fyllas|fylls) i(?: senare)?',
    'kompletteras(?: senare)?',
    'to ?do',
    'tb[acd]',
    'fixme',
    'n\\.? ?n',
    'platshållare',
    'placeholder',
  ].join('|')})$`,
  'iu',
);

/**
 * A word for what is not yet done, with what it is about after it: `todo: skolans namn`, `TODO skolans namn`. A hyphen that
 * goes on into a word makes a name, such as that of a group: `TODO-gruppen`.
 */
const BEGINS = rememberOnce(() => [
  /^(?:todo|tbd|fixme|x{3,})(?:\s{0,9}[:–—]|\s{1,9}-|-(?![\p{L}\p{N}]))/iu,
  /^(?:TODO|TBD|FIXME)\s/u,
]);

/** A place in angle, square or curly brackets, as instructions write it: `<namn>`, `[namn]`, `{{namn}}`. */
const BRACKETS = /^(?:<[^<>]*>|\[[^[\]]*\]|\{\{?[^{}]*\}?\})$/u;

/** What stands in angle brackets and is no place: an address that Markdown makes a link of, a line break. */
const LINK = /:|@|^<br/u;

const ADDRESS = /^(?:fyll[._-]?i(?:[._-].*)?|x{2,}|todo|tbd|namn)@/iu;

/** The letters and digits of a text, and whether they are a run of x or of zeros that stands for others: `XX-XX`, `000`. */
function isFiller(text: string): boolean {
  const characters = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /^(?:x{2,}|0{2,})$/iu.test(characters);
}

/**
 * What nearly every number, name and text with a digit looks like, and no placeholder: words of ASCII, one with a digit, and none of
 * the marks and signs that are looked for. Asked first, since the patterns of those take three milliseconds to compile.
 */
const PLAIN = /^(?![ _./:-]*(?:todo|tbd|fixme|lorem))(?!.*(?:fyll|x{3}|\.{3}|_{2}))(?=[^1-9]*[1-9])[a-z\d_ ./:-]+$/i;

/** Marks that stand alone are short: no longer text is searched for them, whatever it costs to read it backwards. */
const LONGEST = 200;

/**
 * Whether a value is still to be filled in: the starting file's own mark, one of the marks that people write in its place, or
 * nothing but signs.
 */
export function isPlaceholder(text: string, kind: ValueKind): boolean {
  const value = text.trim();
  if (PLAIN.test(value)) return false;
  if (value === '' || (kind === 'unit' && SIGN_UNIT.test(value))) return false;
  if (!/[\p{L}\p{N}]/u.test(value) || MARK().test(value) || ADDRESS.test(value) || /^lorem ipsum(?!-)/iu.test(value))
    return true;
  if (value.length > LONGEST) return false;
  if (isFiller(value)) return true;
  if (BRACKETS.test(value)) return !LINK.test(value);
  // Quotation marks, emphasis and full stops around the word change nothing.
  const bare = value.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
  if (WORDS.test(bare) || BEGINS().some((one) => one.test(bare))) return true;
  if (kind === 'name') return /^fyll i\s/iu.test(bare);
  return kind !== 'text' && kind !== 'unit' && /x{3,}|\?|_{2,}|…|\.{3}/iu.test(value);
}

/**
 * Whether a text stands where a registration number will be: "sätts vid beslut", "saknas". A register counts its cases, so a
 * number without a digit is none. What is written for a template has a finding of its own.
 */
export function isNoNumberYet(text: string): boolean {
  return /\p{L}/u.test(text) && !/[\p{Nd}{}$]/u.test(text);
}

/** Whether an id, the key of a unit or of an area, is still to be chosen. */
export function isPlaceholderId(id: string): boolean {
  return /^(?:fyll-i(?:-.*)?|x{2,}|todo(?:-\d+)?|tb[acd]|fixme)$/u.test(id);
}

/** Where a value begins on its line: after a key, in a list, or on a line of its own; and where it ends. */
const BEFORE = '(?:^|[:,[{]|^[ \\t]*-)[ \\t]*(?:&\\S{1,99} +)?["\']?';
const AFTER = '["\']?[ \\t]*(?:\\r?$|[,\\]}]|\\s#)';
/** Letters and digits of Latin script: classes of all of Unicode take longer to compile than the file to be searched. */
const LATIN = 'a-z0-9\\u00c0-\\u024f';
const SIGNS = `[^${LATIN}\\s"'#,:[\\]{}]`;

/**
 * A pattern of all that may be a placeholder in a file's plain text, and of some that is none: a file without it need not be
 * read value by value. An escape may stand for any letter; what begins a text of several lines, as `>-`, is no value.
 */
const MAY_HOLD = new RegExp(
  [
    '\\\\',
    `(?<![${LATIN}])fyll(?:as?|s)?[\\s._-]{0,80}i(?![${LATIN}])`,
    'todo|to do|tb[acd]|fixme|komplettera|platsh|placeholder|lorem|namn@',
    `x[^${LATIN}]{0,3}x|(?<![${LATIN}])n\\.? ?n(?![${LATIN}])`,
    '<|\\{\\{|["\'][[{]',
    '^[ \\t]+[[{][^,\\n]{1,100}[\\]}][ \\t]*\\r?$',
    `${BEFORE}0[0 /.-]{1,20}${AFTER}`,
    `${BEFORE}(?![>|][-+\\d]{0,3}[ \\t]*\\r?$)${SIGNS}+(?: +${SIGNS}+){0,60}${AFTER}`,
    '["\'] *[:#[\\]{}]+ *["\']|: +["\'][ ,]+["\']',
    // A registration number without a digit before its line or the value ends.
    '(?:registrationNumbers?|replaces)["\']?[ \\t]{0,9}:[^0-9\\n,}\\]#]*(?:$|[,}\\]#])',
  ].join('|'),
  'im',
);

/** Whether a file's text may hold a placeholder at all. */
export function mayHoldPlaceholder(text: string): boolean {
  return MAY_HOLD.test(text);
}
