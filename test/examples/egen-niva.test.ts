// docs/egen-niva.md against what it describes: its commands in their order, and its example of a level on another.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { world } from '../support/cli/world.ts';

const text = readFileSync('docs/egen-niva.md', 'utf8');
const commands = [...text.matchAll(/^npx samverkan (.*)$/gm)].map(([, command = '']) => command.split(' '));
const read = (name: string): string => readFileSync(`examples/kommun/${name}`, 'utf8');
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

test('every command runs where the one before has been run, and the files have been filled in', async () => {
  const here = world({});
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) {
    const { code, stderr } = await here.run(command);
    expect([command.join(' '), code, code === 0 ? '' : stderr]).toEqual([command.join(' '), 0, '']);
    // An officer fills in what has just been written.
    if (command.includes('level')) {
      expect((await here.run(['validate', 'niva.yaml'])).stdout).toContain('placeholder-left');
      here.files.set('/niva.yaml', bytes(read('niva.yaml')));
    }
    if (command.includes('--for')) here.files.set('/granby.yaml', bytes(read('granby.yaml')));
  }
  expect((await here.run(['validate', 'niva.yaml'])).stderr).toBe('1 fil utan anmärkning\n');
  expect(here.files.has('/out/granby.pdf')).toBe(true);
});

const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml);

test('the example of tasks and indicators holds in the level that it speaks of', async () => {
  const { franvaro } = parse(examples.find((one) => one.includes('indicators:')) as string).areas;
  const level = parse(read('niva.yaml'));
  const area = level.areas.franvaro;
  Object.assign(area, franvaro, { followUp: { ...area.followUp, ...franvaro.followUp } });
  const here = world({ 'niva.yaml': stringify(level) });
  expect(await here.run(['validate', 'niva.yaml'])).toMatchObject({ code: 0, stdout: '' });
  expect(Object.keys(area.followUp)).toContain('indicators');
});

describe('the example of a level on another', () => {
  const example = examples.find((one) => one.includes('extends:')) as string;
  const { municipality: _, ...county } = parse(read('niva.yaml'));
  const lan = { ...county, id: 'lanet-2025', title: 'Länets grundnivå', publisher: 'Länet' };
  lan.areas.samordning.meetings.samradsgrupp.frequency = { times: 1, per: 'termin' };
  const own = { ...parse(example.replace('words: …', 'words:')), words: lan.words };

  test('holds on the level that it speaks of', async () => {
    const here = world({ 'lan.yaml': stringify(lan), 'niva.yaml': stringify(own) });
    expect(await here.run(['validate', 'niva.yaml'])).toMatchObject({ code: 0, stdout: '' });
  });

  test('is refused where it lowers that', async () => {
    lan.areas.samordning.meetings.samradsgrupp.frequency = { times: 3, per: 'termin' };
    const here = world({ 'lan.yaml': stringify(lan), 'niva.yaml': stringify(own) });
    const { code, stdout } = await here.run(['validate', 'niva.yaml', '--format', 'pretty']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/meeting-too-rare[\s\S]*3 gånger per termin \(Länets grundnivå\)/);
  });
});

test('every key that the page names is one of a level', () => {
  const schema = JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8'));
  const rows = [...text.matchAll(/^\| [^|]+ \| (`[^|]+`) \|/gm)].flatMap(([, keys = '']) => [
    ...keys.matchAll(/`(\w+)`/g),
  ]);
  expect(rows.length).toBeGreaterThan(8);
  for (const [, key = ''] of rows) expect(Object.keys(schema.properties)).toContain(key);
});
