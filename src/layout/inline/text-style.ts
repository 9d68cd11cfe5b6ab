import type { Paragraph } from '../../document/node.ts';
import type { Face } from '../face/measure.ts';
import type { Colour } from '../placed/page.ts';

/** How the plain text of a block is set; sizes and leading in pt. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
  readonly hyphenate: boolean;
  readonly align: 'left' | 'right';
  /** Figures of one width, for columns of numbers. */
  readonly tabular: boolean;
}

const text: TextStyle = {
  face: 'regular',
  size: 10.5,
  leading: 14,
  colour: 'ink',
  hyphenate: true,
  align: 'left',
  tabular: false,
};
const compact: TextStyle = { ...text, leading: 12.4 };
const head: TextStyle = { ...text, face: 'semibold', hyphenate: false };

/** The styles of a document by what they are for. */
export const styles = {
  text,
  /** Lists, rows and cells. */
  compact,
  tableHead: { ...head, size: 9.5, leading: 12, colour: 'blue' },
  rowHead: { ...head, leading: 12.4 },
  term: { ...text, size: 9.5, leading: 12.4, colour: 'quiet', hyphenate: false },
  title: { ...head, size: 30, leading: 33, colour: 'blue' },
  chapter: { ...head, size: 20, leading: 24, colour: 'blue' },
  chapterNumber: { ...head, size: 26, leading: 24, colour: 'blue' },
  sideHead: { ...head, size: 9.5, leading: 12, colour: 'blue' },
  meeting: { ...head, size: 11.5, leading: 15 },
  heading: { ...head, size: 11.5, leading: 15, colour: 'blue' },
  sideLabel: { ...head, size: 9.5, leading: 12, colour: 'local' },
  running: { ...text, size: 8.5, leading: 11, colour: 'quiet' },
} as const satisfies Record<string, TextStyle>;

/** The style of a paragraph where plain text is set in `plain`: a frame's colour and a cell's alignment carry over. */
export function paragraphStyle(paragraph: Paragraph, plain: TextStyle): TextStyle {
  const quiet = plain.colour === 'ink' ? 'quiet' : plain.colour;
  switch (paragraph.variant) {
    case 'text':
      return plain;
    case 'lead':
      return { ...plain, size: 13, leading: 18, hyphenate: false };
    case 'note':
      return { ...plain, face: 'regular', size: 8.5, leading: 11, colour: quiet };
    case 'label':
      return { ...plain, face: 'regular', size: 8.5, leading: 11, colour: quiet, hyphenate: false };
    case 'strong':
      return { ...plain, face: 'semibold', hyphenate: false };
    case 'side-label':
      return { ...styles.sideLabel, align: plain.align };
  }
}

/** Plain text in lists, rows and cells stands closer together. */
export function compactText(plain: TextStyle): TextStyle {
  return plain.leading <= styles.compact.leading ? plain : { ...plain, leading: styles.compact.leading };
}
