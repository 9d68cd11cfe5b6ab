import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { runRules } from '../../src/rules/index.ts';
import { personalIdentityNumbers } from '../../src/rules/personal-identity-number.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { positionAt, sourceText } from '../../src/source/source-text.ts';
import type { YamlDocument } from '../../src/source/yaml-document.ts';
import { law, stockholm } from '../support/levels.ts';
import { marksIn } from '../support/marks.ts';
import { yamlDocument } from '../support/read-yaml.ts';

beforeAll(loadMarkdown);

const read = (path: string) => yamlDocument(readFileSync(path, 'utf8'), path);

/** Findings about what a file leaves out, and about law that changes in time; only their own fixtures show them, so that the others may be short. */
const leftOut: ReadonlySet<string> = new Set([
  'school-form-uncovered',
  'independent-schools-missing',
  'contact-missing',
  'phone-number-missing',
  'no-local-additions',
  'law-changes-during',
  'party-case-missing',
]);

/** The level, with what a comment of the fixture says of it, if any: `# level: { "validUntil": "2026-06-30" }`. */
function levelFor({ source }: YamlDocument): MinimumLevel {
  const said = /^# level: (.+)$/m.exec(source.text)?.[1];
  return said === undefined ? stockholm : { ...stockholm, ...(JSON.parse(said) as Partial<MinimumLevel>) };
}

/** Each finding as `line code`, sorted by line; judged by the day that a comment of the fixture names, if any. */
function found(document: YamlDocument, rule: string): string[] {
  const asOf = /^# as-of: (\S+)$/m.exec(document.source.text)?.[1];
  return [
    ...runRules({ document, minimum: levelFor(document), law, ...(asOf === undefined ? {} : { asOf }) }),
    ...personalIdentityNumbers(document.source, document),
  ]
    .filter(({ code }) => code === rule || !leftOut.has(code))
    .map((one) => ({ line: positionAt(document.source, one.span.start).line, code: one.code }))
    .sort((a, b) => a.line - b.line)
    .map((one) => `${one.line} ${one.code}`);
}

const folders = readdirSync('test/rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'across')
  .map((entry) => entry.name);

describe.each(folders)('%s', (rule) => {
  it('finds what the bad file marks, at the marked lines, and nothing else', () => {
    const document = read(`test/rules/${rule}/bad.yaml`);
    const marked = marksIn(document.source.text);
    expect(marked.length).toBeGreaterThan(0);
    expect(found(document, rule)).toEqual(marked);
  });

  it('finds nothing in the good file', () => {
    expect(found(read(`test/rules/${rule}/ok.yaml`), rule)).toEqual([]);
  });
});

describe('rules', () => {
  it('has a pair of fixtures for each rule', () => {
    const rules = readdirSync('src/rules').filter(
      (name) => name.endsWith('.ts') && readFileSync(`src/rules/${name}`, 'utf8').includes(': Rule = '),
    );
    // This one also reads files that are no documents, and so is no rule like the others.
    const names = [...rules.map((name) => name.replace('.ts', '')), 'personal-identity-number'];
    expect(names.sort()).toEqual(folders.sort());
  });

  it.each([
    'hej',
    '[1, 2]',
    'localAdditions: 7',
    'localAdditions: { areas: [a] }',
    'schools: { a: b }\ndistrict: x\nlocalAdditions: []',
  ])('passes over what has the wrong shape: %s', (text) => {
    const { document } = parseYaml(sourceText('x.yaml', text));
    expect(runRules({ document: document as YamlDocument, minimum: stockholm, law })).toEqual([]);
  });
});
