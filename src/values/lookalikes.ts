/**
 * What word processors, web pages and PDFs write for a sign of the keyboard, each as a part of a character class for
 * regular expressions. What a rule makes of such a sign is its own business.
 */

/** For the hyphen: the typographic hyphens, dashes and the minus sign. */
export const DASHES = '\\u2010-\\u2015\\u2212';

/** For the hyphen of a list: dashes, bullets, middle dots, squares and circles. */
export const BULLETS = `${DASHES}\\u2022\\u2023\\u2043\\u00b7\\u25a0\\u25aa\\u25cf\\u25e6`;

/** For straight double quotation marks. */
export const DOUBLE_QUOTES = '\\u201c-\\u201f\\u00ab\\u00bb';

/** For straight single quotation marks. */
export const SINGLE_QUOTES = '\\u2018-\\u201b';

/** For straight quotation marks, double or single. */
export const CURLY_QUOTES = `${SINGLE_QUOTES}${DOUBLE_QUOTES}`;

/** Other signs that stand for quotation marks: single guillemets, the acute accent and primes. */
export const RARE_QUOTES = '\\u2039\\u203a\\u00b4\\u2032\\u2033';

/** For the space between words: spaces that no line ends at, and those of other widths. */
export const ODD_SPACES = '\\u00a0\\u2000-\\u200a\\u202f\\u3000';

/** `-name`, a hyphen without its space; neither `-5` nor `---`. */
export const GLUED_HYPHEN = /^-[^\s\d-]/;
