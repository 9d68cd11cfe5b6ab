import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileDistrictSchema } from '../../../src/minimum/compile/compile-district.ts';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../../src/model/district-file.ts';
import { runRules } from '../../../src/rules/index.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import { parseYaml } from '../../../src/source/parse-yaml.ts';
import { positionAt, sourceText } from '../../../src/source/source-text.ts';
import { exampleDistricts } from '../../support/examples.ts';
import { stockholm, sundby } from '../../support/levels.ts';

const examples = exampleDistricts;

const validators = new Map(
  [stockholm, sundby].map((minimum) => [minimum, compileValidator(compileDistrictSchema(minimum))]),
);

/** `line code` of every finding in a district's file that is an error, by the schema and by the rules. */
async function errors(path: string, minimum: MinimumLevel): Promise<string[]> {
  const source = sourceText(path, readFileSync(path, 'utf8'));
  const { document, problems } = parseYaml(source);
  expect(problems).toEqual([]);
  const validator = await validators.get(minimum);
  if (document === undefined || validator === undefined) throw new Error(path);
  return [...checkDocument(validator, document), ...runRules({ document, minimum })]
    .filter((one) => one.severity === 'error')
    .map((one) => `${positionAt(source, one.span.start).line} ${one.code}`);
}

/** The same, as the file itself marks them with `# under: code`. */
function marked(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const code = /# under: ([a-z-]+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${index + 1} ${code}`];
  });
}

describe('the examples and fixtures', () => {
  it.each([
    ...examples.map((path): [string, MinimumLevel] => [path, stockholm]),
    ['test/fixtures/sundby-2024/district.yaml', sundby],
  ])('%s holds', async (path, minimum) => {
    expect(await errors(path, minimum)).toEqual([]);
  });

  it('finds every breach that the file below the floor marks, at its line, and nothing else', async () => {
    const path = 'test/fixtures/sundby-2024/below.yaml';
    expect(marked(path).length).toBeGreaterThan(12);
    expect((await errors(path, sundby)).sort()).toEqual(marked(path).sort());
  });

  it('gives no unit code to examples of two districts, so that all can be checked in one run', () => {
    const districts = new Map<string, Set<string>>();
    for (const path of examples) {
      const { district, schools } = parse(readFileSync(path, 'utf8')) as DistrictFile;
      for (const { unitCode } of schools)
        if (unitCode !== undefined) districts.set(unitCode, (districts.get(unitCode) ?? new Set()).add(district.name));
    }
    expect(districts.size).toBeGreaterThan(100);
    expect([...districts].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});
