import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementStatuses } from '../../src/minimum/agreement-status.ts';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import { startingFile } from '../../src/minimum/starting-file/starting-file.ts';
import { type Editor, openEditor } from '../support/editor/editor.ts';
import type { Completion } from '../support/editor/language-server.ts';
import { stockholm, stockholm2026, sundby } from '../support/levels.ts';
import { cases } from '../support/whole.ts';

const FILE = `minimumLevel: stockholm-2009
district:
  name: Farsta
  administration: Farsta stadsdelsförvaltning
  board: Farsta stadsdelsnämnd
agreement:
  registrationNumber: "1.2-145/2010"
  validFrom: 2010-08-01
schools:
  - name: Farsta grundskola
    forms: [grundskola]
    organiser: { type: kommunal }
`;
/** Files that no editor may complain of. */
const EXAMPLES = [
  'examples/minimal.yaml',
  ...readdirSync('examples/stockholm')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `examples/stockholm/${name}`),
];
const AREAS = 'localAdditions:\n  areas:\n';
const MEETING = `${AREAS}    generella-fragor:\n      meetings:\n        samverkansforum:\n          `;
const FUNCTIONS = `${MEETING}functions:\n            `;

/** A meeting of the district's own in an area that guarantees individual cases. */
const OWN_MEETING = `${AREAS}    barn-som-far-illa:\n      meetings:\n        eget:\n          `;

const labels = (items: readonly Completion[]): readonly string[] => items.map(({ label }) => label);

/** What an editor writes when one chooses a label, and what it says of it. */
function offered(items: readonly Completion[], label: string): { readonly writes: string; readonly says: string } {
  const item = items.find((one) => one.label === label);
  const says = typeof item?.documentation === 'string' ? item.documentation : item?.documentation?.value;
  return { writes: item?.insertText ?? '', says: says ?? '' };
}

