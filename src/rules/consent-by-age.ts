import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { consentTexts } from '../minimum/meeting-terms.ts';
import { ageInConsent } from '../texts/consent-age.ts';
import { localMeetings } from './areas.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';

/**
 * Who consents for a child goes by age and maturity (offentlighets- och sekretesslagen, chapter 12), and by no certain age. A
 * text that only repeats the level's is the level's.
 */
export const consentByAge: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap(({ value, pointer, floor }) =>
    consentTexts.flatMap((field) => {
      const text = member(value, 'consent', field);
      if (typeof text !== 'string' || floor?.consent?.[field] !== undefined) return [];
      const found = ageInConsent(text);
      return found === undefined
        ? []
        : [diagnostic('consent-by-age', { found }, atValue(document, `${pointer}/consent/${field}`))];
    }),
  );
