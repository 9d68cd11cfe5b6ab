import { exceptionWords } from '../../minimum/invited-unless.ts';
import { consentTexts, meetingIdParts } from '../../minimum/meeting-terms.ts';
import type { Consent } from '../../minimum/minimum-meeting.ts';
import { namesChildren } from '../../minimum/order.ts';
import type { Area, Clause, Meeting } from '../../model/agreement.ts';
import { folded } from '../../values/folded.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { meetingAnchor } from './anchors.ts';
import { originText, statementsOf, statementsShape, type ViewContext } from './context.ts';
import { rowSeparator, sentence } from './words.ts';

/** What a meeting is, beside when it is held and who is there. */
export const termShapes = {
  /** Whether whoever convenes leads it, too; else who does, as a sentence begins. */
  convenerLeads: optional(record({ local: boolean })),
  chair: optional(record({ name: text, local: boolean })),
  mandate: statementsShape,
  /** The items in order; `next` is the number of the first that the district added. */
  agenda: record({ ...statementsShape.members, next: text }),
  /**
   * On what terms single children are named, where they are. `asks` asks for consent, or judges if the law opens; `unless` ends
   * the sentence: to ask is a contact with the home, too. `texts` are sentences in their writer's words. Each is `local` where
   * the district added it to what the minimum level says, and `added` where it added all.
   */
  consent: optional(
    record({
      required: boolean,
      unless: text,
      asks: optional(record({ name: text, local: boolean })),
      texts: list(record({ text, local: boolean })),
      added: boolean,
      origin: place,
    }),
  ),
  /**
   * The meeting that it reports to, and the number of the chapter where that is another. `nameless` where single children are
   * taken up here, who must not be recognised there: few are strangers to so many.
   */
  reportsTo: optional(
    record({
      id: text,
      title: text,
      chapter: optional(text),
      nameless: boolean,
      local: boolean,
      origin: optional(place),
    }),
  ),
  /** The others who hold it together with this one. */
  sharedWith: list(record({ name: text, local: boolean, separator: text })),
} as const;

type Terms = { readonly [K in keyof typeof termShapes]: ValueOf<(typeof termShapes)[K]> };

/** The number of an area's chapter, by the area's id. */
export type ChapterOf = (areaId: string) => string | undefined;

/** What the words of a meeting's terms depend on beside the meeting. */
export interface TermsContext {
  readonly area: Pick<Area, 'id'>;
  readonly chapterOf: ChapterOf;
  /** The whole meeting is marked as the district's, and nothing within it. */
  readonly unmarked: boolean;
}

/** How a single term is marked: the place of what the district says. */
function localTerm({ origin }: Clause<unknown>, unmarked: boolean): { local: boolean; origin: string | undefined } {
  const written = originText(origin);
  return { local: written !== undefined && !unmarked, origin: written };
}

function consentOf(context: ViewContext, consent: Clause<Consent>, unmarked: boolean): Terms['consent'] {
  const { value, floor } = consent;
  const { rule, by } = value;
  const { local, origin } = localTerm(consent, unmarked);
  const isLocal = (member: keyof Consent) => local && floor !== undefined && floor[member] === undefined;
  return {
    required: rule === 'required',
    unless: exceptionWords(context.minimum),
    asks: by === undefined ? undefined : { name: context.title(by), local: isLocal('by') },
    texts: consentTexts.flatMap((member) => {
      const said = value[member];
      return said === undefined ? [] : [{ text: capitalised(sentence(said.trim())), local: isLocal(member) }];
    }),
    added: local && floor === undefined,
    origin: origin ?? '',
  };
}

/** The title of the meeting with this area and id; the id itself where there is none, which has been reported. */
export function meetingTitle({ agreement }: ViewContext, whole: string): string {
  const [areaId, id] = meetingIdParts(whole);
  const area = agreement.areas.find((one) => one.id === areaId);
  return area?.meetings.find((one) => one.id === id)?.title.value ?? whole;
}

function reportsToOf(
  context: ViewContext,
  { individualCases }: Meeting,
  reportsTo: Clause<string>,
  { area, chapterOf, unmarked }: TermsContext,
): Terms['reportsTo'] {
  const [other, meeting] = meetingIdParts(reportsTo.value);
  return {
    id: meetingAnchor(context, { id: other }, meeting),
    title: meetingTitle(context, reportsTo.value),
    chapter: other === area.id ? undefined : chapterOf(other),
    nameless: individualCases.value !== 'forbidden',
    ...localTerm(reportsTo, unmarked),
  };
}

/** The names of the others: the level may name this one among them. */
export function othersSharing({ agreement }: ViewContext, { sharedWith }: Meeting): readonly Clause<string>[] {
  const self = folded(agreement.district.name);
  return sharedWith.filter(({ value }) => folded(value) !== self);
}

function chairOf(
  context: ViewContext,
  { chair, convener }: Meeting,
  unmarked: boolean,
): Pick<Terms, 'chair' | 'convenerLeads'> {
  if (chair === undefined) return { chair: undefined, convenerLeads: undefined };
  const { local } = localTerm(chair, unmarked);
  if (chair.value === convener.value) return { chair: undefined, convenerLeads: { local } };
  return { chair: { name: context.title(chair.value), local }, convenerLeads: undefined };
}

/** What a meeting is, by the level and by the district. */
export function termsOf(context: ViewContext, meeting: Meeting, terms: TermsContext): Terms {
  const { mandate, agenda, consent, individualCases, reportsTo } = meeting;
  const { unmarked } = terms;
  const items = statementsOf(agenda, unmarked);
  const others = othersSharing(context, meeting);
  const separator = rowSeparator(others.map(({ value }) => value));
  return {
    ...chairOf(context, meeting, unmarked),
    mandate: statementsOf(mandate, unmarked),
    agenda: { ...items, next: String(items.plain.length + 1) },
    consent:
      consent === undefined || !namesChildren(individualCases.value)
        ? undefined
        : consentOf(context, consent, unmarked),
    reportsTo: reportsTo && reportsToOf(context, meeting, reportsTo, terms),
    sharedWith: others.map((one) => ({ name: one.value, local: localTerm(one, unmarked).local, separator })),
  };
}
