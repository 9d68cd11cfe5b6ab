import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import { runRules } from '../../../src/rules/index.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { positionAt } from '../../../src/source/source-text.ts';
import { exampleDistricts, levelOf, readDistrict } from '../../support/examples.ts';
import { sundby } from '../../support/levels.ts';
import { yamlDocument } from '../../support/read-yaml.ts';
import { districtValidator } from '../../support/schema.ts';

const examples = exampleDistricts;

/** `line code` of every finding in a district's file that is an error, by the schema and by the rules. */
async function errors(path: string, minimum: MinimumLevel): Promise<string[]> {
  const document = yamlDocument(readFileSync(path, 'utf8'), path);
  return [...checkDocument(await districtValidator(minimum), document), ...runRules({ document, minimum })]
    .filter((one) => one.severity === 'error')
    .map((one) => `${positionAt(document.source, one.span.start).line} ${one.code}`);
}

/** The same, as the file itself marks them with `# under: code`. */
function marked(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const code = /# under: ([a-z-]+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${index + 1} ${code}`];
  });
}

beforeAll(loadMarkdown);

describe('the examples and fixtures', () => {
  it.each([
    ...examples.map((path): [string, MinimumLevel] => [path, levelOf(readDistrict(path))]),
    ['test/fixtures/sundby-2024/district.yaml', sundby],
  ])('%s holds', async (path, minimum) => {
    expect(await errors(path, minimum)).toEqual([]);
  });

  it('finds every breach that the file below the floor marks, at its line, and nothing else', async () => {
    const path = 'test/fixtures/sundby-2024/below.yaml';
    expect(marked(path).length).toBeGreaterThan(12);
    expect((await errors(path, sundby)).sort()).toEqual(marked(path).sort());
  });

  it('names months in no meeting of the second city that invites the family, whoever invites', async () => {
    const text = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8').split('localAdditions:')[0];
    const found = async (meeting: string) => {
      const file = `${text}localAdditions:\n  areas:\n    ${meeting}\n`;
      return checkDocument(await districtValidator(sundby), yamlDocument(file)).map(({ code }) => code);
    };
    const refused = ['months-of-child-meeting'];
    expect(await found('narvaro: { meetings: { narvaromote: { months: [maj] } } }')).toEqual(refused);
    expect(await found('skydd: { meetings: { jourgrupp: { months: [maj], invited: [elev] } } }')).toEqual(refused);
    expect(await found('skydd: { meetings: { jourgrupp: { months: [maj] } } }')).toEqual([]);
  });

  it('gives no unit code to examples of two districts of one year, so that all can be checked in one run', () => {
    const districts = new Map<string, Set<string>>();
    for (const path of examples) {
      const { minimumLevel, district, schools } = readDistrict(path);
      for (const { unitCode } of schools) {
        const key = `${minimumLevel} ${unitCode}`;
        if (unitCode !== undefined) districts.set(key, (districts.get(key) ?? new Set()).add(district.name));
      }
    }
    expect(districts.size).toBeGreaterThan(100);
    expect([...districts].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});
