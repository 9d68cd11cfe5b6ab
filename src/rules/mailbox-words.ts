/** Words, in small letters without accents, that name a function's mailbox, alone or with an ending. */
const WORDS: readonly string[] = [
  'admin',
  'anmalan',
  'arkiv',
  'barn',
  'diarium',
  'elever',
  'epost',
  'exp',
  'familj',
  'fragor',
  'hej',
  'info',
  'jour',
  'kansli',
  'klass',
  'kommun',
  'kontakt',
  'ledning',
  'mail',
  'namnd',
  'noreply',
  'oro',
  'personal',
  'post',
  'region',
  'rektor',
  'samverkan',
  'service',
  'social',
  'stab',
  'stad',
  'support',
  'team',
  'unga',
  'ungdom',
];

/** A compound that begins or ends with one of these words names a mailbox; no surname does. */
const STEMS: readonly string[] = [
  'avdelning',
  'brevlada',
  'enheten',
  'expedition',
  'forvaltning',
  'fritidshem',
  'gymnasi',
  'halsa',
  'kontoret',
  'kundtjanst',
  'mottagning',
  'namnden',
  'reception',
  'registrator',
  'sekretariat',
  'skola',
  'skolor',
  'socialtjanst',
  'stadsdel',
];

/** The endings of Swedish nouns, each also with the s of the genitive. */
const ENDINGS: readonly string[] = ['', 'n', 'en', 't', 'et', 'ar', 'er', 'or', 'na', 'arna', 'erna', 'orna'].flatMap(
  (ending) => [ending, `${ending}s`],
);
const ENDING = `(?:${ENDINGS.join('|')})`;

const MAILBOX = new RegExp(
  `^(?:(?:${WORDS.join('|')})${ENDING}|(?:${STEMS.join('|')}).*|.*(?:${STEMS.join('|')})(?:um|et)?${ENDING})$`,
);

/** A word in small letters without accents, as addresses are written: `Älvsjö` is `alvsjo`. */
export function plainWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** The words of a name or a title, as addresses write them. */
export function plainWords(text: string): readonly string[] {
  return plainWord(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Whether a word, as addresses write it, names a mailbox and no person. */
export function isMailboxWord(word: string): boolean {
  return MAILBOX.test(word);
}

/** The forms of a noun: of `mottagning` also `mottagningens`, and of `mottagningen` also `mottagning`. */
export function nounForms(word: string): readonly string[] {
  const isStem = (stem: string) => stem.length > 3;
  const stems = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, word.length - ending.length),
  );
  return [word, ...stems.filter(isStem), ...(isStem(word) ? ENDINGS.map((ending) => word + ending) : [])];
}
