import type { Stretch } from '../source/span.ts';
import { isMapping } from '../values/is-mapping.ts';
import { sentencesIn } from './sentences.ts';
import { AFTER_WORD, MAYBE_WORD, words, wordsBetween } from './word-patterns.ts';

/** The exception where a minimum level has no words of its own for it. */
export const USUAL_EXCEPTION = 'utom när det kan skada barnet';

/** What a text is about, which decides how much of a promise it takes. */
export type About = 'one-child' | 'all';

/** The family of a child, or its home; not a parents' council, a foster home or a family centre. */
const FAMILY =
  'vårdnadshavar(?:e|en|na|nas|es|ens)?|föräld(?:er|ern|rar|rarna|rarnas|rars)|familj(?:en|er|erna)?|hemmet|mamman?|pappan?|anhöriga?|de anhöriga';
/** Verbs of a contact that somebody takes, and of one that is taken. */
const TAKES = `kontaktar?|informerar?|underrättar?|meddelar?|upplyser?|ring(?:er|a|s)?(?: upp| till)?|hör(?:a|s)?${MAYBE_WORD} av (?:sig|oss|dig) till|skriv(?:er|a)?${MAYBE_WORD} till|skicka[rs]?|mejla[rs]?|maila[rs]?|messa[rs]?|sms:ar?|fråga[rs]?|tar|ta|tas`;
const INVITES = `bjud(?:er|a|s)${MAYBE_WORD} in|inbjud(?:er|s)|kalla[rs]?|möter|träffa[rs]?|besök(?:er|a|s)|tala[rs]?${MAYBE_WORD} med|prata[rs]?${MAYBE_WORD} med|tillsammans med|i samråd med`;
const IS_TAKEN = `kontaktas|informeras|underrättas|meddelas|upplyses|rings${MAYBE_WORD} upp|tillfrågas|får?${MAYBE_WORD} (?:veta|besked|reda på|information|(?:en )?kopia)`;
const IS_INVITED = `bjuds${MAYBE_WORD} in|inbjuds|bjudas in|kallas|är${MAYBE_WORD} med|vara med|deltar?|medverkar?|delaktiga?`;
/** The same as they end a duty: `ska kontaktas`, `måste informeras`. */
const IS_TOLD = ['får? … veta|besked|kopia', 'rings … upp'];
const TO_BE = 'kontakta|informera|underrätta|meddela|upplysa|ring|tillfråga|kalla|besöka';

/** Whatever happens, or so quickly that nobody asks first. */
const ALWAYS =
  'alltid|undantagslöst|utan undantag|jämt|varje gång|i samtliga fall|i alla lägen|under alla omständigheter|oavsett vad';
const AT_ONCE = 'genast|omedelbart|omgående|snarast|skyndsamt|direkt|utan dröjsmål|samma dag|samma dygn';
const IN_TIME =
  'samma vecka|först|tidigt|inom (?:\\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|tio|fjorton) (?:timm(?:e|ar)|dygn|dag(?:ar)?|veck(?:a|or)|arbetsdag(?:ar)?)';
const DUTY = '(?:ska|skall|måste)(?! kunna)';

const PATTERNS: Readonly<Record<About, readonly [promise: RegExp, contacts: readonly RegExp[]]>> = {
  'one-child': [
    new RegExp(words([ALWAYS, AT_ONCE, IN_TIME, DUTY].join('|')), 'i'),
    contacts(`${TAKES}|${INVITES}`, `${IS_TAKEN}|${IS_INVITED}`, [...IS_TOLD, 'bjuds … in', 'är … med']),
  ],
  all: [new RegExp(words([ALWAYS, AT_ONCE].join('|')), 'i'), contacts(TAKES, IS_TAKEN, IS_TOLD)],
};

function contacts(active: string, passive: string, divided: readonly string[]): readonly RegExp[] {
  const taken = `${passive}|(?:${TO_BE})s`;
  return [
    // "Skolan ringer alltid hem", "Vi tar genast kontakt med föräldrarna".
    new RegExp(
      `${words(active)}${wordsBetween(5)}(?:${words(FAMILY)}|${words('hem')}(?!\\s+(?:för|inom|till)${AFTER_WORD}))`,
      'i',
    ),
    // "Vårdnadshavarna kontaktas alltid", "Familjen ska alltid bjudas in".
    new RegExp(`${words(FAMILY)}${wordsBetween(5)}${words(taken)}`, 'i'),
    // "Samma dag kontaktas vårdnadshavarna".
    new RegExp(`${words(taken)}${wordsBetween(3)}${words(FAMILY)}`, 'i'),
    // "Då får familjen genast veta det", "I maj bjuds alltid familjen in".
    ...divided.map((one) => {
      const [first = '', last = ''] = one.split(' … ');
      return new RegExp(`${words(first)}${wordsBetween(2)}${words(FAMILY)}${wordsBetween(2)}${words(last)}`, 'i');
    }),
  ];
}

