import { readdirSync } from 'node:fs';

/** The paths of every example district in the repository, in order. */
export const exampleDistricts: readonly string[] = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('theme.yaml'))
  .sort()
  .map((name) => `examples/${name}`);
