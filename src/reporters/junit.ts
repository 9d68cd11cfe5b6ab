import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describe } from '../diagnostics/message.ts';
import { labels } from './labels.ts';
import { fullText } from './notes.ts';
import { oneLine } from './one-line.ts';
import { portablePath } from './paths.ts';
import { placeText } from './place.ts';
import type { Report, ReportedFile, Reporter, ReporterOptions } from './reporter.ts';
import { escapeXml, tag } from './xml.ts';

/** Surefire's schema requires a time everywhere; reporters know no clock. */
const TIME = 0;

/** A test case; one without a problem passes. */
interface Case {
  readonly name: string;
  readonly problem?: { readonly element: 'failure' | 'error'; readonly message: string; readonly type: string };
  readonly lines: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/**
 * JUnit's XML, within what the schemas of Jenkins and Surefire have in common: a `testsuite` per file, a `testcase` per
 * finding, and one that passes for a file without findings. Findings that make the run fail are failures: errors, and
 * with `--strict` warnings. Other findings pass, with their text in `system-out`. A file that could not be judged is an
 * `error`.
 */
export const junit: Reporter = (report, options) => {
  const suites = report.files.map((file) => ({
    name: portablePath(file.path, options),
    cases: casesOf(file, report, options),
  }));
  const total = counts(suites.flatMap(({ cases }) => cases));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag('testsuites', { name: 'samverkan validate', ...total })}>`,
    ...suites.map(suiteText),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};

function counts(cases: readonly Case[]) {
  const of = (element: string) => cases.filter(({ problem }) => problem?.element === element).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), time: TIME };
}

function suiteText({ name, cases }: Suite): string {
  // Jenkins takes the text before the last full stop for a package, so that the file's ending would be the class.
  const classname = name.replace(/\.ya?ml$/i, '');
  const head = `  <${tag('testsuite', { name, ...counts(cases), skipped: 0 })}>`;
  return [head, ...cases.map((one) => caseText(one, classname)), '  </testsuite>'].join('\n');
}

function caseText({ name, problem, lines }: Case, classname: string): string {
  const head = tag('testcase', { name, classname, time: TIME });
  if (lines.length === 0) return `    <${head}/>`;
  const text = lines.map(escapeXml).join('\n');
  const element =
    problem === undefined
      ? `<system-out>${text}</system-out>`
      : `<${tag(problem.element, { message: problem.message, type: problem.type })}>${text}</${problem.element}>`;
  return [`    <${head}>`, `      ${element}`, '    </testcase>'].join('\n');
}

function casesOf(file: ReportedFile, report: Report, options: ReporterOptions): readonly Case[] {
  const { diagnostics, failure } = file;
  if (failure !== undefined) {
    const message = `${labels[options.language].failure}: ${oneLine(failure)}`;
    return [{ name: 'validate', problem: { element: 'error', message, type: 'bug' }, lines: [message] }];
  }
  if (diagnostics.length === 0) return [{ name: 'validate', lines: [] }];
  const names = namesOf(diagnostics);
  return diagnostics.map((one, index) => findingCase(names[index] ?? one.code, one, report, options));
}

function findingCase(name: string, one: Diagnostic, report: Report, options: ReporterOptions): Case {
  const head = `${placeText(one.span, report.sources)} ${one.severity} ${one.code}`;
  const lines = [head, ...fullText(one, report, options)];
  if (one.severity === 'info' || (one.severity === 'warning' && options.strict !== true)) return { name, lines };
  const message = oneLine(describe(one, options.language).message);
  return { name, problem: { element: 'failure', message, type: one.code }, lines };
}

/** Code and place in the value: stable from run to run, unique within a file, since CI systems know cases by name. */
function namesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, pointer }) => {
    const place = oneLine(pointer);
    const occurrence = (seen.get(`${code}${place}`) ?? 0) + 1;
    seen.set(`${code}${place}`, occurrence);
    return [code, ...(occurrence === 1 ? [] : [`(${occurrence})`]), ...(place === '' ? [] : [place])].join(' ');
  });
}
