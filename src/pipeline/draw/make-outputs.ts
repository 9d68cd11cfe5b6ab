import { collect } from '../../diagnostics/collect.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { IdentifiedFile, MadeWith } from '../../model/made-with.ts';
import type { SoundDistrict } from '../check/check-district.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import type { Resources } from '../load/resources.ts';
import { hashOfIdentity, madeWith } from '../manifest/identity.ts';
import { type DrawnFormat, formatsOf, isDrawn, type Wanted } from '../manifest/manifest.ts';
import type { NamedEdition } from './editions.ts';
import { agreementJson, makeAgreement } from './make-agreement.ts';
import { preparedDrawing } from './prepared.ts';
import type { AttachedFile, Attachments, Output } from './write-formats.ts';

/** The source of a document: a sound district, and the facts about its file that outputs need. */
export interface DocumentSource {
  /** The file's base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  readonly sound: SoundDistrict;
  /** The directory of receptions that the file names. */
  readonly directory: IdentifiedFile | undefined;
  /** One of the district's editions; absent for the whole district. */
  readonly edition?: NamedEdition;
}

/** Gathers what outputs need of a sound district's file. */
export function documentSource(
  name: string,
  bytes: Uint8Array,
  sound: SoundDistrict,
  sha256: Resources['sha256'],
): DocumentSource {
  const { directory } = sound;
  const identified = directory && { name: directory.name, sha256: sha256(directory.bytes) };
  return { name, bytes, sha256: sha256(bytes), sound, directory: identified };
}

/** An agreement as one kind of document carries it, and what decides that document's bytes. */
interface IdentifiedAgreement {
  /** It says what the document was made with. */
  readonly agreement: Agreement;
  /** The agreement as it is attached. */
  readonly json: Uint8Array;
  /** The files that it was made of, by the names under which they are attached. */
  readonly files: MadeWith['files'];
  /** Hash of the document's identity. */
  readonly identity: string;
}

/** Finds what decides the bytes of one of a source's documents. */
async function identify(
  kind: DocumentKind,
  { name, sha256, directory, sound: { floor }, edition }: DocumentSource,
  agreement: Agreement,
  resources: Resources,
): Promise<IdentifiedAgreement> {
  const look = await resources.look(floor.level.id);
  const made = madeWith({ version: resources.version, kind, input: { name, sha256 }, directory, floor, look, edition });
  const whole = { ...agreement, madeWith: made };
  return {
    agreement: whole,
    json: new TextEncoder().encode(agreementJson(whole)),
    files: made.files,
    identity: hashOfIdentity(made, resources.sha256),
  };
}

/** The files beside the input, by the names under which they are attached: the first is the input, then the directory comes. */
function attachedUnder(
  [, ...names]: MadeWith['files'],
  directory: SoundDistrict['directory'],
  ownFiles: SoundDistrict['floor']['ownFiles'],
): Pick<Attachments, 'directory' | 'level'> {
  const files = [...(directory === undefined ? [] : [directory]), ...ownFiles];
  const named = files.map(({ name, bytes }, index) => ({ name: names[index]?.name ?? name, bytes }));
  return directory === undefined ? { level: named } : { directory: named[0] as AttachedFile, level: named.slice(1) };
}

/** Draws one kind of document, in the formats that templates are for. */
async function drawDocument(
  kind: DocumentKind,
  source: DocumentSource,
  { agreement, json, files, identity }: IdentifiedAgreement,
  formats: readonly DrawnFormat[],
  resources: Resources,
): Promise<Checked<readonly Output[]>> {
  const { floor, directory } = source.sound;
  const { level, ownFiles } = floor;
  const prepared = await preparedDrawing(kind, level.id, resources);
  if (prepared.value === undefined) return { diagnostics: prepared.diagnostics };
  const attached = {
    name: source.name,
    yaml: source.bytes,
    agreementName: `${source.edition?.stem ?? stemOf(source.name)}.json`,
    agreementJson: json,
    ...attachedUnder(files, directory, ownFiles),
  };
  return prepared.value({ agreement, level, attached, identity, formats });
}

/** A merged agreement and the outputs made of it. */
export interface MadeOutputs {
  /** As the last of the documents carries it: it says what that one was made with. */
  readonly agreement: Agreement;
  readonly outputs: readonly Output[];
}

/**
 * Makes the bytes of a sound district's outputs; nothing is written.
 * @returns the outputs with any findings about the templates; no outputs where one of these is an error
 */
export async function makeOutputs(
  source: DocumentSource,
  { documents, formats }: Wanted,
  resources: Resources,
): Promise<Checked<MadeOutputs>> {
  const merged = await makeAgreement(source.sound, source.name, source.edition);
  let agreement = merged;
  const outputs: Output[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    const wanted = formatsOf(document, formats);
    const drawn = wanted.filter(isDrawn);
    const identified = await identify(document, source, merged, resources);
    if (drawn.length > 0) {
      const made = await drawDocument(document, source, identified, drawn, resources);
      diagnostics.push(...made.diagnostics);
      if (made.value === undefined) return { diagnostics: collect(diagnostics) };
      outputs.push(...made.value);
    }
    const { json, identity } = identified;
    agreement = identified.agreement;
    if (wanted.includes('json')) outputs.push({ document, format: 'json', identity, bytes: json });
  }
  return { value: { agreement, outputs }, diagnostics: collect(diagnostics) };
}
