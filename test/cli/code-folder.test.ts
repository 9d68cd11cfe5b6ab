// V8's code of the scripts in the user's folder, for a Node that is not the one that built them.
import {
  chmod,
  chown,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { withLoader } from '../support/cli/script-loader.ts';
import { startCommand } from '../support/command.ts';
import { ending } from '../support/ending.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { cases, WHOLE } from '../support/whole.ts';

const folder = temporaryFolder();
const cacheHome = () => join(folder(), 'cache');
const codeFolder = () => join(cacheHome(), 'samverkan');
const script = () => join(folder(), 'one.cjs');
const text = (word: string) => `exports.answer = () => '${word}';`;

/** What the script answers, and whether V8 had code for it; afterwards its code is kept. */
function answer(env: Readonly<Record<string, string>> = {}) {
  const all = { SAMVERKAN_CODE_CACHE: '', NODE_DISABLE_COMPILE_CACHE: '', XDG_CACHE_HOME: cacheHome(), ...env };
  return withLoader(all, ({ loadScript, keepCode, how }) => {
    const { answer } = loadScript(pathToFileURL(script()).href) as { answer: () => string };
    const said = answer();
    keepCode();
    return [said, ...how];
  });
}

const FIRST = ['first', 'taken'];
const COMPILED = ['first', 'without code'];

/** The one file of the folder. */
async function file(): Promise<string> {
  const names = await readdir(codeFolder());
  expect(names).toHaveLength(1);
  return join(codeFolder(), names[0] as string);
}

/** The rights of a file or a folder. */
const mode = async (path: string) => (await stat(path)).mode & 0o777;

describe.skipIf(process.platform === 'win32')('is kept and found again', () => {
  beforeEach(() => writeFile(script(), text('first')));

  test('readable by this user alone, named by script and Node', async () => {
    expect(answer()).toEqual(COMPILED);
    expect(await file()).toContain(`one-${process.version}-${process.platform}-${process.arch}-`);
    expect([await mode(await file()), await mode(codeFolder()), await mode(cacheHome())]).toEqual([
      0o600, 0o700, 0o700,
    ]);
    expect(answer()).toEqual(FIRST);
  });

  test('below the home where nothing else is said, and never below a relative path', async () => {
    const env = { XDG_CACHE_HOME: 'cache', HOME: folder() };
    expect([answer(env), answer(env)]).toEqual([COMPILED, FIRST]);
    const caches = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
    expect(await readdir(join(folder(), caches, 'samverkan'))).toHaveLength(1);
  });

  test('not where it is turned off, nor where there is no home or none can be written', async () => {
    await writeFile(join(folder(), 'file'), '');
    const none = [
      { SAMVERKAN_CODE_CACHE: 'off' },
      { NODE_DISABLE_COMPILE_CACHE: '1' },
      { XDG_CACHE_HOME: '', HOME: '' },
      { XDG_CACHE_HOME: '/proc/none' },
      { XDG_CACHE_HOME: join(folder(), 'file') },
    ];
    for (const env of none) expect([answer(env), answer(env)]).toEqual([COMPILED, COMPILED]);
    expect(await readdir(folder())).toEqual(['file', 'one.cjs']);
  });

  test('what fails on the way ends no run', async () => {
    const failing = vi.spyOn(vm.Script.prototype, 'createCachedData').mockImplementation(() => {
      throw new Error('no memory');
    });
    expect(answer()).toEqual(COMPILED);
    expect(failing).toHaveBeenCalledOnce();
    failing.mockRestore();
    await expect(readdir(codeFolder())).rejects.toThrow('ENOENT');
    expect([answer(), answer()]).toEqual([COMPILED, FIRST]);
  });

  test('a script that changed has code of its own', async () => {
    answer();
    await writeFile(script(), text('other'));
    expect(answer()).toEqual(['other', 'without code']);
    expect(answer()).toEqual(['other', 'taken']);
    await writeFile(script(), text('first'));
    expect(answer()).toEqual(FIRST);
  });

  test('the 32 youngest files stay, and files of others', async () => {
    await mkdir(codeFolder(), { recursive: true, mode: 0o700 });
    const old = Array.from({ length: 40 }, (_, age) => ({ name: `old-${age}.cache${age % 2 ? '.7.new' : ''}`, age }));
    for (const { name, age } of old) {
      await writeFile(join(codeFolder(), name), '');
      await utimes(join(codeFolder(), name), 1e9 - age, 1e9 - age);
    }
    await writeFile(join(codeFolder(), 'note.txt'), '');
    answer();
    const left = await readdir(codeFolder());
    const stay = old.filter(({ age }) => age < 31).map(({ name }) => name);
    expect(left.filter((name) => !name.startsWith('one-')).sort()).toEqual([...stay, 'note.txt'].sort());
    expect(answer()).toEqual(FIRST);
  });

  test('code that lacks much is written anew when more has run', async () => {
    const long = (name: string) =>
      `exports.${name} = () => { ${`exports.sum = [1, 'x', {}];`.repeat(200)} return '${name}'; };`;
    await writeFile(script(), `${long('answer')}\n${long('other')}`);
    const run = (names: readonly string[], env: string) =>
      withLoader({ SAMVERKAN_CODE_CACHE: env, XDG_CACHE_HOME: cacheHome() }, ({ loadScript, keepCode, how }) => {
        const all = loadScript(pathToFileURL(script()).href) as Record<string, () => string>;
        for (const name of names) all[name]?.();
        keepCode();
        return how;
      });
    run(['answer', 'other'], 'build');
    // As by another Node.
    const built = await readFile(`${script()}.cache`);
    await writeFile(`${script()}.cache`, built.with(0, (built[0] as number) ^ 1));
    const sizes = [];
    for (const names of [[], [], ['answer'], ['other'], ['other']]) {
      expect(run(names, '')).toEqual([sizes.length === 0 ? 'without code' : 'taken']);
      sizes.push((await stat(await file())).size);
    }
    const [none, still, one, both, end] = sizes as [number, number, number, number, number];
    expect(still).toBe(none);
    expect(one).toBeGreaterThan(none * 2);
    expect(both).toBeGreaterThan(one * 1.5);
    expect(end).toBe(both);
  });
});

describe.skipIf(process.platform === 'win32')('is never trusted where another user could have written it', () => {
  const POISONED = ['other', 'taken'];
  let poisoned = '';

  /** In place of the script's code stands that of another as long, with a checksum that is right: V8 takes it. */
  beforeEach(async () => {
    await writeFile(script(), text('other'));
    answer();
    const other = await readFile(await file());
    await rm(await file());
    await writeFile(script(), text('first'));
    answer();
    poisoned = await file();
    const sum = crc32(text('first'), other.readUInt32LE(0));
    other.writeUInt32LE(crc32(other.subarray(8), sum), 4);
    await writeFile(poisoned, other);
    expect(answer()).toEqual(POISONED);
  });

  test('a file that a group or all can write', async () => {
    for (const rights of [0o620, 0o602, 0o666]) {
      await chmod(poisoned, rights);
      const kept = await readFile(poisoned);
      expect(answer()).toEqual(COMPILED);
      // It was replaced by one that can be trusted.
      expect([answer(), await mode(poisoned)]).toEqual([FIRST, 0o600]);
      await writeFile(poisoned, kept);
      expect(answer()).toEqual(POISONED);
    }
  });

  test('a link to a file', async () => {
    await rename(poisoned, join(folder(), 'elsewhere'));
    await symlink(join(folder(), 'elsewhere'), poisoned);
    const before = await readFile(join(folder(), 'elsewhere'));
    expect([answer(), answer()]).toEqual([COMPILED, FIRST]);
    expect((await readFile(join(folder(), 'elsewhere'))).equals(before)).toBe(true);
  });

  test('something that is no file', async () => {
    await rm(poisoned);
    await mkdir(poisoned);
    expect([answer(), answer()]).toEqual([COMPILED, COMPILED]);
  });

  test('a folder that others can write, or a link to one: nothing is written there either', async () => {
    await chmod(codeFolder(), 0o770);
    expect([answer(), answer()]).toEqual([COMPILED, COMPILED]);
    await chmod(codeFolder(), 0o700);
    expect(answer()).toEqual(POISONED);
    await rename(codeFolder(), join(folder(), 'elsewhere'));
    await symlink(join(folder(), 'elsewhere'), codeFolder());
    expect([answer(), answer()]).toEqual([COMPILED, COMPILED]);
  });

  // Only root can give files away, and root is whom this is about.
  test.skipIf(process.geteuid?.() !== 0)('what belongs to another user, whose home is left alone', async () => {
    const [other, root] = [4321, 0];
    await chown(poisoned, other, root);
    expect(answer()).toEqual(COMPILED);
    expect(answer()).toEqual(FIRST);
    await chown(codeFolder(), other, root);
    expect([answer(), answer()]).toEqual([COMPILED, COMPILED]);
    await rm(codeFolder(), { recursive: true });
    await chown(cacheHome(), other, root);
    expect([answer(), answer()]).toEqual([COMPILED, COMPILED]);
    expect(await readdir(cacheHome())).toEqual([]);
  });
});

describe('changes no byte and no exit code', () => {
  /** A Node that the build's code is not for. */
  const node = ['--max-semi-space-size=32', '--import', resolve('test/support/cli/scripts.mjs')];
  const good = resolve('examples/stockholm/farsta.yaml');
  const bad = resolve('docs/diagnostics/area-incomplete/bad.yaml');

  async function run(args: readonly string[], env = {}) {
    const all = { SAMVERKAN_CODE_CACHE: '', XDG_CACHE_HOME: cacheHome(), ...env };
    const { code, stdout, stderr } = await ending(startCommand(args, { cwd: folder(), node, env: all }));
    const how = [...stderr.matchAll(/^script \S* (.*)$/gm)].map(([, one]) => one);
    return { how: new Set(how), result: [code, stdout, stderr.replaceAll(/^script .*\n/gm, '')] };
  }

  test('of validate: harmed, cut off, emptied, exchanged or removed', async () => {
    const args = ['validate', '--format', 'json', good, bad];
    const { result: expected } = await run(args, { SAMVERKAN_CODE_CACHE: 'off' });
    expect(expected).toEqual([1, expect.stringContaining('area-incomplete'), expect.stringContaining('2 filer')]);
    const same = async (how: string) => expect(await run(args)).toEqual({ how: new Set([how]), result: expected });
    await same('without code');
    await same('taken');
    const paths = (await readdir(codeFolder())).map((name) => join(codeFolder(), name));
    // The command and the validator of the file with errors.
    expect(paths).toHaveLength(2);
    const harms: ((path: string) => Promise<unknown>)[] = [
      async (path) => {
        const bytes = await readFile(path);
        await writeFile(path, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] as number) ^ 4));
      },
      async (path) => writeFile(path, (await readFile(path)).subarray(0, -1)),
      (path) => writeFile(path, ''),
      (path) => copyFile(resolve('dist/chunks/validate-whole.cjs.cache'), path),
      (path) => copyFile(resolve('dist/chunks/generate-whole.cjs.cache'), path),
      (path) => rm(path),
    ];
    for (const harm of cases(harms, harms.slice(0, 1))) {
      for (const path of paths) await harm(path);
      await same('without code');
      await same('taken');
    }
  });

  test.runIf(WHOLE)('of generate by workers, which keep code of their own', async () => {
    const draw = async (out: string, env = {}) => {
      const args = ['generate', good, resolve('examples/stockholm/spanga-tensta.yaml'), '--out', out, '--jobs', '2'];
      const { how, result } = await run(args, env);
      return { how, result, pdf: await readFile(join(folder(), out, 'farsta.pdf')) };
    };
    const off = await draw('out', { SAMVERKAN_CODE_CACHE: 'off' });
    expect(off.how).toEqual(new Set(['without code']));
    await draw('out/one');
    const names = await readdir(codeFolder());
    expect(names.filter((name) => name.startsWith('worker-whole-'))).toHaveLength(1);
    const again = await draw('out/two');
    expect(again.how).toContain('taken');
    expect(again.pdf.equals(off.pdf)).toBe(true);
    expect(again.result[0]).toBe(off.result[0]);
  });

  test('of generate, and of two that run at once; misuse keeps nothing', async () => {
    expect((await run(['generate', 'none.yaml'])).result[0]).toBe(2);
    await expect(readdir(codeFolder())).rejects.toThrow('ENOENT');
    const draw = async (out: string) => {
      const { how, result } = await run(['generate', '--quiet', good, '--out', out]);
      return { how, result, pdf: await readFile(join(folder(), out, 'farsta.pdf')) };
    };
    const [one, two] = await Promise.all([draw('one'), draw('two')]);
    const three = await draw('three');
    expect(three.how).toEqual(new Set(['taken']));
    expect(one.result[0]).toBe(0);
    for (const { result, pdf } of [two, three]) {
      expect(result).toEqual(one.result);
      expect(pdf.equals(one.pdf)).toBe(true);
    }
    expect((await readdir(codeFolder())).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
