import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { elementsOf, readXml, type XmlElement } from '../support/read-xml.ts';
import { swedish } from '../support/reporters/options.ts';
import { fullReport } from '../support/reporters/report.ts';

const xml = reporters.junit(fullReport(), swedish);
const root = readXml(xml);

function suite(name: string, from: XmlElement = root): XmlElement {
  const found = elementsOf(from, 'testsuite').find(({ attributes }) => attributes.name === name);
  if (found === undefined) throw new Error(`no suite ${name}`);
  return found;
}

describe('junit', () => {
  test('has one suite a file, with sums', () => {
    expect(root.name).toBe('testsuites');
    expect(root.children.map(({ name }) => name)).toEqual(fullReport().files.map(() => 'testsuite'));
    expect(suite('farsta.yaml').attributes).toMatchObject({ tests: '3', failures: '2', errors: '0', skipped: '0' });
  });

  test('a finding is a case; only what makes the run fail is a failure', () => {
    const [duplicate, rare, recommended] = suite('farsta.yaml').children;
    expect(duplicate?.attributes.name).toBe('duplicate-key /district/board');
    expect(rare?.children[0]?.name).toBe('failure');
    expect(rare?.children[0]?.text).toContain('Miniminivå: 1 gång per termin\n');
    expect(recommended?.children.map(({ name }) => name)).toEqual(['system-out']);
    expect(suite('norra.yaml').attributes.failures).toBe('0');
  });

  test('with --strict warnings are failures, infos never', () => {
    const strict = readXml(reporters.junit(fullReport(), { ...swedish, strict: true }));
    expect(suite('farsta.yaml', strict).attributes.failures).toBe('3');
    expect(suite('norra.yaml', strict).attributes.failures).toBe('1');
    expect(elementsOf(suite('norra.yaml', strict), 'system-out')[0]?.text).toContain('info no-local-additions');
  });

  test('a file without findings is one case that passes', () => {
    expect(suite('tyst.yaml').children).toEqual([
      { name: 'testcase', attributes: { name: 'validate', classname: 'tyst', time: '0' }, children: [], text: '' },
    ]);
  });

  test('a file that could not be judged is an error, and does not pass', () => {
    const [found] = suite('trasig.yaml').children;
    expect(found?.children[0]).toMatchObject({ name: 'error', attributes: { type: 'bug' } });
    expect(root.attributes.errors).toBe('1');
  });

  test('escapes what XML reads, and shows what it forbids', () => {
    expect(xml).toContain('”b&quot;o&lt;a&gt;r&amp;d␇‹U+202E›::error%0A x,‹U+D800›‹U+FFFF›🏫”');
    expect(suite(`mapp med å/100 %, "a" & <b>: 'c'.yaml`).attributes.failures).toBe('3');
  });
});
