import { beforeAll, describe, expect, test } from 'vitest';
import { explanationText } from '../../src/cli/explanation-text.ts';
import { explanationOf } from '../../src/diagnostics/explain.ts';
import { isCode, severities } from '../../src/diagnostics/severities.ts';
import { diskFileSystem } from '../../src/io/disk.ts';
import { loadExample } from '../../src/pipeline/draw/judge-example.ts';
import { loadResources } from '../../src/pipeline/load/load-resources.ts';
import type { Resources } from '../../src/pipeline/load/resources.ts';

const installation = { system: diskFileSystem(), root: process.cwd() };

let resources: Resources;
beforeAll(async () => {
  const loaded = await loadResources(installation);
  if (loaded.kind !== 'resources') throw new Error(loaded.kind);
  resources = loaded.resources;
});

describe('says all there is to say', () => {
  test.each(Object.keys(severities).filter(isCode))('of %s, in both languages', async (code) => {
    const example = await loadExample(code, installation, resources);
    for (const language of ['sv', 'en'] as const) {
      const shown = example && { example, findings: 'What is found.\n' };
      const text = explanationText(code, shown, { language, colour: false });
      const { title, when, why, basis, comesAbout } = explanationOf(code, language);
      expect(text.startsWith(`${title}\n${code} `)).toBe(true);
      for (const part of [when, why, basis]) expect(text).toContain(`: ${part}\n`);
      if (example === undefined) expect(text).toContain(`: ${comesAbout}\n`);
      else {
        expect(text).toContain('What is found.');
        const shownFiles = example.good.filter(({ path }) => new RegExp(`^${path}\\n +\\d+ \\| `, 'm').test(text));
        expect(shownFiles).not.toEqual([]);
        expect(text).toContain(`docs/diagnostics/${code}/`);
      }
    }
  });
});
