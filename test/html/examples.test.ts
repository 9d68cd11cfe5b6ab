import { expect, test } from 'vitest';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { documentIn } from '../support/agreement-document.ts';
import { exampleDistricts } from '../support/examples.ts';
import { all, attribute, first, mainText, readPage, squash, textBelow } from '../support/html/read-page.ts';
import { textsOf } from '../support/html/texts.ts';

const paths = [...exampleDistricts, 'test/fixtures/sundby-2024/district.yaml'];
test.each(paths)('%s: the whole document, whole links, no id twice', async (path) => {
  const document = await documentIn(path);
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
