import { describe, expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { loadConfig } from '../../../src/pipeline/load/load-config.ts';

const load = (files: Record<string, string>, path?: string) =>
  loadConfig({ system: memoryFileSystem(files), root: process.cwd() }, path);

/** `code args` of what is wrong with a configuration. */
async function faults(text: string): Promise<string[]> {
  const loaded = await load({ 'samverkan.config.yaml': text });
  if (loaded.kind !== 'bad') throw new Error(loaded.kind);
  return loaded.diagnostics.map((one) => `${one.pointer} ${one.code}`);
}

describe('a configuration', () => {
  test('may be absent, empty, or commented out', async () => {
    expect(await load({})).toEqual({ kind: 'config', config: {} });
    expect(await load({ 'samverkan.config.yaml': '' })).toEqual({ kind: 'config', config: {} });
    expect(await load({ 'samverkan.config.yaml': '# severity:\n' })).toEqual({ kind: 'config', config: {} });
  });

  test('sets warnings and infos', async () => {
    const text = 'severity:\n  no-local-additions: warning\n  contact-missing: off\nstrict: true\n';
    expect(await load({ 'samverkan.config.yaml': text })).toMatchObject({
      config: { severity: { 'no-local-additions': 'warning', 'contact-missing': 'off' }, strict: true },
    });
  });

  test('is read from where the user says', async () => {
    expect(await load({ 'a.yaml': 'strict: true', 'samverkan.config.yaml': 'x' }, 'a.yaml')).toMatchObject({
      config: { strict: true },
    });
    expect(await load({}, 'borta.yaml')).toMatchObject({ kind: 'unreadable', problem: { path: 'borta.yaml' } });
  });

  test.each([
    ['an error cannot be set', 'severity: { meeting-too-rare: off }', ['/severity/meeting-too-rare severity-fixed']],
    ['not even as an error', 'severity: { meeting-too-rare: error }', ['/severity/meeting-too-rare severity-fixed']],
    ['a misspelt code', 'severity: { contact-mising: off }', ['/severity/contact-mising unknown-key']],
    ['a misspelt setting', 'severity: { contact-missing: of }', ['/severity/contact-missing misspelt-value']],
    ['a misspelt key', 'severities: {}', ['/severities unknown-key']],
    ['a wrong type', 'strict: ja', ['/strict wrong-type']],
    ['no mapping', '[]', [' wrong-type']],
    ['no YAML', 'severity: {', [' yaml-syntax']],
  ])('%s', async (_, text, expected) => {
    expect(await faults(text)).toEqual(expected);
  });
});
