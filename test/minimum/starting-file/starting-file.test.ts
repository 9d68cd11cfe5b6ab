import { describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import { startingFile } from '../../../src/minimum/starting-file/starting-file.ts';
import { runRules } from '../../../src/rules/index.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { parseYaml } from '../../../src/source/parse-yaml.ts';
import { positionAt, sourceText } from '../../../src/source/source-text.ts';
import { levels, stockholm } from '../../support/levels.ts';
import { districtValidator } from '../../support/schema.ts';
import { stepped } from '../../support/steps.ts';

/** An example in comments: the number sign and one space. Two number signs explain. */
const EXAMPLE = /^( *)# (?=\S| )/;

/** The blocks of examples: the numbers of adjoining lines. The first line of the file is for the editor. */
function blocks(lines: readonly string[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || !EXAMPLE.test(line)) continue;
    if (found.at(-1)?.at(-1) === index - 1) found.at(-1)?.push(index);
    else found.push([index]);
  }
  return found;
}

function uncommented(lines: readonly string[], block: readonly number[]): string {
  return lines.map((line, index) => (block.includes(index) ? line.replace(EXAMPLE, '$1') : line)).join('\n');
}

async function errorsIn(text: string, minimum: MinimumLevel): Promise<readonly string[]> {
  const { document, problems } = parseYaml(sourceText('stadsdel.yaml', text));
  if (document === undefined || problems.length > 0) return problems.map(({ code }) => code);
  const found = [...checkDocument(await districtValidator(minimum), document), ...runRules({ document, minimum })];
  return found.filter(({ severity }) => severity === 'error').map(({ code, pointer }) => `${code} ${pointer}`);
}

