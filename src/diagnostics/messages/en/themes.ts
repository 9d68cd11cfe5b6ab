import type { ThemeFileFault } from '../../code-arguments.ts';
import type { MessagesIn } from '../messages.ts';
import { quoted } from './words.ts';

/** What is wrong with the file, to follow its name in a sentence, and what to do. */
const faults: { readonly [F in ThemeFileFault]: readonly [what: string, how: string] } = {
  missing: ['is not there.', 'Check the name, capital letters too, and that it lies with the theme’s file.'],
  unreadable: ['cannot be read.', 'Check that it is a file and that you may read it.'],
  outside: [
    'lies outside the theme’s folder.',
    'Put it into the folder of the theme’s file, or one below it, and write its name from there: logo.png.',
  ],
  'too-big': ['is too big.', 'A picture may have 2 MB at most, and a font file 4 MB.'],
  'not-a-picture': ['is no picture in PNG or JPEG.', 'Save the picture as PNG (.png) or JPEG (.jpg).'],
  damaged: ['is damaged.', 'Open it in a program that shows it, and save it again.'],
  cmyk: ['is saved in printing colours (CMYK).', 'Save the picture in screen colours (RGB) or in shades of grey.'],
  'other-colours': [
    'has other colours than sRGB, so that the PDF and the web page would show it differently.',
    'Open the picture in an image program, convert it to sRGB ("save for web" often does) and save it.',
  ],
  turned: [
    'is stored on its side or upside down, with a note that it is to be turned.',
    'Open the picture in an image program, turn it upright and save it.',
  ],
  'too-many-pixels': ['has too many pixels.', 'Reduce the picture to 4,000 × 4,000 pixels at most.'],
  'too-wide': [
    'becomes wider than half the width of the text.',
    'Write a smaller number after height, or choose a picture that is not as wide.',
  ],
  'not-a-font': ['is no font.', 'Choose a font file in TrueType (.ttf).'],
  'not-truetype': ['is a font in another format than TrueType.', 'Choose the same font as TrueType (.ttf).'],
  variable: [
    'is a variable font.',
    'Choose the font’s static files: one for regular, one for italic and one for semibold.',
  ],
  'not-embeddable': [
    'must not be embedded in documents, as the font file itself says.',
    'Choose a font with a licence that allows it, such as the SIL Open Font License.',
  ],
  'lacks-characters': [
    'lacks characters that the documents need.',
    'Choose a font with all Swedish letters, digits, quotation marks, dashes and bullets.',
  ],
};

/** How documents are to look. */
export const themes: MessagesIn<'themes'> = {
  'theme-contrast-low': ({ colour, value, ratio, least, suggestion }) => ({
    message: `The colour ${quoted(value)} for ${colour} has a contrast of ${ratio.toFixed(1)}:1 on white. It must have at least ${least.toFixed(1)}:1, as ${quoted(suggestion)} has.`,
    hint: `Write "${suggestion}", the nearest colour of the same hue that will do, or choose another dark colour.`,
  }),
  'theme-file-unusable': ({ file, reason, profile = '' }) => {
    const [what, how] = faults[reason];
    const named = profile === '' ? what : `${what} Its colour profile is called ${quoted(profile)}.`;
    return { message: `The file ${quoted(file)} ${named}`, hint: how };
  },
  'theme-measure': ({ characters }) => ({
    message: `A line of running text holds about ${characters} characters. Easiest to read are 60 to 75.`,
    hint: `Write ${characters > 75 ? 'larger' : 'smaller'} numbers after left and right under margins, or choose another font.`,
  }),
};
