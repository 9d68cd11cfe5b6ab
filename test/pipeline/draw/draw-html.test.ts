import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import type { Look, Resources } from '../../../src/pipeline/load/resources.ts';
import { sourceText } from '../../../src/source/source-text.ts';
import { resourcesFor } from '../../support/resources.ts';

const district = { name: 'minimal.yaml', content: readFileSync('examples/minimal.yaml', 'utf8') };

/** The project's own resources, with characters in the lead that no font of the PDF has a glyph for. */
async function withSnowman(): Promise<Resources> {
  const resources = await resourcesFor();
  const name = 'partials/first-page.hbs';
  const look = async (id: string): Promise<Look> => {
    const { builtTemplates: _, ...own } = await resources.look(id);
    const source = own.templates.get(name);
    if (source === undefined) throw new Error(name);
    const changed = sourceText(source.name, source.text.replace('<p class="lead">', '<p class="lead">☃東☃ '));
    return { ...own, templates: new Map([...own.templates, [name, changed]]) };
  };
  return { ...resources, look };
}

test('a page needs no glyphs: no sheets are laid out for it', async () => {
  const resources = await withSnowman();
  const { html, diagnostics } = await drawContent(district, resources, { formats: ['html'] });
  expect(diagnostics.map(({ code }) => code)).not.toContain('missing-glyph');
  expect(html).toContain('<p class="lead">☃東☃ ');
  const both = await drawContent(district, resources, { formats: ['pdf', 'html'] });
  const [missing] = both.diagnostics.filter(({ code }) => code === 'missing-glyph');
  expect(missing?.args).toEqual({ characters: ['☃', '東'], more: 0, text: '☃東☃' });
  expect(both.html).toBeUndefined();
});
