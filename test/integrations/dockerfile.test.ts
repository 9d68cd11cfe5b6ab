// The image cannot be built here; what its recipe says can be judged. `npm run conformance -- ci` carries out its steps.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { copiesOf, parseDockerfile, readDockerfile, type Stage } from '../support/integrations/dockerfile.ts';

const [build, final, ...more] = (await readDockerfile()) as [Stage, Stage, ...Stage[]];
const texts = ({ instructions }: Stage, wanted: string) =>
  instructions.filter(({ name }) => name === wanted).map(({ text }) => text);
const fromCheckout = [build, final].flatMap(copiesOf).filter(({ from }) => from === undefined);
const copied = [...new Set(fromCheckout.flatMap(({ sources }) => sources))].sort();

test('the reader of the recipe joins lines and leaves out comments', () => {
  expect(parseDockerfile('# a\nFROM x:1 AS b\nRUN a \\\n && b\nCOPY --from=b c d e\n')).toEqual([
    {
      image: 'x:1',
      name: 'b',
      instructions: [
        { name: 'RUN', text: 'a   && b' },
        { name: 'COPY', text: '--from=b c d e' },
      ],
    },
  ]);
});

describe('the recipe', () => {
  test('has two stages, both on the same Node, by tag: V8’s code of the scripts serves no other', async () => {
    expect(more).toEqual([]);
    const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
    const oldest = Number(/\d+/.exec(engines.node)?.[0]);
    for (const { image } of [build, final]) {
      const major = Number(/^node:(\d+)-(?:slim|alpine)$/.exec(image)?.[1]);
      expect(major, image).toBeGreaterThanOrEqual(oldest);
    }
    expect(build.image).toBe(final.image);
    // Without these the build writes none.
    expect(copiesOf(build).flatMap(({ sources }) => sources)).toEqual(expect.arrayContaining(['bin', 'examples']));
  });

  test('copies only what is in git and is let through', async () => {
    const untracked = (await readFile('.gitignore', 'utf8')).split('\n').map((line) => line.replace(/\/$/, ''));
    const ignore = (await readFile('.dockerignore', 'utf8')).split('\n').filter((line) => /^[^#]/.test(line));
    expect(ignore[0]).toBe('*');
    const letThrough = ignore.slice(1).map((line) => line.replace(/^!/, ''));
    for (const source of copied) {
      expect(existsSync(source), source).toBe(true);
      expect(untracked, source).not.toContain(source);
    }
    expect(letThrough.sort()).toEqual(copied);
  });

  test('ends with everything that the package has, apart from what only people read', async () => {
    const { files } = JSON.parse(await readFile('package.json', 'utf8'));
    const forPeople = ['README.md', 'CHANGELOG.md', 'examples'];
    const needed = files.filter((name: string) => !forPeople.includes(name));
    const there = copiesOf(final).flatMap(({ sources }) => sources.map((source) => source.replace('/build/', '')));
    expect(there.sort()).toEqual([...needed, 'node_modules', 'package.json'].sort());
  });

  test('takes nothing of the build but what was built and what it needs to run', () => {
    const taken = copiesOf(final).filter(({ from }) => from !== undefined);
    expect(taken.map(({ from }) => from)).toEqual([build.name, build.name]);
    expect(taken.flatMap(({ sources }) => sources)).toEqual(['/build/node_modules', '/build/dist']);
    expect(texts(build, 'RUN').at(-1)).toMatch(/&& npm ci --omit=dev /);
    // npm, and with it npm's cache, is not used in the final stage.
    expect(texts(final, 'RUN').join()).not.toContain('npm');
  });

  test('runs as a user that is not root, in a folder that is its own', () => {
    const names = final.instructions.map(({ name, text }) => `${name} ${text}`);
    expect(texts(final, 'USER')).toEqual(['1000:1000']);
    expect(names.slice(names.indexOf('USER 1000:1000'))).toEqual([
      'USER 1000:1000',
      'WORKDIR /data',
      'ENTRYPOINT ["samverkan"]',
      'CMD ["--help"]',
    ]);
    expect(texts(final, 'RUN').join()).toContain('chown node:node /data');
  });

  test('is labelled as the package is', async () => {
    const { version, license } = JSON.parse(await readFile('package.json', 'utf8'));
    const label = texts(final, 'LABEL').join(' ');
    const labels = Object.fromEntries(
      [...label.matchAll(/org\.opencontainers\.image\.(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    expect(labels).toEqual({ title: 'samverkan', description: expect.any(String), version, licenses: license });
  });
});
