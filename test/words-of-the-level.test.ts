import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Code } from '../src/diagnostics/codes.ts';
import { explanationOf } from '../src/diagnostics/explain.ts';
import { explanationLabels } from '../src/diagnostics/explanations/labels.ts';
import { neutralWords } from '../src/diagnostics/neutral-words.ts';
import { compileAgreementSchema } from '../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../src/minimum/compile-schema/compile-district.ts';
import type { JsonSchema } from '../src/minimum/json-schema.ts';
import type { MinimumLevel } from '../src/minimum/minimum-level.ts';
import { startingFile } from '../src/minimum/starting-file/starting-file.ts';
import { compileConfigSchema } from '../src/schema/config-schema.ts';
import { compileDirectorySchema } from '../src/schema/directory-schema.ts';
import { compileThemeSchema } from '../src/schema/theme-schema.ts';
import { world } from './support/cli/world.ts';
import { stockholm, sundby } from './support/levels.ts';
import { oneOfEach } from './support/one-of-each.ts';
import { neutralIn, ofStockholm } from './support/words.ts';

// What findings say is held to the same in test/diagnostics/message.test.ts.

/** A level whose words are those of nobody, so that a word that is written out somewhere stands out. */
function inForeignWords(level: MinimumLevel): MinimumLevel {
  const words = Object.fromEntries(
    Object.entries(level.words).map(([noun, forms]) => [
      noun,
      Object.fromEntries(Object.keys(forms).map((form) => [form, form === 'gender' ? 'ett' : `${noun}-${form}`])),
    ]),
  ) as unknown as MinimumLevel['words'];
  return { ...level, words };
}

const schemasOf = (level: MinimumLevel): readonly JsonSchema[] => [
  compileDistrictSchema(level),
  compileAgreementSchema(level),
];

/** Every text for editors and readers of JSON, with where it stands. */
function spokenIn(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    ['title', 'description', 'errorMessage'].includes(key) && typeof value === 'string'
      ? [`${path}/${key}: ${value}`]
      : spokenIn(value, `${path}/${key}`),
  );
}

test('the words that a level has of its own are found, and others are not', () => {
  expect(
    ofStockholm('Stadsdelens fil, stadsdelsnämnden, hela staden, stadens, rapporten och Miniminivån'),
  ).toHaveLength(6);
  expect(ofStockholm('Granby kommun, en rapport, stadgar, grundnivån, sarif=rapport.sarif')).toEqual([]);
});

describe('hovers and messages of a compiled level', () => {
  test('are said in its own words, and no text is left to be said', () => {
    const schemas = schemasOf(sundby);
    const spoken = schemas.flatMap((schema) => spokenIn(schema));
    expect(spoken.length).toBeGreaterThan(300);
    expect(spoken.flatMap(ofStockholm)).toEqual([]);
    expect(spoken.flatMap(neutralIn)).toEqual([]);
    // A function would be left out of a text, or called what it is.
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
    const all = JSON.stringify(schemas);
    expect(all).toContain('"Kommunalförbund"');
    expect(all).toContain('Detta är mindre än grundkravet. Grundkravet: ');
    expect(all).toContain('Det som kommunalförbundet lägger till eller höjer. Aldrig mindre än grundkravet.');
    expect(all).toContain('"Lokala påbyggnader"');
  });

  test('take every word from the level', () => {
    const foreign = schemasOf(inForeignWords(stockholm)).flatMap((schema) => spokenIn(schema));
    const own = new Set(schemasOf(stockholm).flatMap((schema) => spokenIn(schema)));
    // What the level itself says in its titles and reasons stays as it is.
    const written = ofStockholm(JSON.stringify({ ...stockholm, words: {} }));
    const left = foreign.filter((text) => own.has(text)).flatMap(ofStockholm);
    expect(left.filter((word) => !written.includes(word))).toEqual([]);
  });
});

describe('a file to start from', () => {
  const text = startingFile(sundby, 'a.yaml', 'niva.yaml');

  test('is said in the words of its level', () => {
    expect(ofStockholm(text)).toEqual([]);
    expect(neutralIn(text)).toEqual([]);
    expect(text).toContain('## ==== Kommunalförbundet ====');
    expect(text).toContain('## ==== Lokala påbyggnader ====');
    expect(text).toContain('Står det i före kommunalförbundets namn?');
    expect(text).toContain('Grundkravet gäller ändå.');
  });

  test('of the other level says what that level says', () => {
    const other = startingFile(stockholm, 'a.yaml');
    expect(other).toContain('## ==== Stadsdelen ====');
    expect(other).toContain('Står det i före stadsdelens namn?');
    expect(other).toContain('Miniminivån gäller ändå.');
  });
});

describe('what is said before a level is known', () => {
  test('neutral words are no level’s', () => {
    expect(ofStockholm(JSON.stringify(neutralWords))).toEqual([]);
    expect(ofStockholm(JSON.stringify(sundby.words))).toEqual([]);
  });

  test('an explanation suits the readers of any level', () => {
    const said = (Object.keys(oneOfEach) as Code[]).map((code) => JSON.stringify(explanationOf(code, 'sv')));
    expect(said.flatMap(ofStockholm)).toEqual([]);
    expect(ofStockholm(JSON.stringify(explanationLabels.sv))).toEqual([]);
    const english = (Object.keys(oneOfEach) as Code[]).map((code) => JSON.stringify(explanationOf(code, 'en')));
    expect(english.filter((text) => /\bcit(?:y|ies)\b|municipalit(?:y|ies)’ level/i.test(text))).toEqual([]);
  });

  test('so do the schemas of themes, directories, configurations and levels', () => {
    const level = JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8'));
    // There the words themselves are explained, with examples.
    delete level.properties.words;
    const schemas = [compileThemeSchema(), compileDirectorySchema(), compileConfigSchema(), level];
    const spoken = schemas.flatMap((schema) => spokenIn(schema));
    expect(spoken.flatMap(ofStockholm)).toEqual([]);
  });

  test.each(['', 'generate', 'validate', 'init', 'schema', 'explain', 'manifest', 'manifest merge', 'help'])(
    'so does samverkan help %s',
    async (command) => {
      const { stdout } = await world({}).run(['help', ...command.split(' ').filter((word) => word !== '')]);
      expect(stdout).toContain('Användning:');
      expect(ofStockholm(stdout)).toEqual([]);
    },
  );
});

/** A module without its comments, which speak to programmers, of the level that they know. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{(,])\/\/.*$/gm, '$1');
}

/** The program's modules, each with what it says to anybody but programmers. */
function modules(): readonly (readonly [path: string, text: string])[] {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);
  return paths.map((path) => [path, withoutComments(readFileSync(path, 'utf8'))]);
}

test('no text of the program has a word of one level written out', () => {
  // What these read was written by others: mailboxes of any district, words to be divided, a text to be measured.
  const reading = /^src\/(?:rules\/mailbox-words|hyphenation\/|layout\/inline\/characters-per-line)/;
  const found = modules()
    .filter(([path]) => !reading.test(path))
    .flatMap(([path, text]) => ofStockholm(text).map((word) => `${path}: ${word}`));
  expect(found).toEqual([]);
});

test('nor the name of one city’s district as an example', () => {
  const names = readdirSync('examples/stockholm').flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
  expect(names).toHaveLength(14);
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'i');
  expect(
    modules()
      .filter(([, text]) => pattern.test(text))
      .map(([path]) => path),
  ).toEqual([]);
});
