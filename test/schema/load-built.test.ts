import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildValidators } from '../../scripts/build-validators.mjs';
import { stripEditorWords } from '../../scripts/lib/strip-annotations.mjs';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { compileConfigSchema } from '../../src/schema/config-schema.ts';
import { compileDirectorySchema } from '../../src/schema/directory-schema.ts';
import { builtValidator } from '../../src/schema/prepared/built-validator.ts';
import { compileThemeSchema } from '../../src/schema/theme-schema.ts';
import { stockholm } from '../support/levels.ts';
import { jsonDocument, yamlDocument } from '../support/read-yaml.ts';
import { agreementValidator, districtValidator } from '../support/schema.ts';
import { spoiltDistrict } from '../support/spoilt-district.ts';
import { themeFixture } from '../support/theme/themes.ts';
import { runs } from '../support/whole.ts';

describe('built validators', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'validators-'));
  const built = (name: string) => builtValidator(readFileSync(join(outdir, `${name}.jsonl`)));
  beforeAll(() => buildValidators(outdir));
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('are there for each level and for what is no level', () => {
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
    const ofLevels = readdirSync('schemas', { withFileTypes: true })
      .filter((one) => one.isDirectory() && one.name !== 'law')
      .flatMap(({ name }) => [`${name}/agreement.jsonl`, `${name}/district.jsonl`]);
    expect(files.sort()).toEqual(['config.jsonl', 'directory.jsonl', ...ofLevels, 'theme.jsonl'].sort());
  });

  it('find the same as those compiled at run time', async () => {
    const validator = built(`${stockholm.id}/district`);
    const compiled = await districtValidator(stockholm);
    expect(validator.schema).toEqual(stripEditorWords(compiled.schema));
    fc.assert(
      fc.property(spoiltDistrict(stockholm), (value) => {
        const document = jsonDocument(value);
        expect(checkDocument(validator, document)).toEqual(checkDocument(compiled, document));
      }),
      { numRuns: runs(100, 15) },
    );
  });

  it('of agreements name the same violations', async () => {
    const wrong = { version: 1, areas: [{ id: 'narvaro' }], more: true };
    const found = built(`${stockholm.id}/agreement`).check(wrong);
    expect(found).toEqual((await agreementValidator(stockholm)).check(wrong));
    expect(found.length).toBeGreaterThan(10);
  });

  it('of themes, configurations and directories find the same, too', async () => {
    for (const [name, schema, text] of [
      ['theme', compileThemeSchema(), themeFixture('misshapen')],
      ['config', compileConfigSchema(), 'strict: kanske\nseverity: { finns-inte: error }\n'],
      ['directory', compileDirectorySchema(), 'receptions: [{ title: 1 }]\nannat: 1\n'],
    ] as const) {
      const compiled = await compileValidator(schema);
      expect(built(name).schema).toEqual(stripEditorWords(compiled.schema));
      const document = yamlDocument(text);
      const found = checkDocument(built(name), document);
      expect(found).toEqual(checkDocument(compiled, document));
      expect(found.length).toBeGreaterThan(1);
    }
    expect(checkDocument(built('theme'), yamlDocument(themeFixture('whole')))).toEqual([]);
  });
});
