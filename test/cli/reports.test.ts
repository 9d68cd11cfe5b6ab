import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/cli/texts/en.ts';
import { sv } from '../../src/cli/texts/sv.ts';
import { type World, world } from '../support/cli/world.ts';

const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const bad = minimal.replace('  board:', '  bord:');
/** A warning and nothing worse. */
const doubtful = readFileSync('examples/stockholm/farsta.yaml', 'utf8');

let here: World;

beforeEach(() => {
  here = world({ 'bad.yaml': bad, 'farsta.yaml': doubtful });
});

describe('several formats at once', () => {
  const all = 'compact,json=r/a.json,sarif=r/a.sarif,junit=r/a.xml,github=r/a.txt,gitlab=r/b.json';

  test('each goes to its file, one to standard output, and all tell the same', async () => {
    const { code, stdout } = await here.run(['validate', 'bad.yaml', 'farsta.yaml', '--format', all]);
    expect(code).toBe(1);
    const { summary } = JSON.parse(here.text('/r/a.json'));
    const findings = stdout.trimEnd().split('\n').length;
    expect(summary.errors + summary.warnings + summary.infos).toBe(findings);
    expect(JSON.parse(here.text('/r/a.sarif')).runs[0].results).toHaveLength(findings);
    expect(here.text('/r/a.xml')).toContain(`<testsuites name="samverkan validate" tests="${findings}"`);
    expect(here.text('/r/a.txt').match(/^::/gm)).toHaveLength(findings);
    expect(JSON.parse(here.text('/r/b.json'))).toHaveLength(findings);
  });

  test('one that cannot be written is reported, the others are written all the same', async () => {
    here.system.failOn = { ending: 'a.sarif', code: 'ENOSPC' };
    const { code, stdout, stderr } = await here.run(['validate', 'bad.yaml', '--format', all]);
    expect(code).toBe(3);
    expect(stderr).toContain('fel: r/a.sarif kunde inte skrivas: disken är full (ENOSPC)\n');
    expect(stdout).toMatch(/^bad\.yaml:/);
    expect([...here.files.keys()].filter((path) => path.startsWith('/r/'))).toEqual([
      '/r/a.json',
      '/r/a.xml',
      '/r/a.txt',
      '/r/b.json',
    ]);
  });

  test('the version is the program’s, and absolute paths below the folder become relative', async () => {
    const { stdout } = await here.run(['validate', '/bad.yaml', '--format', 'sarif']);
    const [run] = JSON.parse(stdout).runs;
    expect(run.tool.driver.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(run.artifacts[0].location.uri).toBe('bad.yaml');
  });
});

describe('a target that names a stream', () => {
  test.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])('%s is standard output', async (target) => {
    const named = await here.run(['validate', 'bad.yaml', '--format', `json=${target}`]);
    expect(named).toEqual(await here.run(['validate', 'bad.yaml', '--format', 'json']));
    expect([...here.files.keys()].sort()).toEqual(['/bad.yaml', '/farsta.yaml']);
  });

  test.each(['/dev/stderr', '/dev/fd/2'])(
    '%s is standard error, beside what goes to standard output',
    async (target) => {
      const { stdout, stderr } = await here.run(['validate', 'bad.yaml', '-q', '--format', `compact,json=${target}`]);
      expect(stdout).toMatch(/^bad\.yaml:/);
      expect(JSON.parse(stderr).version).toBe(1);
    },
  );

  test('is coloured where it is a terminal, as without a name', async () => {
    const { stdout } = await here.run(['validate', 'bad.yaml', '--format', 'pretty=-'], { isTTY: true });
    expect(stdout).toContain('\u001b[');
  });
});

