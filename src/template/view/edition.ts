import { optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { isPreschool } from './parties.ts';
import { capitalised, enumerate, numberWord, sentence } from './words.ts';

/** Which of the district's editions this is; undefined where it is the whole district's. */
export const editionShape = optional(record({ label: text, text, signing: text }));

/** "de kommunala skolorna och förskolorna", or of what there is only one, "den kommunala skolan". */
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
  const isMunicipal = edition.per === 'organiser' && schools.every(({ organiser }) => organiser.type === 'kommunal');
  return isMunicipal ? municipalInWords(context) : edition.name;
}

/** On the first page: the agreement is not with those alone that the edition is for. */
export function othersInWords({ agreement }: ViewContext): string | undefined {
  const others = agreement.edition?.others ?? 0;
  if (others === 0) return undefined;
  const schools =
    others === 1 ? 'En annan skola eller förskola' : `${capitalised(numberWord(others))} andra skolor och förskolor`;
  return `${schools}, som står i stadsdelens exemplar`;
}

function othersText(others: number): string {
  if (others === 0) return 'Alla är med i det här exemplaret.';
  if (others === 1) return 'En av dem är inte med i det här exemplaret. Den står i stadsdelens exemplar.';
  return `${capitalised(numberWord(others))} av dem är inte med i det här exemplaret. De står i stadsdelens exemplar.`;
}

export function editionOf(context: ViewContext): ValueOf<typeof editionShape> {
  const { edition } = context.agreement;
  const whom = forWhom(context);
  if (edition === undefined || whom === undefined) return undefined;
  const elsewhere = edition.others === 0 ? '' : ' De andra parterna skriver under i andra exemplar.';
  return {
    label: sentence(`Exemplar för ${whom}`),
    text: `Överenskommelsen är gemensam för stadsdelens skolor och förskolor. ${othersText(edition.others)}`,
    signing: `${sentence(`Det här är exemplaret för ${whom}`)}${elsewhere}`,
  };
}

/** After a title, so that two editions are told apart by it; a school has its unit code, since two may have one name. */
export function titleSuffix(context: ViewContext): string {
  const { edition, schools } = context.agreement;
  const whom = forWhom(context);
  if (edition === undefined || whom === undefined) return '';
  const code = edition.per === 'school' ? schools[0]?.unitCode : undefined;
  return ` – exemplar för ${whom}${code === undefined ? '' : ` (${code})`}`;
}
