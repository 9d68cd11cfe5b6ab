import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileThemeSchema } from '../../src/schema/theme-schema.ts';
import { type Editor, openEditor } from '../support/editor/editor.ts';
import { themeFixture } from '../support/theme/themes.ts';

describe('a theme in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor('theme.schema.json', compileThemeSchema());
  });
  afterAll(() => editor.stop());

  it('has no problems where it is right', async () => {
    expect(await editor.open(themeFixture('whole')).problems).toEqual([]);
  });

  it('has them, in Swedish, where a colour or a margin is wrong', async () => {
    const problems = await editor.open('colours:\n  ink: "#12345"\nmargins:\n  left: 24mm\n').problems;
    expect(problems.map(({ range, message }) => [range.start.line, message])).toEqual([
      [2, 'Skriv # och sex siffror eller bokstäver a–f inom citattecken, till exempel "#0b3c6f".'],
      [4, 'Skriv ett tal från 18 till 34.'],
    ]);
  });

  it('offers the keys of a section, and says what they are', async () => {
    const items = await editor.complete('colours:\n  ¦');
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['ink', 'heading', 'local', 'quiet', 'hairline']),
    );
    expect(await editor.hover('logo:\n  a¦lt: Vapnet\n')).toMatch(/läses upp/);
  });
});
