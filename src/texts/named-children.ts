import type { Stretch } from '../source/span.ts';
import { sentencesIn } from './sentences.ts';
import { AFTER_WORD, MAYBE_WORD, words, wordsBetween } from './word-patterns.ts';

const CHILD = 'barn(?:en|et)?|elev(?:en|er|erna)?|ungdom(?:ar|arna)?|unga';
/** Ways of discussing, before or after those who are discussed. */
const TOLD = `ta[sr]?${MAYBE_WORD} upp|tar${MAYBE_WORD} upp|lyft(?:er|s|a|as)|diskuter(?:ar|as|a)|nämn(?:er|s|a|as)|gå(?:r|s)?${MAYBE_WORD} igenom|tala[rs]?${MAYBE_WORD} om|prata[rs]?${MAYBE_WORD} om|presenter(?:ar|as|a)|behandla[rs]?|dra[rs]?|drar`;
const BY_NAME = '(?:vid|med|till) namn|(?:vid|med) namns nämnande';
/** Single children and their matters; not children as a group. */
const SINGLE = `(?:enskilda?|vissa?|visst|namngivna?|bestämt|bestämda?) (?:barns?|elev(?:er|ers|s)?|ärenden?|fall)|individärenden?|elevärenden?|(?:barnets|elevens|barns|elevers) (?:ärenden?|namn)`;

/** What is done at a meeting, as an agenda has it: "Genomgång av elevärenden". */
const ITEM_OF =
  '(?:(?:genomgång|diskussion|avstämning|redovisning|rapport|lägesrapport|information|beslut)(?:en|er|ar)?|samtal(?:et)?) (?:av|om|kring|i|från)';

const PATTERNS: readonly RegExp[] = [
  // "I gruppen tas enskilda barn upp", "Vi går igenom individärenden", "tar upp barnets ärende".
  new RegExp(`${words(`${TOLD}|tas?|tar`)}${wordsBetween(3)}${words(SINGLE)}`, 'i'),
  // "Enskilda elever kan alltid diskuteras", "Ett enskilt barns ärende tas upp".
  new RegExp(`${words(SINGLE)}${wordsBetween(4)}${words(TOLD)}`, 'i'),
  // "Elever nämns vid namn".
  new RegExp(`${words(CHILD)}${wordsBetween(8)}${words(BY_NAME)}`, 'i'),
  new RegExp(`${words(ITEM_OF)}${wordsBetween(2)}${words(SINGLE)}`, 'i'),
];

/** An item that is nothing but them: "Elevärenden", "Nya individärenden", "Enskilda elever"; not "Enskilda barns rätt till stöd". */
const AS_ITEM = new RegExp(
  `^(?:(?:aktuella|nya|pågående|svåra|veckans|månadens|terminens)\\s+)?${words(SINGLE)}(?:(?<!(?:barns|elevers|elevs))|(?=\\s+(?:ärenden?|situation)${AFTER_WORD}))`,
  'i',
);

/** Words by which nobody is named, and those by which one is only where the law lets it be. */
const NOBODY = 'inte|aldrig|inga|inget|ingen|utan|ej|varken|anonymt?|anonyma|påhittade?|påhittat';
const CONSENT = 'samtycken?|samtycket|samtycker|stöd i lag(?:en)?|lagstöd';
const UNKNOWN = 'avidentifiera|anonymisera|känna? igen|kännas igen';
const GUARDED = {
  never: new RegExp(`${words(NOBODY)}|${UNKNOWN}`, 'i'),
  'with-consent': new RegExp(`${words(`${NOBODY}|${CONSENT}`)}|${UNKNOWN}`, 'i'),
};
const MAY_NAME = /enskil|namn|individärende|elevärende|ärende|viss|bestäm/i;

/** A group of whatever name: "BUS-gruppen", "i alla fasta grupper". */
const GROUP = /grupp(?:en|er|erna)?s?(?!\p{L})/iu;

/**
 * Why nobody is to be named in the meeting that a sentence is about, where the sentence itself stands in none.
 * @param groups meetings in which nobody is, by their titles
 * @param anyGroup what is said of a group of no known title; nothing where a text that stands in a meeting means its own
 */
export function groupNamed<T>(
  sentence: string,
  groups: readonly (readonly [title: string, T])[],
  anyGroup: T | undefined,
): T | undefined {
  const said = sentence.toLowerCase();
  const [, problem] = groups.find(([title]) => said.includes(title.toLowerCase())) ?? [];
  return problem ?? (GROUP.test(said) ? anyGroup : undefined);
}

/** Whether a text can say such a thing at all; it never overlooks anything. */
export function mayNameChildren(text: string): boolean {
  return MAY_NAME.test(text);
}

/**
 * Finds the sentences of a text by which single children are discussed, without a word of nobody being named or, where they
 * may be named, of consent or the law. Such a word anywhere in the text holds for all of it. The words alone decide, and so
 * some are overlooked.
 * @param named whether children are to be named only with consent or support in law, or never
 * @param isItem whether it is an item of an agenda or a topic, where naming them is to take them up
 */
export function namedChildren(text: string, named: 'never' | 'with-consent', isItem = false): readonly Stretch[] {
  if (!mayNameChildren(text) || GUARDED[named].test(text)) return [];
  const patterns = isItem ? [...PATTERNS, AS_ITEM] : PATTERNS;
  return sentencesIn(text)
    .filter((sentence) => patterns.some((pattern) => pattern.test(sentence.text)))
    .map(({ start, end }) => ({ start, end }));
}
