import type { School } from '../../model/district-file.ts';
import { isPreschool as isPreschoolOf, signs } from '../../model/signing.ts';
import { capitalised } from '../../values/in-words.ts';
import type { ViewContext } from './context.ts';
import { enumerate, enumeratePair, numbersAlike } from './words.ts';

/** Whether a school has no other form than those for children below school age. */
export function isPreschool({ minimum }: ViewContext, school: School): boolean {
  return isPreschoolOf(minimum, school);
}

/** The schools that sign: municipal preschools are the district's own activity. */
export function signers(context: ViewContext): readonly School[] {
  return context.agreement.schools.filter((school) => signs(context.minimum, school));
}

/** Municipal preschools: listed, without a signature. */
export function ownPreschools(context: ViewContext): readonly School[] {
  return context.agreement.schools.filter((school) => !signs(context.minimum, school));
}

function amount(
  count: number,
  written: (number: number) => string,
  [one, many]: readonly [one: string, many: string],
): readonly string[] {
  return count === 0 ? [] : [`${written(count)} ${count === 1 ? one : many}`];
}

function count(context: ViewContext): { readonly schools: number; readonly preschools: number } {
  const all = signers(context);
  const preschools = all.filter((school) => isPreschool(context, school)).length;
  return { schools: all.length - preschools, preschools };
}

/** How to write the numbers of parties, alike everywhere. */
function numbersOf(context: ViewContext): (number: number) => string {
  const { schools, preschools } = count(context);
  return numbersAlike([schools, preschools]);
}

function schoolParts(context: ViewContext): readonly string[] {
  const { schools, preschools } = count(context);
  const written = numbersOf(context);
  return [...amount(schools, written, ['skola', 'skolor']), ...amount(preschools, written, ['förskola', 'förskolor'])];
}

/** "elva skolor och en förskola": those that sign. */
export function schoolsInWords(context: ViewContext): string {
  return enumerate(schoolParts(context));
}

/** The name of the only party beside the administration in an edition. Municipal schools are several, and have none. */
function namedParty(context: ViewContext): string | undefined {
  const { edition } = context.agreement;
  const [first] = signers(context);
  if (edition === undefined || first === undefined) return undefined;
  return edition.per === 'organiser' && first.organiser.type === 'kommunal' ? undefined : edition.name;
}

/** Whether no school or preschool is a party, here or in another edition: all that are listed are the district's own. */
export function areAllOwn(context: ViewContext): boolean {
  return signers(context).length === 0 && (context.agreement.edition?.others ?? 0) === 0;
}

/** Those that an agreement is about where none of them signs: the district's own, or in an edition those of the others. */
function withoutSigners(context: ViewContext): string {
  const whose = context.minimum.words.area.genitive;
  if (!areAllOwn(context)) return `${whose} skolor och förskolor`;
  return `${whose} ${ownPreschools(context).length === 1 ? 'egen förskola' : 'egna förskolor'}`;
}

/** "Farsta stadsdelsförvaltning, elva skolor och en förskola". */
export function partiesInWords(context: ViewContext): string {
  const { administration } = context.agreement.district;
  const named = namedParty(context);
  if (named !== undefined) return enumeratePair(administration, named);
  const parts = schoolParts(context);
  return parts.length === 0
    ? enumeratePair(administration, withoutSigners(context))
    : enumerate([administration, ...parts]);
}

/** "Farsta stadsdelsförvaltning, sex kommunala och fem fristående skolor samt en enskilt driven förskola". */
export function partiesByOrganiser(context: ViewContext): string {
  const written = numbersOf(context);
  const all = signers(context);
  const schools = all.filter((school) => !isPreschool(context, school));
  const municipal = schools.filter((school) => school.organiser.type === 'kommunal').length;
  const independent = schools.length - municipal;
  const first = amount(
    municipal,
    written,
    independent > 0 ? ['kommunal', 'kommunala'] : ['kommunal skola', 'kommunala skolor'],
  );
  const second = amount(independent, written, ['fristående skola', 'fristående skolor']);
  const preschools = amount(all.length - schools.length, written, [
    'enskilt driven förskola',
    'enskilt drivna förskolor',
  ]);
  // Where "och" stands between two kinds of schools, "samt" separates the schools from the rest.
  const last = first.length > 0 && second.length > 0 ? ' samt ' : ' och ';
  const parts = [context.agreement.district.administration, enumerate([...first, ...second]), ...preschools];
  return enumerate(
    parts.filter((part) => part !== ''),
    last,
  );
}

/** "Skolan", "Skolorna och förskolan": all that are listed, be they parties or the district's own. */
export function listedInWords(context: ViewContext): string {
  const all = context.agreement.schools;
  const preschools = all.filter((school) => isPreschool(context, school)).length;
  const schools = all.length - preschools;
  return capitalised(
    enumerate([
      ...(schools === 0 ? [] : [schools === 1 ? 'skolan' : 'skolorna']),
      ...(preschools === 0 ? [] : [preschools === 1 ? 'förskolan' : 'förskolorna']),
    ]),
  );
}

export type OrganiserWord = 'kommunal' | 'fristående' | 'enskilt driven';

/** Whose a school is, and a preschool: called alike wherever they are counted and listed, whichever word the file has. */
export function organiserWord(context: ViewContext, school: School): OrganiserWord {
  if (school.organiser.type === 'kommunal') return 'kommunal';
  return isPreschool(context, school) ? 'enskilt driven' : 'fristående';
}
