import { diagnostic } from '../diagnostics/create.ts';
import { descriptionsOf } from '../markdown/descriptions.ts';
import { pointer } from '../source/pointer.ts';
import { isIndividual, localAreas } from './areas.ts';
import { localTexts, textsBelow } from './local-texts.ts';
import { items, member, members } from './read-value.ts';
import { mayRecognise, recogniser } from './recognisable.ts';
import type { Rule, RuleContext } from './rule.ts';
import type { KnownNames } from './school-names.ts';
import { wholeNames } from './whole-names.ts';

const texts = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string');

function namesIn({ document: { value }, minimum }: RuleContext): KnownNames {
  return {
    schools: texts(items(member(value, 'schools')).map((school) => member(school, 'name'))),
    wide: texts([...wholeNames(minimum, value), member(value, 'district', 'name')]),
  };
}

/** Chapters whose clauses are about single children's matters: what happened to one, and who may know of it. */
const OF_CHILDREN: ReadonlySet<unknown> = new Set(['secrecy', 'responsibility', 'deviations']);

/**
 * A part of the file that is about single children's matters. A clause of another chapter may name a school and a day; one
 * child it may not.
 */
interface Watched {
  readonly pointer: string;
  readonly value: unknown;
  readonly oneChildOnly: boolean;
}

function watchedParts({ document: { value }, minimum }: RuleContext): readonly Watched[] {
  const areas = localAreas(value, minimum).filter(isIndividual);
  const clauses = members(member(value, 'localAdditions', 'clauses'));
  return [
    ...areas.map((area) => ({ pointer: area.pointer, value: area.value, oneChildOnly: false })),
    ...clauses.map(([id, clause]) => ({
      pointer: pointer(['localAdditions', 'clauses', id]),
      value: clause,
      oneChildOnly: !OF_CHILDREN.has(member(clause, 'chapter')),
    })),
  ];
}

/**
 * An agreement is a public document about functions and structure. Where single children's matters are the subject, a date
 * beside a school, a school class, or one child with its school, age or place points the child out (article 4.1 of the
 * General Data Protection Regulation: whoever can be identified indirectly). The rule goes by words alone, and so warns.
 */
export const childRecognisable: Rule = (context) => {
  const { document, minimum } = context;
  const watched = watchedParts(context);
  if (watched.length === 0) return [];
  const around = (at: string) => watched.find((part) => at.startsWith(`${part.pointer}/`));
  // Most files hold nothing: the values themselves tell, without a place for each; what marks of Markdown divide is read shown.
  const shown = descriptionsOf(document, 'district').filter((one) => around(one.pointer) !== undefined);
  const asWritten = [...watched.flatMap(({ value }) => textsBelow(value)), ...shown.map((one) => one.shown.text)];
  const suspect = asWritten.filter(mayRecognise);
  if (suspect.length === 0) return [];
  const recognise = recogniser(namesIn(context));
  if (suspect.every((text) => recognise(text).length === 0)) return [];
  return localTexts(document, minimum).flatMap(({ text, pointer: at, place }) => {
    const part = around(at);
    if (part === undefined) return [];
    const found = recognise(text).filter(({ what }) => !part.oneChildOnly || what === 'one-child');
    return found.map(({ start, end, ...said }) =>
      diagnostic('child-recognisable', said, { span: place({ start, end }), pointer: at }),
    );
  });
};
