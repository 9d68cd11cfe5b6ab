import { isMunicipal } from '../../model/signing.ts';
import { capitalised, numberWord } from '../../values/in-words.ts';
import { boolean, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { isPreschool } from './parties.ts';
import { enumerate, sentence } from './words.ts';

/** Which of the district's editions this is; undefined where it is the whole district's. */
export const editionShape = optional(
  record({
    whom: text,
    /** The same at the end of a sentence, with its full stop unless the name ends in a mark of its own. */
    whomStopped: text,
    /** Schools and preschools of the district that are not in this edition, if any: "Tre". */
    others: optional(record({ number: text, single: boolean })),
  }),
);

/** "de kommunala skolorna och förskolorna", or "den kommunala skolan" where there is only one. */
function municipalInWords(context: ViewContext): string {
  const { schools } = context.agreement;
  const preschools = schools.filter((school) => isPreschool(context, school)).length;
  const others = schools.length - preschools;
  if (schools.length === 1) return `den kommunala ${preschools === 1 ? 'förskolan' : 'skolan'}`;
  const parts = [
    ...(others === 0 ? [] : [others === 1 ? 'skolan' : 'skolorna']),
    ...(preschools === 0 ? [] : [preschools === 1 ? 'förskolan' : 'förskolorna']),
  ];
  return `${others === 1 ? 'den' : 'de'} kommunala ${enumerate(parts)}`;
}

/** "Farsta grundskola", the name of an organiser, or "de kommunala skolorna"; undefined for the whole district's edition. */
export function forWhom(context: ViewContext): string | undefined {
  const { edition, schools } = context.agreement;
  if (edition === undefined) return undefined;
  const isOfMunicipality = edition.per === 'organiser' && schools.every((school) => isMunicipal(school));
  return isOfMunicipality ? municipalInWords(context) : edition.name;
}

export function editionOf(context: ViewContext): ValueOf<typeof editionShape> {
  const { edition } = context.agreement;
  const whom = forWhom(context);
  if (edition === undefined || whom === undefined) return undefined;
  const { others } = edition;
  return {
    whom,
    whomStopped: sentence(whom),
    others: others === 0 ? undefined : { number: capitalised(numberWord(others)), single: others === 1 },
  };
}

/** Follows the title, so that no two editions share one. A school's has its unit code, since two may share a name. */
export function titleSuffix(context: ViewContext): string {
  const { edition, schools } = context.agreement;
  const whom = forWhom(context);
  if (edition === undefined || whom === undefined) return '';
  const code = edition.per === 'school' ? schools[0]?.unitCode : undefined;
  return ` – exemplar för ${whom}${code === undefined ? '' : ` (${code})`}`;
}
