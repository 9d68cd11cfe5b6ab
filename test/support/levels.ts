import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Law } from '../../src/minimum/law.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { toMinimumLevel } from '../../src/minimum/read/to-minimum-level.ts';
import { cases } from './whole.ts';

/** The law that the levels cite. */
export const law: Law = parse(readFileSync('schemas/law/sverige.yaml', 'utf8')) as Law;

/**
 * The minimum levels that properties are tried on: that of the city's own report, a quite different one of an invented city, and
 * the project's proposal for the city of today, whose agreements are in their short form.
 */
export const levels: readonly MinimumLevel[] = [
  'schemas/stockholm-2009/minimum-level.yaml',
  'test/fixtures/sundby-2024/minimum-level.yaml',
  'schemas/stockholm-2026/minimum-level.yaml',
].map((path) => toMinimumLevel(parse(readFileSync(path, 'utf8')), law));

export const stockholm = levels[0] as MinimumLevel;
export const sundby = levels[1] as MinimumLevel;
export const stockholm2026 = levels[2] as MinimumLevel;

/** Those that the costliest properties are tried on: in a quick run the invented one, which says all that can be said, and today's. */
export const triedLevels = cases(levels, [sundby, stockholm2026]);