describe('a district file in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor('district.schema.json', compileDistrictSchema(stockholm));
  });
  afterAll(() => editor.stop());

  describe.concurrent('completion', () => {
    const functions = Object.keys(stockholm.functions);
    const attending = functions.filter((id) => stockholm.functions[id]?.invitedOnly !== true);

    it.for<[where: string, text: string, expected: readonly string[]]>([
      ['of the file', '¦', ['minimumLevel', 'district', 'agreement', 'schools', 'localAdditions']],
      ['of the minimum level', 'minimumLevel: ¦', ['stockholm-2009']],
      ['of the district', 'district:\n  ¦', ['name', 'administration', 'board', 'units']],
      ['of a school', 'schools:\n  - ¦', ['name', 'unitCode', 'forms', 'organiser', 'contact', 'signed']],
      ['of school forms', 'schools:\n  - name: A\n    forms: [¦]', Object.keys(stockholm.schoolForms)],
      ['of organisers', 'schools:\n  - organiser: { type: k¦ }', ['kommunal', 'fristående', 'enskild']],
      ['of a status', 'agreement:\n  status: ¦', [...agreementStatuses]],
      ['of where the notes stand', 'agreement:\n  notes: ¦', ['inline', 'separate']],
      ['of what a unit handles', 'district:\n  units:\n    a:\n      handles: [¦]', Object.keys(stockholm.areas)],
      ['of areas', `${AREAS}    ¦`, [...Object.keys(stockholm.areas), 'eget-omrade']],
      ['of meetings', `${AREAS}    generella-fragor:\n      meetings:\n        ¦`, ['samverkansforum', 'eget-mote']],
      ['of a meeting', `${MEETING}¦`, ['frequency', 'functions', 'months', 'calledBy', 'minutes']],
      ['of a period', `${MEETING}frequency: { times: 2, per: t¦ }`, ['vecka', 'månad', 'kvartal', 'termin', 'läsår']],
      ['of an interval', `${MEETING}frequency:\n            every: 2\n            ¦`, ['unit', 'andWhenNeeded']],
      ['of those required', `${FUNCTIONS}required: [¦]`, attending],
      ['of those recommended', `${FUNCTIONS}recommended:\n              - ¦`, attending],
      ['of those who come when needed', `${FUNCTIONS}whenNeeded:\n              - ¦`, attending],
      [
        'of one who comes when needed, with a reason',
        `${FUNCTIONS}whenNeeded:\n              - function: polis\n                ¦`,
        ['reason'],
      ],
      ['of one of several', `${FUNCTIONS}required:\n              - anyOf: [¦]`, attending],
      ['of who comes instead', `${FUNCTIONS}deputy:\n              rektor: ¦`, attending],
      ['of for whom it is held', `${OWN_MEETING}heldPer: ¦`, ['district', 'school', 'organiser', 'child']],
      ['of who leads', `${OWN_MEETING}chair: ¦`, attending],
      ['of terms', `${OWN_MEETING}consent:\n            ¦`, ['rule', 'by', 'for', 'until', 'withdrawn']],
      ['of a rule of consent', `${OWN_MEETING}consent:\n            rule: ¦`, ['required', 'lawOnly']],
      ['of where it reports', `${OWN_MEETING}reportsTo: ¦`, ['sakerhetsarbete/sakerhetsmote']],
      ['of its own rule for single children', `${OWN_MEETING}individualCases: ¦`, ['forbidden', 'anonymised']],
      ['of those left out', `${FUNCTIONS}without:\n              ¦`, ['gymnasiechef', 'polis', 'foreningsliv']],
      ['of attendance', `${FUNCTIONS}attendance:\n              ¦`, attending],
      ['of attendance values', `${FUNCTIONS}attendance:\n              rektor: ¦`, ['one', 'all']],
      ['of the invited', `${MEETING}invited: [¦]`, functions],
      ['of months', `${MEETING}months: [¦]`, ['januari', 'december']],
      [
        'of support material',
        `${AREAS}    overgangar:\n      supportMaterial: [¦]`,
        Object.keys(stockholm.supportMaterial),
      ],
      ['of clauses', 'localAdditions:\n  clauses:\n    ¦', [...Object.keys(stockholm.clauses), 'eget-villkor']],
      ['of a clause', 'localAdditions:\n  clauses:\n    eget:\n      ¦', ['title', 'text', 'chapter', 'steps']],
      ['of a clause of the floor', 'localAdditions:\n  clauses:\n    sekretess:\n      ¦', ['title', 'text', 'steps']],
      [
        'of chapters',
        'localAdditions:\n  clauses:\n    eget:\n      chapter: ¦',
        ['goals', 'responsibility', 'costs', 'competence', 'deviations', 'changes', 'validity'],
      ],
      ['of own material', 'localAdditions:\n  supportMaterial:\n    eget:\n      ¦', ['title', 'edition', 'url']],
      ['of levels', `${AREAS}    eget:\n      level: ¦`, ['general', 'individual']],
      ['of individual cases', `${AREAS}    eget:\n      individualCases: ¦`, ['forbidden', 'allowed']],
      ['of tasks', `${AREAS}    overgangar:\n      responsibilities:\n        - by: ¦`, attending],
      [
        'of what is measured',
        `${AREAS}    overgangar:\n      followUp:\n        indicators:\n          egen:\n            ¦`,
        ['text', 'unit', 'target', 'better'],
      ],
      [
        'of a direction',
        `${AREAS}    overgangar:\n      followUp:\n        indicators:\n          egen:\n            better: ¦`,
        ['higher', 'lower'],
      ],
      ['of a renewal', 'agreement:\n  renewal:\n    ¦', ['every', 'automatic']],
      ['of more contacts', 'schools:\n  - contacts:\n      - handles: [¦]', Object.keys(stockholm.areas)],
      ['of a contact', 'schools:\n  - contact:\n      function: ¦', attending],
    ])('%s', async ([, text, expected], { expect }) => {
      expect(labels(await editor.complete(text))).toEqual(expect.arrayContaining([...expected]));
    });

    it('offers nobody who is only invited where there is something to do', async ({ expect }) => {
      const offered = labels(await editor.complete('schools:\n  - contact:\n      function: ¦'));
      expect(offered).toContain('rektor');
      expect(functions.filter((id) => offered.includes(id))).toEqual(attending);
    });

    it('offers only what holds the floor', async ({ expect }) => {
      const frequencies = await editor.complete(`${MEETING}frequency: ¦`);
      expect(labels(frequencies)).toEqual([
        '1 gång per termin',
        '2 gånger per termin',
        '1 gång per månad',
        'var 6:e vecka',
      ]);
      expect(offered(frequencies, '2 gånger per termin').writes).toBe('{ times: 2, per: termin }');
      expect(labels(await editor.complete(`${MEETING}convener: ¦`))).toEqual(['stadsdelsdirektor']);
      expect(labels(await editor.complete(`${FUNCTIONS}without:\n              ¦`))).not.toContain('rektor');
      const ofChild = `${AREAS}    insatser-och-placering:\n      meetings:\n        planeringsmote:\n          `;
      expect(labels(await editor.complete(`${ofChild}¦`))).not.toContain('months');
      expect(labels(await editor.complete(`${ofChild}months: [¦]`))).not.toContain('mars');
    });

    it('says in Swedish what an id stands for', async ({ expect }) => {
      const required = await editor.complete(`${FUNCTIONS}required: [¦]`);
      expect(offered(required, 'elevhalsa').says).toBe('Elevhälsa');
      const forum = offered(
        await editor.complete(`${AREAS}    generella-fragor:\n      meetings:\n        ¦`),
        'samverkansforum',
      );
      expect(forum.says).toContain('1 gång per termin');
    });

    it('writes keys with their colon, and a new area whole', async ({ expect }) => {
      const root = await editor.complete('¦');
      expect(offered(root, 'minimumLevel').writes).toBe('minimumLevel: stockholm-2009');
      const meeting = await editor.complete(`${MEETING}¦`);
      for (const { label, insertText } of meeting) expect(insertText.startsWith(`${label}:`)).toBe(true);
      const area = offered(await editor.complete(`${AREAS}    eget:\n      ¦`), 'Eget samverkansområde').writes;
      for (const key of ['title', 'level', 'individualCases', 'responsible', 'topics', 'meetings', 'followUp'])
        expect(area).toMatch(new RegExp(`^${key}:`, 'm'));
    });
  });

  describe.concurrent('hover', () => {
    it.for<[on: string, text: string, expected: readonly string[]]>([
      ['a key', 'agreement:\n  registr¦ationNumber: "1"', ['Diarienummer', 'inom citattecken']],
      ['where the notes stand', 'agreement:\n  not¦es: inline', ['Grunden', 'Underlag']],
      [
        'an area',
        `${AREAS}    forsk¦ola: {}`,
        ['Samverkan med förskolan', 'Förskoleforum', 'Grund: rapporten, avsnittet'],
      ],
      [
        'a meeting of the floor',
        `${AREAS}    generella-fragor:\n      meetings:\n        samverk¦ansforum: {}`,
        ['Övergripande samverkansforum', 'Minst: 1 gång per termin', 'Rektor (alla)', 'Mötet protokollförs'],
      ],
      ['who takes part', `${FUNCTIONS}required: [pol¦is]`, ['Funktion', 'en egen som står under functions']],
      ['who is left out', `${FUNCTIONS}without: { pol¦is: Skälet }`, ['Polis', 'Skälet till att']],
      ['what a unit handles', 'district:\n  units:\n    a:\n      handles: [forsk¦ola]', ['Område']],
      ['a frequency', `${MEETING}freq¦uency: vid behov`, ['Hur ofta', 'Miniminivån: 1 gång per termin', 'Tolkning']],
      [
        'a closed value',
        `${AREAS}    eget:\n      level: gen¦eral`,
        ['övergripande och förebyggande nivå', 'individnivå'],
      ],
    ])('on %s', async ([, text, expected], { expect }) => {
      const shown = await editor.hover(text);
      for (const words of expected) expect(shown).toContain(words);
    });

    it('says what a clause of the floor rests on, what a chapter is, and what an address is', async ({ expect }) => {
      const clause = await editor.hover('localAdditions:\n  clauses:\n    sekre¦tess: { title: Sekretess }');
      expect(clause).toContain('Det kan upprepas, men inte ändras');
      expect(clause).toContain('Stödmaterial');
      const chapter = await editor.hover('localAdditions:\n  clauses:\n    eget:\n      chap¦ter: costs');
      expect(chapter).toContain('Var villkoret trycks');
      expect(chapter).toContain('Kostnader');
      const url = await editor.hover('localAdditions:\n  supportMaterial:\n    eget:\n      ur¦l: https://a.se');
      expect(url).toContain('https://');
    });

    it('lists no value that the place refuses', async ({ expect }) => {
      const shown = await editor.hover(`${AREAS}    overgangar:\n      individual¦Cases: allowed`);
      expect(shown).toContain('`forbidden`');
      expect(shown).not.toContain('`guaranteed`');
    });
  });

  describe.concurrent('problems', () => {
    /** Lines from 1, as people count, each with its message; the modeline is line 1. */
    const problemsOf = async (text: string) =>
      (await editor.open(text).problems)
        .map(({ message, range }) => [range.start.line + 1, message] as const)
        // The server's own order is that of the schema.
        .sort(([one], [other]) => one - other);

    it('has none with the examples', async ({ expect }) => {
      for (const path of cases(EXAMPLES, EXAMPLES.slice(0, 4)))
        expect(await problemsOf(readFileSync(path, 'utf8'))).toEqual([]);
    });

    it('has none with the file that init writes', async ({ expect }) => {
      const text = startingFile(stockholm, 'stadsdel.yaml');
      expect(text).toMatch(/^# yaml-language-server: \$schema=district\.schema\.json\n/);
      expect(await problemsOf(text)).toEqual([]);
    });

    it('takes functions, areas and meetings of the district’s own', async ({ expect }) => {
      const text = `${FILE}localAdditions:
  functions: { faltassistent: { title: Fältassistent } }
  areas:
    generella-fragor: { meetings: { samverkansforum: { functions: { required: [faltassistent] } } } }
`;
      expect(await problemsOf(text)).toEqual([]);
    });

    it('says what is below the floor in our words, at its line', async ({ expect }) => {
      const text = `${FILE}${MEETING}frequency: { times: 1, per: läsår }
          convener: rektor
          functions:
            recommended: [rektor]
`;
      expect(await problemsOf(text)).toEqual([
        [19, expect.stringContaining('Detta är mindre än miniminivån. Miniminivån: 1 gång per termin.')],
        [20, expect.stringContaining('Miniminivån: Stadsdelsdirektör.')],
        [22, expect.stringContaining('Miniminivån: Rektor, alla, ska delta.')],
      ]);
    });

    it.for<[what: string, text: string, line: number, words: string]>([
      ['a misspelt key', FILE.replace('board:', 'bord:'), 6, 'Måste finnas: name, administration, board.'],
      [
        'a misspelt value',
        FILE.replace('kommunal', 'komunal'),
        13,
        'Välj ett av: kommunal, annan kommun, region, stat, kommunalförbund, fristående, enskild.',
      ],
      [
        'a misspelt period',
        `${FILE}${MEETING}frequency: { times: 1, per: terminer }`,
        19,
        'Välj ett av: vecka, månad,',
      ],
      ['a number for a text', FILE.replace('"1.2-145/2010"', '12'), 8, 'sätt citattecken runt'],
      ['what is no date', FILE.replace('2010-08-01', '1 augusti'), 9, 'till exempel 2027-02-18'],
      ['a missing key', FILE.replace('  validFrom: 2010-08-01\n', ''), 7, 'Måste finnas: validFrom.'],
      [
        'a missing registration number',
        FILE.replace('registrationNumber: "1.2-145/2010"', 'status: beslutad'),
        7,
        'Bara ett utkast (status: utkast) får vara utan.',
      ],
      ['another minimum level', FILE.replace('-2009', '-2010'), 2, 'Skriv stockholm-2009.'],
      ['an organiser without a name', FILE.replace('kommunal', 'fristående'), 13, 'Huvudmannens namn (name) saknas.'],
      [
        'a new area that lacks parts',
        `${FILE}${AREAS}    sommar: { title: Sommar }`,
        16,
        'Måste finnas: title, level,',
      ],
      ['a function of the city’s', `${FILE}localAdditions:\n  functions:\n    rektor: { title: R }`, 16, 'finns redan'],
      ['a guardian who is required', `${FILE}${FUNCTIONS}required: [barn]`, 20, 'under invited i stället'],
      [
        'minutes about single children',
        `${FILE}${AREAS}    barn-som-far-illa: { meetings: { individmote: { minutes: true } } }`,
        16,
        'förs inget gemensamt protokoll',
      ],
    ])('says in Swedish: %s', async ([, text, line, words], { expect }) => {
      const problems = await problemsOf(text);
      expect(problems).toContainEqual([line, expect.stringContaining(words)]);
      for (const [, message] of problems) expect(message).not.toMatch(/\b(Property|Missing|Value|Expected|schema)\b/);
    });
  });
});

