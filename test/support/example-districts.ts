// What the examples of both levels of the city are held to: files of real places, which nobody may take for somebody's.
import { parse } from 'yaml';
import type { DistrictFile, School } from '../../src/model/district-file.ts';

/** The name of a district's file, without its ending. */
export const fileNameOf = (district: string) =>
  district
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-');

/** Each value that stands more than once. */
export const repeated = (values: readonly string[]) => values.filter((one, index) => values.indexOf(one) !== index);

/** Every text of some words that a district has written, as a sentence. */
export function proseOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [/[.!?:]$/.test(value.trim()) ? value : `${value}.`] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(proseOf) : [];
}

/** The domain of every mailbox in a text. */
export const mailDomainsIn = (text: string) =>
  [...text.matchAll(/[^\s"'(<:]+@([\w.-]*\w)/g)].map(([, domain]) => domain);

/** The schools of files that are placed by their postal code: the district of their street, and the one that they are placed in. */
export const placedByPostalCode = (texts: readonly string[]) =>
  texts.flatMap((text) =>
    [
      ...text.matchAll(
        /# Placerad efter postnumret, .* Gatan ligger i .+, som hör till (.+)\.\n {2}- name: .+\n {4}unitCode/g,
      ),
    ].map(([, street = '']) => ({ street, placed: (parse(text) as DistrictFile).district.name })),
  );

/** How the organiser of each number is written, in every way that it is. */
export function namesByNumber(schools: readonly School[]): readonly ReadonlySet<string>[] {
  const names = new Map<string, Set<string>>();
  for (const { organisationNumber: number, name = '' } of schools.map((one) => one.organiser))
    if (number !== undefined) names.set(number, (names.get(number) ?? new Set()).add(name));
  return [...names.values()];
}

/** The rows of a README's table of districts: name, file, schools of the register, other schools, and what it shows. */
export const rowsOfReadme = (readme: string) =>
  [...readme.matchAll(/^\| \[(.+?)\]\((.+?)\) \| (\d+) \| (\d+) \| (.+?) \|$/gm)].map((row) => row.slice(1));

/** The same rows as districts' files have them, but for what they show. */
export const countedSchools = (districts: readonly DistrictFile[]) =>
  districts.map(({ district: { name }, schools }) => {
    const coded = schools.filter(({ unitCode }) => unitCode !== undefined).length;
    return [name, `${fileNameOf(name)}.yaml`, `${coded}`, `${schools.length - coded}`];
  });