describe('before any work it refuses', () => {
  test.each([
    ['json=./bad.yaml', './bad.yaml är en av filerna som läses, och skrivs inte över'],
    ['json=r.json,sarif=./r.json', 'två format skulle skrivas till ./r.json'],
    ['json,sarif', 'två format skulle skrivas till standard ut'],
    ['json,sarif=-', 'två format skulle skrivas till standard ut'],
    ['json=/dev/stdout,sarif=/dev/fd/1', 'två format skulle skrivas till standard ut'],
    ['compact,json=/dev/stderr,sarif=/dev/fd/2', 'två format skulle skrivas till standard fel'],
    ['sarif=', '--format sarif= saknar filens namn'],
    ['html', 'välj bland pretty, compact, json, sarif, junit, github, gitlab'],
  ])('--format %s', async (format, words) => {
    const before = new Map(here.files);
    const { code, stdout, stderr } = await here.run(['validate', 'bad.yaml', '--format', format]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(here.files).toEqual(before);
  });
});

describe('in GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true' };

  test('annotations are added where no format is asked for', async () => {
    const { stdout } = await here.run(['validate', 'bad.yaml'], { env });
    expect(stdout).toMatch(/^bad\.yaml:\d+:\d+ error /m);
    expect(stdout).toMatch(/^::error file=bad\.yaml,line=\d+,/m);
  });

  test('a format that is asked for stands alone', async () => {
    const { stdout } = await here.run(['validate', 'bad.yaml', '--format', 'compact'], { env });
    expect(stdout).not.toContain('::');
  });

  test('files are named from the repository, though the job runs in another folder', async () => {
    const workspace = { ...env, GITHUB_WORKSPACE: '/hem' };
    const there = world({ '/hem/d/bad.yaml': bad });
    const { stdout } = await there.run(['validate', '/hem/d', '--format', 'github'], { env: workspace });
    expect(stdout).toMatch(/^::error file=d\/bad\.yaml,/m);
    const gitlab = await there.run(['validate', '/hem/d', '--format', 'gitlab'], {
      env: { GITLAB_CI: 'true', CI_PROJECT_DIR: '/hem/d' },
    });
    expect(JSON.parse(gitlab.stdout)[0].location.path).toBe('bad.yaml');
  });

  test('elsewhere there are none', async () => {
    expect((await here.run(['validate', 'bad.yaml'], { env: { GITHUB_ACTIONS: 'false' } })).stdout).not.toContain('::');
  });
});

describe('--strict', () => {
  test('makes warnings failures in junit, exactly where it makes the run fail', async () => {
    const junit = ['validate', 'farsta.yaml', '--format', 'junit,json=r.json'];
    const mild = await here.run(junit);
    expect([mild.code, / failures="(\d+)"/.exec(mild.stdout)?.[1]]).toEqual([0, '0']);
    const strict = await here.run([...junit, '--strict']);
    const { warnings } = JSON.parse(here.text('/r.json')).summary;
    expect(warnings).toBeGreaterThan(0);
    expect([strict.code, / failures="(\d+)"/.exec(strict.stdout)?.[1]]).toEqual([1, String(warnings)]);
  });
});

test('--quiet leaves infos out for people, not for programs', async () => {
  const there = world({ 'minimal.yaml': minimal });
  const loud = await there.run(['validate', 'minimal.yaml', '--format', 'compact,json=a.json']);
  const quiet = await there.run(['validate', 'minimal.yaml', '--format', 'compact,json=b.json', '--quiet']);
  expect(loud.stdout).toContain(' info no-local-additions ');
  expect(quiet.stdout).toBe(loud.stdout.replace(/^.* info .*\n/gm, ''));
  expect(quiet.stderr).toBe('');
  expect(there.text('/b.json')).toBe(there.text('/a.json'));
});

describe('the summary', () => {
  test.each([
    [[], '2 filer utan anmärkning', '2 files without findings'],
    [['info'], '2 filer utan fel, 1 upplysning', '2 files without errors, 1 info'],
    [['warning'], '2 filer: 0 fel, 1 varning', '2 files: 0 errors, 1 warning'],
    [['error', 'info', 'info'], '2 filer: 1 fel, 0 varningar, 2 upplysningar', '2 files: 1 error, 0 warnings, 2 infos'],
  ])('of %j', (severities, swedish, english) => {
    const count = (severity: string) => severities.filter((one) => one === severity).length;
    const counts = { files: 2, errors: count('error'), warnings: count('warning'), infos: count('info') };
    expect([sv.validateSummary(counts), en.validateSummary(counts)]).toEqual([swedish, english]);
  });
});
