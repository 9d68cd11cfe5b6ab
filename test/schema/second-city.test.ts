import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sundby } from '../support/levels.ts';
import { check } from '../support/schema.ts';

const read = (name: string) => readFileSync(`test/fixtures/sundby-2024/${name}.yaml`, 'utf8');

/** The breaches that the file itself marks: `# under: code` on the line where each stands. */
function announced(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const code = /# under: ([a-z-]+)/.exec(line)?.[1];
    return code === undefined ? [] : [`${index + 1} ${code}`];
  });
}

describe('another city’s minimum level', () => {
  it('accepts what raises it', async () => {
    expect(await check(read('district'), sundby)).toEqual([]);
  });

  it('refuses each breach at its line, with floor and basis, and nothing else', async () => {
    const text = read('below');
    const found = await check(text, sundby);
    expect(announced(text).length).toBeGreaterThan(10);
    expect(found.map((one) => one.at.replace(/:\d+ /, ' '))).toEqual(announced(text));
    for (const one of found) {
      expect(one.floor).toBeTruthy();
      const [law] = (one.grounds ?? []).flatMap((ground) => ('law' in ground ? [ground.law] : []));
      expect(one.basis?.section ?? one.basis?.assumption ?? law).toBeTruthy();
    }
  });

  it('does not know the first city’s areas', async () => {
    const text = `${read('district').split('localAdditions:')[0]}localAdditions:\n  areas:\n    generella-fragor: { level: individual }\n`;
    expect((await check(text, sundby)).map((one) => one.code)).toEqual(['area-incomplete']);
  });
});
