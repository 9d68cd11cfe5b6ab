import { named, visible } from './shown.ts';

/** The colours and weights that chalk writes (ECMA-48, SGR). */
const COLOUR = `${String.fromCodePoint(0x1b)}\\[\\d{1,3}(?:;\\d{1,3})*m`;

/**
 * What the log of a CI service takes for an order: `::` at the beginning of a line, after spaces and colours or not
 * (GitHub Actions), and `##[`, `##vso[` or `##teamcity[` anywhere in it (GitHub Actions still, Azure Pipelines, TeamCity).
 * GitLab's marks of sections need control characters.
 */
const ORDERS = new RegExp(`^((?:[^\\S\\n]|${COLOUR})*)(:)(?=:)|#(?=#[\\w.]*\\[)`, 'gm');

/** The pieces of a text that may stay as they are: line feeds, and where they are the program's own, colours. */
const KEPT = { plain: /(\n)/, coloured: new RegExp(`(\\n|${COLOUR})`) };

/** What nearly every text consists of: printable ASCII, Latin letters and quotation marks, on lines without an order. */
const ONLY_HARMLESS = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff]*$/;

export interface HarmlessOptions {
  /** Whether the program writes colours here; others become visible. */
  readonly coloured?: boolean;
  /** Whether the text is made of orders to GitHub Actions, each a line of its own. */
  readonly orders?: boolean;
  /** Whether the text goes on in a line that has begun. */
  readonly within?: boolean;
}

/**
 * Makes a text of one or more lines do no more than be read, whatever names and values it repeats: a terminal and a log
 * obey control characters, and a CI service also some that can be seen. They become visible, or are named, as in
 * `‹U+003A›:error::`. A text that is harmless stays as it is.
 */
export function harmless(
  text: string,
  { coloured = false, orders = false, within = false }: HarmlessOptions = {},
): string {
  const shown = ONLY_HARMLESS.test(text)
    ? text
    : text
        .split(coloured ? KEPT.coloured : KEPT.plain)
        .map((piece, index) => (index % 2 === 1 ? piece : visible(piece)))
        .join('');
  return shown.replaceAll(ORDERS, (order, space: string | undefined, colon: string | undefined, offset: number) => {
    if (colon === undefined) return named(order);
    return orders || (within && offset === 0) ? order : `${space}${named(colon)}`;
  });
}
