import { diagnostic } from '../diagnostics/create.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { present } from '../values/present.ts';
import { rememberByObject, rememberByText } from '../values/remember.ts';
import { type Citation, citationsOf } from './citations.ts';
import { localTexts } from './local-texts.ts';
import { partSpan } from './part-of-scalar.ts';
import { replacedTermsOn, type TermFound } from './replaced-terms.ts';
import type { Rule } from './rule.ts';
import { type Statute, type StatuteSection, statutesOn } from './statutes.ts';
import { validityOf } from './validity.ts';

/** A passage of a text that names something replaced. */
interface OutdatedPassage {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly by?: string;
}

/** Whether a citation means a paragraph. Without its number, the statute is whichever of that name was in force. */
function means(citation: Citation, section: StatuteSection): boolean {
  const sameChapter = section.chapter === undefined || section.chapter === citation.chapter;
  const sameNumber = citation.number === undefined || citation.number === section.number;
  return sameChapter && sameNumber && citation.paragraph === section.paragraph;
}

function outdatedCitations(text: string, statutes: readonly Statute[]): readonly OutdatedPassage[] {
  const found = new Map<string, OutdatedPassage>();
  for (const { pattern, ended, valid } of statutes) {
    for (const citation of citationsOf(text, pattern)) {
      const { start, end } = citation;
      const section = ended.find((one) => means(citation, one));
      // A new statute of the same name can have a paragraph of the same number.
      if (section === undefined || valid.some((one) => means(citation, one))) continue;
      const { endedOn, replacedBy } = section;
      const place = `${start} ${end}`;
      if (!found.has(place)) found.set(place, { start, end, from: endedOn, ...present({ by: replacedBy }) });
    }
  }
  return [...found.values()];
}

/** What has been replaced by a day, and whether a file can name it at all: most need not be read value by value. */
interface ReplacedByDay {
  readonly statutes: readonly Statute[];
  readonly termsIn: (text: string) => readonly TermFound[];
  readonly mayConcern: (text: string) => boolean;
}

/** A paragraph is cited as `1 §`, or as `14:1`. */
const PARAGRAPH_SIGN = /§|\d:\d/;

function replacedOn(minimum: MinimumLevel, day: string): ReplacedByDay {
  const statutes = statutesOn(minimum, day);
  const termsIn = replacedTermsOn(minimum.replacedTerms, day);
  const names = new RegExp(statutes.map(({ pattern }) => pattern).join('|') || '(?!)', 'iu');
  return {
    statutes,
    termsIn,
    // An escape may stand for any letter.
    mayConcern: (text) =>
      text.includes('\\') || (PARAGRAPH_SIGN.test(text) && names.test(text)) || termsIn(text).length > 0,
  };
}

/** The files of a city mostly begin on the same day; up to this many days are kept for each level. */
const MOST_DAYS = 100;

const replacedIn = rememberByObject((minimum: MinimumLevel) =>
  rememberByText(MOST_DAYS, (day) => replacedOn(minimum, day)),
);

/**
 * A district's own texts cite the law and name things as they are on the agreement's first day. The minimum level's
 * dated lists say what has been replaced by then. The minimum level's own texts are not checked.
 */
export const outdatedReference: Rule = ({ document, minimum }) => {
  const { from: day } = validityOf(document.value);
  if (day === undefined) return [];
  const { statutes, termsIn, mayConcern } = replacedIn(minimum)(day);
  if (!mayConcern(document.source.text.normalize('NFC'))) return [];
  return localTexts(document, minimum).flatMap((scalar) =>
    [...outdatedCitations(scalar.value, statutes), ...termsIn(scalar.value)].map(({ start, end, from, by }) =>
      diagnostic(
        'outdated-reference',
        { found: scalar.value.slice(start, end), from, ...present({ by }) },
        { span: partSpan(document.source, scalar, scalar.value, { start, end }), pointer: scalar.pointer },
      ),
    ),
  );
};
