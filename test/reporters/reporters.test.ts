import { describe, expect, test } from 'vitest';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { reporters } from '../../src/reporters/index.ts';
import { notesOf } from '../../src/reporters/notes.ts';
import type { Report } from '../../src/reporters/reporter.ts';
import { present } from '../../src/values/present.ts';
import { swedish } from '../support/reporters/options.ts';
import { exampleReport, reportOf } from '../support/reporters/report.ts';

const report = exampleReport();

describe('pretty', () => {
  test('shows place, words, the line, the floor and its basis, and what to do', () => {
    expect(reporters.pretty(report, swedish)).toMatchInlineSnapshot(`
      "farsta.yaml:4:3 error duplicate-key
        Namnet ”board” står två gånger på samma nivå.

        3 |   board: Farsta stadsdelsnämnd
        4 |   board: Dubbel
          |   ^^^^^

        Gör så här: Behåll ett av ställena, eller slå ihop dem.
        Första stället: farsta.yaml:3:3

      farsta.yaml:10:22 error meeting-too-rare
        Mötet hålls ”2 gånger per läsår”. Det är mer sällan än miniminivån tillåter.

         9 |         samverkansforum:
        10 |           frequency: { times: 2, per: läsår }
           |                      ^^^^^^^^^^^^^^^^^^^^^^^^

        Miniminivå: 1 gång per termin
        Grund: rapporten, avsnittet ”Samverkan”
        Tolkning: Förslaget anger inte hur ofta.
        Gör så här: Skriv 1 gång per termin eller oftare, eller ta bort raden, så gäller miniminivån.

      farsta.yaml:13:22 warning recommended-function-missing
        Funktionen ”Polis” är rekommenderad av miniminivån men utelämnad här. Skälet ”De hör inte hit” skrivs ut i överenskommelsen.

        12 |             without:
        13 |               polis: |
           |                      ^

        Grund: rapporten, avsnittet ”Samverkan”
        Gör så här: Inget behöver ändras om skälet håller. Ta annars bort raden.

      stor.yaml:1:1 error file-too-big
        Filen är för stor: 100 MB. Den får vara högst 1 MB.
        Gör så här: Kontrollera att det är rätt fil. En överenskommelses fil är mycket mindre.

      3 filer: 3 fel, 1 varning.
      "
    `);
  });

  test('breaks words of more than a line between words, to the width of the terminal', () => {
    const text = reporters.pretty(report, { ...swedish, columns: 60 });
    expect(text).toContain(
      ['  Gör så här: Skriv 1 gång per termin eller oftare, eller ta', '  bort raden, så gäller miniminivån.'].join(
        '\n',
      ),
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const unbroken = (columns?: number) => reporters.pretty(report, { ...swedish, ...present({ columns }) });
    expect(text.replaceAll(/\s+/g, ' ')).toBe(unbroken().replaceAll(/\s+/g, ' '));
    expect(unbroken(30)).toBe(unbroken());
  });

  test('in English', () => {
    expect(reporters.pretty(report, { ...swedish, language: 'en' })).toMatchInlineSnapshot(`
      "farsta.yaml:4:3 error duplicate-key
        The name “board” stands twice on the same level.

        3 |   board: Farsta stadsdelsnämnd
        4 |   board: Dubbel
          |   ^^^^^

        What to do: Keep one of the places, or put them together.
        First place: farsta.yaml:3:3

      farsta.yaml:10:22 error meeting-too-rare
        The meeting is held “2 gånger per läsår”. That is more seldom than the minimum level allows.

         9 |         samverkansforum:
        10 |           frequency: { times: 2, per: läsår }
           |                      ^^^^^^^^^^^^^^^^^^^^^^^^

        Minimum level: 1 gång per termin
        Basis: section “Samverkan” of “rapporten”
        Interpretation: Förslaget anger inte hur ofta.
        What to do: Write “1 gång per termin” or more often, or remove the line, and the minimum level holds.

      farsta.yaml:13:22 warning recommended-function-missing
        Polis is recommended by the minimum level but left out here. The reason “De hör inte hit” is printed in the agreement.

        12 |             without:
        13 |               polis: |
           |                      ^

        Basis: section “Samverkan” of “rapporten”
        What to do: Nothing needs to be changed if the reason holds. Otherwise, remove the line.

      stor.yaml:1:1 error file-too-big
        The file is too big: 100 MB. It can have at most 1 MB.
        What to do: Check that it is the right file. A district’s file is much smaller.

      3 files: 3 errors, 1 warning.
      "
    `);
  });

  test('without code frames', () => {
    const text = reporters.pretty(report, { ...swedish, codeFrame: false });
    expect(text).not.toContain('|');
    expect(text).toContain('farsta.yaml:10:22 error meeting-too-rare');
  });

  test('colours only when asked, and they change no letter', () => {
    const plain = reporters.pretty(report, swedish);
    const coloured = reporters.pretty(report, { ...swedish, colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('says so when nothing is wrong', () => {
    expect(reporters.pretty({ files: [{ path: 'a.yaml', diagnostics: [] }], sources: new Map() }, swedish)).toBe(
      '1 fil: inga fel.\n',
    );
  });
});

describe('compact', () => {
  test('is one line a finding', () => {
    expect(reporters.compact(report, swedish)).toMatchInlineSnapshot(`
      "farsta.yaml:4:3 error duplicate-key Namnet ”board” står två gånger på samma nivå.
      farsta.yaml:10:22 error meeting-too-rare Mötet hålls ”2 gånger per läsår”. Det är mer sällan än miniminivån tillåter.
      farsta.yaml:13:22 warning recommended-function-missing Funktionen ”Polis” är rekommenderad av miniminivån men utelämnad här. Skälet ”De hör inte hit” skrivs ut i överenskommelsen.
      stor.yaml:1:1 error file-too-big Filen är för stor: 100 MB. Den får vara högst 1 MB.
      "
    `);
  });

  test('is one line whatever stands in the file', () => {
    const text = 'a: "x\n y" z\n"b\n c": 1\n';
    for (const line of reporters.compact(reportOf('a.yaml', text), swedish).trimEnd().split('\n')) {
      expect(line).toMatch(/^a\.yaml:\d+:\d+ error [a-z-]+ \S/);
    }
  });

  test('is empty when nothing is wrong', () => {
    expect(reporters.compact({ files: [], sources: new Map() }, swedish)).toBe('');
  });

  test('shows control characters of a name instead of obeying them', () => {
    expect(reporters.compact(reportOf('a\u001b[31m.yaml', ''), swedish)).toMatch(/^a␛\[31m\.yaml:1:1 error file-empty/);
  });
});

describe('json', () => {
  test('is what the documentation of the command line promises', () => {
    const text = reporters.json(report, swedish);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchInlineSnapshot(`
      {
        "files": [
          {
            "diagnostics": [
              {
                "code": "duplicate-key",
                "hint": "Behåll ett av ställena, eller slå ihop dem.",
                "message": "Namnet ”board” står två gånger på samma nivå.",
                "pointer": "/district/board",
                "related": [
                  {
                    "note": "first-occurrence",
                    "path": "farsta.yaml",
                    "span": {
                      "end": {
                        "column": 8,
                        "line": 3,
                      },
                      "start": {
                        "column": 3,
                        "line": 3,
                      },
                    },
                  },
                ],
                "severity": "error",
                "span": {
                  "end": {
                    "column": 8,
                    "line": 4,
                  },
                  "start": {
                    "column": 3,
                    "line": 4,
                  },
                },
              },
              {
                "basis": {
                  "assumption": "Förslaget anger inte hur ofta.",
                  "section": "Samverkan",
                },
                "code": "meeting-too-rare",
                "floor": "1 gång per termin",
                "grounds": [
                  {
                    "definite": "rapporten",
                    "section": "Samverkan",
                    "source": "rapport",
                  },
                  {
                    "interpretation": "Förslaget anger inte hur ofta.",
                  },
                ],
                "hint": "Skriv 1 gång per termin eller oftare, eller ta bort raden, så gäller miniminivån.",
                "message": "Mötet hålls ”2 gånger per läsår”. Det är mer sällan än miniminivån tillåter.",
                "pointer": "/localAdditions/areas/generella-fragor/meetings/samverkansforum/frequency",
                "related": [],
                "severity": "error",
                "span": {
                  "end": {
                    "column": 46,
                    "line": 10,
                  },
                  "start": {
                    "column": 22,
                    "line": 10,
                  },
                },
              },
              {
                "basis": {
                  "section": "Samverkan",
                },
                "code": "recommended-function-missing",
                "grounds": [
                  {
                    "definite": "rapporten",
                    "section": "Samverkan",
                    "source": "rapport",
                  },
                ],
                "hint": "Inget behöver ändras om skälet håller. Ta annars bort raden.",
                "message": "Funktionen ”Polis” är rekommenderad av miniminivån men utelämnad här. Skälet ”De hör inte hit” skrivs ut i överenskommelsen.",
                "pointer": "/localAdditions/areas/generella-fragor/meetings/samverkansforum/functions/without/polis",
                "related": [],
                "severity": "warning",
                "span": {
                  "end": {
                    "column": 25,
                    "line": 15,
                  },
                  "start": {
                    "column": 22,
                    "line": 13,
                  },
                },
              },
            ],
            "path": "farsta.yaml",
          },
          {
            "diagnostics": [
              {
                "code": "file-too-big",
                "hint": "Kontrollera att det är rätt fil. En överenskommelses fil är mycket mindre.",
                "message": "Filen är för stor: 100 MB. Den får vara högst 1 MB.",
                "pointer": "",
                "related": [],
                "severity": "error",
                "span": {
                  "end": {
                    "column": 1,
                    "line": 1,
                  },
                  "start": {
                    "column": 1,
                    "line": 1,
                  },
                },
              },
            ],
            "path": "stor.yaml",
          },
          {
            "diagnostics": [],
            "path": "tyst.yaml",
          },
        ],
        "summary": {
          "errors": 3,
          "files": 3,
          "infos": 0,
          "warnings": 1,
        },
        "version": 1,
      }
    `);
  });

  test('a finding in another file than its own names it', () => {
    const [one] = report.files[0]?.diagnostics ?? [];
    if (one === undefined) throw new Error('no finding');
    const moved = { files: [{ path: 'annan.yaml', diagnostics: [one] }], sources: report.sources };
    expect(JSON.parse(reporters.json(moved, swedish)).files[0].diagnostics[0].path).toBe('farsta.yaml');
  });
});

test('every reporter has the same findings', () => {
  const lines = reporters.compact(report, swedish).trimEnd().split('\n');
  const inJson = JSON.parse(reporters.json(report, swedish)).files.flatMap(
    (file: { diagnostics: { code: string }[] }) => file.diagnostics,
  );
  const heads = reporters
    .pretty(report, swedish)
    .split('\n')
    .filter((line) => /^\S+:\d+:\d+ /.test(line));
  expect(lines.map((line) => line.split(' ')[2])).toEqual(inJson.map((one: { code: string }) => one.code));
  expect(heads).toEqual(lines.map((line) => line.split(' ').slice(0, 3).join(' ')));
});

describe('grounds of every kind', () => {
  const one = diagnostic(
    'minutes-required',
    {},
    { span: startOf('a.yaml') },
    {
      floor: 'Mötet protokollförs',
      grounds: [
        { source: 'plan', definite: 'planen' },
        { source: 'plan', definite: 'planen', section: '4.2' },
        { law: 'sol-18-6', title: 'Socialtjänstlagen (2025:400) 18 kap. 6 §' },
        { practice: 'Så gör de flesta.' },
        { interpretation: 'Planen läses så.' },
      ],
    },
  );
  const report: Report = { files: [{ path: 'a.yaml', diagnostics: [one] }], sources: new Map() };

  test.each([
    [
      'sv',
      [
        'Grund: planen',
        'Grund: planen, avsnittet ”4.2”',
        'Lag: socialtjänstlagen (2025:400) 18 kap. 6 §',
        'Praxis: Så gör de flesta.',
        'Tolkning: Planen läses så.',
      ],
    ],
    [
      'en',
      [
        'Basis: “planen”',
        'Basis: section “4.2” of “planen”',
        'Law: socialtjänstlagen (2025:400) 18 kap. 6 §',
        'Practice: Så gör de flesta.',
        'Interpretation: Planen läses så.',
      ],
    ],
  ] as const)('have a note each, in %s', (language, notes) => {
    const shown = notesOf(one, report, { ...swedish, language }).map(({ label, text }) => `${label}: ${text}`);
    expect(shown.slice(1, -1)).toEqual(notes);
  });
});
