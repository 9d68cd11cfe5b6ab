// The level that a municipality's own begins with: it holds as it stands, and says what must be decided.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import { checkMinimumLevel } from '../../../src/minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { startingFile } from '../../../src/minimum/starting-file/starting-file.ts';
import { runRules } from '../../../src/rules/index.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import { positionAt } from '../../../src/source/source-text.ts';
import { law } from '../../support/levels.ts';
import { yamlDocument } from '../../support/read-yaml.ts';
import { districtValidator } from '../../support/schema.ts';

beforeAll(loadMarkdown);

const text = readFileSync('schemas/starting-level.yaml', 'utf8');
const lines = text.split('\n');
const schema = await compileValidator(JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')));

/** An example in comments: the number sign and one space. Two number signs explain. */
const EXAMPLE = /^( *)# (?=\S)/;
const examples = lines.flatMap((line, index) => (index > 0 && EXAMPLE.test(line) ? [index] : []));

function uncommented(which: readonly number[]): string {
  return lines.map((line, index) => (which.includes(index) ? line.replace(EXAMPLE, '$1') : line)).join('\n');
}

function levelIn(file: string): MinimumLevel {
  return toMinimumLevel(yamlDocument(file, 'niva.yaml').value, law);
}

function findings(file: string) {
  const document = yamlDocument(file, 'niva.yaml');
  const shape = checkDocument(schema, document);
  return shape.length > 0 ? shape : checkMinimumLevel(levelIn(file), document, law);
}

const errors = (file: string) => findings(file).filter(({ severity }) => severity === 'error');

describe('the level to start from', () => {
  it('holds as it stands, with any one of its examples, and with all of them', () => {
    expect(errors(text)).toEqual([]);
    expect(examples.length).toBeGreaterThan(2);
    for (const one of examples) expect([lines[one], errors(uncommented([one]))]).toEqual([lines[one], []]);
    expect(errors(uncommented(examples))).toEqual([]);
  });

  it('has every mark where it is found, and nothing else is said of it', () => {
    const document = yamlDocument(text, 'niva.yaml');
    const found = findings(text);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['placeholder-left']));
    const at = [...new Set(found.map(({ span }) => positionAt(document.source, span.start).line))];
    const marked = lines.flatMap((line, index) => (/^ *(?!#)\S.*FYLL I/.test(line) ? [index + 1] : []));
    expect(marked.length).toBeGreaterThan(8);
    expect(at.sort((a, b) => a - b)).toEqual(marked);
  });

  it('cannot be decided before what must be decided is', () => {
    const decided = text.replace('status: forslag', 'status: beslutad');
    expect(new Set(errors(decided).map(({ code }) => code))).toEqual(new Set(['placeholder-left']));
  });

  it('cites law that holds today, and all wordings of it that are known', () => {
    const { legalReferences, date } = levelIn(text);
    const cited = yamlDocument(text, 'niva.yaml').value as { readonly law: readonly string[] };
    for (const id of cited.law) {
      const row = legalReferences.find((one) => one.id === id);
      expect([id, row?.until ?? 'holds', (row?.from ?? '') <= date]).toEqual([id, 'holds', true]);
    }
  });

  it('is short enough to be read through, and in the words of a municipality', () => {
    expect(lines.length).toBeLessThan(380);
    const said = lines.filter((line) => !/^ *##/.test(line)).join('\n');
    expect(said).not.toMatch(/stadsdel|\bstaden|rapport|miniminivå/i);
  });

  it('is one that an agreement’s file can start from', async () => {
    const level = levelIn(text);
    const document = yamlDocument(startingFile(level, 'kommun.yaml', 'niva.yaml'), 'kommun.yaml');
    const found = [
      ...checkDocument(await districtValidator(level), document),
      ...runRules({ document, minimum: level }),
    ];
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
