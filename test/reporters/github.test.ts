import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { swedish } from '../support/reporters/options.ts';
import { fullReport } from '../support/reporters/report.ts';

const lines = reporters.github(fullReport(), swedish).trimEnd().split('\n');

function lineOf(code: string): string {
  const found = lines.find((line) => line.includes(`(${code})`));
  if (found === undefined) throw new Error(`no line about ${code}`);
  return found;
}

/** A command as GitHub's runner reads it. */
function read(line: string): { command: string; properties: Record<string, string>; text: string } {
  const [, command = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string) =>
    text.replaceAll(/%(0D|0A|3A|2C|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const properties = list.split(',').map((one) => {
    const equals = one.indexOf('=');
    return [one.slice(0, equals), plain(one.slice(equals + 1))];
  });
  return { command, properties: Object.fromEntries(properties), text: plain(data) };
}

describe('github', () => {
  test('annotates the place, with floor and remedy', () => {
    expect(read(lineOf('meeting-too-rare'))).toEqual({
      command: 'error',
      properties: {
        file: 'farsta.yaml',
        line: '10',
        col: '22',
        endLine: '10',
        endColumn: '46',
        title: 'Mötet hålls för sällan (meeting-too-rare)',
      },
      text: [
        'Mötet hålls ”2 gånger per läsår”. Det är mer sällan än miniminivån tillåter.',
        'Miniminivå: 1 gång per termin',
        'Grund: rapporten, avsnittet ”Samverkan”',
        'Tolkning: Förslaget anger inte hur ofta.',
        'Gör så här: Skriv 1 gång per termin eller oftare, eller ta bort raden, så gäller miniminivån.',
      ].join('\n'),
    });
  });

  test('a warning is a warning, an info a notice', () => {
    expect(read(lineOf('school-in-two-districts')).command).toBe('warning');
    expect(read(lineOf('no-local-additions')).command).toBe('notice');
  });

  test('leaves columns out where a span is of several lines, as the runner does', () => {
    const { line, endLine, ...others } = read(lineOf('recommended-function-missing')).properties;
    expect([line, endLine]).toEqual(['13', '15']);
    expect(Object.keys(others)).toEqual(['file', 'title']);
  });

  test('what a file says cannot end the command or begin another', () => {
    const { properties, text } = read(lineOf('unknown-key'));
    expect(properties.file).toBe(`mapp med å/100 %, "a" & <b>: 'c'.yaml`);
    expect(text).toContain('”b"o<a>r&d␇‹U+202E›::error%0A x,‹U+D800›');
  });

  test('of standard input it says the place in words: no file could be marked', () => {
    const found = lines.map(read).filter(({ properties }) => properties.file === undefined);
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toMatch(/^-:1:1\nFilen är tom\./);
  });

  test('says nothing where nothing was found', () => {
    expect(reporters.github({ files: [{ path: 'a.yaml', diagnostics: [] }], sources: new Map() }, swedish)).toBe('');
  });
});
