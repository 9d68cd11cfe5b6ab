import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MinimumStep } from '../../src/minimum/minimum-step.ts';
import { drawContent } from '../../src/pipeline/draw/in-memory.ts';
import { all, attribute, first, mainText, readPage, squash, textBelow } from '../support/html/read-page.ts';
import { beneath } from '../support/level-on-another.ts';
import { readPdf, tagTree } from '../support/pdf/read.ts';
import { resourcesFor } from '../support/resources.ts';
import { stepped, stepsFixture, withSteps } from '../support/steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'samverkan-steps-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The PDF's tags and the page of an agreement with steps in areas and clauses. */
async function drawn(document: 'agreement' | 'basis') {
  const minimumLevel = join(folder, 'level.yaml');
  writeFileSync(minimumLevel, JSON.stringify(withSteps(beneath)));
  const input = { name: 'granby.yaml', content: stepsFixture('district') };
  const { pdf, html = '' } = await drawContent(input, await resourcesFor({ minimumLevel }), {
    document,
    formats: ['pdf', 'html'],
  });
  // What a text is, not on which page it came to stand, nor where.
  const tags = tagTree(await readPdf(pdf as Uint8Array))
    .replace(/\[p\d+\]/g, '')
    .replace(/ BBox=\[[^\]]*\]/g, '');
  return { tags, html };
}

let agreement: Awaited<ReturnType<typeof drawn>>;
let basis: Awaited<ReturnType<typeof drawn>>;
beforeAll(async () => {
  agreement = await drawn('agreement');
  basis = await drawn('basis');
});

/** The lines of a tree between two headings, without the first's depth. */
function between(tree: string, from: RegExp, to: RegExp): string {
  const lines = tree.split('\n');
  const start = lines.findIndex((line) => from.test(line));
  const end = lines.findIndex((line, at) => at > start && to.test(line));
  const depth = /^ */.exec(lines[start] ?? '')?.[0].length ?? 0;
  return `${lines
    .slice(start, end)
    .map((line) => line.slice(depth))
    .join('\n')}\n`;
}

it('tags steps, and what the law times, as they are to be read', async () => {
  const steps = between(agreement.tags, /H3.*"Steg ?"/, /H3.*"Möten ?"/);
  await expect(steps).toMatchFileSnapshot('golden/steps-tags.txt');
});

it('tags the steps of a clause, and no row beyond its list', () => {
  const clause = between(agreement.tags, /H3.*"När vi inte är överens ?"/, /H2/);
  expect(clause.match(/ TR\b/g)).toHaveLength(1 + 4);
  expect(clause).toMatch(/TD "Cheferna försöker enas"/);
});

it('loses no word of a step in any document', () => {
  const steps = [...Object.values(stepped.areas), ...Object.values(stepped.clauses)].flatMap(({ steps: some = {} }) =>
    Object.values(some as Readonly<Record<string, MinimumStep>>),
  );
  expect(steps.length).toBeGreaterThan(8);
  const page = squash(mainText(agreement.html));
  for (const { what, exception = '' } of steps) {
    expect(page).toContain(squash(what));
    expect(page).toContain(squash(exception));
  }
  for (const words of ['Skolan får veta vad som händer sedan', 'Alla möts', 'Skolorna får planen'])
    expect(page).toContain(squash(words));
});

it('draws on the page what it says in the list, in its colours, and says it in words', () => {
  const page = readPage(agreement.html);
  const [line] = all(page, 'figure').filter((one) => attribute(one, 'class') === 'column');
  if (line === undefined) throw new Error('no line of time');
  expect(all(line, 'text').map((one) => textBelow(one))).toEqual(
    expect.arrayContaining(['1', 'en vardag', 'a', 'genast']),
  );
  expect(all(line, 'rect')).toHaveLength(1);
  const [picture] = all(line, 'svg');
  expect(picture && attribute(picture, 'aria-label')).toContain('med samma nummer och tider som i listan ovanför');
  const style = textBelow(first(page, 'style'));
  for (const shape of ['rect', 'circle', 'line', 'text'].flatMap((name) => all(line, name)))
    for (const name of (attribute(shape, 'class') ?? '').split(' ')) expect(style).toContain(`.${name}{`);
});

it('says in the document on grounds what each step rests on', () => {
  const words = squash(mainText(basis.html));
  for (const said of [
    'Att områdeschefen svarar för tiden är en tolkning.',
    'En vecka är en tolkning.',
    'Vardagar är måndag till fredag',
  ])
    expect(words).toContain(squash(said));
});
