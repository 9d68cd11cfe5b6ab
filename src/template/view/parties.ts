import type { School } from '../../model/district-file.ts';
import { bodyName } from '../../model/municipality.ts';
import { organisersOf } from '../../model/organisers.ts';
import { isMunicipal, isPreschool as isPreschoolOf, signingOf, signs } from '../../model/signing.ts';
import { capitalised } from '../../values/in-words.ts';
import type { ViewContext } from './context.ts';
import { enumerate, enumerateNames, numbersAlike } from './words.ts';

/** Whether a school has no other form than those for children below school age. */
export function isPreschool({ minimum }: ViewContext, school: School): boolean {
  return isPreschoolOf(minimum, school);
}

/** The units that sign, or for which somebody signs. */
export function signers(context: ViewContext): readonly School[] {
  return context.agreement.schools.filter((school) => signs(context.minimum, school));
}

/** The units that are listed without a signature: those that the area's own board runs, and others. */
export function unsigned(context: ViewContext): {
  readonly own: readonly School[];
  readonly others: readonly School[];
} {
  const isOwn = (school: School) => {
    const signing = signingOf(context.minimum, school);
    return signing.how === 'none' && signing.ownActivity;
  };
  const all = context.agreement.schools.filter((school) => !signs(context.minimum, school));
  return { own: all.filter(isOwn), others: all.filter((school) => !isOwn(school)) };
}

/**
 * Says the names of units: those that share one with another unit of the agreement have their code beside it, or a form where
 * they have none.
 */
export function unitNames({ agreement }: ViewContext): (unit: School) => string {
  const counts = new Map<string, number>();
  for (const { name } of agreement.schools) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ({ name, unitCode, forms }) => ((counts.get(name) ?? 0) > 1 ? `${name} (${unitCode ?? forms[0]})` : name);
}

