import type { Stretch } from '../source/span.ts';
import { rememberOnce } from '../values/remember.ts';
import { sentencesIn } from './sentences.ts';

/** Ages of children of whom one might think that they consent alone; at eighteen nobody asks a guardian. */
const AGE = '(?:1[0-7]|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton)';

/** "från 15 år", "15-åringar", "fyllt femton": an age, and not how long something holds. */
const BY_AGE = rememberOnce(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d])(?:${AGE}[ -]?år(?:ig|iga|ing|ingar|ingen|s)?|fyll(?:er|t|da|a) ${AGE})(?![\\p{L}\\d])`,
      'iu',
    ),
);

/** The age by which a text about consent goes; undefined where it names none. */
export function ageInConsent(text: string): string | undefined {
  return BY_AGE().exec(text)?.[0];
}

const CONSENT = rememberOnce(() => /(?<!\p{L})(?:samtyck|medgiv)/iu);
/** The same without asking what stands before, which nearly all texts answer: for it, a class of all of Unicode is compiled. */
const MAY_CONSENT = /[s\u017f]amtyc[k\u212a]|medgiv/i;
/** Where the law does go by age: a measure of social services (socialtjänstlagen 21 kap.). */
const MEASURE = rememberOnce(() => /(?<!\p{L})insats|21 kap/iu);

/** The ages by which sentences about consent go in a text about anything, and where they stand in it. */
export function agesOfConsent(text: string): readonly (Stretch & { readonly found: string })[] {
  if (!MAY_CONSENT.test(text)) return [];
  return sentencesIn(text).flatMap(({ text: said, start }) => {
    const age = CONSENT().test(said) && !MEASURE().test(said) ? BY_AGE().exec(said) : null;
    if (age === null) return [];
    const at = start + age.index;
    return [{ found: age[0], start: at, end: at + age[0].length }];
  });
}
