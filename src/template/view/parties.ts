import { signs } from '../../model/coverage.ts';
import type { School } from '../../model/district-file.ts';
import type { ViewContext } from './context.ts';
import { enumerate, numberWord } from './words.ts';

/** Whether a school has no other form than those for children below school age. */
export function isPreschool({ minimum }: ViewContext, school: School): boolean {
  return school.forms.every((form) => minimum.schoolForms[form]?.preschool === true);
}

/** The schools that sign: municipal preschools are the district's own activity. */
export function signers(context: ViewContext): readonly School[] {
  return context.agreement.schools.filter((school) => signs(context.minimum, school));
}

/** Municipal preschools: listed, without a signature. */
export function ownPreschools(context: ViewContext): readonly School[] {
  return context.agreement.schools.filter((school) => !signs(context.minimum, school));
}

function count(context: ViewContext): { readonly schools: number; readonly preschools: number } {
  const all = signers(context);
  const preschools = all.filter((school) => isPreschool(context, school)).length;
  return { schools: all.length - preschools, preschools };
}

function schoolParts(context: ViewContext): readonly string[] {
  const { schools, preschools } = count(context);
  const parts: string[] = [];
  if (schools > 0) parts.push(`${numberWord(schools)} ${schools === 1 ? 'skola' : 'skolor'}`);
  if (preschools > 0) parts.push(`${numberWord(preschools)} ${preschools === 1 ? 'förskola' : 'förskolor'}`);
  return parts;
}

/** "elva skolor och en förskola": those that sign. */
export function schoolsInWords(context: ViewContext): string {
  return enumerate(schoolParts(context));
}

/** The one party beside the administration that an edition is for, by its name; the municipal schools are several. */
function namedParty(context: ViewContext): readonly string[] | undefined {
  const { edition } = context.agreement;
  const [first] = signers(context);
  if (edition === undefined || first === undefined) return undefined;
  return edition.per === 'organiser' && first.organiser.type === 'kommunal' ? undefined : [edition.name];
}

/** "Farsta stadsdelsförvaltning, elva skolor och en förskola". */
export function partiesInWords(context: ViewContext): string {
  const parts = namedParty(context) ?? schoolParts(context);
  return enumerate([
    context.agreement.district.administration,
    ...(parts.length === 0 ? ['stadsdelens skolor'] : parts),
  ]);
}

function amount(count: number, [one, many]: readonly [one: string, many: string]): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** "Farsta stadsdelsförvaltning, 6 kommunala och 5 fristående skolor samt 1 enskilt driven förskola". */
export function partiesByOrganiser(context: ViewContext): string {
  const all = signers(context);
  const schools = all.filter((school) => !isPreschool(context, school));
  const municipal = schools.filter((school) => school.organiser.type === 'kommunal').length;
  const independent = schools.length - municipal;
  const first = amount(municipal, independent > 0 ? ['kommunal', 'kommunala'] : ['kommunal skola', 'kommunala skolor']);
  const second = amount(independent, ['fristående skola', 'fristående skolor']);
  const preschools = amount(all.length - schools.length, ['enskilt driven förskola', 'enskilt drivna förskolor']);
  const ofSchools = enumerate([...first, ...second]);
  const rest = [ofSchools, ...preschools].filter((part) => part !== '').join(' samt ');
  return [context.agreement.district.administration, rest].filter((part) => part !== '').join(', ');
}

/** "kommunal", "fristående", and for preschools "enskilt driven". */
export function organiserWord(school: School): string {
  return school.organiser.type === 'enskild' ? 'enskilt driven' : school.organiser.type;
}
