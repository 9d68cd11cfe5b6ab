import { diagnostic } from '../diagnostics/create.ts';
import { descriptionsOf } from '../markdown/descriptions.ts';
import { isIndividual, localAreas } from './areas.ts';
import { localTexts, textsBelow } from './local-texts.ts';
import { items, member } from './read-value.ts';
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

/**
 * An agreement is a public document about functions and structure. Where single children's matters are the subject, a date
 * beside a school, a school class, or one child with its school, age or place points the child out (article 4.1 of the
 * General Data Protection Regulation: whoever can be identified indirectly). The rule goes by words alone, and so warns.
 */
export const childRecognisable: Rule = (context) => {
  const { document, minimum } = context;
  const areas = localAreas(document.value, minimum).filter(isIndividual);
  if (areas.length === 0) return [];
  const isWithin = (at: string) => areas.some(({ pointer }) => at.startsWith(`${pointer}/`));
  // Most files hold nothing: the values themselves tell, without a place for each; what marks of Markdown divide is read shown.
  const shown = descriptionsOf(document, 'district').filter(({ pointer }) => isWithin(pointer));
  const asWritten = [...areas.flatMap(({ value }) => textsBelow(value)), ...shown.map((one) => one.shown.text)];
  const suspect = asWritten.filter(mayRecognise);
  if (suspect.length === 0) return [];
  const recognise = recogniser(namesIn(context));
  if (suspect.every((text) => recognise(text).length === 0)) return [];
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) => {
    if (!isWithin(pointer)) return [];
    return recognise(text).map(({ start, end, ...said }) =>
      diagnostic('child-recognisable', said, { span: place({ start, end }), pointer }),
    );
  });
};
