import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDistrict } from '../../src/pipeline/check/check-district.ts';
import type { Resources } from '../../src/pipeline/load/resources.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { belowTheFloor, type Mutation, mutations } from '../support/mutate.ts';
import { resourcesFor } from '../support/resources.ts';
import { cases } from '../support/whole.ts';

/** One mistake is reported once; what follows from it may be reported beside it, but not more than this. */
const MOST_FINDINGS = 3;

const AS_OF = '2010-09-01';

interface Said {
  readonly line: number;
  readonly code: string;
}

async function say(text: string, resources: Resources): Promise<readonly Said[]> {
  const content = { kind: 'bytes' as const, bytes: new TextEncoder().encode(text) };
  const input = { path: 'a.yaml', name: 'a.yaml', content };
  const { source, diagnostics } = await checkDistrict(input, resources, { asOf: AS_OF });
  return diagnostics.map(({ span, code }) => ({ line: positionAt(source, span.start).line, code }));
}

const stockholm = await resourcesFor();
const sundby = await resourcesFor({ minimumLevel: 'test/fixtures/sundby-2024/minimum-level.yaml' });
const farstaText = readFileSync('examples/stockholm/farsta.yaml', 'utf8');
const norrsundbyText = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8');

const files = [
  {
    name: 'Farsta',
    text: farstaText,
    resources: stockholm,
    all: [...mutations(farstaText), ...belowTheFloor(farstaText)],
  },
  { name: 'Norrsundby', text: norrsundbyText, resources: sundby, all: mutations(norrsundbyText) },
];

test('there are at least two hundred slips, of every kind', () => {
  expect(files.flatMap(({ all }) => all).length).toBeGreaterThanOrEqual(200);
});

describe.each(files)('$name', ({ text, resources, all }) => {
  const before = say(text, resources);

  const tried = cases(
    all,
    all.filter((_, at) => at % 3 === 0),
  );
  test.each(tried.map((one) => [one.slip, one.line, one] as const))(
    '%s in line %i is reported there',
    async (_, line, one: Mutation) => {
      const known = new Map<string, number>();
      for (const { code } of await before) known.set(code, (known.get(code) ?? 0) + 1);
      const found = await say(one.text, resources);
      // What is reported of the good file already is no news.
      const news = found.filter((said) => {
        const left = known.get(said.code) ?? 0;
        if (said.line === line || left === 0) return true;
        known.set(said.code, left - 1);
        return false;
      });
      const shown = `${one.text.split('\n')[line - 1]} → ${news.map((said) => `${said.line} ${said.code}`).join(', ')}`;
      expect(
        news.some((said) => said.line === line),
        shown,
      ).toBe(true);
      expect(news.length, shown).toBeLessThanOrEqual(MOST_FINDINGS);
    },
  );
});