const NEGATED = new RegExp(words('inte|aldrig|ej|varken|ingen'), 'i');
/** Words of an exception, wherever in the same text they stand. */
const EXCEPTED = new RegExp(
  `${words('utom|undantag|undantaget|så länge|om inte|men aldrig|men inte|lämpligt|olämpligt|tryggt|säkert')}|(?:kan|att|skulle)${MAYBE_WORD} skadas?${AFTER_WORD}|${words('skadar')}|skyddade`,
  'i',
);
const WITHOUT_EXCEPTION = /utan\s+undantag/gi;
/** Asks quickly whether a text can hold anything of this; it never overlooks anything. */
const MAY_CONTACT = /vårdnadshavar|föräld[er]|familj|hem|mamma|pappa|anhörig/i;

/** Whether a text names the family at all, so that it may be worth a closer look. */
export function mayContactFamily(text: string): boolean {
  return MAY_CONTACT.test(text);
}

/** The same of a sentence, more closely: one of the words that all patterns have, whole. */
const NAMES_FAMILY = new RegExp(`(?:${FAMILY}|hem)${AFTER_WORD}`, 'i');
/** How the verbs of all patterns begin. */
const MAY_TAKE =
  /kontakt|inform|underrätt|meddela|upplys|ring|hör|skriv|skicka|mejla|maila|messa|sms:a|fråg|bju|kalla|möter|träffa|besök|(?:tala|prata)[rs]?[\s\S]{0,17} med|tillsammans med|samråd|vara|delta|medverka|delaktig|(?<![a-zåäö])(?:tas?r?|får?|är)(?![a-zåäö])/i;

/**
 * Whether any pattern may fit a sentence: they take four milliseconds to compile, and nearly all sentences that name a family name
 * a parents' council, an open house for families or a unit of social services.
 */
function mayBeContact(sentence: string): boolean {
  return NAMES_FAMILY.test(sentence) && MAY_TAKE.test(sentence);
}

const memberOf = (at: unknown, key: string): unknown => (isMapping(at) && Object.hasOwn(at, key) ? at[key] : undefined);

/**
 * What stands beside a step as its exception, which holds for the whole step; nothing of other texts.
 * @param value what holds the areas and clauses
 * @param path of the text in it: `areas`, an id, `steps`, an id, `what`
 */
export function exceptionBeside(value: unknown, path: readonly string[]): string {
  if (path[2] !== 'steps' || path[4] !== 'what') return '';
  const step = path.slice(0, 4).reduce<unknown>(memberOf, value);
  const said = memberOf(step, 'exception');
  return typeof said === 'string' ? said : '';
}

/**
 * Finds the sentences of a text by which the child's family or home is contacted, without a word of when it must not be. An
 * exception anywhere in the text holds for all of it. The words alone decide, and so some are overlooked.
 * @param about one child's matter, where an urgent or binding contact counts too, or all, where only one that always takes
 * place does
 * @param any whether every contact counts, promised or not: a step or a task, and a level that nowhere makes an exception
 * @param without what is said beside the text of when it does not hold
 * @param exceptions further words of an exception, such as the minimum level's own
 */
export function familyContacts(
  text: string,
  about: About,
  {
    any = false,
    exceptions = [],
    without = '',
  }: { readonly any?: boolean; readonly exceptions?: readonly string[]; readonly without?: string } = {},
): readonly Stretch[] {
  if (!mayContactFamily(text)) return [];
  const plain = `${text} ${without}`.replaceAll('\n', ' ').replaceAll(WITHOUT_EXCEPTION, 'alltid');
  if (EXCEPTED.test(plain) || exceptions.some((one) => plain.toLowerCase().includes(one.toLowerCase()))) return [];
  const [promise, patterns] = PATTERNS[about];
  return sentencesIn(text).flatMap(({ text: sentence, start, end }): readonly Stretch[] => {
    if (!mayBeContact(sentence) || (!any && !promise.test(sentence))) return [];
    const contact = patterns.map((pattern) => pattern.exec(sentence)).find((one) => one !== null);
    if (contact === undefined || contact === null) return [];
    const { 0: said, index } = contact;
    return NEGATED.test(sentence.slice(index, index + said.length + ' inte '.length)) ? [] : [{ start, end }];
  });
}
