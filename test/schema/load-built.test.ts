import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildValidators } from '../../scripts/build-validators.mjs';
import { stripEditorWords } from '../../scripts/lib/strip-annotations.mjs';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { loadBuilt, loadBuiltTheme } from '../../src/schema/load-built.ts';
import { compileThemeSchema } from '../../src/schema/theme-schema.ts';
import type { SchemaValidator } from '../../src/schema/validator.ts';
import { stockholm } from '../support/levels.ts';
import { jsonDocument, yamlDocument } from '../support/read-yaml.ts';
import { districtValidator } from '../support/schema.ts';
import { spoiltDistrict } from '../support/spoilt-district.ts';
import { themeFixture } from '../support/theme/themes.ts';
import { runs } from '../support/whole.ts';

describe('built validators', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'validators-'));
  const built = { url: `${pathToFileURL(outdir).href}/` };
  const validators = join(outdir, 'validators');
  beforeAll(() => buildValidators(validators));
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('need nothing but themselves', () => {
    const files = readdirSync(join(validators, stockholm.id));
    expect(files.sort()).toEqual(['agreement.cjs', 'district.cjs']);
    for (const file of files) {
      const code = readFileSync(join(validators, stockholm.id, file), 'utf8').split('schemaText')[0] as string;
      expect(code).not.toMatch(/\bimport\s*[("'{*]/);
      expect(code).not.toMatch(/(?<!`)require\((?!\\)["'](?!ajv\/dist\/runtime)/);
    }
  });

  it('find the same as those compiled at run time', async () => {
    const validator = (await loadBuilt(built, stockholm.id, 'district')) as SchemaValidator;
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

  it('of themes find the same, too', async () => {
    const validator = (await loadBuiltTheme(built)) as SchemaValidator;
    const compiled = await compileValidator(compileThemeSchema());
    expect(validator.schema).toEqual(stripEditorWords(compiled.schema));
    const document = yamlDocument(themeFixture('misshapen'));
    expect(checkDocument(validator, document)).toEqual(checkDocument(compiled, document));
    expect(checkDocument(validator, yamlDocument(themeFixture('whole')))).toEqual([]);
    expect(await loadBuiltTheme({ url: `${built.url}borta/` })).toBeUndefined();
  });

  it('are not there for a level that was not built, nor for what is no id', async () => {
    expect(await loadBuilt(built, 'sundby-2024', 'district')).toBeUndefined();
    expect(await loadBuilt(built, '../stockholm-2009', 'district')).toBeUndefined();
  });
});
