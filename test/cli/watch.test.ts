import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Said, type World, world } from '../support/cli/world.ts';
import { BENEATH, levelTextOn } from '../support/level-on-another.ts';
import { ofYear } from '../support/of-year.ts';

const fixture = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const withCode = fixture.replace('  - name: Provskolan\n', '  - name: Provskolan\n    unitCode: "12345678"\n');
const minimal = ofYear(1977, withCode);
/** The same with another registration number, of another year. */
const numbered = (number: number): string =>
  ofYear(1900 + number, minimal.replace('1.2-77/2010', `1.2-${number}/2010`));
const level = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');
const broken = minimal.replace('  board:', '  bord:');
/** The same schools under another district's name: in a conflict with `minimal`. */
const rival = minimal.replace('name: Älvsjö', 'name: Farsta').replace('1.2-77/2010', '1.2-99/2010');

interface Watching {
  /** Resolves with what has been said since the last time, as soon as that matches. */
  until(pattern: RegExp): Promise<string>;
  /** What has been said since then, after a while in which nothing was expected. */
  after(milliseconds: number): Promise<string>;
  write(path: string, text: string): Promise<unknown>;
  stop(): Promise<Said>;
}

let running: Watching | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** Starts `generate --watch` in a world, and waits until it waits. */
async function start(here: World, args: readonly string[]): Promise<Watching> {
  let said = '';
  let look: () => void = () => undefined;
  let interrupt: () => void = () => undefined;
  const heard = (text: string): void => {
    said += text;
    look();
  };
  const take = (): string => {
    const taken = said;
    said = '';
    return taken;
  };
  const interrupted = new Promise<void>((done) => {
    interrupt = done;
  });
  const ended = here.run(['generate', '--watch', ...args], { interrupted, heard });
  const watching: Watching = {
    until: (pattern) =>
      new Promise((done, fail) => {
        const late = setTimeout(() => fail(new Error(`never said ${pattern}, but: ${said}`)), 30_000);
        look = () => {
          if (!pattern.test(said)) return;
          clearTimeout(late);
          look = () => undefined;
          done(take());
        };
        look();
      }),
    after: (milliseconds) => new Promise((done) => setTimeout(() => done(take()), milliseconds)),
    write: (path, text) => here.system.write(path, new TextEncoder().encode(text)),
    stop() {
      interrupt();
      return ended;
    },
  };
  running = watching;
  await watching.until(/Ctrl-C/);
  return watching;
}

let here: World;
beforeEach(() => {
  here = world({ 'd/a.yaml': minimal, 'd/b.yaml': numbered(78) });
});

/** Counts how often a file is read from now on; `after` happens as soon as it has been. */
function countReads({ system }: World, path: string, after: () => unknown = () => undefined): () => number {
  const { read } = system;
  let count = 0;
  Object.assign(system, {
    read: async (asked: string, limit?: number) => {
      const result = await read(asked, limit);
      if (asked !== path) return result;
      count += 1;
      after();
      return result;
    },
  });
  return () => count;
}

function states(): Record<string, string> {
  const { complete, inputs } = JSON.parse(here.text('/out/manifest.json'));
  expect(complete).toBe(true);
  return Object.fromEntries(inputs.map(({ name, state }: { name: string; state: string }) => [name, state]));
}

