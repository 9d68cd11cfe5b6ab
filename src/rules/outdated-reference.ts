import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { rememberByDay } from '../minimum/by-day.ts';
import type { Law } from '../minimum/law.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { type FormOutOfTime, formOutOfTime, replacedTermsOf } from '../minimum/school-forms.ts';
import { withoutInvisible } from '../source/fold-characters.ts';
import { present } from '../values/present.ts';
import { rememberByObject } from '../values/remember.ts';
import { type Citation, citationsOf } from './citations.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import { items, member } from './read-value.ts';
import { replacedTermsOn, type TermFound } from './replaced-terms.ts';
import type { Rule, RuleContext } from './rule.ts';
import { mayShow } from './shown-texts.ts';
import { type Statute, type StatuteSection, statutesOn } from './statutes.ts';
import { validityOf } from './validity.ts';

type Args = CodeArguments['outdated-reference'];

/** A passage of a text that names something replaced. */
interface OutdatedPassage extends Omit<Args, 'found'> {
  readonly start: number;
  readonly end: number;
  /** How it is called where its place holds more than it, or less. */
  readonly found?: string;
}

/** Whether a citation means a paragraph. Without its number, the statute is whichever of that name was in force. */
function means(citation: Citation, section: StatuteSection): boolean {
  const sameChapter = section.chapter === undefined || section.chapter === citation.chapter;
  const sameNumber = citation.number === undefined || citation.number === section.number;
  return sameChapter && sameNumber && citation.paragraph === section.paragraph;
}

/**
 * What a citation says that has ended, if anything: the last wording of the paragraph that it means.
 * @returns undefined also where the paragraph still holds in another wording, or a new statute of the same name has one of
 * the same number, which the text may mean
 */
function outdated(citation: Citation, { ended, valid }: Statute): Omit<Args, 'found'> | undefined {
  const meant = ended.filter((one) => means(citation, one));
  const last = meant.reduce((a, b) => (a === undefined || a.endedOn < b.endedOn ? b : a), meant[0]);
  if (last === undefined) return undefined;
  const now = valid.find((one) => means(citation, one));
  if (now !== undefined && (last.continues || now.number !== last.number)) return undefined;
  const { endedOn: from, successors: by } = last;
  return { from, ...present({ by, sinceThen: now?.about }) };
}

/** A paragraph that a text cites, and what it says that has ended. */
interface Judged {
  readonly citation: Citation;
  readonly said?: Omit<Args, 'found'>;
}

/**
 * Judges the paragraphs of one list, such as `24 a–24 f §§`. Where one of them has another content since another one of them
 * began, who cites both means what they say today.
 */
function judgedTogether(citations: readonly Citation[], statute: Statute): readonly Judged[] {
  const beganOn = (one: Citation) => statute.valid.filter((section) => means(one, section)).map(({ from }) => from);
  return citations.flatMap((citation): readonly Judged[] => {
    const said = outdated(citation, statute);
    if (said === undefined && citation.isBetween) return [];
    const others = citations.filter(({ paragraph }) => paragraph !== citation.paragraph);
    const isOfToday = said?.sinceThen !== undefined && others.some((one) => beganOn(one).includes(said.from));
    return [{ citation, ...present({ said: isOfToday ? undefined : said }) }];
  });
}

const sayingOf = ({ chapter, paragraph }: Citation) =>
  `${chapter === undefined ? '' : `${chapter} kap. `}${paragraph} §`;

/**
 * The passages of one list. Where all of it ended on one day it is one passage, which what took the place of each follows; else
 * each paragraph that ended is one of its own.
 */
function passagesOf(judged: readonly Judged[]): readonly OutdatedPassage[] {
  const [first] = judged;
  const ended = judged.flatMap(({ citation, said }) => (said === undefined ? [] : [{ citation, said }]));
  if (first === undefined || ended.length === 0) return [];
  const { start, end } = first.citation;
  const { from } = ended[0]?.said ?? {};
  const isOne = ended.every(({ said }) => said.from === from && said.sinceThen === undefined && said.by !== undefined);
  if (judged.length === 1) return ended.map(({ said }) => ({ start, end, ...said }));
  if (isOne && from !== undefined && ended.length === judged.length) {
    const by = new Map(ended.flatMap(({ said }) => said.by ?? []).map((one) => [one.name, one]));
    return [{ start, end, from, by: [...by.values()] }];
  }
  return ended.map(({ citation, said }) => ({ ...citation.own, found: sayingOf(citation), ...said }));
}

function outdatedCitations(text: string, statutes: readonly Statute[]): readonly OutdatedPassage[] {
  const found = new Map<string, readonly OutdatedPassage[]>();
  for (const statute of statutes) {
    const lists = new Map<string, Citation[]>();
    for (const citation of citationsOf(text, statute.pattern)) {
      const place = `${citation.start} ${citation.end}`;
      lists.set(place, [...(lists.get(place) ?? []), citation]);
    }
    for (const [place, citations] of lists) {
      const passages = passagesOf(judgedTogether(citations, statute));
      if (passages.length > 0 && !found.has(place)) found.set(place, passages);
    }
  }
  return [...found.values()].flat();
}

function outdatedTerm({ start, end, ...found }: TermFound): OutdatedPassage {
  return { start, end, ...argumentsFor(found) };
}

