import { collect } from '../../diagnostics/collect.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { MadeWith } from '../../model/made-with.ts';
import type { SoundDistrict } from '../check/check-district.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import type { Resources } from '../load/resources.ts';
import { hashOfIdentity, madeWith } from '../manifest/identity.ts';
import { type DrawnFormat, formatsOf, isDrawn, type Wanted } from '../manifest/manifest.ts';
import type { NamedEdition } from './editions.ts';
import { agreementJson, makeAgreement } from './make-agreement.ts';
import { preparedDrawing } from './prepared.ts';
import type { Output } from './write-formats.ts';

/** The source of a document: a sound district, and the facts about its file that outputs need. */
export interface DocumentSource {
  /** The file's base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  readonly sound: SoundDistrict;
  /** One of the district's editions; absent for the whole district. */
  readonly edition?: NamedEdition;
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
  { name, sha256, sound: { floor }, edition }: DocumentSource,
  agreement: Agreement,
  resources: Resources,
): Promise<IdentifiedAgreement> {
  const look = await resources.look(floor.level.id);
  const made = madeWith({ version: resources.version, kind, input: { name, sha256 }, floor, look, edition });
  const whole = { ...agreement, madeWith: made };
  return {
    agreement: whole,
    json: new TextEncoder().encode(agreementJson(whole)),
    files: made.files,
    identity: hashOfIdentity(made, resources.sha256),
  };
}

/** Draws one kind of document, in the formats that templates are for. */
async function drawDocument(
  kind: DocumentKind,
  source: DocumentSource,
  { agreement, json, files, identity }: IdentifiedAgreement,
  formats: readonly DrawnFormat[],
  resources: Resources,
): Promise<Checked<readonly Output[]>> {
  const { level, ownFiles } = source.sound.floor;
  const prepared = await preparedDrawing(kind, level.id, resources);
  if (prepared.value === undefined) return { diagnostics: prepared.diagnostics };
  const attached = {
    name: source.name,
    yaml: source.bytes,
    agreementName: `${source.edition?.stem ?? stemOf(source.name)}.json`,
    agreementJson: json,
    // The first of the files is the input.
    level: ownFiles.map(({ name, bytes }, index) => ({ name: files[index + 1]?.name ?? name, bytes })),
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
