import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor } from '../support/editor/editor.ts';

const LEVEL = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8').replace(/^#.*\n/, '');

describe('a minimum level in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    const schema = JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')) as object;
    editor = await openEditor('minimum-level.schema.json', schema);
  });
  afterAll(() => editor.stop());

  it('has no problems where it is right', async () => {
    expect(await editor.open(LEVEL).problems).toEqual([]);
    const other = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8').replace(/^#.*\n/, '');
    expect(await editor.open(other).problems).toEqual([]);
  });

  it('has one at the line of a misspelt value', async () => {
    const misspelt = LEVEL.replace('belongsTo: district\n', 'belongsTo: distrikt\n');
    const line = misspelt.split('\n').findIndex((one) => one.includes('distrikt'));
    const problems = await editor.open(misspelt).problems;
    // The modeline that the editor puts first moves every line down by one.
    expect(problems.map(({ range }) => range.start.line)).toEqual([line + 1]);
    expect(problems[0]?.message).toContain('education-administration');
  });

  it('offers the values of a function, and explains a key in Swedish', async () => {
    const items = await editor.complete('functions:\n  rektor:\n    belongsTo: ¦');
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['district', 'school', 'family']));
    expect(await editor.hover('functions:\n  rektor:\n    belongs¦To: school')).toMatch(/hör/i);
  });
});
