import type { IoProblem } from '../io/file-system.ts';
import { type Crew, WorkerLost } from '../pipeline/batch/crew.ts';
import { generateFiles } from '../pipeline/batch/generate.ts';
import type { GeneratedFile, RunRequest } from '../pipeline/batch/run.ts';
import { withoutNumbersInNames } from '../pipeline/check/masked-names.ts';
import type { Resources } from '../pipeline/load/resources.ts';
import { answer, type Context, complain, tell } from './context.ts';
import { describeFailure } from './describe-failure.ts';
import { CLEAN, exitCodeOf, FAILURE } from './exit-codes.ts';
import { OWN_STREAM } from './formats.ts';
import { readingFrom } from './gather.ts';
import { progressOf } from './progress.ts';
import { type Reported, report, reportedFile } from './report.ts';
import { type ReportFormat, writeReports } from './write-reports.ts';

/** A run of `generate`, and how it is reported. */
export interface ReportedRun {
  readonly request: RunRequest;
  readonly resources: Resources;
  /**
   * The formats to write the findings in when all is done; without them the findings are only shown as they are found.
   */
  readonly reports?: readonly ReportFormat[];
  /** Which files are shown; the summary counts only them. */
  readonly isNews?: (file: GeneratedFile) => boolean;
}

function countErrors(file: GeneratedFile): number {
  return file.diagnostics.filter(({ severity }) => severity === 'error').length;
}

/** Shows how one file went and, unless a report will, its findings. */
async function show(
  file: GeneratedFile,
  context: Context,
  inReport: boolean,
  unwritten: (problem: IoProblem) => void,
): Promise<void> {
  const { texts } = context;
  const { errors } = texts;
  if (!inReport) await report(context, [{ path: file.path, sources: file.sources, diagnostics: file.diagnostics }]);
  if (file.problem !== undefined) unwritten(file.problem);
  if (file.failure instanceof WorkerLost) complain(context, errors.workerLost(file.path));
  else if (file.failure !== undefined) complain(context, errors.bugIn(file.path, describeFailure(file.failure)));
  if (file.state === 'refused') tell(context, texts.refused(file.path, countErrors(file)));
  if (file.state === 'generated') answer(context, texts.written(file.path, file.outputs));
  if (file.state === 'unchanged') answer(context, texts.unchanged(file.path, file.outputs));
  if (file.state === 'planned') answer(context, texts.planned(file.path, file.outputs));
}

/** Counts files by how they went, and what was found in them. */
class Tally {
  readonly states = { generated: 0, unchanged: 0, planned: 0, refused: 0, failed: 0, skipped: 0 };
  warnings = 0;
  code = CLEAN;

  add(file: GeneratedFile, chosenLevel: boolean): void {
    this.states[file.state] += 1;
    this.warnings += file.diagnostics.filter(({ severity }) => severity === 'warning').length;
    this.code = Math.max(this.code, exitCodeOf(file.diagnostics, { chosenLevel }));
  }

  get files(): number {
    return Object.values(this.states).reduce((sum, count) => sum + count, 0);
  }
}

/**
 * Draws the files of a run, and shows each as it is done.
 * @param crew does the work; without one this process does
 * @returns the exit code
 */
export async function runGenerate(run: ReportedRun, context: Context, crew?: Crew): Promise<number> {
  const { request, resources, reports, isNews = () => true } = run;
  const { errors } = context.texts;
  const inReport = reports?.some(({ target, stream }) => target === undefined && stream === undefined) === true;
  const tally = new Tally();
  const reportedFiles: Reported[] = [];
  // Where the manifest cannot be written, no file can: one message is enough.
  const complaints = new Set<string>();
  const unwritten = ({ path, code }: IoProblem): void => {
    const text = errors.notWritten(path, code);
    if (!complaints.has(text)) complain(context, text);
    complaints.add(text);
  };
  const progress = await progressOf(request.paths.length, context);
  const onFile = async (made: GeneratedFile): Promise<void> => {
    const file = withoutNumbersInNames(made);
    if (reports !== undefined) reportedFiles.push(reportedFile(file));
    if (!isNews(file)) return;
    tally.add(file, resources.chosenLevel);
    await progress.aside(() => show(file, context, inReport, unwritten));
  };
  const onlooker = { onFile, onSurveyed: progress.surveyed };
  const drawing = generateFiles(request, resources, readingFrom(context), onlooker, crew);
  const problem = await drawing.finally(progress.end);
  // Warnings do not count as errors here: nothing in `generate` is strict.
  const written =
    reports === undefined || (await writeReports(reports, reportedFiles, false, context, OWN_STREAM['--report']));
  if (problem !== undefined) unwritten(problem);
  const { generated, ...others } = tally.states;
  const { warnings, code } = tally;
  const beside = request.documents.some((kind) => kind !== 'agreement');
  if (tally.files > 0)
    tell(context, context.texts.generateSummary({ ...others, others: beside, written: generated, warnings }));
  return problem !== undefined || !written || others.failed > 0 ? FAILURE : code;
}
