import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import type { Origin } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { keysAt } from '../support/schema.ts';
import { watched } from '../support/watched.ts';

beforeAll(loadMarkdown);

/** Takes the pointer for the file's name, so that a row of an annex shows which clause it is about. */
const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

/** Every mapping in a value, at any depth. */
function mappingsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(mappingsIn);
  return Array.isArray(value) ? within : [value as Readonly<Record<string, unknown>>, ...within];
}

describe.each([
  { level: stockholm, path: 'examples/stockholm/farsta.yaml' },
  { level: sundby, path: 'test/fixtures/sundby-2024/district.yaml' },
])('the view of $path', ({ level, path }) => {
  const agreement = merge(level, readDistrict(path), originOf);
  const mappings = mappingsIn(agreement.areas);

  test('asks for every member of a merged area, meeting and follow-up', () => {
    const asked = new Set<string>();
    viewOf(watched(agreement, asked), level);
    const schema = compileAgreementSchema(level);
    const forgotten = (definition: string, part: string) =>
      // `basis` only says the first of the grounds.
      keysAt(schema, '$defs', definition).filter((key) => key !== 'basis' && !asked.has(`/areas/*/${part}${key}`));
    // Steps stand in the agreement's JSON alone, so far.
    expect(forgotten('area', '')).toEqual(['steps']);
    expect(forgotten('meeting', 'meetings/*/')).toEqual([]);
    // A follow-up is the district's own where its area is.
    expect(forgotten('followUp', 'followUp/')).toEqual(['origin']);
  });

  test('compares every clause that the district raised with the floor, in annex B', () => {
    const raised = mappings.flatMap(({ floor, origin }) =>
      floor === undefined ? [] : [(origin as { file: string }).file],
    );
    expect(raised.length).toBeGreaterThan(3);
    const rows = JSON.stringify(viewOf(agreement, level).comparison);
    expect(raised.filter((pointer) => !rows.includes(pointer))).toEqual([]);
  });

  test('says every assumption that the agreement rests on, in annex D', () => {
    const assumed = mappings.flatMap(({ interpretation }) =>
      typeof interpretation === 'string' ? [interpretation] : [],
    );
    expect(assumed.length).toBeGreaterThan(3);
    const rows = JSON.stringify(viewOf(agreement, level).level.assumptions);
    // A row writes an assumption as a sentence, with one full stop.
    const words = (assumption: string) => JSON.stringify(assumption.trim().replace(/\.$/, '')).slice(1, -1);
    expect(assumed.filter((one) => !rows.includes(words(one)))).toEqual([]);
  });
});
