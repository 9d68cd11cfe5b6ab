import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { Notes } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { exampleDistricts, readDistrict } from '../support/examples.ts';
import { levels } from '../support/levels.ts';
import { plain, standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

const origin: Origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 };

/** The agreement of a district's file as a page, with its notes in the one place or the other. */
function pageOf(path: string, notes: Notes): string {
  const district = readDistrict(path);
  const level = levels.find(({ id }) => id === district.minimumLevel);
  if (level === undefined) throw new Error(`${path} names no level of the tests`);
  const agreement = { ...district.agreement, notes };
  return plain(
    standardHtml(
      viewOf(
        merge(level, { ...district, agreement }, () => origin),
        level,
      ),
    ),
  );
}

const annexes = (page: string) => [...page.matchAll(/data-number="([A-Z])"/g)].map(([, letter]) => letter);

/** Words that only what an agreement rests on is told with; "grund" alone stands in the titles of chapters. */
const OF_THE_GROUND = /rapport|bilaga.D|bilaga-grund|tolkning|>Grund[<:]|ur&nbsp;lagen|lydelsen|underlag/i;

describe.each([...exampleDistricts, 'test/fixtures/sundby-2024/district.yaml'])('the agreement of %s', (path) => {
  test('says nothing of what it rests on where that is said separately', () => {
    const [inline, separate] = [pageOf(path, 'inline'), pageOf(path, 'separate')];
    expect(inline).toMatch(OF_THE_GROUND);
    expect(separate.split('\n').filter((line) => OF_THE_GROUND.test(line))).toEqual([]);
    // The annex on the ground is the last one: its letter is the next after those that both have.
    const letters = annexes(separate);
    expect(annexes(inline)).toEqual(['A', 'B', 'C', 'D'].slice(0, letters.length + 1));
    expect(letters).toEqual(annexes(inline).slice(0, -1));
  });

  test('says everything else in the same words', () => {
    // In the chapter on law, the references lose their marks, and the first paragraph the sentence about those.
    const inline = pageOf(path, 'inline').replace(
      / <span class="quiet">\((?:ur&nbsp;lagen|lydelsen är inte kontrollerad)\)<\/span>/g,
      '',
    );
    const known = new Set(inline.split('\n'));
    const unknown = pageOf(path, 'separate')
      .split('\n')
      .filter((line) => !known.has(line) && !line.startsWith('<p>Tabellen visar de regler'));
    expect(unknown).toEqual([]);
  });
});
