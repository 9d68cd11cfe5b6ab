import type { Per } from '../pipeline/draw/editions.ts';
import { type DocumentKind, documentKinds } from '../pipeline/load/document-kind.ts';
import { type OutputFormat, outputFormats, type Shard } from '../pipeline/manifest/manifest.ts';
import { present } from '../values/present.ts';
import type { Context } from './context.ts';
import { parseFormats } from './formats.ts';
import type { GenerateOptions } from './program.ts';
import { FORMATS as REPORTS } from './report.ts';
import { parseShard } from './shard.ts';
import type { Texts } from './texts/texts.ts';
import type { ReportFormat } from './write-reports.ts';

const PER = ['district', 'organiser', 'school'] as const satisfies readonly Per[];

/** The options of `generate`, once they are known to hold. */
export interface ReadGenerateOptions {
  readonly documents: readonly DocumentKind[];
  readonly formats: readonly OutputFormat[];
  readonly per: Per;
  /** Undefined where nobody said: as many as the machine has cores, which takes a millisecond to find out. */
  readonly jobs?: number;
  readonly shard?: Shard;
  /** The formats to write the findings in, where any are asked for. */
  readonly reports?: readonly ReportFormat[];
}

/** Reads a comma-separated list of kinds of document, in whatever order; says in words where it does not hold. */
function parseDocuments(
  list: string,
  formats: readonly OutputFormat[],
  { errors }: Texts,
): Pick<ReadGenerateOptions, 'documents'> | { readonly error: string } {
  const asked = list.split(',').map((item) => item.trim());
  const unknown = asked.find((item) => !documentKinds.some((kind) => kind === item));
  if (unknown !== undefined) return { error: errors.badValue('--document', unknown, documentKinds) };
  const documents = documentKinds.filter((kind) => asked.includes(kind));
  return formats.includes('json') && !documents.includes('agreement')
    ? { error: errors.jsonWithoutAgreement }
    : { documents };
}

/** Reads the options that have values; says in words where one does not hold. */
export function readGenerateOptions(
  { document, format, per = 'district', jobs, shard, report }: GenerateOptions,
  { texts }: Context,
): ReadGenerateOptions | { readonly error: string } {
  const parsed = parseFormats(format ?? 'pdf', outputFormats, false, texts);
  if ('error' in parsed) return parsed;
  const formats = parsed.formats.map((one) => one.format);
  const documents = parseDocuments(document ?? 'agreement', formats, texts);
  if ('error' in documents) return documents;
  const unit = PER.find((one) => one === per);
  if (unit === undefined) return { error: texts.errors.badValue('--per', per, PER) };
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) return { error: texts.errors.badJobs(jobs) };
  const part = shard === undefined ? undefined : parseShard(shard);
  if (shard !== undefined && part === undefined) return { error: texts.errors.badShard(shard) };
  const reports = report === undefined ? undefined : parseFormats(report, REPORTS, true, texts, '--report');
  if (reports !== undefined && 'error' in reports) return reports;
  return {
    ...documents,
    formats,
    per: unit,
    ...present({ jobs: jobs === undefined ? undefined : Number(jobs), shard: part, reports: reports?.formats }),
  };
}