describe('a district file of another city in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor('sundby.schema.json', compileDistrictSchema(sundby));
  });
  afterAll(() => editor.stop());

  it('shows each line below that city’s floor', async () => {
    const text = readFileSync('test/fixtures/sundby-2024/below.yaml', 'utf8');
    const marked = text.split('\n').flatMap((line, index) => (/ # under:/.test(line) ? [index + 2] : []));
    const problems = await editor.open(text).problems;
    expect([...new Set(problems.map(({ range }) => range.start.line + 1))].sort((a, b) => a - b)).toEqual(marked);
    for (const { message } of problems) expect(message).toContain('Grundkravet:');
  });

  const INDICATORS = `${AREAS}    narvaro:\n      followUp:\n        indicators:\n          `;
  const TASKS = `${AREAS}    skydd:\n      responsibilities:\n        - `;

  it('offers the indicators of the floor, and what it says of each', async () => {
    expect(labels(await editor.complete(`${INDICATORS}¦`))).toEqual(
      expect.arrayContaining(['narvaro', 'dagar-till-mote', 'egen-indikator']),
    );
    expect(labels(await editor.complete(`${INDICATORS}narvaro:\n            target: ¦`))).toEqual(['92.5']);
  });

  it('says of a target and of tasks what the floor says', async () => {
    const target = await editor.hover(`${INDICATORS}dagar-till-mote:\n            tar¦get: 9`);
    expect(target).toContain('Dagar från oro till första mötet, i genomsnitt: högst 10\u00a0skoldagar');
    expect(target).toContain('Riktlinjen säger snart');
    const tasks = await editor.hover(`${AREAS}    skydd:\n      responsi¦bilities: []`);
    expect(tasks).toContain('Tar emot samtal från skolan (Familjebehandlare)');
  });

  const STEPS = `${AREAS}    skydd:\n      steps:\n        `;

  it('offers the steps of the floor, and times that are not slower', async () => {
    expect(labels(await editor.complete(`${STEPS}¦`))).toEqual(
      expect.arrayContaining(['kvittens', 'planering', 'erfarenheter', 'eget-steg']),
    );
    expect(labels(await editor.complete(`${STEPS}kvittens:\n          ¦`))).toEqual(
      expect.arrayContaining(['within', 'doneBy', 'before']),
    );
    const times = labels(await editor.complete(`${STEPS}planering:\n          within: ¦`));
    expect(times).toEqual(expect.arrayContaining(['inom en vecka', 'genast', 'inom tre vardagar']));
    expect(times).not.toContain('inom två veckor');
    expect(labels(await editor.complete(`${STEPS}utredning:\n          within: ¦`))).toContain('inom fyra månader');
  });

  it('says of a step what the floor says, and what it rests on', async () => {
    const step = await editor.hover(`${STEPS}kvit¦tens: {}`);
    expect(step).toContain('Inom två vardagar, från det att en anmälan kommer in.');
    const within = await editor.hover(`${STEPS}planering:\n          wit¦hin: { days: 3 }`);
    expect(within).toContain('Grundkravet: inom en vecka.');
    expect(within).toContain('En vecka är en tolkning');
    // A word is none of the mappings that may be slower.
    expect(await editor.hover(`${STEPS}planering:\n          wit¦hin: genast`)).toContain(
      'Grundkravet: inom en vecka.',
    );
    const clause = await editor.hover('localAdditions:\n  clauses:\n    oenig¦het: { steps: {} }');
    expect(clause).toContain('Stegens tid kan kortas');
    const law = await editor.hover(`${STEPS}utredning:\n          wit¦hin: { months: 4 }`);
    expect(law).toContain('inom fyra månader');
  });

  const MEETINGS = `${AREAS}    flytt:\n      meetings:\n        platsgenomgang:\n          `;

  it('offers first for whom the floor says that a meeting is held', async () => {
    expect(labels(await editor.complete(`${MEETINGS}heldPer: ¦`))[0]).toBe('organiser');
    expect(await editor.hover(`${MEETINGS}held¦Per: organiser`)).toContain('Grundkravet:');
  });

  it('says what is worse than a target, and of whom a task is', async () => {
    const problemsOf = async (text: string) => (await editor.open(text).problems).map(({ message }) => message);
    const below = await problemsOf(`${INDICATORS}narvaro: { target: 92 }\n`);
    expect(below.join('\n')).toContain('Detta når inte upp till grundkravet. Grundkravet: ');
    const other = await problemsOf(`${TASKS}{ task: Tar emot samtal från skolan, by: omradeschef }\n`);
    expect(other.join('\n')).toContain('Tar emot samtal från skolan (Familjebehandlare)');
  });
});

