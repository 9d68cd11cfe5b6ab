import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { START } from '../../io/file-system.ts';
import type { Agreement } from '../../model/agreement.ts';
import { SIZE_LIMIT } from '../../source/decode.ts';
import { memberOf } from '../../source/pointer.ts';
import { type Position, positionAt, type SourceText, sourceText } from '../../source/source-text.ts';
import { present } from '../../values/present.ts';
import {
  type CheckOptions,
  checkDistrict,
  type ExaminedDistrict,
  examineDistrict,
  judgeDistrict,
} from '../check/check-district.ts';
import { comparedBy, compareFiles } from '../check/compare-files.ts';
import { whenNamed } from '../check/other-file.ts';
import { type DocumentKind, templateSources } from '../load/document-kind.ts';
import { type Beside, type Input, inputName, isFileName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import type { DrawnFormat } from '../manifest/manifest.ts';
import { documentSource, makeOutputs } from './make-outputs.ts';
import type { Output } from './write-formats.ts';

/** A district's file as a calling program has it: its name and its content. */
export interface DistrictInput {
  /** A file name, such as `farsta.yaml`; findings and the document name it. */
  readonly name: string;
  /** The file's text or bytes (UTF-8). */
  readonly content: string | Uint8Array;
  /** The files that it may name, such as its directory of receptions: their texts or bytes by their names. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
}

/** A finding with its place; lines and columns count from 1. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly start: Position;
  readonly end: Position;
}

export interface DrawnAgreement {
  /** Everything found; where one finding is an error there is no agreement. */
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly agreement?: Agreement;
  readonly pdf?: Uint8Array;
  /** The number of pages of the PDF. */
  readonly pages?: number;
  /** The same document as one page of HTML, where it was asked for. */
  readonly html?: string;
}

export interface DrawOptions {
  /** The document to draw: the agreement by default, its basis, or the list of who has signed it. */
  readonly document?: DocumentKind;
  /** The formats to draw; a PDF by default. */
  readonly formats?: readonly DrawnFormat[];
}

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function contentOf(bytes: Uint8Array): Input['content'] {
  const size = bytes.length;
  return size > SIZE_LIMIT ? { kind: 'too-big', size, start: bytes.subarray(0, START) } : { kind: 'bytes', bytes };
}

/** The files beside a district's that a calling program hands over; no other can be read. */
function besideOf(own: string, files: NonNullable<DistrictInput['beside']>): Beside {
  return {
    identity: async () => own,
    async read(name) {
      if (!isFileName(name)) return 'no-name';
      const content = name === own ? undefined : memberOf(files, name);
      if (name !== own && content === undefined) return 'missing';
      const bytes = asBytes((content ?? '') as string | Uint8Array);
      return { path: name, name, content: contentOf(bytes), beside: besideOf(name, files) };
    },
  };
}

function inputOf({ name, content, beside }: DistrictInput): Input & { readonly bytes: Uint8Array } {
  const bytes = asBytes(content);
  const base = inputName(name);
  return {
    path: name,
    name: base,
    content: contentOf(bytes),
    bytes,
    ...present({ beside: beside && besideOf(base, beside) }),
  };
}

/** Gives findings their lines and columns; one whose source is not there stands at 1:1. */
function withPlaces(diagnostics: readonly Diagnostic[], sources: readonly SourceText[]): readonly PlacedDiagnostic[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return diagnostics.map((one) => {
    const source = byName.get(one.span.file) ?? sourceText(one.span.file, '');
    return { ...one, start: positionAt(source, one.span.start), end: positionAt(source, one.span.end) };
  });
}

/**
 * Checks one district's content: text, YAML, shape, floor, rules and glyphs.
 * @returns everything found, in the order in which it stands in the file
 */
export async function validateContent(
  district: DistrictInput,
  resources: Resources,
  options: CheckOptions = {},
): Promise<readonly PlacedDiagnostic[]> {
  const { source, diagnostics, other } = await checkDistrict(inputOf(district), resources, options);
  const found = other === undefined ? diagnostics : whenNamed(district.name, other, diagnostics, 'check');
  return withPlaces(found, [source]);
}

/**
 * Checks the contents of several districts, and compares them as a run compares its files.
 * @param districts each with a name of its own
 * @returns the findings of each, in the order given
 */
export async function validateContents(
  districts: readonly DistrictInput[],
  resources: Resources,
  options: CheckOptions = {},
): Promise<readonly (readonly PlacedDiagnostic[])[]> {
  const files: { readonly name: string; readonly examined: ExaminedDistrict }[] = [];
  for (const district of districts)
    files.push({ name: district.name, examined: await examineDistrict(inputOf(district), resources, options) });
  const across = compareFiles(files.map(({ examined }) => comparedBy(examined)));
  return files.map(({ name, examined }) => {
    const { source, diagnostics, other } = judgeDistrict(examined, across.get(name) ?? [], options);
    return withPlaces(other === undefined ? diagnostics : whenNamed(name, other, diagnostics, 'check'), [source]);
  });
}

/** The documents among outputs, as the library hands them over; the type asks for a member of each format. */
function documentsIn(outputs: readonly Output[]): Pick<DrawnAgreement, DrawnFormat | 'pages'> {
  const output = (wanted: DrawnFormat) => outputs.find(({ format }) => format === wanted);
  const [pdf, html] = [output('pdf'), output('html')];
  return present({ pdf: pdf?.bytes, pages: pdf?.pages, html: html && new TextDecoder().decode(html.bytes) });
}

/**
 * Checks one district's content and draws its agreement, or another document of it.
 * @returns the findings and, unless one is an error, the merged agreement and the documents drawn of it
 */
export async function drawContent(
  district: DistrictInput,
  resources: Resources,
  { document = 'agreement', formats = ['pdf'] }: DrawOptions = {},
): Promise<DrawnAgreement> {
  const input = inputOf(district);
  const { source, diagnostics, sound, other } = await checkDistrict(input, resources);
  if (sound === undefined) {
    const found = other === undefined ? diagnostics : whenNamed(input.path, other, diagnostics, 'draw');
    return { diagnostics: withPlaces(found, [source]) };
  }
  const look = await resources.look(sound.floor.level.id);
  const from = documentSource(input.name, input.bytes, sound, resources.sha256);
  const made = await makeOutputs(from, { documents: [document], formats }, resources);
  const found = withPlaces([...diagnostics, ...made.diagnostics], [source, ...templateSources(look)]);
  if (made.value === undefined) return { diagnostics: found };
  return { diagnostics: found, agreement: made.value.agreement, ...documentsIn(made.value.outputs) };
}
