/** Ages of children of whom one might think that they consent alone; at eighteen nobody asks a guardian. */
const AGE = '(?:1[0-7]|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton)';

/** "från 15 år", "15-åringar", "fyllt femton": an age, and not how long something holds. */
const BY_AGE = new RegExp(
  `(?<![\\p{L}\\d])(?:${AGE}[ -]?år(?:ig|iga|ing|ingar|ingen|s)?|fyll(?:er|t|da|a) ${AGE})(?![\\p{L}\\d])`,
  'iu',
);

/** The age by which a text about consent goes; undefined where it names none. */
export function ageInConsent(text: string): string | undefined {
  return BY_AGE.exec(text)?.[0];
}
