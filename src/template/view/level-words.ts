import type { LevelWords, Noun } from '../../diagnostics/level-words.ts';
import { boolean, type RecordShape, record, text, type ValueOf } from '../shape.ts';

/** A noun of the level in the forms that sentences need. All in small letters: `capitalised` raises the first. */
const forms = {
  /** "tillägg" */
  one: text,
  /** With what stands before it: "ett tillägg", "en påbyggnad". */
  indefinite: text,
  definite: text,
  genitive: text,
  plural: text,
  pluralDefinite: text,
  /** Stands for it in the next sentence: "det", "den". */
  pronoun: text,
} as const;

/** What the level calls the things that every text speaks of; see `LevelWords`. */
export const levelWordsShape = record({
  area: record({ ...forms, others: text, compound: text }),
  /** `isArea` where the whole makes one agreement: a municipality without districts. */
  whole: record({ in: text, definite: text, genitive: text, isArea: boolean }),
  floor: record(forms),
  /** `unbroken` is one word to the eye, as a label in brackets: no line ends within it. */
  addition: record({ ...forms, unbroken: text }),
});

function formsOf({ gender, ...noun }: Noun): ValueOf<RecordShape<typeof forms>> {
  return { ...noun, indefinite: `${gender} ${noun.one}`, pronoun: gender === 'ett' ? 'det' : 'den' };
}

/** A label of several words, as one that no line ends within. */
export function unbroken(label: string): string {
  return label.replaceAll(' ', '\u00a0');
}

export function levelWordsOf({ area, whole, floor, addition }: LevelWords): ValueOf<typeof levelWordsShape> {
  const { others, compound } = area;
  return {
    area: { ...formsOf(area), others, compound },
    whole: { ...whole, isArea: whole.definite === area.definite },
    floor: formsOf(floor),
    addition: { ...formsOf(addition), unbroken: unbroken(addition.one) },
  };
}
