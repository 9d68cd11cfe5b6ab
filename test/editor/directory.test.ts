import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDirectorySchema } from '../../src/schema/directory-schema.ts';
import { type Editor, openEditor } from '../support/editor/editor.ts';

describe('a directory of receptions in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor('directory.schema.json', compileDirectorySchema());
  });
  afterAll(() => editor.stop());

  it('has no problems where it is right', async () => {
    const text = readFileSync('test/fixtures/sundby-2024/mottagningar.yaml', 'utf8');
    expect(await editor.open(text).problems).toEqual([]);
  });

  it('has them, in Swedish, where a number or a name is wrong, or one is missing', async () => {
    const problems = await editor.open('receptions:\n  "a@b": { title: M, phone: ring }\n  Provby: { title: M }\n')
      .problems;
    const said = problems.map(({ message }) => message).join('\n');
    expect(said).toContain('Skriv siffror, mellanslag och bindestreck');
    expect(said).toContain('Måste finnas: title, phone.');
    expect(said).not.toMatch(/Incorrect|Missing|Property|String/);
  });

  it('offers the keys of a reception, and says what they are', async () => {
    const items = await editor.complete('receptions:\n  Provby:\n    ¦');
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['title', 'phone', 'email', 'hours', 'outOfHours']),
    );
    expect(await editor.hover('rec¦eptions:\n')).toMatch(/i den ordning som de ska stå/);
    expect(await editor.hover('receptions:\n  Provby:\n    em¦ail: a@example.se\n')).toMatch(
      /aldrig en enskild persons/,
    );
  });
});
