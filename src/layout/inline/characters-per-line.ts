import type { Measurer } from '../face/measure.ts';
import type { Measures } from '../placed/measures.ts';
import { styles } from './text-style.ts';

/** Swedish as it is written in agreements: a letter's average width depends on the language. */
const SAMPLE =
  'Överenskommelsen gäller mellan stadsdelsförvaltningen och de kommunala och fristående skolorna i området. Den ' +
  'handlar om barn och ungdomar som far illa eller riskerar att göra det. Rektor, förskolechef och socialsekreterare ' +
  'möts en gång per termin. Enhetschefen kallar.';

/** A text is easy to read where its lines hold this many characters, spaces counted. */
export const READABLE_LINE = { least: 60, most: 75 } as const;

/**
 * Returns how many characters a line of the main column holds on average. A ragged line ends half a word before the
 * edge.
 * @returns a whole number
 */
export function charactersPerLine(measurer: Measurer, { columns }: Measures): number {
  const { face, size } = styles.text;
  const words = SAMPLE.split(' ');
  const width = words.reduce((sum, word) => sum + measurer.word(face, word).width + measurer.space(face), 0);
  const average = (width * size) / 1000 / (SAMPLE.length + 1);
  const halfWord = (width * size) / 1000 / words.length / 2;
  return Math.round((columns.main.width - halfWord) / average);
}
