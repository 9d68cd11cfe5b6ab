import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Written } from '../../src/minimum/extend/written.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { toMinimumLevel } from '../../src/minimum/read/to-minimum-level.ts';
import { beneath } from './level-on-another.ts';
import { law } from './levels.ts';

/** A file of the fixtures of steps. */
export const stepsFixture = (name: 'level' | 'district' | 'below') =>
  readFileSync(`test/fixtures/steps/${name}.yaml`, 'utf8');

type Parts = Readonly<Record<string, Written>>;
const added = parse(stepsFixture('level')) as { readonly areas: Parts; readonly clauses: Parts };

/** A level of sundby's with the steps of the fixture, as it is written. */
export function withSteps(level: Written): Written {
  const areas = level.areas as Parts;
  const stepped = Object.entries(added.areas).map(([id, { steps }]) => [id, { ...areas[id], steps }]);
  return {
    ...level,
    areas: { ...areas, ...Object.fromEntries(stepped) },
    clauses: { ...(level.clauses as Written), ...added.clauses },
  };
}

/** The invented city's level with steps of every kind. */
export const stepped: MinimumLevel = toMinimumLevel(withSteps(beneath), law);
