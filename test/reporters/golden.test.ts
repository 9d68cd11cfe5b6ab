import { expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { swedish } from '../support/reporters/options.ts';
import { fullReport } from '../support/reporters/report.ts';

test.each([
  ['pretty', 'pretty.txt'],
  ['compact', 'compact.txt'],
  ['json', 'report.json'],
  ['sarif', 'report.sarif'],
  ['junit', 'junit.xml'],
  ['github', 'github.txt'],
  ['gitlab', 'gitlab.json'],
] as const)('%s writes the same report as before', async (name, file) => {
  await expect(reporters[name](fullReport(), swedish)).toMatchFileSnapshot(`golden/${file}`);
});
