import { DAY_PATTERN } from '../values/day.ts';
import { CURLY_QUOTES, DASHES } from '../values/lookalikes.ts';

/** What no mail address has; typographic dashes and quotation marks come along when text is copied. */
const NOT_IN_ADDRESS = `\\s@<>()\\[\\],;:"${DASHES}${CURLY_QUOTES}`;

/** Characters of the first plane that cannot be seen (Unicode, Default_Ignorable_Code_Point); the others are refused. */
const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb';

/** How single values are written, each a pattern of the whole value. Schemas refuse other values; rules ignore them. */
export const patterns = {
  id: '^[a-z][a-z0-9-]*$',
  /** A meeting of the same area by its id, or of any area: `styrning/styrgrupp`. */
  meeting: '^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$',
  date: DAY_PATTERN,
  // Not \d, which takes digits of every script and width in some validators (Python's re).
  unitCode: '^[1-9][0-9]{7}$',
  organisationNumber: '^[0-9]{6}-?[0-9]{4}$',
  /** An address has no blank, no dash but the hyphen, and no quotation mark. */
  email: `^[^${NOT_IN_ADDRESS}]+@[^${NOT_IN_ADDRESS}]+$`,
  /**
   * An address of the web, as a browser copies it: of ASCII alone (RFC 3986), since a PDF takes no other; encrypted, and with
   * no name of a user, which can make an address look like another's.
   */
  url: "^https://(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][A-Za-z0-9/?#:@!$&'()*+,;=._~%-]*)?$",
  /** A text that shows something: more than white space and what is taken away when it is read (fold-characters.ts). */
  text: `[^\\s${UNSEEN}]`,
} as const;
