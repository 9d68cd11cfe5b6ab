import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** What each folder may import beside itself. `index` is the library's face. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  io: [],
  diagnostics: ['source'],
  minimum: ['diagnostics', 'source'],
  model: ['minimum', 'diagnostics', 'source'],
  schema: ['model', 'minimum', 'diagnostics', 'source'],
  rules: ['model', 'minimum', 'diagnostics', 'source'],
  template: ['model', 'minimum', 'diagnostics', 'source'],
  figure: [],
  document: ['figure', 'diagnostics', 'source'],
  layout: ['document', 'figure', 'diagnostics'],
  theme: ['layout', 'figure', 'diagnostics', 'source'],
  html: ['theme', 'document', 'figure', 'diagnostics'],
  pdf: ['theme', 'layout', 'document', 'figure', 'diagnostics'],
  reporters: ['diagnostics', 'source'],
  pipeline: [
    'source',
    'io',
    'diagnostics',
    'minimum',
    'model',
    'schema',
    'rules',
    'template',
    'document',
    'layout',
    'theme',
    'html',
    'pdf',
  ],
  workers: ['pipeline', 'io', 'diagnostics'],
  cli: ['pipeline', 'workers', 'reporters', 'io', 'diagnostics'],
  index: ['pipeline', 'model', 'minimum', 'diagnostics'],
};

/** Who may load which library. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['source'],
  ajv: ['schema'],
  'ajv-formats': ['schema'],
  handlebars: ['template'],
  'mdast-util-from-markdown': ['template'],
  parse5: ['document'],
  pdfkit: ['pdf'],
  fontkit: ['pdf'],
  fflate: ['pdf', 'theme'],
  hyphen: ['layout'],
  commander: ['cli'],
  chalk: ['reporters', 'cli'],
  'fastest-levenshtein': ['diagnostics'],
  organisationsnummer: ['rules'],
  personnummer: ['rules'],
  tinyglobby: ['io'],
  chokidar: ['io'],
  tinypool: ['workers'],
  'yocto-spinner': ['cli'],
  // Types of the Markdown tree.
  mdast: ['template'],
  // The validators and templates that the build makes.
  computed: ['schema', 'template'],
};

/** An `import()` whose target is only known when it runs. */
const COMPUTED = 'computed';

/** Folders that know what computer they run on. */
const HOSTS = ['cli', 'io'];

interface Import {
  /** Path below src of the file that imports. */
  readonly file: string;
  readonly specifier: string;
}

function importsOf(file: string, text: string): Import[] {
  // Comments may speak of imports; strings that hold `//` are no imports and may be cut.
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = /(?:[\s}]from\s+|\bimport\s*\(\s*|^\s*import\s+|\brequire\s*\(\s*)(?:(['"])([^'"\s]+)\1|([^'"\s]))/gm;
  const found = [...code.matchAll(forms)].filter(
    (match) => match[2] !== undefined || /^(import|require)\s*\(/.test(match[0]),
  );
  return found.map((match) => ({ file, specifier: match[2] ?? COMPUTED }));
}

/** The folder of src that a file belongs to; `index` for src/index.ts. */
function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\.ts$/, '');
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function violation({ file, specifier }: Import): string | undefined {
  const from = folderOf(file);
  const say = (what: string) => `${file} imports ${specifier}: ${what}`;
  if (MAY_IMPORT[from] === undefined) return say(`the folder ${from} is not in the table`);
  if (specifier.startsWith('.')) {
    const to = folderOf(
      relative(SRC, join(SRC, dirname(file), specifier))
        .split(sep)
        .join('/'),
    );
    return to === from || MAY_IMPORT[from].includes(to) ? undefined : say(`${from} may not import ${to}`);
  }
  if (specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier))) {
    return HOSTS.includes(from) ? undefined : say('the core uses no module of Node');
  }
  const owners = OWNERS[packageOf(specifier)];
  if (owners === undefined) return say('nobody owns this library');
  return owners.includes(from) ? undefined : say(`only ${owners.join(' and ')} may`);
}

function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => importsOf(file, text).flatMap((one) => violation(one) ?? []));
}

function sourceFiles(): Map<string, string> {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[cm]?[jt]sx?$/.test(name));
  return new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(SRC, name), 'utf8')]));
}

describe('the import table', () => {
  const files = sourceFiles();

  test('sees every folder of src, and no folder is unknown', () => {
    const seen = new Set([...files.keys()].map(folderOf));
    expect([...seen].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('sees the imports of every file that has some', () => {
    const blind = [...files].filter(([file, text]) => /^import\s/m.test(text) && importsOf(file, text).length === 0);
    expect(blind.map(([file]) => file)).toEqual([]);
    expect([...files].flatMap(([file, text]) => importsOf(file, text)).length).toBeGreaterThan(200);
  });

  test('holds', () => {
    expect(violations(files)).toEqual([]);
  });

  test('every owner in the table uses its library, so that the table does not go stale', () => {
    const used = new Set(
      [...files].flatMap(([file, text]) => importsOf(file, text).map((one) => packageOf(one.specifier))),
    );
    expect(Object.keys(OWNERS).filter((name) => !used.has(name))).toEqual([]);
  });

  test.each([
    ['source/a.ts', "import { merge } from '../model/merge.ts';", 'source may not import model'],
    ['layout/a.ts', "import { writePdf } from '../pdf/write.ts';", 'layout may not import pdf'],
    ['pipeline/a.ts', "export * from '../cli/main.ts';", 'pipeline may not import cli'],
    ['cli/commands/a.ts', "import type { View } from '../../template/view.ts';", 'cli may not import template'],
    ['rules/a.ts', "import yaml from 'yaml';", 'only source may'],
    ['layout/a.ts', "const f = await import('fontkit');", 'only pdf may'],
    ['model/a.ts', "import { readFileSync } from 'node:fs';", 'no module of Node'],
    ['pipeline/a.ts', "import { join } from 'path';", 'no module of Node'],
    ['schema/a.ts', "import 'left-pad';", 'nobody owns'],
    ['cli/a.ts', 'await import(name);', 'only schema and template may'],
    ['helpers/a.ts', "import '../model/merge.ts';", 'not in the table'],
  ])('catches a planted violation: %s %s', (file, text, expected) => {
    const [found, ...others] = violations(new Map([[file, text]]));
    expect(found).toContain(expected);
    expect(others).toEqual([]);
  });
});
