import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDistrictSchema } from '../../src/minimum/compile-district.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { runRules } from '../../src/rules/index.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { positionAt, sourceText } from '../../src/source/source-text.ts';
import { stockholm, sundby } from '../support/levels.ts';

/** `line code` of every finding in a district's file that is an error, by the schema and by the rules. */
async function errors(path: string, minimum: MinimumLevel): Promise<string[]> {
  const source = sourceText(path, readFileSync(path, 'utf8'));
  const { document, problems } = parseYaml(source);
  expect(problems).toEqual([]);
  if (document === undefined) return [];
  const validator = await compileValidator(compileDistrictSchema(minimum));
  return [...checkDocument(validator, document), ...runRules({ document, minimum })]
    .filter((one) => one.severity === 'error')
    .map((one) => `${positionAt(source, one.span.start).line} ${one.code}`);
}

/** The same, as the file itself marks it with `# under: code`. */
function marked(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const code = /# under: ([a-z-]+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${index + 1} ${code}`];
  });
}

describe('the examples and fixtures', () => {
  it.each([
    ['examples/stockholm/farsta.yaml', stockholm],
    ['examples/minimal.yaml', stockholm],
    ['test/fixtures/sundby-2024/district.yaml', sundby],
  ])('%s holds', async (path, minimum) => {
    expect(await errors(path, minimum)).toEqual([]);
  });

  it('finds every breach that the file below the floor marks, at its line, and nothing else', async () => {
    const path = 'test/fixtures/sundby-2024/below.yaml';
    expect(marked(path).length).toBeGreaterThan(12);
    expect((await errors(path, sundby)).sort()).toEqual(marked(path).sort());
  });

  it('gives no unit code to two examples, so that all can be drawn in one run', () => {
    const codes = ['examples/stockholm/farsta.yaml', 'examples/minimal.yaml'].flatMap(
      (path) => readFileSync(path, 'utf8').match(/unitCode: "\d{8}"/g) ?? [],
    );
    expect(codes).toHaveLength(6);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
