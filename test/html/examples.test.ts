import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../../src/document/parse.ts';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { compileTemplates } from '../../src/template/compile.ts';
import { loadMarkdown } from '../../src/template/markdown.ts';
import { render } from '../../src/template/render.ts';
import { viewOf } from '../../src/template/view.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { standardTemplates } from '../template/support.ts';
import { all, attribute, first, mainText, readPage, squash, textBelow } from './read-page.ts';
import { textsOf } from './texts.ts';

const examples: [string, MinimumLevel][] = [
  ...readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name): [string, MinimumLevel] => [`examples/${name}`, stockholm]),
  ['test/fixtures/sundby-2024/district.yaml', sundby],
];
const files = standardTemplates();
const { value: template } = compileTemplates(files);
beforeAll(loadMarkdown);

function documentOf(path: string, level: MinimumLevel) {
  const origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 } as const;
  const agreement = merge(level, parse(readFileSync(path, 'utf8')) as DistrictFile, () => origin);
  if (template === undefined) throw new Error('the templates do not compile');
  const { value, diagnostics } = parseDocument(render(template, viewOf(agreement, level)), files);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

test.each(examples)('%s: the whole document, whole links, no id twice', (path, level) => {
  const document = documentOf(path, level);
  const html = writeHtml(document, { sha256 });
  expect(squash(mainText(html))).toBe(squash(textsOf(document)));
  const page = readPage(html);
  const ids = all(page).flatMap((one) => attribute(one, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const led = all(page).flatMap((one) => [attribute(one, 'aria-labelledby') ?? []].flat());
  const links = all(page, 'a').map((one) => attribute(one, 'href') ?? '');
  const within = links.filter((target) => target.startsWith('#')).map((target) => target.slice(1));
  expect([...led, ...within].filter((id) => !ids.includes(id))).toEqual([]);
  const chapters = all(first(page, 'main'), 'h2').filter((one) => attribute(one, 'id') !== 'innehall');
  expect(all(first(page, 'nav'), 'a').map((one) => textBelow(one))).toEqual(chapters.map((one) => textBelow(one)));
});
