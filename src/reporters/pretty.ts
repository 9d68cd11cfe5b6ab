import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describe } from '../diagnostics/message.ts';
import { codeFrame } from './code-frame.ts';
import { count } from './count.ts';
import { type Labels, labels } from './labels.ts';
import { notesOf } from './notes.ts';
import { oneLine } from './one-line.ts';
import { placeText } from './place.ts';
import type { Report, Reporter, ReporterOptions } from './reporter.ts';
import { wrap } from './wrap.ts';

interface Context {
  readonly report: Report;
  readonly options: ReporterOptions;
  readonly chalk: ChalkInstance;
  readonly words: Labels;
}

/**
 * For people: each finding with its place, the line of the file, the floor, its basis and what to do; then a summary.
 */
export const pretty: Reporter = (report, options) => {
  const context: Context = {
    report,
    options,
    // An instance of our own: the global one would go by this process's terminal, not by where the text is written.
    chalk: new Chalk({ level: options.colour ? 1 : 0 }),
    words: labels[options.language],
  };
  const blocks = report.files.flatMap((file) => file.diagnostics).map((one) => findingText(one, context));
  const parts = options.summary === false ? blocks : [...blocks, summary(context)];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
};

function findingText(one: Diagnostic, context: Context): string {
  const { chalk, report, options } = context;
  const { message } = describe(one, options.language);
  const colour = one.severity === 'error' ? chalk.red : one.severity === 'warning' ? chalk.yellow : chalk.blue;
  const head = `${chalk.bold(placeText(one.span, report.sources))} ${colour(one.severity)} ${chalk.dim(one.code)}`;
  const lines = wrapped(oneLine(message), options).map((line) => indent(chalk.bold(line)));
  return [head, ...lines, ...frame(one, context), ...notes(one, context)].join('\n');
}

function frame(one: Diagnostic, { report, options, chalk }: Context): string[] {
  const source = report.sources.get(one.span.file);
  if (options.codeFrame === false || source === undefined || source.text.trim() === '') return [];
  const { lines, marker, gutter } = codeFrame(source, one.span, roomForLines(options));
  const bar = chalk.dim('|');
  return [
    '',
    ...lines.map(({ number, text }) => indent(`${chalk.dim(number)} ${bar} ${text}`.trimEnd())),
    indent(`${gutter} ${bar} ${chalk.red(marker)}`),
    '',
  ];
}

function notes(one: Diagnostic, { report, options, chalk }: Context): string[] {
  return notesOf(one, report, options).flatMap(({ label, text }) => {
    const [first = '', ...rest] = wrapped(`${label}: ${text}`, options);
    return [chalk.bold(first.slice(0, label.length + 1)) + first.slice(label.length + 1), ...rest].map(indent);
  });
}

function summary({ report, chalk, words }: Context): string {
  const counts = count(report);
  const text = words.summary(counts);
  if (counts.errors > 0) return chalk.red(text);
  return counts.warnings > 0 ? chalk.yellow(text) : chalk.green(text);
}

/** In a narrower terminal, breaking lines gains nothing; in columns. */
const NARROWEST = 40;

/** Columns left for a line of the file beside indentation, its number (of up to four digits) and a bar. */
function roomForLines({ columns }: ReporterOptions): number | undefined {
  return columns === undefined || columns < NARROWEST ? undefined : columns - '  1234 | '.length;
}

/** A text in lines that fit the terminal, indentation included. */
function wrapped(text: string, { columns }: ReporterOptions): readonly string[] {
  return columns === undefined || columns < NARROWEST ? [text] : wrap(text, columns - indent('').length);
}

function indent(text: string): string {
  return `  ${text}`;
}