describe('a changed file', () => {
  test('is drawn anew, and no other is', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    const before = here.files.get('/out/b.json');
    await watching.write('d/a.yaml', numbered(80));
    const said = await watching.until(/skriven/);
    expect(said).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
    expect(here.text('/out/a.json')).toContain('1.2-80/2010');
    expect(here.files.get('/out/b.json')).toBe(before);
    expect(states()).toEqual({ 'a.yaml': 'generated', 'b.yaml': 'generated' });
    expect((await watching.stop()).code).toBe(130);
  });

  test('with errors is reported and keeps its output; mended, it is drawn', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    const before = here.files.get('/out/a.json');
    await watching.write('d/a.yaml', broken);
    expect(await watching.until(/fil med fel/)).toMatch(/^d\/a\.yaml:\d+:\d+ error unknown-key /);
    expect(here.files.get('/out/a.json')).toBe(before);
    expect(states()).toEqual({ 'a.yaml': 'refused', 'b.yaml': 'generated' });
    await watching.write('d/a.yaml', minimal);
    expect(await watching.until(/skriven/)).toContain('d/a.yaml → out/a.json\n');
    expect(states()).toEqual({ 'a.yaml': 'generated', 'b.yaml': 'generated' });
  });

  test('written in two steps gives one run, and no error of the first', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    const now = numbered(80);
    await watching.write('d/a.yaml', '');
    await watching.after(40);
    await watching.write('d/a.yaml', now.slice(0, 300));
    await watching.after(40);
    await watching.write('d/a.yaml', now);
    expect(await watching.until(/skriven/)).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
    expect(await watching.after(300)).toBe('');
  });

  test('beside one whose output stood before leaves that in the manifest', async () => {
    await here.run(['generate', 'd', '--format', 'json']);
    const watching = await start(here, ['d', '--format', 'json']);
    expect(states()).toEqual({ 'a.yaml': 'unchanged', 'b.yaml': 'unchanged' });
    await watching.write('d/a.yaml', numbered(80));
    expect(await watching.until(/skriven/)).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
    expect(states()).toEqual({ 'a.yaml': 'generated', 'b.yaml': 'unchanged' });
    await watching.stop();
    const { stdout } = await here.run(['generate', 'd', '--format', 'json']);
    expect(stdout).toBe('d/a.yaml oförändrad: out/a.json\nd/b.yaml oförändrad: out/b.json\n');
  });

  test('beside one whose output stood before loses no finding of that in a report', async () => {
    const quiet = numbered(78).replace(/\nlocalAdditions:[\s\S]*/, '\n');
    here = world({ 'd/a.yaml': minimal, 'd/b.yaml': quiet });
    const ofOther = () => JSON.parse(here.text('/r.json')).files[1];
    await here.run(['generate', 'd', '--format', 'json']);
    const watching = await start(here, ['d', '--format', 'json', '--report', 'json=r.json']);
    const before = ofOther();
    expect(JSON.stringify(before)).toMatch(/d\/b\.yaml.*no-local-additions/);
    await watching.write('d/a.yaml', numbered(80));
    await watching.until(/skriven/);
    expect(ofOther()).toEqual(before);
  });

  test('beside one whose output stood before: its findings need neither the manifest nor the file again', async () => {
    const quiet = numbered(78).replace(/\nlocalAdditions:[\s\S]*/, '\n');
    here = world({ 'd/a.yaml': minimal, 'd/b.yaml': quiet });
    await here.run(['generate', 'd', '--format', 'json']);
    const watching = await start(here, ['d', '--format', 'json', '--report', 'json=r.json']);
    here.files.delete('/out/manifest.json');
    const reads = countReads(here, 'd/b.yaml');
    await watching.write('d/a.yaml', numbered(80));
    await watching.until(/skriven/);
    expect(here.text('/r.json')).toContain('no-local-additions');
    expect(states()).toEqual({ 'a.yaml': 'generated', 'b.yaml': 'unchanged' });
    expect(reads()).toBe(0);
  });

  test('is drawn as it was surveyed, though its editor empties it again before it is drawn', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    const reads = countReads(here, 'd/a.yaml', () => here.files.set('/d/a.yaml', new Uint8Array()));
    await watching.write('d/a.yaml', numbered(80));
    expect(await watching.until(/skriven/)).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
    expect(here.text('/out/a.json')).toContain('1.2-80/2010');
    expect(reads()).toBe(1);
  });

  test('that is saved as it was gives nothing', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    await watching.write('d/a.yaml', minimal);
    expect(await watching.after(100)).toBe('');
  });

  test('whose output cannot be written is reported, and tried again at its next change', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    here.system.failOn = { ending: 'a.json', code: 'ENOSPC' };
    await watching.write('d/a.yaml', numbered(80));
    expect(await watching.until(/misslyckades/)).toContain('disken är full');
    here.system.failOn = undefined;
    await watching.write('d/b.yaml', numbered(79));
    expect(await watching.until(/skrivna/)).toContain('d/a.yaml → out/a.json\n');
  });
});

