import { Chalk, type ChalkInstance } from 'chalk';
import type { Code } from '../diagnostics/codes.ts';
import { explanationOf } from '../diagnostics/explain.ts';
import { type ExplanationLabels, explanationLabels, gravity } from '../diagnostics/explanations/labels.ts';
import { type Group, groups } from '../diagnostics/groups.ts';
import type { Language } from '../diagnostics/message.ts';
import { visible } from '../diagnostics/messages/shown.ts';
import { EXAMPLES, type Example } from '../pipeline/draw/judge-example.ts';
import { wrap } from '../reporters/wrap.ts';
import { excerpt } from './excerpt.ts';

export interface ExplanationOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Width of the terminal; absent where there is none. */
  readonly columns?: number;
}

/** Breaking lines gains nothing below these widths, in characters: of a terminal, of a column. */
const NARROWEST = { terminal: 40, column: 20 };

interface Painter {
  readonly chalk: ChalkInstance;
  readonly labels: ExplanationLabels;
  readonly options: ExplanationOptions;
}

function painter(options: ExplanationOptions): Painter {
  return {
    chalk: new Chalk({ level: options.colour ? 1 : 0 }),
    labels: explanationLabels[options.language],
    options,
  };
}

/** Breaks a text into lines that fit the terminal beside `left` characters. */
function fitted(text: string, left: number, { columns }: ExplanationOptions): readonly string[] {
  if (columns === undefined || columns < NARROWEST.terminal) return [text];
  return wrap(text, Math.max(NARROWEST.column, columns - left));
}

function coloured(text: string, code: Code, { chalk }: Painter): string {
  const colours = { error: chalk.red, doubtful: chalk.red, noted: chalk.red, warning: chalk.yellow, info: chalk.blue };
  return colours[gravity(code)](text);
}

/** Lists all codes in their groups: code, gravity, title. */
export function listText(options: ExplanationOptions): string {
  const paint = painter(options);
  const { labels, chalk } = paint;
  const codes: readonly Code[] = Object.values(groups).flat();
  const codeWidth = Math.max(...codes.map((code) => code.length));
  const severityWidth = Math.max(...Object.values(labels.severities).map((name) => name.length));
  const left = codeWidth + severityWidth + '      '.length;
  const line = (code: Code) => {
    const [first = '', ...rest] = fitted(explanationOf(code, options.language).title, left, options);
    const severity = coloured(labels.severities[gravity(code)].padEnd(severityWidth), code, paint);
    return [`  ${code.padEnd(codeWidth)}  ${severity}  ${first}`, ...rest.map((text) => ' '.repeat(left) + text)];
  };
  const block = (group: Group) => [chalk.bold(labels.groups[group]), ...groups[group].flatMap(line)].join('\n');
  return `${(Object.keys(groups) as Group[]).map(block).join('\n\n')}\n`;
}

/** "When: …", broken to fit and indented from its second line. */
function paragraph(label: string, text: string, { chalk, options }: Painter): string {
  const [first = '', ...rest] = fitted(`${label}: ${text}`, 2, options);
  const bold = chalk.bold(first.slice(0, label.length + 1)) + first.slice(label.length + 1);
  return [bold, ...rest.map((line) => `  ${line}`)].join('\n');
}

/** The lines of the corrected files that matter, numbered; each changed file under its name. */
function corrected({ bad, good }: Example, { chalk }: Painter): string {
  const before = new Map(bad.map((file) => [file.path.replace(/^bad/, 'good'), file.source.text]));
  const blocks = good.flatMap(({ path, source }) => {
    const lines = excerpt(source.text, before.get(path) ?? '');
    if (lines.length === 0) return [];
    const width = String(lines.at(-1)?.number ?? 0).length;
    const body = lines.map(
      ({ number, text }) => `  ${chalk.dim(`${String(number).padStart(width)} |`)} ${visible(text)}`,
    );
    return [[chalk.bold(path), ...body].join('\n')];
  });
  return blocks.join('\n\n');
}

/**
 * Explains a code: title, gravity, when, why, on what ground, whether it can be set; then its example.
 * @param findings the findings of the bad example as the pretty reporter shows them
 */
export function explanationText(
  code: Code,
  shown: { readonly example: Example; readonly findings: string } | undefined,
  options: ExplanationOptions,
): string {
  const paint = painter(options);
  const { labels, chalk } = paint;
  const { title, when, why, ground, basis, comesAbout } = explanationOf(code, options.language);
  const adjustment = labels.adjust(code);
  const head = `${chalk.bold(title)}\n${chalk.dim(code)} ${coloured(labels.severities[gravity(code)], code, paint)}`;
  const parts = [
    paragraph(labels.when, when, paint),
    paragraph(labels.why, why, paint),
    paragraph(`${labels.basis} (${labels.grounds[ground]})`, basis, paint),
    paragraph(labels.adjusting, adjustment.text, paint),
    ...(adjustment.comment === undefined ? [] : [`  ${adjustment.comment}`]),
    ...(comesAbout === undefined ? [] : [paragraph(labels.comesAbout, comesAbout, paint)]),
  ];
  const blocks = [head, parts.join('\n')];
  if (shown !== undefined) {
    blocks.push(
      `${chalk.bold(`${labels.bad}:`)}\n\n${shown.findings.trimEnd()}`,
      `${chalk.bold(`${labels.good}:`)}\n\n${corrected(shown.example, paint)}`,
      fitted(labels.whole(`${EXAMPLES}/${code}/`), 0, options).join('\n'),
    );
  }
  return `${blocks.join('\n\n')}\n`;
}