describe.each(levels.map((level) => [level.id, level] as const))('a file to start from, of %s', (_, level) => {
  const text = startingFile(level, 'stadsdel.yaml');
  const lines = text.split('\n');

  it('is valid as it stands', async () => {
    expect(await errorsIn(text, level)).toEqual([]);
  });

  it('is valid with any one of its examples, and with all of them', async () => {
    const all = blocks(lines);
    expect(all.length).toBeGreaterThan(Object.keys(level.areas).length + 4);
    for (const block of all)
      expect([block[0], await errorsIn(uncommented(lines, block), level)]).toEqual([block[0], []]);
    expect(await errorsIn(uncommented(lines, all.flat()), level)).toEqual([]);
  });

  it('has every mark where the rule finds it: in a value, or beside an example', () => {
    const all = uncommented(lines, blocks(lines).flat());
    const { document } = parseYaml(sourceText('stadsdel.yaml', all));
    if (document === undefined) throw new Error('the file is no YAML');
    const left = runRules({ document, minimum: level }).filter(({ code }) => code === 'placeholder-left');
    const found = new Set(left.map(({ span }) => positionAt(document.source, span.start).line));
    const marked = all.split('\n').flatMap((line, index) => (/^ *(?!#)\S.*FYLL I/.test(line) ? index + 1 : []));
    expect(marked.length).toBeGreaterThan(15);
    expect([...found].sort((a, b) => a - b)).toEqual(marked);
  });

  it('says first what the reader should know of the level', () => {
    const head = text.slice(0, text.indexOf('minimumLevel:')).replace(/\n## +/g, ' ');
    for (const words of [level.title, level.documentNote ?? 'none']) expect(head).toContain(words);
  });

  it('says of nobody in the family that they are invited without saying when they are not', () => {
    const exception = Object.values(level.clauses).flatMap(({ invitedUnless }) => invitedUnless ?? [])[0];
    // Long notes are divided.
    const comments = text.replace(/\n *## +/g, ' ');
    const family = Object.entries(level.functions).filter(([, { belongsTo }]) => belongsTo === 'family');
    for (const [id, { title }] of family) expect(comments).toContain(`${id}: ${title} (bjuds bara in, ${exception})`);
    const meetings = Object.values(level.areas).flatMap((area) => Object.values(area.meetings));
    const inviting = meetings.filter(({ invited = [] }) => invited.length > 0).length;
    expect(comments.match(new RegExp(`Bjuds in: [^.]+, ${exception}\\.`, 'g'))).toHaveLength(inviting);
    expect(comments.match(/Bjuds in: /g)).toHaveLength(inviting);
  });

  it('shows every kind of addition', () => {
    const examples = blocks(lines).map((block) => block.map((index) => lines[index]).join('\n'));
    for (const words of [
      'functions:',
      'frequency:',
      'required:',
      'without:',
      'eget-mote:',
      'eget-omrade:',
      'followUp:',
      'goal:',
      'responsibilities:',
      'indicators:',
      'contacts:',
      'renewal:',
    ])
      expect(examples.some((one) => one.includes(words))).toBe(true);
  });

  it('names all that the minimum level offers, with what it says of each meeting', () => {
    const known = { ...level.functions, ...level.supportMaterial, ...level.areas };
    for (const [id, { title }] of Object.entries(known)) {
      expect(text).toContain(id);
      expect(text.replace(/\n *## */g, ' ')).toContain(title);
    }
    for (const form of Object.keys(level.schoolForms)) expect(text).toContain(form);
    for (const { meetings } of Object.values(level.areas))
      for (const id of Object.keys(meetings)) expect(text).toContain(`## - ${id}: `);
  });

  it('shows steps of clauses, and times that are shorter on every day', () => {
    const file = startingFile(stepped, 'stadsdel.yaml');
    expect(file).toContain('## Steg i villkoret oenighet (');
    expect(file).toMatch(/# clauses:\n *# {3}oenighet:\n *# {5}steps:\n *# {7}\S+:\n *# {9}within: /);
    for (const [, time] of file.matchAll(/# +within: (.*)/g)) expect(time).not.toBe('{ weeks: 1 }');
  });

  it('keeps its lines short, and marks every value to replace', () => {
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
    for (const key of ['name', 'administration', 'board', 'registrationNumber', 'validFrom'])
      expect(text).toMatch(new RegExp(`^ +${key}: .*FYLL I`, 'm'));
  });
});

describe('a file to start from', () => {
  it('gives its commands the minimum level, where it is the user’s own', () => {
    expect(startingFile(stockholm, 'farsta.yaml', 'niva.yaml')).toContain(
      'samverkan validate farsta.yaml --minimum-level niva.yaml',
    );
    expect(startingFile(stockholm, 'farsta.yaml')).not.toContain('--minimum-level');
  });

  it('lets no title of a minimum level out of its comment', async () => {
    const [id = '', area] = Object.entries(stockholm.areas)[0] ?? [];
    const title = 'En rubrik\nminimumLevel: annan # "och\tmer"';
    const level = {
      ...stockholm,
      title,
      schoolForms: {
        ...stockholm.schoolForms,
        'ja, [båda]: #': { ...stockholm.schoolForms.grundskola, expected: true, basis: [{ interpretation: 'x' }] },
      },
      areas: { ...stockholm.areas, [id]: { ...area, title } },
    } as MinimumLevel;
    expect(await errorsIn(startingFile(level, 'farsta.yaml'), level)).toEqual([]);
  });
});

describe('the parties of a file to start from', () => {
  it('has a municipality only where the level leaves it to each file', async () => {
    const { municipality: _left, ...county } = stockholm;
    const text = startingFile(county, 'granby.yaml', 'niva.yaml');
    expect(text).toContain('\nmunicipality:\n  name: FYLL I kommunens namn\n');
    expect(await errorsIn(text, county)).toEqual([]);
    expect(startingFile(stockholm, 'farsta.yaml')).not.toContain('municipality:');
  });

  it('shows the case and the decision of every other public party', () => {
    for (const level of levels) {
      const text = startingFile(level, 'granby.yaml', 'niva.yaml');
      for (const [id, { board, name }] of Object.entries(level.bodies)) {
        expect(text).toContain(`## - ${id}: ${board ?? name}`);
        expect(text).toContain(`\n#   ${id}:\n#     registrationNumber: "FYLL I diarienummer"`);
      }
    }
  });
});