describe('files that come and go', () => {
  test('a new one is drawn, by a folder or a pattern', async () => {
    for (const argument of ['d', 'd/*.yaml']) {
      const watching = await start(here, [argument, '--format', 'json']);
      await watching.write('d/c.yaml', numbered(80));
      expect(await watching.until(/skriven/)).toBe('d/c.yaml → out/c.json\n1 överenskommelse skriven\n');
      await watching.stop();
      here.system.remove('d/c.yaml');
    }
  });

  test('one that is gone is reported, and its output stays', async () => {
    const watching = await start(here, ['d/a.yaml', 'd/b.yaml', '--format', 'json']);
    here.system.remove('d/a.yaml');
    expect(await watching.until(/finns inte längre/)).toContain('d/a.yaml');
    expect(here.files.has('/out/a.json')).toBe(true);
    await watching.write('d/a.yaml', minimal);
    expect(await watching.until(/skriven/)).toContain('d/a.yaml → out/a.json\n');
  });

  test('one that would be called as another is reported and left, until it has another name', async () => {
    const watching = await start(here, ['d', '--format', 'json']);
    await watching.write('d/x/a.yaml', minimal);
    expect(await watching.until(/(?:.*output-collision.*\n){2}/)).toContain('d/x/a.yaml');
    here.system.remove('d/x/a.yaml');
    await watching.write('d/x/c.yaml', numbered(80));
    expect(await watching.until(/skriven/)).toContain('d/x/c.yaml → out/c.json\n');
  });
});

test('a copy is refused with the file that it is of; when it is gone that is drawn, and a renewed one beside it', async () => {
  const watching = await start(here, ['d', '--format', 'json']);
  await watching.write('d/a - Kopia.yaml', minimal);
  const said = await watching.until(/2 filer med fel/);
  expect(said.match(/^d\/.*:\d+:\d+ error \S+/gm)).toEqual([
    'd/a - Kopia.yaml:7:9 error district-twice',
    'd/a.yaml:7:9 error district-twice',
  ]);
  expect(states()).toEqual({ 'a - Kopia.yaml': 'refused', 'a.yaml': 'refused', 'b.yaml': 'generated' });
  await watching.write('d/a - Kopia.yaml', numbered(79));
  expect(await watching.until(/skrivna/)).toBe(
    'd/a - Kopia.yaml → out/a - Kopia.json\nd/a.yaml → out/a.json\n2 överenskommelser skrivna\n',
  );
});

test('two files in a conflict are refused, also the one that has not changed; when it is gone both are drawn', async () => {
  const watching = await start(here, ['d', '--format', 'json']);
  await watching.write('d/b.yaml', rival);
  const said = await watching.until(/2 filer med fel/);
  expect(said).toMatch(/^d\/a\.yaml:\d+:\d+ error school-in-two-districts /m);
  expect(said).toMatch(/^d\/b\.yaml:\d+:\d+ error school-in-two-districts /m);
  expect(states()).toEqual({ 'a.yaml': 'refused', 'b.yaml': 'refused' });
  here.system.remove('d/b.yaml');
  expect(await watching.until(/skriven/)).toContain('d/a.yaml → out/a.json\n');
});

