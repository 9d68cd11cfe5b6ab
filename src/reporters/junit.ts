import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describe } from '../diagnostics/message.ts';
import { fullText } from './notes.ts';
import { oneLine } from './one-line.ts';
import { portablePath } from './paths.ts';
import { placeText } from './place.ts';
import type { Report, Reporter, ReporterOptions } from './reporter.ts';
import { escapeXml, tag } from './xml.ts';

/** Surefire's schema wants a time everywhere; nothing here knows a clock. */
const TIME = 0;

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
}

/**
 * JUnit's XML, within what the schemas of Jenkins and Surefire have in common: a `testsuite` a file, a `testcase` a finding,
 * and one that passes for a file without findings. What makes the run fail is a failure: errors, and with `--strict`
 * warnings. Other findings pass and tell in `system-out`.
 */
export const junit: Reporter = (report, options) => {
  const suites = report.files.map((file) => suiteOf(file, report, options));
  const total = {
    tests: suites.reduce((sum, { cases }) => sum + cases.length, 0),
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
    errors: 0,
    time: TIME,
  };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag('testsuites', { name: 'samverkan validate', ...total })}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};

function suiteLines({ name, cases, failures }: Suite): readonly string[] {
  const counts = { tests: cases.length, failures, errors: 0, skipped: 0, time: TIME };
  return [`  <${tag('testsuite', { name, ...counts })}>`, ...cases, '  </testsuite>'];
}

function suiteOf(file: Report['files'][number], report: Report, options: ReporterOptions): Suite {
  const name = portablePath(file.path, options.folder);
  // Jenkins takes what stands before the last full stop for a package: the ending would be the class.
  const classname = name.replace(/\.ya?ml$/, '');
  const names = namesOf(file.diagnostics);
  const findings = file.diagnostics.map((one, index) =>
    caseOf({ name: names[index] ?? one.code, classname, time: TIME }, one, report, options),
  );
  const passed = `    <${tag('testcase', { name: 'validate', classname, time: TIME })}/>`;
  return {
    name,
    cases: findings.length === 0 ? [passed] : findings,
    failures: file.diagnostics.filter((one) => fails(one, options)).length,
  };
}

/** Whether a finding makes the run fail. */
function fails({ severity }: Diagnostic, { strict }: ReporterOptions): boolean {
  return severity === 'error' || (severity === 'warning' && strict === true);
}

/** Code and place in the value: the same from run to run, and different in one file, since CI systems tell cases by name. */
function namesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, pointer }) => {
    const name = pointer === '' ? code : `${code} ${oneLine(pointer)}`;
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return occurrence === 1 ? name : `${name} (${occurrence})`;
  });
}

function caseOf(
  attributes: Readonly<Record<string, string | number>>,
  one: Diagnostic,
  report: Report,
  options: ReporterOptions,
): string {
  const head = `${placeText(one.span, report.sources)} ${one.severity} ${one.code}`;
  const text = [head, ...fullText(one, report, options)].map(escapeXml).join('\n');
  const message = oneLine(describe(one, options.language).message);
  const element = fails(one, options)
    ? `<${tag('failure', { message, type: one.code })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return [`    <${tag('testcase', attributes)}>`, `      ${element}`, '    </testcase>'].join('\n');
}
