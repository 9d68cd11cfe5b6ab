import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { Notes } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { exampleDistricts, levelOf, readDistrict } from '../support/examples.ts';
import { plain, standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

const origin: Origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 };

/** The agreement of a district's file as a page, with its notes in the one place or the other. */
function pageOf(path: string, notes: Notes): string {
  const district = readDistrict(path);
  const level = levelOf(district);
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

const annexes = (page: string) => [...page.matchAll(/<h2 id="([^"]+)" data-number="([A-Z])"/g)];

/** Words that only what an agreement rests on is told with; "grund" alone stands in the titles of chapters. */
const OF_THE_GROUND = /rapport|bilaga-grund|tolkning|>Grund[<:]|ur&nbsp;lagen|lydelsen|underlag/i;

describe.each([...exampleDistricts, 'test/fixtures/sundby-2024/district.yaml'])('the agreement of %s', (path) => {
  test('says nothing of what it rests on where that is said separately', () => {
    const [inline, separate] = [pageOf(path, 'inline'), pageOf(path, 'separate')];
    expect(inline).toMatch(OF_THE_GROUND);
    expect(separate.split('\n').filter((line) => OF_THE_GROUND.test(line))).toEqual([]);
  });

  test('has the annex on what it rests on last where that is said in it, and else what works and law in its place', () => {
    const [inline, separate] = [annexes(pageOf(path, 'inline')), annexes(pageOf(path, 'separate'))];
    for (const each of [inline, separate])
      expect(each.map(([, , letter]) => letter)).toEqual(['A', 'B', 'C', 'D', 'E'].slice(0, each.length));
    const ids = (each: typeof inline) => each.map(([, id]) => id);
    expect(ids(inline).at(-1)).toBe('bilaga-grund');
    expect(ids(separate)).toEqual([...ids(inline).slice(0, -1), 'framgang', 'laglig-grund']);
  });
});