test('a file that is no district’s is reported once, and drawn when it has become one', async () => {
  const here = world({ 'd/a.yaml': minimal, 'd/B.YAML': 'services: {}\n' });
  const watching = await start(here, ['d', '--format', 'json']);
  await watching.write('d/B.YAML', 'services: { a: {} }\n');
  expect(await watching.until(/hoppades över/)).toMatch(/^d\/B\.YAML:1:1 info not-a-district-file /m);
  await watching.write('d/a.yaml', numbered(78));
  expect(await watching.until(/skriven/)).not.toContain('d/B.YAML');
  await watching.write('d/B.YAML', rival.replace('12345678', '87654321'));
  expect(await watching.until(/skriv(?:en|na)\b/)).toContain('d/B.YAML → out/B.json\n');
  await watching.write('d/B.YAML', 'services: {}\n');
  expect(await watching.until(/hoppades över/)).toContain('d/B.YAML:1:1 info not-a-district-file ');
});

describe('what files are judged and drawn by', () => {
  const templates = (): Record<string, string> => {
    const partials = readdirSync('templates/standard/partials').map((name) => `partials/${name}`);
    const names = ['agreement.hbs', ...partials];
    return Object.fromEntries(names.map((name) => [`t/${name}`, readFileSync(`templates/standard/${name}`, 'utf8')]));
  };

  test('a level: what holds no more is refused; one that does not hold itself is reported, and the former stays', async () => {
    here = world({ 'a.yaml': minimal, 'own/level.yaml': level });
    const watching = await start(here, ['a.yaml', '--minimum-level', 'own/level.yaml', '--format', 'json']);
    await watching.write('own/level.yaml', level.replace(/^title:/m, 'heading:'));
    const told = await watching.until(/används tills/);
    expect(told).toContain('own/level.yaml:');
    expect(told).toContain('den lägsta nivån i own/level.yaml är inte giltig');
    await watching.write('a.yaml', numbered(80));
    expect(await watching.until(/skriven/)).toContain('a.yaml → out/a.json\n');
    await watching.write('own/level.yaml', level.replace(/^title: .*/m, 'title: En annan nivå'));
    expect(await watching.until(/skriven/)).toContain('a.yaml → out/a.json\n');
    expect(here.text('/out/a.json')).toContain('En annan nivå');
  });

  test('a level that the chosen one rests on: all is drawn with it', async () => {
    const district = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8').replace(
      /^localAdditions:[\s\S]*/m,
      '',
    );
    const rests = district.replace('sundby-2024', 'farby-2026').replace(', lasning]', ']');
    const files = { 'own/minimum-level.yaml': BENEATH, 'own/niva.yaml': levelTextOn('minimum-level.yaml') };
    here = world({ ...files, 'own/a.yaml': rests });
    const watching = await start(here, ['own/a.yaml', '--minimum-level', 'own/niva.yaml', '--format', 'json']);
    await watching.write('own/minimum-level.yaml', BENEATH.replace('title: Kvartalsträff', 'title: Kvartalssamtal'));
    expect(await watching.until(/skriven/)).toContain('own/a.yaml → out/a.json\n');
    expect(here.text('/out/a.json')).toContain('Kvartalssamtal');
  });

  test('a template: all is drawn with it; one that does not hold is reported once', async () => {
    here = world({ ...templates(), 'd/a.yaml': minimal, 'd/b.yaml': numbered(78) });
    const watching = await start(here, ['d', '--templates', 't', '--format', 'html']);
    const name = 't/partials/first-page.hbs';
    const text = here.text(`/${name}`);
    await watching.write(name, `${text}{{nowhere}}`);
    const told = await watching.until(/används tills/);
    expect(told.match(/ error template-/g)).toHaveLength(1);
    await watching.write(name, text.replace('<h1', '<p>Utkast</p><h1'));
    expect(await watching.until(/skrivna/)).toBe(
      'd/a.yaml → out/a.html\nd/b.yaml → out/b.html\n2 överenskommelser skrivna\n',
    );
    expect(here.text('/out/a.html')).toContain('Utkast');
  });

  test('a configuration: its word on warnings counts at once', async () => {
    here = world({ 'a.yaml': readFileSync('examples/minimal.yaml', 'utf8') });
    const watching = await start(here, ['a.yaml', '--format', 'json']);
    await watching.write('samverkan.config.yaml', 'severity: { no-local-additions: warning }\n');
    expect(await watching.until(/varning/)).toContain(' warning no-local-additions ');
    await watching.write('samverkan.config.yaml', 'severity: { no-local-additions: loud }\n');
    expect(await watching.until(/används tills/)).toContain('samverkan.config.yaml:1:');
    here.system.remove('samverkan.config.yaml');
    expect(await watching.until(/skriven/)).toContain(' info no-local-additions ');
  });
});

