import { unique } from '../../values/unique.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { basisOf, basisShape, isInline } from './basis.ts';
import type { ViewContext } from './context.ts';
import { enumerate, longDate, unbrokenParagraph } from './words.ts';

export const lawShape = record({
  number: text,
  date: text,
  /** Whether the chapter says of each reference where it comes from. */
  inline: boolean,
  note: optional(record({ text, basis: basisShape })),
  /** The sources that cite all of them, or some: "rapporten". */
  cited: optional(record({ by: text, all: boolean })),
  /** The day as of which the statutes were read, where the agreement begins later. */
  readOn: optional(text),
  /** Whether the wording of some reference is known at second hand only. */
  unread: boolean,
  statutes: list(
    record({
      title: text,
      /** `unread`: the wording is known at second hand only. */
      references: list(record({ paragraph: text, about: text, marked: boolean, unread: boolean })),
    }),
  ),
});

/** The law that the agreement rests on, statute by statute, as it stands on the agreement's first day. */
export function lawOf(context: ViewContext, number: string): ValueOf<typeof lawShape> {
  const { agreement, minimum } = context;
  const fromLaw = agreement.legalReferences.filter(({ source }) => source === 'law').length;
  const all = agreement.legalReferences.length;
  const citing = [
    ...new Set(agreement.legalReferences.flatMap(({ citedBy = '' }) => minimum.sources[citedBy]?.definite ?? [])),
  ];
  const note = agreement.legalNote;
  const titles = unique(agreement.legalReferences.map(({ statute }) => statute));
  const statutes = titles.map((title) => ({
    title,
    references: agreement.legalReferences
      .filter(({ statute }) => statute === title)
      .map(({ paragraph, about, source, verified }) => ({
        paragraph: unbrokenParagraph(paragraph),
        about,
        marked: source === 'law' && fromLaw < all,
        unread: verified === false,
      })),
  }));
  const { validFrom } = agreement.agreement;
  return {
    number,
    date: longDate(validFrom),
    inline: isInline(context),
    readOn: minimum.lawReadOn !== undefined && minimum.lawReadOn < validFrom ? longDate(minimum.lawReadOn) : undefined,
    note: note && { text: note.text, basis: basisOf(context, [{ bases: [note.grounds] }]) },
    cited: citing.length === 0 ? undefined : { by: enumerate(citing), all: fromLaw === 0 },
    unread: agreement.legalReferences.some(({ verified }) => verified === false),
    statutes,
  };
}
