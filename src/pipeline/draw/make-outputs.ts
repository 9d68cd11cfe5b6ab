import type { Checked } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { SoundDistrict } from '../check/check-district.ts';
import type { Resources } from '../load/resources.ts';
import { type Identity, pdfIdentifier } from '../manifest/identity.ts';
import { type DrawnFormat, isDrawn, type OutputFormat } from '../manifest/manifest.ts';
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

/** Draws the outputs that templates are for. */
async function drawOutputs(
  source: DocumentSource,
  agreement: Agreement,
  json: Uint8Array,
  formats: readonly DrawnFormat[],
  resources: Resources,
): Promise<Checked<readonly Output[]>> {
  const { level } = source.sound.floor;
  const prepared = await preparedDrawing('agreement', level.id, resources);
  if (prepared.value === undefined) return { diagnostics: prepared.diagnostics };
  const attached = {
    name: source.name,
    yaml: source.bytes,
    agreementName: `${source.edition?.stem ?? stemOf(source.name)}.json`,
    agreementJson: json,
  };
  const { identity, name, edition } = source;
  const identifier = pdfIdentifier({ identity, name, edition }, resources.version, resources.sha256);
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
  formats: readonly OutputFormat[],
  resources: Resources,
): Promise<Checked<MadeOutputs>> {
  const agreement = await makeAgreement(source.sound, source.name, source.edition);
  const json = new TextEncoder().encode(agreementJson(agreement));
  const outputs: Output[] = formats.includes('json') ? [{ format: 'json', bytes: json }] : [];
  const drawn = formats.filter(isDrawn);
  if (drawn.length === 0) return { value: { agreement, outputs }, diagnostics: [] };
  const { value, diagnostics } = await drawOutputs(source, agreement, json, drawn, resources);
  return value === undefined ? { diagnostics } : { value: { agreement, outputs: [...value, ...outputs] }, diagnostics };
}