function argumentsFor({ from, by, instead }: Omit<TermFound, 'start' | 'end'>): Omit<Args, 'found'> {
  return by === undefined ? { from, ...present({ instead }) } : { from, by: [{ name: by }] };
}

function argumentsForForm({ from, isLater, by, instead }: FormOutOfTime): Omit<Args, 'found'> {
  const names = by === undefined ? undefined : [{ name: by }];
  return { from, isForm: true, ...(isLater ? { isLater } : {}), ...present({ by: names, instead }) };
}

/** What has been replaced by a day, and whether a file can name it at all: most need not be read value by value. */
interface ReplacedByDay {
  /** School forms that do not exist then: a district may write them, since the level lists them. */
  readonly absentForms: ReadonlyMap<string, Omit<Args, 'found'>>;
  readonly termsIn: (text: string) => readonly TermFound[];
  readonly mayName: (text: string) => boolean;
}

/** The statutes with paragraphs that have ended by a day, and whether a file can cite one. */
interface EndedByDay {
  readonly statutes: readonly Statute[];
  readonly mayCite: (text: string) => boolean;
}

/** A paragraph is cited as `1 §`, or as `14:1`. */
const PARAGRAPH_SIGN = /§|\d:\d/;

/**
 * The same as it may be written in a file: with up to four marks between, a character reference, or an escape for any letter. Only
 * letters of Latin script are told from marks, and a mark may be two code units.
 */
const WRITTEN_SIGN = /[§\\]|&#?\w+;|\d[^A-Za-zÀ-ÖØ-öø-ɏ\d\s]{0,8}:[^A-Za-zÀ-ÖØ-öø-ɏ\d\s]{0,8}\d/;

/**
 * Whether a file may cite law, so that the whole of it must be at hand: few files do.
 * @param text the file's source; the answer may be wrong in one way only: no citation is overlooked
 */
export function mayCiteLaw(text: string): boolean {
  return WRITTEN_SIGN.test(text);
}

function replacedOn(minimum: MinimumLevel, day: string): ReplacedByDay {
  const termsIn = replacedTermsOn(replacedTermsOf(minimum), day);
  const absentForms = Object.keys(minimum.schoolForms).flatMap((form) => {
    const out = formOutOfTime(minimum, form, day);
    return out === undefined ? [] : [[form, argumentsForForm(out)] as const];
  });
  return {
    absentForms: new Map(absentForms),
    termsIn,
    // An escape may stand for any letter.
    mayName: (text) => text.includes('\\') || termsIn(text).length > 0,
  };
}

function endedOn(law: Law, minimum: MinimumLevel, day: string): EndedByDay {
  const statutes = statutesOn(law, minimum, day);
  const names = new RegExp(statutes.map(({ pattern }) => pattern).join('|') || '(?!)', 'iu');
  return { statutes, mayCite: (text) => PARAGRAPH_SIGN.test(text) && names.test(text) };
}

const replacedIn = rememberByDay(replacedOn);

const endedIn = rememberByObject((law: Law) => rememberByDay((minimum, day) => endedOn(law, minimum, day)));

const NOTHING_ENDED: EndedByDay = { statutes: [], mayCite: () => false };

/** The school forms of the file that have ended, or have not begun. */
function formFindings({ document }: RuleContext, { absentForms }: ReplacedByDay): readonly Diagnostic[] {
  if (absentForms.size === 0) return [];
  return items(member(document.value, 'schools')).flatMap((school, index) =>
    items(member(school, 'forms')).flatMap((form, at) => {
      const said = typeof form === 'string' ? absentForms.get(form) : undefined;
      if (said === undefined || typeof form !== 'string') return [];
      return diagnostic(
        'outdated-reference',
        { found: form, ...said },
        atValue(document, ['schools', index, 'forms', at]),
      );
    }),
  );
}

/**
 * A district's own texts cite the law and name things as they are on the agreement's first day, and its schools have forms
 * that exist then. The law and the minimum level's dated lists say what has been replaced by then; a paragraph that
 * the law does not have is not judged. The minimum level's own texts are not checked.
 */
export const outdatedReference: Rule = (context) => {
  const { document, minimum, law } = context;
  const { from: day } = validityOf(document.value);
  if (day === undefined) return [];
  const replaced = replacedIn(minimum, day);
  const { termsIn, mayName } = replaced;
  const { statutes, mayCite } = law === undefined ? NOTHING_ENDED : endedIn(law)(minimum, day);
  const inForms = formFindings(context, replaced);
  const mayHold = (text: string) => mayName(text) || mayCite(text);
  // The file may name it where no reader looks, such as in a comment or a school's form.
  if (!mayShow(document, mayHold)) return inForms;
  const mayHoldSeen = (text: string) => {
    const seen = withoutInvisible(text);
    return mayHold(text) || (seen !== text && mayHold(seen));
  };
  if (!someLocalText(document, mayHoldSeen)) return inForms;
  const inTexts = localTexts(document, minimum).flatMap(({ text, pointer, place }) =>
    [...(mayCite(text) ? outdatedCitations(text, statutes) : []), ...termsIn(text).map(outdatedTerm)].map(
      ({ start, end, ...said }) =>
        diagnostic(
          'outdated-reference',
          { found: text.slice(start, end), ...said },
          { span: place({ start, end }), pointer },
        ),
    ),
  );
  return [...inForms, ...inTexts];
};
