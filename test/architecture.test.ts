import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SRC = join(ROOT, 'src');

/** Whatever may be imported from everywhere. */
const EVERYWHERE = 'values';

/** An `import()` whose target is only known when it runs. */
const COMPUTED = 'computed';

/** Stands in the table for the modules and globals of Node. */
const NODE = 'node';

/** One row of the table in ARCHITECTURE.md. */
interface Room {
  /** Rooms by name; elsewhere than in `layout`, its name stands for `layout/face` too. */
  readonly mayImport: readonly string[];
  readonly libraries: readonly string[];
}

type Rooms = ReadonlyMap<string, Room>;

/** The names in a cell, each between backticks. */
function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
}

/** Reads the table of rooms out of ARCHITECTURE.md. */
function readRooms(text: string): Rooms {
  const lines = text.split('\n');
  const head = lines.indexOf('| Room | What it does | May import | Libraries |');
  const rows = lines.slice(head + 2, lines.indexOf('', head));
  return new Map(
    rows.map((row) => {
      const [, name = '', , mayImport = '', libraries = ''] = row.split('|');
      return [namesIn(name)[0] ?? row, { mayImport: namesIn(mayImport), libraries: namesIn(libraries) }] as const;
    }),
  );
}

/** The room that a file of src lies in; `index` for src/index.ts, and the folder's name where it is in no row. */
function roomOf(file: string, rooms: Rooms): string {
  if (!file.includes('/')) return file.replace(/\.ts$/, '');
  const folders = file.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth--) {
    const name = folders.slice(0, depth).join('/');
    if (rooms.has(name)) return name;
  }
  return folders.join('/');
}