test('the documents that are asked for are drawn anew, and a template of one of them is watched', async () => {
  const partials = readdirSync('templates/standard/partials').map((name) => `partials/${name}`);
  const names = ['agreement.hbs', 'signatures.hbs', ...partials];
  const read = (name: string) => readFileSync(`templates/standard/${name}`, 'utf8');
  here = world({ 'a.yaml': minimal, ...Object.fromEntries(names.map((name) => [`t/${name}`, read(name)])) });
  const args = ['a.yaml', '--templates', 't', '--format', 'html', '--document', 'basis,signatures'];
  const watching = await start(here, args);
  await watching.write('a.yaml', numbered(80));
  expect(await watching.until(/skrivna/)).toContain('a.yaml → out/a.basis.html, out/a.signatures.html\n');
  expect(here.text('/out/a.basis.html')).toContain('1.2-80/2010');
  await watching.write('t/signatures.hbs', read('signatures.hbs').replace('{{role}}', '{{rol}}'));
  const told = await watching.until(/används tills/);
  expect(told.match(/^t\/signatures\.hbs:\d+:\d+ error template-unknown-name /gm)).toHaveLength(1);
  await watching.write('t/signatures.hbs', read('signatures.hbs').replace('<h1', '<p>Utkast</p><h1'));
  await watching.until(/skrivna/);
  expect(here.text('/out/a.signatures.html')).toContain('Utkast');
  expect(here.files.has('/out/a.html')).toBe(false);
});

describe('is refused before any work', () => {
  test.each([
    [['-'], 'standard in'],
    [['d', '--dry-run'], '--dry-run'],
    [['d', '--shard', '1/2'], '--shard'],
  ])('generate --watch %j', async (args, what) => {
    const { code, stderr } = await here.run(['generate', '--watch', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `fel: --watch går inte ihop med ${what}\n` });
    expect(here.files.has('/out/manifest.json')).toBe(false);
  });
});

test('a report is written again after each change, of all files', async () => {
  const watching = await start(here, ['d', '--format', 'json', '--report', 'json=r.json']);
  await watching.write('d/a.yaml', broken);
  await watching.until(/fil med fel/);
  const { files, summary } = JSON.parse(here.text('/r.json'));
  expect(files.map(({ path }: { path: string }) => path)).toEqual(['d/a.yaml', 'd/b.yaml']);
  expect(summary.errors).toBe(1);
});

describe('a theme', () => {
  const themed = ['d', '--theme', 'look/theme.yaml', '--format', 'html'];

  test('that changes is drawn with, and one that is bad leaves what stood', async () => {
    await here.system.write('look/theme.yaml', new TextEncoder().encode('colours: { heading: "#0b5d4e" }\n'));
    const watching = await start(here, themed);
    expect(here.text('/out/a.html')).toContain('#0b5d4e');
    await watching.write('look/theme.yaml', 'colours: { heading: "#8a3a00" }\n');
    await watching.until(/b\.yaml →/);
    expect(here.text('/out/a.html')).toContain('#8a3a00');
    await watching.write('look/theme.yaml', 'colours: { heading: "#eeeeee" }\n');
    expect(await watching.until(/Det som gällde förut/)).toContain('theme-contrast-low');
    expect(here.text('/out/a.html')).toContain('#8a3a00');
  });
});

