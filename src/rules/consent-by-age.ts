import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { consentTexts } from '../minimum/meeting-terms.ts';
import { ageInConsent, agesOfConsent } from '../texts/consent-age.ts';
import { localMeetings } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import { member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

const IN_CONSENT = /\/consent\/[^/]+$/;

/** What a meeting says of consent; a text that only repeats the level's is the level's. */
function inMeetings({ document, minimum }: RuleContext): readonly Diagnostic[] {
  return localMeetings(document.value, minimum).flatMap(({ value, pointer, floor }) =>
    consentTexts.flatMap((field) => {
      const text = member(value, 'consent', field);
      if (typeof text !== 'string' || floor?.consent?.[field] !== undefined) return [];
      const found = ageInConsent(text);
      return found === undefined
        ? []
        : [diagnostic('consent-by-age', { found }, atValue(document, `${pointer}/consent/${field}`))];
    }),
  );
}

/**
 * Who consents for a child goes by age and maturity (offentlighets- och sekretesslagen, chapter 12), and by no certain age. A
 * clause, a step or a topic says so as well as a meeting; there the sentence has to speak of consent.
 */
export const consentByAge: Rule = (context) => {
  const { document, minimum } = context;
  const found = inMeetings(context);
  if (!someLocalText(document, (text) => agesOfConsent(text).length > 0)) return found;
  const others = localTexts(document, minimum).filter(({ pointer }) => !IN_CONSENT.test(pointer));
  return [
    ...found,
    ...others.flatMap(({ text, pointer, place }) =>
      agesOfConsent(text).map(({ found: age, ...part }) =>
        diagnostic('consent-by-age', { found: age }, { span: place(part), pointer }),
      ),
    ),
  ];
};
