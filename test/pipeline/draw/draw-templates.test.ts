import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import { entryTemplate } from '../../../src/pipeline/load/document-kind.ts';
import type { Look, Resources } from '../../../src/pipeline/load/resources.ts';
import { positionAt, sourceText } from '../../../src/source/source-text.ts';
import { precompileTemplates } from '../../../src/template/precompile.ts';
import { resourcesFor } from '../../support/resources.ts';

const district = { name: 'minimal.yaml', content: readFileSync('examples/minimal.yaml', 'utf8') };
const PARTIAL = 'partials/first-page.hbs';

/** A module as the build writes it. */
function builtModule({ templates, templatesSha256 }: Look): () => Promise<unknown> {
  const { value } = precompileTemplates(templates, [entryTemplate('agreement')]);
  const module = `export const sha256 = '${templatesSha256}'; export const make = ${value};`;
  return () => import(`data:text/javascript,${encodeURIComponent(module)}`);
}

/** The project's own resources, with a template changed; read when they are drawn with, or built beforehand. */
async function changed(from: string, to: string, built = false): Promise<Resources> {
  const resources = await resourcesFor();
  const look = async (id: string): Promise<Look> => {
    const { builtTemplates: _, ...own } = await resources.look(id);
    const source = own.templates.get(PARTIAL);
    if (!source?.text.includes(from)) throw new Error(from);
    const text = sourceText(source.name, source.text.replace(from, to));
    const other = { ...own, templates: new Map([...own.templates, [PARTIAL, text]]) };
    return built ? { ...other, builtTemplates: builtModule(other) } : other;
  };
  return { ...resources, look };
}

async function drawn(resources: Resources) {
  const { html, diagnostics } = await drawContent(district, resources, { formats: ['html'] });
  const { templates } = await resources.look('stockholm-2009');
  const findings = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, args, span }) => {
      const source = templates.get(PARTIAL);
      const place = source?.name === span.file ? positionAt(source, span.start).line : span.file;
      return { code, args, place };
    });
  return { html, findings };
}

const LEAD = '<p class="lead">';

describe('a template', () => {
  test.each([
    ['a value in single quotation marks', "<p class='lead'>"],
    ['capitals', '<P class="lead">'],
    ['a comment', `<!-- of whom -->${LEAD}`],
  ])('may be written in another way than ours: %s', async (_, lead) => {
    const closed = lead.startsWith('<P') ? '</P>' : '</p>';
    const asOurs = await drawn(await changed(LEAD, LEAD));
    const source = (await (await resourcesFor()).look('stockholm-2009')).templates.get(PARTIAL)?.text ?? '';
    const line = source.split('\n').find((one) => one.includes(LEAD)) ?? '';
    const other = await drawn(await changed(line, line.replace(LEAD, lead).replace('</p>', closed)));
    expect(other.findings).toEqual([]);
    expect(other.html).toBe(asOurs.html);
  });

  test.each([
    ['read when it is needed', false],
    ['built beforehand', true],
  ])('that is wrong is reported at its line: %s', async (_, built) => {
    const source = (await (await resourcesFor()).look('stockholm-2009')).templates.get(PARTIAL)?.text ?? '';
    const place = source.slice(0, source.indexOf(LEAD)).split('\n').length;
    const unknown = {
      code: 'document-unknown-attribute',
      args: { element: 'p', attribute: 'class', value: 'big' },
      place,
    };
    const unclosed = { code: 'document-bad-structure', args: { problem: 'unclosed-element', name: 'em' }, place };
    expect(await drawn(await changed(LEAD, '<p class="big">', built))).toEqual({
      html: undefined,
      findings: [unknown],
    });
    expect(await drawn(await changed(LEAD, `${LEAD}<em>`, built))).toEqual({ html: undefined, findings: [unclosed] });
  });
});
