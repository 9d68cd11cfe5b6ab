import type { Checked } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import type { Agreement } from '../../model/agreement.ts';
import { loadMarkdown } from '../../template/markdown.ts';
import { usesMarkdown } from '../../template/uses-markdown.ts';
import type { SoundDistrict } from '../check/check-district.ts';
import type { Resources } from '../load/resources.ts';
import { type Identity, pdfIdentifier } from '../manifest/identity.ts';
import type { OutputFormat } from '../manifest/manifest.ts';
import type { Drawn, DrawnFormat } from './draw.ts';
import type { NamedEdition } from './editions.ts';
import { agreementJson, makeAgreement } from './make-agreement.ts';
import { drawingFor } from './prepared.ts';

/** A sound district with what its outputs need to know of the file. */
export interface Making {
  /** The file's base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sound: SoundDistrict;
  readonly identity: Identity;
  /** One of the district's editions; absent: the whole district's. */
  readonly edition?: NamedEdition;
}

export interface Output {
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}

/** Draws what is drawn from the templates: the PDF first, then the page. */
async function drawOutputs(
  making: Making,
  agreement: Agreement,
  json: Uint8Array,
  formats: readonly DrawnFormat[],
  resources: Resources,
): Promise<Checked<readonly Output[]>> {
  const { level } = making.sound.floor;
  const drawing = await drawingFor(level.id, resources);
  if (drawing.value === undefined) return { diagnostics: drawing.diagnostics };
  // The parser takes longer to load than a page to draw, and most descriptions are plain text.
  if (usesMarkdown(agreement)) await loadMarkdown();
  const attached = {
    name: making.name,
    yaml: making.bytes,
    agreementName: `${making.edition?.stem ?? stemOf(making.name)}.json`,
    agreementJson: json,
  };
  const { identity, name, edition } = making;
  const identifier = pdfIdentifier(identity, name, resources.version, resources.sha256, edition);
  const { value, diagnostics } = await drawing.value(agreement, level, attached, identifier, formats);
  return value === undefined ? { diagnostics } : { value: outputsOf(value), diagnostics };
}

function outputsOf({ pdf, pages, html }: Drawn): Output[] {
  const outputs: Output[] = [];
  if (pdf !== undefined) outputs.push({ format: 'pdf', bytes: pdf, ...(pages === undefined ? {} : { pages }) });
  if (html !== undefined) outputs.push({ format: 'html', bytes: new TextEncoder().encode(html) });
  return outputs;
}

/**
 * From a sound district to the bytes of its outputs; nothing is written.
 * @returns findings about the templates, if there are any; with an error among them no outputs
 */
export async function makeOutputs(
  making: Making,
  formats: readonly OutputFormat[],
  resources: Resources,
): Promise<Checked<readonly Output[]>> {
  const agreement = await makeAgreement(making.sound, making.name, making.edition);
  const json = new TextEncoder().encode(agreementJson(agreement));
  const outputs: Output[] = formats.includes('json') ? [{ format: 'json', bytes: json }] : [];
  const drawn = formats.filter((format) => format !== 'json');
  if (drawn.length === 0) return { value: outputs, diagnostics: [] };
  const { value, diagnostics } = await drawOutputs(making, agreement, json, drawn, resources);
  return value === undefined ? { diagnostics } : { value: [...value, ...outputs], diagnostics };
}
