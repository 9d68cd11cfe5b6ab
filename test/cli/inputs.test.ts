// Which files a command reads, by their names and by what they are.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { world } from '../support/cli/world.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const other = minimal.replace('name: Älvsjö', 'name: Farby').replace('name: Provskolan', 'name: Farbyskolan');

describe('names', () => {
  test('an ending in capitals is an ending, and stands in no output', async () => {
    const here = world({ 'd/FARBY.YAML': minimal, 'd/Provby.Yml': other });
    expect((await here.run(['validate', 'd'])).stderr).toContain('2 filer');
    const { stdout } = await here.run(['generate', 'd', '--format', 'json']);
    expect(stdout).toBe('d/FARBY.YAML → out/FARBY.json\nd/Provby.Yml → out/Provby.json\n');
    const { stdout: junit } = await here.run(['validate', 'd', '--format', 'junit']);
    expect(junit).toContain('classname="d/FARBY"');
  });

  test('two names that differ in their endings only are one output’s', async () => {
    const here = world({ 'd/farby.yml': minimal, 'd/FARBY.YAML': other });
    const { code, stderr } = await here.run(['generate', 'd']);
    expect(code).toBe(2);
    expect(stderr.match(/output-collision/g)).toHaveLength(2);
  });

  test('init takes a name in capitals, unless another file of ours has it', async () => {
    const here = world({});
    expect((await here.run(['init', 'FARBY.YAML'])).code).toBe(0);
    expect((await here.run(['init', 'THEME.YAML'])).code).toBe(2);
  });

  test('a backslash is a character of a name, and stands encoded in a URI', async () => {
    const here = world({ 'd/a\\b.yaml': minimal });
    expect((await here.run(['generate', 'd', '--format', 'json'])).stdout).toBe('d/a\\b.yaml → out/a\\b.json\n');
    const { stdout } = await here.run(['validate', 'd/a\\b.yaml', '--format', 'sarif']);
    expect(stdout).toContain('"uri": "d/a%5Cb.yaml"');
  });
});
