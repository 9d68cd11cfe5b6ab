import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildValidators } from '../../scripts/build-validators.mjs';
import { stripEditorWords } from '../../scripts/lib/strip-annotations.mjs';
import { diskFileSystem } from '../../src/io/disk.ts';
import { loadValidator } from '../../src/pipeline/load/load-validator.ts';
import { checkDocument, checkLazily } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { compileConfigSchema } from '../../src/schema/config-schema.ts';
import { compileDirectorySchema } from '../../src/schema/directory-schema.ts';
import { compileThemeSchema } from '../../src/schema/theme-schema.ts';
import type { SchemaValidator } from '../../src/schema/validator.ts';
import { stockholm } from '../support/levels.ts';
import { jsonDocument, yamlDocument } from '../support/read-yaml.ts';
import { agreementValidator, districtValidator } from '../support/schema.ts';
import { spoiltDistrict } from '../support/spoilt-district.ts';
import { themeFixture } from '../support/theme/themes.ts';
import { runs } from '../support/whole.ts';

describe('built validators', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'validators-'));
  const validators = join(outdir, 'validators');
  const installed = { system: diskFileSystem(), built: { folder: outdir, url: `${pathToFileURL(outdir).href}/` } };
  const none = () => Promise.reject(new Error('not built'));
  const built = (name: string, compile: () => Promise<SchemaValidator> = none) =>
    loadValidator(installed, name, compile);
  beforeAll(() => buildValidators(validators));
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('are there for each level and for what is no level', () => {
    const files = readdirSync(validators, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js/.test(name));
    const ofLevels = readdirSync('schemas', { withFileTypes: true })
      .filter((one) => one.isDirectory() && one.name !== 'law')
      .flatMap(({ name }) => [`${name}/agreement.json`, `${name}/district.cjs`, `${name}/district.json`]);
    const others = ['config', 'directory', 'theme'].flatMap((name) => [`${name}.cjs`, `${name}.json`]);
    expect(files.sort()).toEqual([...others, ...ofLevels].sort());
  });

  it('need nothing but themselves', () => {
    for (const file of [`${stockholm.id}/district.cjs`, 'theme.cjs']) {
      const code = readFileSync(join(validators, file), 'utf8').split('schemaText')[0] as string;
      expect(code).not.toMatch(/\bimport\s*[("'{*]/);
      expect(code).not.toMatch(/(?<!`)require\((?!\\)["'](?!ajv\/dist\/runtime)/);
    }
  });

  it('find the same as those compiled at run time', async () => {
    const lazy = await built(`${stockholm.id}/district`);
    const validator = await lazy.validator();
    const compiled = await districtValidator(stockholm);
    expect(validator.schema).toEqual(stripEditorWords(compiled.schema));
    await fc.assert(
      fc.asyncProperty(spoiltDistrict(stockholm), async (value) => {
        const document = jsonDocument(value);
        const expected = checkDocument(compiled, document);
        expect(checkDocument(validator, document)).toEqual(expected);
        expect(await checkLazily(lazy, document)).toEqual(expected);
      }),
      { numRuns: runs(100, 15) },
    );
  });

  it('of agreements are compiled where the agreement does not hold', async () => {
    const wrong = { version: 1, areas: [{ id: 'narvaro' }], more: true };
    const { holds, validator } = await built(`${stockholm.id}/agreement`, () => agreementValidator(stockholm));
    expect(holds(wrong)).toBe(false);
    expect((await validator()).check(wrong).length).toBeGreaterThan(10);
  });

  it('of themes, configurations and directories find the same, too', async () => {
    for (const [name, schema, text] of [
      ['theme', compileThemeSchema(), themeFixture('misshapen')],
      ['config', compileConfigSchema(), 'strict: kanske\nseverity: { finns-inte: error }\n'],
      ['directory', compileDirectorySchema(), 'receptions: [{ title: 1 }]\nannat: 1\n'],
    ] as const) {
      const compiled = await compileValidator(schema);
      const lazy = await built(name);
      expect((await lazy.validator()).schema).toEqual(stripEditorWords(compiled.schema));
      const document = yamlDocument(text);
      const found = await checkLazily(lazy, document);
      expect(found).toEqual(checkDocument(compiled, document));
      expect(found.length).toBeGreaterThan(1);
    }
    const { holds } = await built('theme');
    expect(holds(yamlDocument(themeFixture('whole')).unfolded)).toBe(true);
  });
});
