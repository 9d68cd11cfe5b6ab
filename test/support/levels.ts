import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { toMinimumLevel } from '../../src/minimum/read/check-minimum-level.ts';

/** The minimum levels that properties are tried on: the city's own, and a quite different one of an invented city. */
export const levels: readonly MinimumLevel[] = [
  'schemas/stockholm-2009/minimum-level.yaml',
  'test/fixtures/sundby-2024/minimum-level.yaml',
].map((path) => toMinimumLevel(parse(readFileSync(path, 'utf8'))));

export const stockholm = levels[0] as MinimumLevel;
export const sundby = levels[1] as MinimumLevel;