/** Code without comments; strings that hold `//` may be cut. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Code without comments and without the content of its texts. */
function withoutTexts(text: string): string {
  return withoutComments(text.replace(/\/\*[\s\S]*?\*\//g, ''))
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/`(?:[^`\\$]|\\.|\$(?!\{))*`/g, '``');
}

interface Import {
  /** Path below src of the file that imports. */
  readonly file: string;
  readonly specifier: string;
}

function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text);
  const forms = /(?:[\s}]from\s+|\bimport\s*\(\s*|^\s*import\s+|\brequire\s*\(\s*)(?:(['"])([^'"\s]+)\1|([^'"\s]))/gm;
  const found = [...code.matchAll(forms)].filter(
    (match) => match[2] !== undefined || /^(import|require)\s*\(/.test(match[0]),
  );
  return found.map((match) => ({ file, specifier: match[2] ?? COMPUTED }));
}

/** The file that a relative import leads to, below src. */
function targetOf({ file, specifier }: Import): string {
  return relative(SRC, join(SRC, dirname(file), specifier))
    .split(sep)
    .join('/');
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function libraryOf(specifier: string): string {
  return specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier)) ? NODE : packageOf(specifier);
}

/** Whether a room stands for another in the row of a third. */
function standsFor(name: string, room: string, inRow: string): boolean {
  const top = (path: string) => path.split('/')[0];
  return name === room || (room.startsWith(`${name}/`) && top(room) !== top(inRow));
}

function importViolation(one: Import, rooms: Rooms): string | undefined {
  const { file, specifier } = one;
  const from = roomOf(file, rooms);
  const say = (what: string) => `${file} imports ${specifier}: ${what}`;
  const room = rooms.get(from);
  if (room === undefined) return say(`the room ${from} is not in the table`);
  if (specifier.startsWith('.')) {
    const to = roomOf(targetOf(one), rooms);
    if (to === from || to === EVERYWHERE) return undefined;
    return room.mayImport.some((name) => standsFor(name, to, from)) ? undefined : say(`${from} may not import ${to}`);
  }
  const library = libraryOf(specifier);
  if (room.libraries.includes(library)) return undefined;
  const owners = [...rooms].flatMap(([name, { libraries }]) => (libraries.includes(library) ? name : []));
  return say(owners.length === 0 ? 'no room owns this library' : `only ${owners.join(' and ')} may`);
}

/** What only a host has: modules aside, Node's globals; and what answers otherwise on another machine or another day. */
const HOST_GLOBALS =
  /(?<![.\w$])(?:process|Buffer|globalThis|global|console|require|fetch|set(?:Timeout|Interval|Immediate)|performance)\b(?!\s*[:(]?\s*\)?\s*=>)(?!:)/g;
const CLOCK_AND_LOCALE =
  /(?<![.\w$])(?:Date\.now|new Date\(\s*\)|Math\.random|Intl\b)|\.(?:toLocale\w+|localeCompare)\b/g;

function globalViolations(file: string, text: string, rooms: Rooms): string[] {
  const room = roomOf(file, rooms);
  if (rooms.get(room)?.libraries.includes(NODE)) return [];
  const code = withoutTexts(text);
  return [...code.matchAll(HOST_GLOBALS), ...code.matchAll(CLOCK_AND_LOCALE)].map(
    ([what]) => `${file} uses ${what.trim()}: ${room} must not know what computer it runs on`,
  );
}

/** Circles of files that import each other, by Tarjan's algorithm (1972): each a list of paths, in code unit order. */
function circles(files: ReadonlyMap<string, string>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) as number);
    open.push(file);
    for (const one of importsOf(file, files.get(file) as string)) {
      if (!one.specifier.startsWith('.') || !files.has(targetOf(one))) continue;
      const target = targetOf(one);
      if (!order.has(target)) visit(target);
      const reached = open.includes(target) ? (lowest.get(target) as number) : Number.POSITIVE_INFINITY;
      lowest.set(file, Math.min(lowest.get(file) as number, reached));
      if (target === file) found.push([file]);
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of files.keys()) if (!order.has(file)) visit(file);
  return found;
}

function violations(files: ReadonlyMap<string, string>, rooms: Rooms): string[] {
  return [
    ...[...files].flatMap(([file, text]) => [
      ...importsOf(file, text).flatMap((one) => importViolation(one, rooms) ?? []),
      ...globalViolations(file, text, rooms),
    ]),
    ...circles(files).map((circle) => `a circle: ${circle.join(' ')}`),
  ];
}

function sourceFiles(): Map<string, string> {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[cm]?[jt]sx?$/.test(name));
  return new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(SRC, name), 'utf8')]));
}

describe('the table of rooms', () => {
  const rooms = readRooms(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
  const files = sourceFiles();

  test('has a row for every room, and no row for a room that is not there', () => {
    const seen = new Set([...files.keys()].map((file) => roomOf(file, rooms)));
    expect([...seen].sort()).toEqual([...rooms.keys()].sort());
  });

  test('names nothing that is not a room', () => {
    const isRoom = (name: string) => [...rooms.keys()].some((room) => room === name || room.startsWith(`${name}/`));
    const named = [...rooms.values()].flatMap(({ mayImport }) => mayImport);
    expect(named.filter((name) => !isRoom(name))).toEqual([]);
  });

  test('lets no two rooms import each other, in however many steps', () => {
    const reach = (from: string, seen = new Set<string>()): Set<string> => {
      for (const name of rooms.get(from)?.mayImport ?? [])
        for (const room of rooms.keys()) {
          if (seen.has(room) || !standsFor(name, room, from)) continue;
          seen.add(room);
          reach(room, seen);
        }
      return seen;
    };
    expect([...rooms.keys()].filter((room) => reach(room).has(room))).toEqual([]);
  });

  test('is held against the imports of every file that has some', () => {
    const blind = [...files].filter(([file, text]) => /^import\s/m.test(text) && importsOf(file, text).length === 0);
    expect(blind.map(([file]) => file)).toEqual([]);
    expect([...files].flatMap(([file, text]) => importsOf(file, text)).length).toBeGreaterThan(200);
  });

  test('holds', () => {
    expect(violations(files, rooms)).toEqual([]);
  });

  test('allows nothing that is not done, so that it does not go stale', () => {
    const used = new Set<string>();
    for (const [file, text] of files) {
      const room = roomOf(file, rooms);
      if (withoutTexts(text).search(HOST_GLOBALS) >= 0) used.add(`${room} ${NODE}`);
      for (const one of importsOf(file, text)) {
        const to = one.specifier.startsWith('.') ? roomOf(targetOf(one), rooms) : libraryOf(one.specifier);
        used.add(`${room} ${to}`);
      }
    }
    const isUsed = (room: string, name: string) =>
      used.has(`${room} ${name}`) ||
      [...rooms.keys()].some((one) => standsFor(name, one, room) && used.has(`${room} ${one}`));
    const unused = [...rooms].flatMap(([room, { mayImport, libraries }]) =>
      [...mayImport, ...libraries].flatMap((name) => (isUsed(room, name) ? [] : `${room} ${name}`)),
    );
    expect(unused).toEqual([]);
  });

  test.each([
    ['source/a.ts', "import { merge } from '../model/merge.ts';", 'source may not import model'],
    ['layout/a.ts', "import { writePdf } from '../pdf/write.ts';", 'layout may not import pdf'],
    ['layout/face/a.ts', "import { breakLines } from '../inline/break-lines.ts';", 'may not import layout/inline'],
    ['pipeline/load/a.ts', "import { study } from '../batch/study.ts';", 'may not import pipeline/batch'],
    ['pipeline/batch/a.ts', "export * from '../../cli/main.ts';", 'pipeline/batch may not import cli'],
    ['cli/commands/a.ts', "import type { View } from '../../template/view.ts';", 'cli may not import template'],
    ['workers/a.ts', "import { merge } from '../model/merge.ts';", 'workers may not import model'],
    ['values/a.ts', "import { isForbidden } from '../source/characters.ts';", 'values may not import source'],
    ['rules/a.ts', "import yaml from 'yaml';", 'only source may'],
    ['layout/a.ts', "const f = await import('fontkit');", 'only pdf may'],
    ['model/a.ts', "import { readFileSync } from 'node:fs';", 'only io and workers and cli may'],
    ['pipeline/draw/a.ts', "import { join } from 'path';", 'only io and workers and cli may'],
    ['schema/a.ts', "import 'left-pad';", 'no room owns'],
    ['cli/a.ts', 'await import(name);', 'only pipeline/load may'],
    ['helpers/a.ts', "import '../model/merge.ts';", 'not in the table'],
    ['model/a.ts', 'if (process.env.DEBUG) merge();', 'uses process'],
    ['pdf/a.ts', 'const bytes = Buffer.concat(parts);', 'uses Buffer'],
    ['rules/a.ts', 'const today = new Date();', 'uses new Date()'],
    ['template/a.ts', 'names.sort((a, b) => a.localeCompare(b));', 'uses .localeCompare'],
  ])('catches a planted violation: %s %s', (file, text, expected) => {
    const [found, ...others] = violations(new Map([[file, text]]), rooms);
    expect(found).toContain(expected);
    expect(others).toEqual([]);
  });

  test('catches a planted circle, of types alone too', () => {
    const planted = new Map([
      ['rules/a.ts', "import { b } from './b.ts';"],
      ['rules/b.ts', "import type { C } from './c.ts';"],
      ['rules/c.ts', "export const c = () => import('./a.ts');"],
      ['rules/d.ts', "import { a } from './a.ts';"],
    ]);
    expect(violations(planted, rooms)).toEqual(['a circle: rules/a.ts rules/b.ts rules/c.ts']);
  });

  test('takes no word in a text or comment for an import or a global', () => {
    const text =
      "// process.exit()\nexport const a = 'process.env';\n/** import 'left-pad'; */\nconst b = { process: 1 };\n";
    expect(violations(new Map([['rules/a.ts', text]]), rooms)).toEqual([]);
  });
});