/** "egen förskola", "egna skolor och förskolor": some units as what they are called, one or several. */
export function kindsInWords(
  context: ViewContext,
  units: readonly School[],
  [one, many]: readonly [one: string, many: string],
): string {
  const preschools = units.filter((school) => isPreschool(context, school)).length;
  const schools = units.length - preschools;
  if (units.length === 1) return `${one} ${preschools === 1 ? 'förskola' : 'skola'}`;
  return `${many} ${enumerate([...(schools > 0 ? ['skolor'] : []), ...(preschools > 0 ? ['förskolor'] : [])])}`;
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

/** Whether a board signs for some of the units, so that not each of them does. */
export function areTogether(context: ViewContext): boolean {
  return signers(context).some((school) => signingOf(context.minimum, school).how === 'together');
}

/** Whether no school or preschool is a party, here or in another edition: all that are listed are the area's own. */
export function areAllOwn(context: ViewContext): boolean {
  return signers(context).length === 0 && (context.agreement.edition?.others ?? 0) === 0;
}

/** Those that an agreement is about where none of them signs: the area's own, or in an edition those of the others. */
function withoutSigners(context: ViewContext): string {
  const whose = context.minimum.words.area.genitive;
  if (!areAllOwn(context)) return `${whose} skolor och förskolor`;
  const { own, others } = unsigned(context);
  if (others.length > 0) return kindsInWords(context, [...own, ...others], ['en kommunal', 'kommunala']);
  return `${whose} ${kindsInWords(context, own, ['egen', 'egna'])}`;
}

/** The municipality's boards that are parties: the area's own first. */
function boardsOf({ agreement }: ViewContext): readonly string[] {
  return [agreement.district.board, ...agreement.bodies.flatMap(({ board }) => board ?? [])];
}

/** Whether several boards of one municipality are parties, between which an agreement is an internal one. */
export function isInternal(context: ViewContext): boolean {
  return boardsOf(context).length > 1;
}

/**
 * "Stockholms kommun (212000-0142, genom Farsta stadsdelsnämnd och Utbildningsnämnden)": in brackets, since other
 * parties follow.
 */
function municipalityInWords(context: ViewContext, numbered: boolean): string {
  const { municipality } = context.agreement;
  const boards = enumerateNames(boardsOf(context));
  if (municipality === undefined) return boards;
  return `${municipality.name} (${numbered ? `${municipality.organisationNumber}, ` : ''}genom ${boards})`;
}

/** The titles of the areas that a public party joins: "området Säkerhetsarbete". */
export function joinedInWords({ agreement }: ViewContext, joins: readonly string[]): string {
  const titles = agreement.areas.filter(({ id }) => joins.includes(id)).map(({ title }) => title.value);
  // In quotation marks, so that an "och" within a title misleads nobody.
  return `${titles.length === 1 ? 'området' : 'områdena'} ${enumerate(titles.map((title) => `”${title}”`))}`;
}

/** The public parties that take part in some areas only, each with those. */
export function joiners(context: ViewContext): readonly { readonly name: string; readonly areas: string }[] {
  return context.agreement.bodies
    .filter(({ joins, hasUnits }) => joins.length > 0 && !hasUnits)
    .map((body) => ({ name: bodyName(body), areas: joinedInWords(context, body.joins) }));
}

/** The organisers that sign for themselves: one by its name, several by what they run. */
function organisersInWords(context: ViewContext): readonly string[] {
  const units = signers(context).filter((school) => !isMunicipal(school));
  const [first, ...more] = organisersOf(units);
  if (first === undefined) return [];
  if (more.length === 0 && first.name !== undefined) return [first.name];
  return [`huvudmännen för ${unitsByOrganiser(context, units)}`];
}

/** The authorities of their own that take part in areas; one that also runs schools is a party once. */
function authorities(context: ViewContext, organisers: readonly string[]): readonly string[] {
  return context.agreement.bodies.flatMap(({ name }) => (name === undefined || organisers.includes(name) ? [] : name));
}

/** The parties beside the municipality: the organisers that sign for themselves, and authorities of their own. */
function othersInWords(context: ViewContext): readonly string[] {
  const organisers = organisersInWords(context);
  return [...organisers, ...authorities(context, organisers)];
}

/** Parties in a row, where "och" stands within one of them. */
const inRow = (parts: readonly string[]) => enumerate(parts, ' samt ');

/** "Stockholms kommun (genom Farsta stadsdelsnämnd och Utbildningsnämnden) samt Exempelskolan AB". */
export function partiesInWords(context: ViewContext, numbered = false): string {
  const others = othersInWords(context);
  if (others.length > 0) return inRow([municipalityInWords(context, numbered), ...others]);
  const { municipality } = context.agreement;
  const number = numbered && municipality !== undefined ? ` (${municipality.organisationNumber})` : '';
  const boards = enumerateNames(boardsOf(context));
  const within = municipality === undefined ? boards : `${boards} i ${municipality.name}${number}`;
  return isInternal(context) ? within : inRow([within, withoutSigners(context)]);
}

/** Whether the parties are followed by those that the agreement is about though none of them signs. */
export function namesThoseCovered(context: ViewContext): boolean {
  return areAllOwn(context) && !isInternal(context) && othersInWords(context).length === 0;
}

/** "kommunala förskolor": what the area's own board runs, as a sentence has it; of some of them where others sign. */
export function ownKind(context: ViewContext): string | undefined {
  const { own } = unsigned(context);
  if (own.length === 0) return undefined;
  const kind = kindsInWords(context, [...own, ...own], ['', 'kommunala']);
  const kinds = own.map((school) => isPreschool(context, school));
  const more = context.agreement.schools.some(
    (school) => isMunicipal(school) && kinds.includes(isPreschool(context, school)) && !own.includes(school),
  );
  return more ? `vissa ${kind}` : kind;
}

/** The parties alone, as a fact: those that are only covered are none. */
export function partiesAsFact(context: ViewContext): string {
  return inRow([municipalityInWords(context, true), ...othersInWords(context)]);
}

export type OrganiserWord =
  | 'kommunal'
  | 'annan kommun'
  | 'region'
  | 'stat'
  | 'kommunalförbund'
  | 'fristående'
  | 'enskilt driven';

/** Whose a school is, and a preschool: called alike wherever they are counted and listed, whichever word the file has. */
export function organiserWord(
  context: ViewContext,
  { forms, organiser }: Pick<School, 'forms' | 'organiser'>,
): OrganiserWord {
  const { type } = organiser;
  if (type !== 'fristående' && type !== 'enskild') return type;
  return isPreschoolOf(context.minimum, { forms }) ? 'enskilt driven' : 'fristående';
}

/** How units of an organiser are called, one and several: before the noun, or after it. */
export const ORGANISER_WORDS: Readonly<
  Record<OrganiserWord, { readonly before: readonly [string, string] } | { readonly after: readonly [string, string] }>
> = {
  kommunal: { before: ['kommunal', 'kommunala'] },
  'annan kommun': { after: ['som en annan kommun driver', 'som andra kommuner driver'] },
  region: { after: ['som en region driver', 'som regioner driver'] },
  stat: { after: ['som staten driver', 'som staten driver'] },
  kommunalförbund: { after: ['som ett kommunalförbund driver', 'som kommunalförbund driver'] },
  fristående: { before: ['fristående', 'fristående'] },
  'enskilt driven': { before: ['enskilt driven', 'enskilt drivna'] },
};

/** "en fristående skola", "två skolor som andra kommuner driver". */
function unitsOf(word: OrganiserWord, noun: readonly [string, string], count: number, written: string): string {
  const words = ORGANISER_WORDS[word];
  const at = count === 1 ? 0 : 1;
  return 'before' in words ? `${written} ${words.before[at]} ${noun[at]}` : `${written} ${noun[at]} ${words.after[at]}`;
}

/** "sex kommunala skolor, fem fristående skolor och en enskilt driven förskola". */
export function unitsByOrganiser(context: ViewContext, units: readonly School[]): string {
  const kinds = [
    ['skola', 'skolor'],
    ['förskola', 'förskolor'],
  ] as const;
  const groups = kinds.flatMap((noun) =>
    (Object.keys(ORGANISER_WORDS) as OrganiserWord[]).map((word) => ({
      noun,
      word,
      count: units.filter(
        (unit) => isPreschool(context, unit) === (noun[0] === 'förskola') && organiserWord(context, unit) === word,
      ).length,
    })),
  );
  const counted = groups.filter(({ count }) => count > 0);
  const written = numbersAlike(counted.map(({ count }) => count));
  return enumerate(counted.map(({ noun, word, count }) => unitsOf(word, noun, count, written(count))));
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
