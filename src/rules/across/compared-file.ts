import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { municipalityName } from '../../model/municipality.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { folded } from '../../values/folded.ts';
import { type Period, periodOf } from '../period.ts';
import { items, member } from '../read-value.ts';
import { identityOf, type SchoolIdentity } from '../school-identity.ts';
import { knownPeriodOf } from '../validity.ts';
import { numberKey } from './registration-number.ts';
import type { DatedAgreement } from './renewal.ts';
import { type Sharing, sharingsOf } from './sharing.ts';

/** One school of a file: its identity, and its place as offsets into the file's text, in UTF-16 code units. */
export interface SchoolEntry extends SchoolIdentity {
  /** Its place in the file's list, from 0. */
  readonly index: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Equal to the name's where the school has no code. */
  readonly codeStart: number;
  readonly codeEnd: number;
}

/** A text of a file, and its place as offsets into the file's text, in UTF-16 code units. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A meeting that a file says to be shared, with the place of each name. */
export interface ComparedSharing extends Sharing {
  readonly places: readonly (Omit<PlacedText, 'text'> & { readonly pointer: string })[];
}

/** What tells an agreement from the others of a run, and how long it holds. */
export interface ComparedAgreement {
  /** The name that the file's spans carry. */
  readonly file: string;
  /** The district's name as it is written, and where. */
  readonly district: PlacedText;
  /** The key by which districts are compared (`districtKey`). */
  readonly districtKey: string;
  /** The municipality whose boards decide on it (`municipalityName`). */
  readonly municipality: string;
  /** The id of its minimum level. */
  readonly level: string;
  /** Undefined where the file has no validity, or one that is wrong; that has been reported. */
  readonly period: Period | undefined;
  /** The registration number as it is written, and where; undefined where there is none. */
  readonly registrationNumber: PlacedText | undefined;
  /** The registration number of the agreement that this one replaces. */
  readonly replaces: string | undefined;
  /** The meetings that it says to be shared with others. */
  readonly shared: readonly ComparedSharing[];
}

/**
 * What the checks across files need of one file: only texts and offsets, so that thousands of files fit in memory. The
 * document is not kept.
 */
export interface ComparedFile extends ComparedAgreement {
  readonly schools: readonly SchoolEntry[];
}

/**
 * The key by which districts are compared: the municipality, whose districts alone have different names, and the name
 * without regard to capitals or the width of spaces.
 */
export function districtKey(municipality: string, district: string): string {
  return `${folded(municipality)}\n${folded(district)}`;
}

/** An agreement as the validities of one district are compared. */
export function datedAgreement(agreement: ComparedAgreement): DatedAgreement & { readonly district: string } {
  const { municipality, level, period, registrationNumber, replaces } = agreement;
  return {
    district: agreement.districtKey,
    level,
    period,
    registrationNumber: registrationNumber && numberKey(municipality, registrationNumber.text),
    replaces: replaces === undefined ? undefined : numberKey(municipality, replaces),
  };
}

function entry(school: unknown, index: number, document: YamlDocument): readonly SchoolEntry[] {
  const identity = identityOf(school);
  if (identity === undefined) return [];
  const name = document.valueSpan(`/schools/${index}/name`);
  const code = identity.unitCode === undefined ? name : document.valueSpan(`/schools/${index}/unitCode`);
  return [
    {
      ...identity,
      index,
      nameStart: name.start,
      nameEnd: name.end,
      codeStart: code.start,
      codeEnd: code.end,
    },
  ];
}

/** A text that says something; undefined for any other value. */
function saying(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function placedText(document: YamlDocument, ...path: readonly string[]): PlacedText | undefined {
  const text = saying(member(document.value, ...path));
  if (text === undefined) return undefined;
  const { start, end } = document.valueSpan(`/${path.join('/')}`);
  return { text, start, end };
}

/**
 * Reads from a file what is compared across files. The file may have errors: what it does not say is left out.
 * @param document a district's file, of any shape
 * @param level the minimum level that it rests on
 * @returns undefined where the file names no district, and so may be of the same district as any other file
 */
export function comparedFile(
  document: YamlDocument,
  level: Pick<MinimumLevel, 'id' | 'municipality' | 'publisher'> & Partial<Pick<MinimumLevel, 'areas'>>,
): ComparedFile | undefined {
  const { value } = document;
  const district = placedText(document, 'district', 'name');
  if (district === undefined) return undefined;
  const municipality = municipalityName(level, saying(member(value, 'municipality', 'name')));
  const period = knownPeriodOf(value);
  return {
    file: document.source.name,
    district,
    districtKey: districtKey(municipality, district.text),
    municipality,
    level: level.id,
    period: period && periodOf(period),
    registrationNumber: placedText(document, 'agreement', 'registrationNumber'),
    replaces: saying(member(value, 'agreement', 'replaces')),
    shared: sharingsOf(value, level.areas, district.text).map(({ pointers, ...sharing }) => ({
      ...sharing,
      places: pointers.map((pointer) => {
        const { start, end } = document.valueSpan(pointer);
        return { start, end, pointer };
      }),
    })),
    schools: items(member(value, 'schools')).flatMap((school, index) => entry(school, index, document)),
  };
}
