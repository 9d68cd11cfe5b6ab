import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import type { Origin } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { keysAt } from '../support/schema.ts';
import { stepped } from '../support/steps.ts';
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
  { level: stepped, path: 'test/fixtures/steps/district.yaml' },
])('the view of $path', ({ level, path }) => {
  const agreement = merge(level, readDistrict(path), originOf);
  const mappings = mappingsIn(agreement.areas);
  const atClauses = mappingsIn(agreement.clauses.map(({ steps }) => steps));

  test('asks for every member of a merged area, meeting and follow-up', () => {
    const asked = new Set<string>();
    // All of it is read: some of the view is made only then.
    JSON.stringify(viewOf(watched(agreement, asked), level));
    const schema = compileAgreementSchema(level);
    const forgotten = (definition: string, part: string) =>
      // `basis` only says the first of the grounds.
      keysAt(schema, '$defs', definition).filter((key) => key !== 'basis' && !asked.has(`/areas/*/${part}${key}`));
    expect(forgotten('area', '')).toEqual([]);
    expect(forgotten('meeting', 'meetings/*/')).toEqual([]);
    expect(forgotten('step', 'steps/*/').filter(() => agreement.areas.some(({ steps }) => steps.length > 0))).toEqual(
      [],
    );
    // A follow-up is the district's own where its area is.
    expect(forgotten('followUp', 'followUp/')).toEqual(['origin']);
  });

  test('compares every clause that the district raised with the floor, in annex B', () => {
    const raised = [...mappings, ...atClauses].flatMap(({ floor, origin }) =>
      floor === undefined ? [] : [(origin as { file: string }).file],
    );
    expect(raised.length).toBeGreaterThan(2);
    const rows = JSON.stringify(viewOf(agreement, level).comparison);
    expect(raised.filter((pointer) => !rows.includes(pointer))).toEqual([]);
  });

  test('says every assumption that the agreement rests on, in annex D, and those of a clause’s steps beside it', () => {
    const assumedIn = (all: typeof mappings) =>
      all.flatMap(({ interpretation }) => (typeof interpretation === 'string' ? [interpretation] : []));
    const assumed = assumedIn(mappings);
    expect(assumed.length).toBeGreaterThan(3);
    const { level: annex, chapters } = viewOf(agreement, level);
    const rows = JSON.stringify(annex.assumptions);
    // A row writes an assumption as a sentence, with one full stop.
    const words = (assumption: string) => JSON.stringify(assumption.trim().replace(/\.$/, '')).slice(1, -1);
    expect(assumed.filter((one) => !rows.includes(words(one)))).toEqual([]);
    const beside = JSON.stringify(chapters);
    expect(assumedIn(atClauses).filter((one) => !beside.includes(words(one)))).toEqual([]);
  });
});
