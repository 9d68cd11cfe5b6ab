import { collect } from '../../diagnostics/collect.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { SoundDistrict } from '../check/check-district.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import type { Resources } from '../load/resources.ts';
import { type Identity, pdfIdentifier } from '../manifest/identity.ts';
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
  readonly sound: SoundDistrict;
  readonly identity: Identity;
  /** One of the district's editions; absent for the whole district. */
  readonly edition?: NamedEdition;
}

/** An agreement that documents are drawn of, and its JSON. */
interface MergedAgreement {
  readonly agreement: Agreement;
  readonly json: Uint8Array;
}

/** Draws one kind of document, in the formats that templates are for. */
async function drawDocument(
  kind: DocumentKind,
  source: DocumentSource,
  { agreement, json }: MergedAgreement,
  formats: readonly DrawnFormat[],
  resources: Resources,
): Promise<Checked<readonly Output[]>> {
  const { level } = source.sound.floor;
  const prepared = await preparedDrawing(kind, level.id, resources);
  if (prepared.value === undefined) return { diagnostics: prepared.diagnostics };
  const attached = {
    name: source.name,
    yaml: source.bytes,
    agreementName: `${source.edition?.stem ?? stemOf(source.name)}.json`,
    agreementJson: json,
  };
  const { identity, name, edition } = source;
  const identifier = pdfIdentifier({ kind, identity, name, edition }, resources.version, resources.sha256);
  return prepared.value({ agreement, level, attached, identifier, formats });
}

/** A merged agreement and the outputs made of it. */
export interface MadeOutputs {
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
  const agreement = await makeAgreement(source.sound, source.name, source.edition);
  const json = new TextEncoder().encode(agreementJson(agreement));
  const outputs: Output[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    const wanted = formatsOf(document, formats);
    const drawn = wanted.filter(isDrawn);
    if (drawn.length > 0) {
      const made = await drawDocument(document, source, { agreement, json }, drawn, resources);
      diagnostics.push(...made.diagnostics);
      if (made.value === undefined) return { diagnostics: collect(diagnostics) };
      outputs.push(...made.value);
    }
    if (wanted.includes('json')) outputs.push({ document, format: 'json', bytes: json });
  }
  return { value: { agreement, outputs }, diagnostics: collect(diagnostics) };
}
