import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/create.ts';
import { explanationOf } from '../../src/diagnostics/explain.ts';
import { isCode, severities } from '../../src/diagnostics/severities.ts';
import { reporters } from '../../src/reporters/index.ts';
import { ruleOf } from '../../src/reporters/sarif-rule.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { swedish } from '../support/reporters/options.ts';
import { FOLDER, fullReport, ODD_NAME } from '../support/reporters/report.ts';

const log = JSON.parse(reporters.sarif(fullReport(), swedish));
const [run] = log.runs;
const resultOf = (code: string) => run.results.find((one: { ruleId: string }) => one.ruleId === code);
const placeOf = (code: string) => resultOf(code).locations[0].physicalLocation;

describe('sarif', () => {
  test('names the program, its version and how columns are counted', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'samverkan', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  test('explains each rule that a result points at, once', () => {
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
    const rule = rules.find(({ id }: { id: string }) => id === 'meeting-too-rare');
    const { title, when, why, basis } = explanationOf('meeting-too-rare', 'sv');
    expect(rule).toMatchObject({
      name: 'MeetingTooRare',
      shortDescription: { text: `${title}.` },
      fullDescription: { text: when },
      defaultConfiguration: { level: 'error' },
    });
    for (const part of [when, why, basis]) expect(rule.help.text).toContain(part);
    expect(JSON.stringify(log)).not.toContain('helpUri');
  });

  test.each(['sv', 'en'] as const)('explains every code in %s, and Markdown reads no marks into it', (language) => {
    for (const code of Object.keys(severities).filter(isCode)) {
      const { help } = ruleOf(code, language) as { help: { text: string; markdown: string } };
      const [label = '', marked = ''] = /\*\*(.*):\*\*/.exec(help.markdown)?.slice(0, 2) ?? [];
      const read = help.markdown.replace(label, `${marked}:`);
      expect(read).not.toMatch(/(?<!\\)[*_`#<[]/);
      expect(read.replaceAll(/\\(.)/g, '$1')).toBe(help.text);
    }
  });

  test('has floor and remedy in the text, and floor, basis and hint as data', () => {
    const { message, properties } = resultOf('meeting-too-rare');
    expect(message.text.split('\n')).toEqual([
      'Mötet hålls ”2 gånger per läsår”. Det är mer sällan än miniminivån tillåter.',
      'Miniminivå: 1 gång per termin',
      'Grund: rapporten, avsnittet ”Samverkan”',
      'Tolkning: Förslaget anger inte hur ofta.',
      `Gör så här: ${properties.hint}`,
    ]);
    expect(properties).toMatchObject({
      floor: '1 gång per termin',
      basis: { section: 'Samverkan', assumption: 'Förslaget anger inte hur ofta.' },
      grounds: [
        { source: 'rapport', definite: 'rapporten', section: 'Samverkan' },
        { interpretation: 'Förslaget anger inte hur ofta.' },
      ],
    });
  });

  test('tells infos as notes', () => {
    expect(resultOf('no-local-additions').level).toBe('note');
  });

  test('gives places by relative, percent-encoded references, others by file URIs', () => {
    expect(placeOf('unknown-key')).toEqual({
      artifactLocation: {
        uri: "mapp%20med%20%C3%A5/100%20%25%2C%20%22a%22%20%26%20%3Cb%3E%3A%20'c'.yaml",
        uriBaseId: '%SRCROOT%',
      },
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
    });
    expect(placeOf('no-local-additions').artifactLocation.uri).toBe('norra.yaml');
    const uris = run.artifacts.map((one: { location: { uri: string } }) => one.location.uri);
    expect(uris).toEqual(expect.arrayContaining(['tyst.yaml', 'file:///annan/mapp/x.yaml', 'stdin']));
    expect(uris).toHaveLength(fullReport().files.length);
    expect(JSON.stringify(run.results)).not.toContain(FOLDER);
  });

  test('counts columns in UTF-16 code units', () => {
    const source = sourceText('a.yaml', 'å: "🏫" x\n');
    const found = diagnostic(
      'wrong-type',
      { expected: 'text', found: 'x' },
      { span: { file: 'a.yaml', start: 8, end: 9 } },
    );
    const report = { files: [{ path: 'a.yaml', diagnostics: [found] }], sources: new Map([['a.yaml', source]]) };
    const { region } = JSON.parse(reporters.sarif(report, swedish)).runs[0].results[0].locations[0].physicalLocation;
    expect(region).toEqual({ startLine: 1, startColumn: 9, endLine: 1, endColumn: 10 });
  });

  test('tells related places', () => {
    const [related] = resultOf('duplicate-key').relatedLocations;
    expect(related.message.text).toBe('Första stället.');
    expect(related.physicalLocation.region.startLine).toBe(3);
  });

  test('says that a file could not be judged', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('x is not a function');
    const clean = { files: [{ path: 'a.yaml', diagnostics: [] }], sources: new Map() };
    const [cleanRun] = JSON.parse(reporters.sarif(clean, swedish)).runs;
    expect(cleanRun.results).toEqual([]);
    expect(cleanRun.invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('in English', () => {
    const [english] = JSON.parse(reporters.sarif(fullReport(), { ...swedish, language: 'en' })).runs;
    expect(english.language).toBe('en');
    expect(english.results[0].message.text).toContain('What to do: Keep one of the places');
  });
});

/** The same finding as a file's lines move. */
function fingerprints(format: 'sarif' | 'gitlab', name: string, before: string): readonly string[] {
  const source = sourceText(name, `${before}a: 1\nb: 2\n`);
  const at = (start: number) => ({ span: { file: name, start, end: start + 1 }, pointer: '' });
  const diagnostics = [before.length, before.length + 5].map((start) =>
    diagnostic('unknown-key', { key: 'x', allowed: [] }, at(start)),
  );
  const report = { files: [{ path: name, diagnostics }], sources: new Map([[name, source]]) };
  const parsed = JSON.parse(reporters[format](report, swedish));
  if (format === 'gitlab') return parsed.map((one: { fingerprint: string }) => one.fingerprint);
  return parsed.runs[0].results.flatMap((one: { partialFingerprints: object }) =>
    Object.values(one.partialFingerprints),
  );
}

describe.each(['sarif', 'gitlab'] as const)('the fingerprints of %s', (format) => {
  test('stay when lines above move, and tell alike findings apart', () => {
    const here = fingerprints(format, 'a.yaml', '');
    expect(fingerprints(format, 'a.yaml', '# a comment\n\n')).toEqual(here);
    expect(new Set(here).size).toBe(2);
  });

  test('are the same by every spelling of the path, and others in another file', () => {
    const here = fingerprints(format, 'a.yaml', '');
    expect(fingerprints(format, './a.yaml', '')).toEqual(here);
    expect(fingerprints(format, `${FOLDER}/a.yaml`, '')).toEqual(here);
    expect(fingerprints(format, ODD_NAME, '')).not.toEqual(here);
  });
});