describe('a district file of today’s level in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor('today.schema.json', compileDistrictSchema(stockholm2026));
  });
  afterAll(() => editor.stop());

  const today = readdirSync('examples/stockholm-2026')
    .filter((name) => name.endsWith('.yaml') && name !== 'mottagningar.yaml')
    .map((name) => `examples/stockholm-2026/${name}`);

  it('is not complained of, and its first line leads to the schema of its level', async () => {
    expect(today).toHaveLength(11);
    for (const path of today)
      expect(readFileSync(path, 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/stockholm-2026\/district\.schema\.json\n/,
      );
    for (const path of cases(today, today.slice(0, 2)))
      expect(await editor.open(readFileSync(path, 'utf8')).problems).toEqual([]);
    expect(await editor.open(startingFile(stockholm2026, 'a.yaml')).problems).toEqual([]);
  });

  it('gets the level’s own id and areas, and the other level’s for a mistake', async () => {
    expect(labels(await editor.complete('minimumLevel: ¦'))).toEqual(['stockholm-2026']);
    expect(labels(await editor.complete(`${AREAS}    ¦`))).toEqual(
      expect.arrayContaining(Object.keys(stockholm2026.areas)),
    );
    const problems = await editor.open(FILE).problems;
    expect(problems.map(({ message }) => message).join('\n')).toContain('Skriv stockholm-2026.');
  });

  it('says what the floor says of a step, and in which law it is', async () => {
    const steps = `${AREAS}    barn-som-far-illa:\n      steps:\n        `;
    const [id = ''] =
      Object.entries(stockholm2026.areas['barn-som-far-illa']?.steps ?? {}).find(([, { statutory }]) => statutory) ??
      [];
    const said = await editor.hover(`${steps}${id.slice(0, 2)}¦${id.slice(2)}: {}`);
    expect(said).toMatch(/socialtjänstlagen \(2025:400\) 20 kap\. \d+ §/);
  });
});
