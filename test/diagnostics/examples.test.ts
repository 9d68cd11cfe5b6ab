import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { explanationOf } from '../../src/diagnostics/explain.ts';
import { severities } from '../../src/diagnostics/severities.ts';
import { diskFileSystem } from '../../src/io/disk.ts';
import { type Example, type ExampleFile, loadExample } from '../../src/pipeline/draw/judge-example.ts';
import { loadResources } from '../../src/pipeline/load/load-resources.ts';
import type { Resources } from '../../src/pipeline/load/resources.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { stockholm } from '../support/levels.ts';
import { marksIn } from '../support/marks.ts';

const installation = { system: diskFileSystem(), root: process.cwd() };
const codes = Object.keys(severities) as Code[];
const folders = readdirSync('docs/diagnostics', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const hasFiles = (code: Code) =>
  folders.includes(code) && readdirSync(`docs/diagnostics/${code}`).some((name) => /^bad(\.|$)/.test(name));

let resources: Resources;
beforeAll(async () => {
  const loaded = await loadResources(installation);
  if (loaded.kind !== 'resources') throw new Error(loaded.kind);
  resources = loaded.resources;
});

/** An example's file as it stands on the disk: one of them is not UTF-8, and one has digits that are masked. */
function textOf(code: Code, { path }: ExampleFile): string {
  return readFileSync(`docs/diagnostics/${code}/${path}`, 'latin1');
}

/** `path:line code` of everything that the files say is found in them. */
function marked(code: Code, files: readonly ExampleFile[]): string[] {
  return files.flatMap((file) => marksIn(textOf(code, file)).map((mark) => `${file.path}:${mark}`));
}

/** `path:line code` of everything that is found. */
function found(files: readonly ExampleFile[]): string[] {
  return files.flatMap(({ path, source, diagnostics }) =>
    diagnostics.map((one) => `${path}:${positionAt(source, one.span.start).line} ${one.code}`),
  );
}

const examples = new Map<Code, Promise<Example | undefined>>();

/** Each example is judged once for all tests. */
async function exampleOf(code: Code): Promise<Example> {
  const loading = examples.get(code) ?? loadExample(code, installation, resources);
  examples.set(code, loading);
  const example = await loading;
  if (example === undefined) throw new Error(`${code} has no example`);
  return example;
}

describe.each(codes.filter(hasFiles))('%s', (code) => {
  test('the bad example gives what it marks, at those lines, and nothing else', async () => {
    const { bad } = await exampleOf(code);
    expect(marked(code, bad).filter((one) => one.endsWith(` ${code}`))).not.toEqual([]);
    expect(found(bad).sort()).toEqual(marked(code, bad).sort());
  });

  test('the good example gives nothing at all', async () => {
    const { good } = await exampleOf(code);
    expect(good.length).toBeGreaterThan(0);
    expect(found(good)).toEqual([]);
  });

  test('what rests on the minimum level says on which section of the report, or that it is assumed', async () => {
    if (explanationOf(code, 'sv').ground !== 'minimum-level') return;
    const { bad } = await exampleOf(code);
    const given = bad.flatMap(({ diagnostics }) => diagnostics.flatMap(({ basis }) => basis ?? []));
    const named = bad.flatMap(({ source }) => /^# Grund: avsnittet ”([^”]+)”/m.exec(source.text)?.[1] ?? []);
    expect([...given, ...named]).not.toEqual([]);
    for (const section of named) expect(stockholm.sources.rapport?.sections).toContain(section);
  });

  test('the good example is the bad one put right', async () => {
    const { bad, good } = await exampleOf(code);
    const lines = (files: readonly ExampleFile[]) => files.flatMap((file) => textOf(code, file).split(/\r?\n/));
    const kept = new Set(lines(good));
    expect(lines(bad).filter((line) => !kept.has(line)).length).toBeLessThanOrEqual(6);
  });
});

test('every code has an example, or says how it comes about, and not both', () => {
  for (const language of ['sv', 'en'] as const) {
    const explained = codes.filter((code) => explanationOf(code, language).comesAbout !== undefined);
    expect(codes.filter((code) => hasFiles(code) === explained.includes(code))).toEqual([]);
  }
});

test('every folder is about a code', () => {
  expect(folders.filter((name) => !codes.some((code) => code === name))).toEqual([]);
});
