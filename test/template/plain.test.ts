import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { plainTree } from '../../src/document/plain-tree.ts';
import { writtenTree } from '../../src/document/written-tree.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { district } from '../support/arbitrary-district.ts';
import { exampleDistricts, levelOf, readDistrict } from '../support/examples.ts';
import { levels, sundby } from '../support/levels.ts';
import { standardHtml } from '../support/template.ts';
import { runs } from '../support/whole.ts';

const examples: [string, MinimumLevel][] = [
  ...exampleDistricts.map((path): [string, MinimumLevel] => [path, levelOf(readDistrict(path))]),
  ['test/fixtures/sundby-2024/district.yaml', sundby],
];
beforeAll(loadMarkdown);

/** What the standard templates write of a file: with markers, and without them, as the built ones do. */
function written(file: DistrictFile, level: MinimumLevel): { readonly marked: string; readonly built: string } {
  const agreement = merge(level, file, () => ({ from: 'district', file: 'a.yaml', line: 1, column: 1 }));
  const marked = standardHtml(viewOf(agreement, level));
  return { marked, built: marked.replace(/ data-at="[^"]*"/g, '') };
}

function tokenized(html: string): unknown {
  return writtenTree(html, (finding) => {
    throw new Error(JSON.stringify(finding));
  });
}

test.each(examples)('%s is written so plainly that no parser is needed', (path, level) => {
  const { marked, built } = written(readDistrict(path), level);
  expect(plainTree(marked)).toEqual(tokenized(marked));
  expect(plainTree(built)).toEqual(tokenized(built));
});

test('any district is read as the tokenizer reads it, unless there is something odd in its texts', () => {
  const any = fc.constantFrom(...levels).chain((level) => fc.tuple(fc.constant(level), district(level)));
  fc.assert(
    fc.property(any, ([level, file]) => {
      const { built } = written(file, level);
      const plain = plainTree(built);
      if (plain === undefined) expect(built).toMatch(/[^\n\x20-\x7e\xa0-\ud7ff]/);
      else expect(plain).toEqual(tokenized(built));
    }),
    { numRuns: runs(40, 6) },
  );
});
