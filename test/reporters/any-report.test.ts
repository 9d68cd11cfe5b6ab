import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Report, reporters } from '../../src/reporters/index.ts';
import { elementsOf, readXml } from '../support/read-xml.ts';
import { anyReport } from '../support/reporters/arbitrary-report.ts';
import { swedish } from '../support/reporters/options.ts';

/** Where any program could take a new line to begin, and every other control character. */
const LINE_ENDS = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split(LINE_ENDS);
}

function holds(property: (report: Report, findings: number) => void): void {
  fc.assert(
    fc.property(anyReport, (report) => property(report, report.files.flatMap((file) => file.diagnostics).length)),
    { numRuns: 300 },
  );
}

test('compact and github have exactly one line a finding, whatever the text', () => {
  holds((report, findings) => {
    for (const name of ['compact', 'github'] as const) {
      expect(linesOf(reporters[name](report, swedish))).toHaveLength(findings);
    }
    for (const line of linesOf(reporters.github(report, swedish))) {
      expect(line).toMatch(/^::(error|warning|notice) file=[^:,]*,line=\d+,(col=\d+,)?endLine=\d+,[^:]*::\P{Cc}+$/u);
    }
  });
});

test('junit is well-formed, with a case for each finding or clean file and the sums of what it holds', () => {
  holds((report, findings) => {
    const root = readXml(reporters.junit(report, swedish));
    const cases = elementsOf(root, 'testcase');
    const clean = report.files.filter(({ diagnostics }) => diagnostics.length === 0).length;
    expect(cases).toHaveLength(findings + clean);
    for (const element of [root, ...elementsOf(root, 'testsuite')]) {
      expect(element.attributes.tests).toBe(String(elementsOf(element, 'testcase').length));
      expect(element.attributes.failures).toBe(String(elementsOf(element, 'failure').length));
    }
    for (const suite of elementsOf(root, 'testsuite')) {
      const names = elementsOf(suite, 'testcase').map(({ attributes }) => attributes.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

test('sarif and gitlab hold as many findings as json, each with a fingerprint of its own', () => {
  holds((report, findings) => {
    const { summary } = JSON.parse(reporters.json(report, swedish));
    expect(summary.errors + summary.warnings + summary.infos).toBe(findings);
    const results: { level: string; partialFingerprints: object }[] = JSON.parse(reporters.sarif(report, swedish))
      .runs[0].results;
    const levels = results.map(({ level }) => level);
    const count = (level: string) => levels.filter((one) => one === level).length;
    expect([count('error'), count('warning'), count('note')]).toEqual([
      summary.errors,
      summary.warnings,
      summary.infos,
    ]);
    expect(new Set(results.map((one) => JSON.stringify(one.partialFingerprints))).size).toBe(findings);
    const entries: { fingerprint: string }[] = JSON.parse(reporters.gitlab(report, swedish));
    expect(entries).toHaveLength(findings);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(findings);
  });
});