test('a file’s name is only shown, whatever it is', async () => {
  const name = 'd/a\n::error::x\u001b[5m.yaml';
  here = world({ [name]: minimal, 'd/b.yaml': numbered(78) });
  const watching = await start(here, ['d', '--format', 'json']);
  await watching.write(name, numbered(79));
  expect(await watching.until(/skriven/)).toContain('d/a␊::error::x␛[5m.yaml → out/a␊::error::x␛[5m.json\n');
  here.system.remove(name);
  expect(await watching.until(/finns inte längre/)).toMatch(/^d\/a␊::error::x␛\[5m\.yaml finns inte längre/m);
});

describe('a directory of receptions', () => {
  const listing = (phone: string) => `receptions:\n  Granby: { title: Mottagningen, phone: ${phone} }\n`;
  const naming = `directory: mottagningar.yaml\n${minimal}`;

  test.each([
    ['in a folder', ['d'], ['d/a.yaml → out/a.json', 'd/c.yaml → out/c.json']],
    ['beside files that are named', ['d/a.yaml', 'd/b.yaml'], ['d/a.yaml → out/a.json']],
  ])('%s that changes has those drawn that name it, and only those', async (_, args, drawn) => {
    const other = `directory: mottagningar.yaml\n${numbered(79)}`;
    here = world({
      'd/a.yaml': naming,
      'd/b.yaml': numbered(78),
      'd/c.yaml': other,
      'd/mottagningar.yaml': listing('08-465 004 20'),
    });
    const watching = await start(here, [...args, '--format', 'json']);
    const before = here.files.get('/out/b.json');
    await watching.write('d/mottagningar.yaml', listing('08-465 004 21'));
    const said = await watching.until(/skrivn?a?/);
    expect(said.split('\n').filter((line) => line.includes('→'))).toEqual(drawn);
    expect(here.text('/out/a.json')).toContain('08-465 004 21');
    expect(here.files.get('/out/b.json')).toBe(before);
    // The same bytes again draw nothing.
    await watching.write('d/mottagningar.yaml', listing('08-465 004 21'));
    expect(await watching.after(100)).not.toContain('→');
  });

  test('that is gone or broken is reported at the files that name it; mended, they are drawn', async () => {
    here = world({ 'd/a.yaml': naming, 'd/mottagningar.yaml': listing('08-465 004 20') });
    const watching = await start(here, ['d/a.yaml', '--format', 'json']);
    await watching.write('d/mottagningar.yaml', listing('ring'));
    expect(await watching.until(/fil med fel/)).toMatch(/^d\/a\.yaml:1:12 error directory-unusable /);
    await watching.write('d/mottagningar.yaml', listing('08-465 004 21'));
    await watching.until(/skriven/);
    here.system.remove('d/mottagningar.yaml');
    expect(await watching.until(/fil med fel/)).toContain('directory-unusable');
    await watching.write('d/mottagningar.yaml', listing('08-465 004 22'));
    await watching.until(/skriven/);
    expect(here.text('/out/a.json')).toContain('08-465 004 22');
  });

  test('that a file comes to name is watched from then on', async () => {
    here = world({ 'd/a.yaml': minimal });
    const watching = await start(here, ['d/a.yaml', '--format', 'json']);
    await watching.write('d/mottagningar.yaml', listing('08-465 004 20'));
    expect(await watching.after(100)).toBe('');
    await watching.write('d/a.yaml', naming);
    await watching.until(/skriven/);
    expect(here.text('/out/a.json')).toContain('08-465 004 20');
    await watching.write('d/mottagningar.yaml', listing('08-465 004 21'));
    await watching.until(/skriven/);
    expect(here.text('/out/a.json')).toContain('08-465 004 21');
  });
});
