import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from '../support/cli/world.ts';
import { ofYear } from '../support/of-year.ts';

const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const bad = ofYear(2009, minimal.replace('  board:', '  bord:'));
const generate = ['generate', 'd', '--format', 'json'];

let here: World;
beforeEach(() => {
  here = world({ 'd/bad.yaml': bad, 'd/fine.yaml': minimal });
});

describe('generate --report', () => {
  test('writes to a file what is shown as well, in each format', async () => {
    const { code, stdout, stderr } = await here.run([...generate, '--report', 'sarif=r/a.sarif,json=r/a.json']);
    expect(code).toBe(1);
    expect(stdout).toBe('d/fine.yaml → out/fine.json\n');
    const told = stderr.match(/^d\/.*:\d+:\d+ (error|warning|info) /gm) ?? [];
    const { summary } = JSON.parse(here.text('/r/a.json'));
    expect(summary.errors + summary.warnings + summary.infos).toBe(told.length);
    expect(JSON.parse(here.text('/r/a.sarif')).runs[0].results).toHaveLength(told.length);
  });

  test('without a file takes the place of what is shown on standard error', async () => {
    const { stderr } = await here.run([...generate, '--report', 'github']);
    expect(stderr).toMatch(/^::error file=d\/bad\.yaml,/m);
    expect(stderr).not.toMatch(/^d\/bad\.yaml:\d/m);
    expect(stderr).toContain('1 överenskommelse skriven, 1 fil med fel');
  });

  test('goes to standard output where that is named, and what is shown stays', async () => {
    const { stdout, stderr } = await here.run([...generate, '-q', '--report', 'json=-']);
    expect(JSON.parse(stdout).files).toHaveLength(2);
    expect(stderr).toMatch(/^d\/bad\.yaml:\d/m);
    const named = await here.run([...generate, '-q', '--report', 'github=/dev/stderr']);
    expect(named.stderr).toBe((await here.run([...generate, '-q', '--report', 'github'])).stderr);
  });

  test('tells of warnings also where nothing had to be drawn', async () => {
    const args = ['generate', 'd/fine.yaml', '--format', 'json', '--report'];
    await here.run([...args, 'json=first.json']);
    expect((await here.run([...args, 'json=second.json'])).stdout).toContain('oförändrad');
    expect(here.text('/second.json')).toBe(here.text('/first.json'));
    expect(JSON.parse(here.text('/first.json')).files[0].diagnostics.length).toBeGreaterThan(0);
  });

  test('tells of standard input, too, where nothing had to be drawn', async () => {
    const args = ['generate', '-', '--format', 'json', '--report'];
    await here.run([...args, 'json=first.json'], { stdin: minimal });
    expect((await here.run([...args, 'json=second.json'], { stdin: minimal })).stdout).toContain('oförändrad');
    expect(here.text('/second.json')).toBe(here.text('/first.json'));
  });

  test('that cannot be written is a failure, and the agreements are there', async () => {
    here.system.failOn = { ending: 'a.json', code: 'ENOSPC' };
    const { code, stderr } = await here.run(['generate', 'd/fine.yaml', '--format', 'json', '--report', 'json=a.json']);
    expect(code).toBe(3);
    expect(stderr).toContain('fel: a.json kunde inte skrivas: disken är full (ENOSPC)\n');
    expect(here.files.has('/out/fine.json')).toBe(true);
  });

  test.each([
    ['json=d/bad.yaml', 'd/bad.yaml är en av filerna'],
    ['json=out/fine.json', 'out/fine.json är en fil som generate själv skriver'],
    ['json=./out/FINE.json', 'FINE.json är en fil som generate själv skriver'],
    ['json=out/fine--kommunal.json', 'out/fine--kommunal.json är en fil som generate själv skriver'],
    ['json=out/manifest.json', 'out/manifest.json är en fil som generate själv skriver'],
    ['json,sarif', 'två format skulle skrivas till standard fel'],
    ['json=-,sarif=/dev/stdout', 'två format skulle skrivas till standard ut'],
    ['json=', '--report json= saknar filens namn'],
    ['pdf', '--report kan inte vara ”pdf”; välj bland pretty, compact'],
  ])('refuses %s before any work', async (report, words) => {
    const before = new Map(here.files);
    const { code, stdout, stderr } = await here.run([...generate, '--report', report]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(here.files).toEqual(before);
  });
});
