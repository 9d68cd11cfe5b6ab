import { describe, expect, it } from 'vitest';
import { wordingsAt } from '../../src/minimum/level-on.ts';
import { stockholm } from '../support/levels.ts';
import { check, smallest } from '../support/schema.ts';

/** The findings of the good file with some of its text replaced: place, code and arguments. */
async function findings(...changes: readonly (readonly [string, string])[]): Promise<readonly unknown[]> {
  let text = smallest;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`not in the file: ${from}`);
    text = text.replace(from, to);
  }
  return (await check(text, stockholm)).map((one) => [one.at, one.args]);
}

/** The same, with local areas under the good file. */
async function findingsOfAreas(areas: string): Promise<readonly unknown[]> {
  return (await check(`${smallest}localAdditions:\n  areas:\n${areas}`, stockholm)).map((one) => [one.at, one.args]);
}

describe('the shape of a district file', () => {
  it('accepts a file that adds nothing', async () => {
    expect(await findings()).toEqual([]);
  });

  it('asks for quotation marks around what YAML reads as a number, a truth value or a mapping', async () => {
    expect(await findings(['"1.2-77/2010"', '0180'])).toEqual([['7:23 quoted-string-expected', { found: '0180' }]]);
    expect(await findings(['name: Testdalen', 'name: true'])).toEqual([
      ['3:9 quoted-string-expected', { found: 'true' }],
    ]);
    expect(await findings(['minimumLevel: stockholm-2009', 'minimumLevel: 2009'])).toEqual([
      ['1:15 quoted-string-expected', { found: '2009' }],
    ]);
    expect(await findings(['name: Testdalens skola', 'name: Testdalens skola\n    unitCode: 12345678'])).toEqual([
      ['11:15 quoted-string-expected', { found: '12345678' }],
    ]);
  });

  it('asks for all that a prolongation needs, and for a notice within it', async () => {
    const found = async (text: string) => findings(['validFrom: 2010-03-01', `validFrom: 2010-03-01\n  ${text}`]);
    const ends = 'validUntil: 2011-02-28\n  noticeMonths: 3\n  ';
    expect(await found('renewal: { every: 1, automatic: true }')).toEqual([
      ['6:1 missing-key', { key: 'noticeMonths', within: 'agreement', unless: 'renewal' }],
      ['6:1 missing-key', { key: 'validUntil', within: 'agreement', unless: 'renewal' }],
    ]);
    expect(await found(`${ends}renewal: { automatic: true }`)).toEqual([
      ['11:3 missing-key', { key: 'every', within: 'renewal', unless: 'renewal' }],
    ]);
    expect(await found(`${ends}renewal: { every: 11 }`)).toEqual([
      ['11:21 out-of-range', { found: '11', minimum: 1, maximum: 10 }],
    ]);
    expect(await found(`${ends}renewal: {}`)).toMatchObject([['11:12 too-few', {}]]);
    const long = ends.replace('3', '13');
    expect(await found(`${long}renewal: { every: 1, automatic: true }`)).toEqual([
      ['10:17 out-of-range', { found: '13', minimum: 1, maximum: 12 }],
    ]);
    for (const fine of [
      'renewal: { every: 1 }',
      'renewal: { automatic: false }',
      `${long}renewal: { every: 2, automatic: true }`,
    ])
      expect(await found(fine)).toEqual([]);
  });

  it('says how a number is written where a comma or a sign stands in it', async () => {
    const target = async (written: string) =>
      findingsOfAreas(
        `    forskola:\n      followUp:\n        indicators:\n          andel: { text: Andel, unit: "%", target: ${written}, better: higher }\n`,
      );
    expect(await target('87.5')).toEqual([]);
    for (const [written, write] of [
      ['"87,5"', '87.5'],
      ['90 %', '90'],
      ['"90"', '90'],
    ])
      expect(await target(String(written))).toMatchObject([[expect.stringContaining('wrong-type'), { write }]]);
    expect(await target('hög')).toMatchObject([[expect.stringContaining('wrong-type'), { expected: 'number' }]]);
    expect(await target('.inf')).not.toEqual([]);
  });

  it('asks for them around a colon in a list item, too', async () => {
    expect(await findingsOfAreas('    forskola:\n      topics:\n        - Möte: planering\n')).toEqual([
      ['17:11 quoted-string-expected', { found: 'Möte: planering' }],
    ]);
  });

  it('asks for what belongs there where quotation marks would not help', async () => {
    expect(await findings(['2010-03-01', '20100301'])).toEqual([
      ['8:14 wrong-pattern', { found: '20100301', expected: 'date' }],
    ]);
    expect(await findings(['forms: [grundskola]', 'forms: [9]'])).toMatchObject([
      ['11:13 misspelt-value', { found: '9' }],
    ]);
  });

  it('finds texts that say nothing', async () => {
    expect(await findings(['name: Testdalen', 'name:'])).toEqual([['3:8 empty-text', {}]]);
    expect(await findings(['name: Testdalen', 'name: ~'])).toEqual([['3:9 empty-text', {}]]);
    expect(await findings(['name: Testdalen', 'name: "  "'])).toEqual([['3:9 empty-text', {}]]);
  });

  it('says what kind of value belongs there, and nothing of what is in the wrong one', async () => {
    expect(await findings(['organiser: { type: kommunal }', 'organiser: kommunal'])).toEqual([
      ['12:16 wrong-type', { expected: 'mapping', found: 'kommunal', write: '{ type: kommunal }' }],
    ]);
    expect(await findings(['forms: [grundskola]', 'forms: grundskola'])).toEqual([
      ['11:12 wrong-type', { expected: 'list', found: 'grundskola' }],
    ]);
    expect(await findings(['name: Testdalen', 'name: { a: b }'])).toEqual([
      ['3:9 wrong-type', { expected: 'text', found: '{ a: b }' }],
    ]);
    expect(await findings(['validFrom: 2010-03-01', 'validFrom: 2010-03-01\n  noticeMonths: tre'])).toEqual([
      ['9:17 wrong-type', { expected: 'integer', found: 'tre' }],
    ]);
  });

  it('suggests the key that was meant, and does not ask for it as well', async () => {
    const [finding, ...more] = await findings(['  board:', '  bord:']);
    expect(more).toEqual([]);
    expect(finding).toEqual(['5:3 unknown-key', expect.objectContaining({ key: 'bord', suggestion: 'board' })]);
  });

  it('names a missing key at the key of its mapping, or at the beginning of the file', async () => {
    expect(await findings(['  board: Testdalens stadsdelsnämnd\n', ''])).toEqual([
      ['2:1 missing-key', { key: 'board', within: 'district' }],
    ]);
    expect(await findings(['minimumLevel: stockholm-2009\n', ''])).toEqual([
      ['1:1 missing-key', { key: 'minimumLevel', example: 'stockholm-2009' }],
    ]);
    expect(await findings(['    forms: [grundskola]\n', ''])).toEqual([
      ['10:5 missing-key', { key: 'forms', within: 'schools' }],
    ]);
  });

  it('suggests a school form by its other names before one that is spelt like it', async () => {
    const meant = async (form: string) => await findings(['[grundskola]', `[${form}]`]);
    expect(await meant('särskola')).toMatchObject([['11:13 misspelt-value', { suggestion: 'obligatorisk särskola' }]]);
    expect(await meant('Gymnasium')).toMatchObject([['11:13 misspelt-value', { suggestion: 'gymnasieskola' }]]);
  });

  it('asks for the name of every organiser but the municipality', async () => {
    expect(await findings(['type: kommunal', 'type: fristående'])).toEqual([
      ['12:5 missing-key', { key: 'name', within: 'organiser' }],
    ]);
    expect(await findings(['type: kommunal', 'type: fristånde'])).toEqual([
      [
        '12:24 misspelt-value',
        {
          found: 'fristånde',
          allowed: ['kommunal', 'annan kommun', 'region', 'stat', 'kommunalförbund', 'fristående', 'enskild'],
          suggestion: 'fristående',
        },
      ],
    ]);
    expect(await findings(['type: kommunal', 'type: stat, name: Specialskolemyndigheten'])).toEqual([]);
    expect(await findings(['type: kommunal', 'type: enskild, name: Kooperativet'])).toEqual([]);
  });

  it.each(['annan kommun', 'region', 'kommunalförbund'])('asks for the number of a legal person: %s', async (type) => {
    expect(await findings(['type: kommunal', `type: ${type}, name: Granby`])).toEqual([
      ['12:5 missing-key', { key: 'organisationNumber', within: 'organiser' }],
    ]);
    const whole = `type: ${type}, name: Granby, organisationNumber: "212000-0142"`;
    expect(await findings(['type: kommunal', whole])).toEqual([]);
  });

  it('takes a decision or a delegation of each public party, and not both', async () => {
    const decision = 'decision: { by: Utbildningsnämnden, on: 2010-02-11, paragraph: "§ 57" }';
    const bodies = (...lines: readonly string[]) =>
      findings([
        'schools:',
        ['bodies:', '  utbildning:', ...lines.map((line) => `    ${line}`), 'schools:'].join('\n'),
      ]);
    expect(await bodies('registrationNumber: "UN 2010/4"', decision)).toEqual([]);
    expect(await bodies('delegation: punkt 4.2, anmäls 2010-03-10')).toEqual([]);
    const both = { problem: 'decision-and-delegation' };
    expect(await bodies(decision, 'delegation: punkt 4.2')).toEqual([['12:17 party-contradiction', both]]);
    expect(await bodies('forms: [grundskola]')).toMatchObject([['11:5 unknown-key', { key: 'forms' }]]);
    const agreement = (line: string) => findings(['validFrom: 2010-03-01', `validFrom: 2010-03-01\n  ${line}`]);
    expect(await agreement('paragraph: "§ 12"\n  delegation: punkt 4.2')).toEqual([
      ['10:15 party-contradiction', both],
    ]);
    expect(await agreement('delegation: punkt 4.2')).toEqual([]);
  });

  it('takes a party of the district’s own, which must have a name and areas', async () => {
    const own = (body: string) => findings(['schools:', `bodies:\n  polisen: ${body}\nschools:`]);
    expect(await own('{ name: Polismyndigheten, joins: [sakerhetsarbete] }')).toEqual([]);
    expect(await own('{ name: Polismyndigheten }')).toMatchObject([['10:3 missing-key', { key: 'joins' }]]);
    expect(await own('{ joins: [sakerhetsarbete] }')).toMatchObject([['10:3 missing-key', { key: 'name' }]]);
  });

  it('takes the municipality where the level names none, and only there', async () => {
    const { municipality: _left, ...county } = stockholm;
    const named = smallest.replace(
      'schools:',
      'municipality: { name: Granby kommun, organisationNumber: "212000-0142" }\nschools:',
    );
    const found = async (text: string, level: typeof stockholm) =>
      (await check(text, level)).map(({ code, args }) => [code, args]);
    expect(await found(named, stockholm)).toEqual([['party-contradiction', { problem: 'municipality-twice' }]]);
    expect(await found(named, county)).toEqual([]);
    expect(await found(smallest, county)).toEqual([
      ['missing-key', { key: 'municipality', parts: ['name', 'organisationNumber'] }],
    ]);
  });

  it('takes the authority of whoever signs for itself alone', async () => {
    const authority = (organiser: string) =>
      findings(['organiser: { type: kommunal }', `organiser: { ${organiser} }\n    authority: firmatecknare`]);
    expect(await authority('type: enskild, name: Kooperativet')).toEqual([]);
    expect(await authority('type: kommunal')).toMatchObject([
      ['13:16 party-contradiction', { problem: 'municipal-authority' }],
    ]);
  });

  it.each([
    ['utkast', false],
    ['forslag', true],
    ['beslutad', true],
    ['upphord', true],
    ['exempel', true],
  ])('asks for the registration number of an agreement, but not of a draft: %s', async (status, asks) => {
    const number = '  registrationNumber: "1.2-77/2010"\n';
    const missing = ['6:1 missing-key', { key: 'registrationNumber', within: 'agreement', unless: 'draft' }];
    expect(await findings([number, `  status: ${status}\n`])).toEqual(asks ? [missing] : []);
    expect(await findings([number, `${number}  status: ${status}\n`])).toEqual([]);
  });

  it('asks for it once there is a date of decision, and not where it is misspelt', async () => {
    const number = '  registrationNumber: "1.2-77/2010"\n';
    const places = async (...change: readonly [string, string]) =>
      (await check(smallest.replace(...change), stockholm)).map(({ at }) => at);
    expect(await places(number, '  decidedOn: 2010-02-18\n')).toEqual(['6:1 missing-key']);
    expect(await places(number, '')).toEqual([]);
    expect(await places(number, '  status: utkast\n  decidedOn: 2010-02-18\n')).toEqual([]);
    expect(await places(number, '  status: beslutad\n  registrationNummer: "1.2-77/2010"\n')).toEqual([
      '8:3 unknown-key',
    ]);
    expect(await places(number, '  status: beslutat\n')).toEqual(['7:11 misspelt-value']);
    expect(await places(number, '  status: [beslutad]\n')).toEqual(['7:11 wrong-type']);
  });

  it('suggests where the notes stand', async () => {
    expect(await findings(['validFrom: 2010-03-01', 'validFrom: 2010-03-01\n  notes: seperate'])).toEqual([
      ['9:10 misspelt-value', { found: 'seperate', allowed: ['inline', 'separate'], suggestion: 'separate' }],
    ]);
  });

  it('knows the days of the calendar', async () => {
    expect(await findings(['2010-03-01', '2010-02-30'])).toEqual([['8:14 no-such-date', { found: '2010-02-30' }]]);
    expect(await findings(['2010-03-01', '2011-02-29'])).toEqual([['8:14 no-such-date', { found: '2011-02-29' }]]);
    expect(await findings(['2010-03-01', '2012-02-29'])).toEqual([]);
    expect(await findings(['2010-03-01', '1 mars 2010'])).toEqual([
      ['8:14 wrong-pattern', { found: '1 mars 2010', expected: 'date' }],
    ]);
  });

  it('takes no date of another century, in any field', async () => {
    for (const day of ['0210-03-01', '20100-03-01', '1899-12-31', '2101-01-01', '210-03-01']) {
      const refused = [[expect.stringContaining(' wrong-pattern'), { found: day, expected: 'date' }]];
      expect(await findings(['2010-03-01', day])).toEqual(refused);
      for (const field of [`validUntil: ${day}`, `decidedOn: ${day}`, `signed: { on: ${day}, function: rektor }`])
        expect(await findings(['  validFrom:', `  ${field}\n  validFrom:`])).toEqual(refused);
      expect(await findings(['    forms:', `    signed: { on: ${day}, function: rektor }\n    forms:`])).toEqual(
        refused,
      );
    }
    for (const day of ['1900-01-01', '2100-12-31']) expect(await findings(['2010-03-01', day])).toEqual([]);
  });

  it('holds codes, ids, telephone numbers and addresses to their patterns', async () => {
    const school = (line: string) => findings(['    forms:', `    ${line}\n    forms:`]);
    expect(await school('unitCode: "02345678"')).toEqual([['11:15 unit-code-invalid', { found: '02345678' }]]);
    expect(await school('unitCode: "1234567"')).toEqual([['11:15 unit-code-invalid', { found: '1234567', digits: 7 }]]);
    expect(await school('unitCode: saknas')).toEqual([['11:15 unit-code-invalid', { found: 'saknas' }]]);
    expect(await school('unitCode: 12345678')).toEqual([['11:15 quoted-string-expected', { found: '12345678' }]]);
    const organiser = (number: string) =>
      findings(['type: kommunal', `type: enskild, name: Kooperativet, organisationNumber: ${number}`]);
    expect(await organiser('"556566-181"')).toMatchObject([
      [expect.stringContaining('organisation-number-invalid'), { found: '556566-181', problem: 'format' }],
    ]);
    expect(await organiser('5565661815')).toMatchObject([
      [expect.stringContaining('quoted-string-expected'), { found: '5565661815' }],
    ]);
    expect(await organiser('"5565661815"')).toEqual([]);
    expect(await school('contact: { function: Rektor }')).toEqual([
      ['11:26 unknown-function', { found: 'Rektor', suggestion: 'rektor' }],
    ]);
    expect(await school('contact: { function: rektor, phone: växeln }')).toEqual([
      ['11:41 wrong-pattern', { found: 'växeln', expected: 'phone' }],
    ]);
    expect(await school('contact: { function: rektor, email: rektor }')).toEqual([
      ['11:41 wrong-pattern', { found: 'rektor', expected: 'email' }],
    ]);
    expect(await school('contact: { function: rektor, phone: 08-465 004 18, email: skolan@example.se }')).toEqual([]);
  });

  it('has limits', async () => {
    expect(await findings(['name: Testdalen', `name: ${'å'.repeat(301)}`])).toEqual([
      ['3:9 too-long', { length: 301, maximum: 300 }],
    ]);
    expect(await findings(['name: Testdalen', `name: ${'å'.repeat(300)}`])).toEqual([]);
    expect(await findings([smallest.slice(smallest.indexOf('schools:')), 'schools: []\n'])).toEqual([
      ['9:10 too-few', { minimum: 1 }],
    ]);
    expect(await findings(['validFrom: 2010-03-01', 'validFrom: 2010-03-01\n  noticeMonths: 121'])).toEqual([
      ['9:17 out-of-range', { found: '121', minimum: 1, maximum: 120 }],
    ]);
    expect(await findings(['validFrom: 2010-03-01', 'validFrom: 2010-03-01\n  noticeMonths: 0'])).toEqual([
      ['9:17 out-of-range', { found: '0', minimum: 1, maximum: 120 }],
    ]);
    const topics = Array.from({ length: 201 }, (_, index) => `Fråga ${index}`).join(', ');
    expect(await findingsOfAreas(`    forskola: { topics: [${topics}] }\n`)).toEqual([
      ['15:25 too-many', { maximum: 200 }],
    ]);
  });

  it('finds what stands twice in a list, and where it stood first', async () => {
    const found = await check(smallest.replace('[grundskola]', '[grundskola, förskola, grundskola]'), stockholm);
    expect(found.map((one) => [one.at, one.args])).toEqual([['11:35 twice-in-list', { found: 'grundskola' }]]);
    expect(found[0]?.related.map(({ note, span }) => [note, span.end - span.start])).toEqual([
      ['first-occurrence', 10],
    ]);
  });

  it('knows its own minimum level only', async () => {
    expect(await findings(['stockholm-2009', 'stockholm-2010'])).toEqual([
      [
        '1:15 unknown-minimum-level',
        { found: 'stockholm-2010', available: ['stockholm-2009'], suggestion: 'stockholm-2009' },
      ],
    ]);
  });

  it('keeps the minimum level’s functions as they are', async () => {
    const text = `${smallest}localAdditions:\n  functions:\n    rektor: { title: Rektorn }\n    Fältare: { title: F }\n`;
    expect((await check(text, stockholm)).map((one) => [one.at, one.args])).toEqual([
      ['15:5 function-redefined', { id: 'rektor' }],
      ['16:5 wrong-pattern', { found: 'Fältare', expected: 'id' }],
    ]);
  });
});

describe('what a meeting says', () => {
  const meeting = (text: string) =>
    findingsOfAreas(`    forskola:\n      meetings:\n        egen-grupp:\n          title: Egen\n          convener: rektor
          frequency: vid behov\n${text}`);
  const functions = (text: string) => meeting(`          functions: ${text}\n`);

  it.each<[text: string, found: string]>([
    ['{ required: [{ function: rektor }] }', '{ function: rektor }'],
    ['{ required: [rektor], recommended: [{ function: rektor }] }', '{ function: rektor }'],
    ['\n            required:\n              - function: rektor', 'function: rektor'],
  ])('asks for the id alone where a function is written as in a level: %j', async (text, found) => {
    expect(await functions(text)).toEqual([
      [expect.stringContaining('wrong-type'), { expected: 'text', found, write: 'rektor' }],
    ]);
  });

  it('says that only some who are needed at times have a reason', async () => {
    expect(await functions('{ required: [rektor], whenNeeded: [{ function: elevhalsa }] }')).toEqual([
      [expect.stringContaining('missing-key'), { key: 'reason', within: 'whenNeeded', unless: 'reason' }],
    ]);
  });

  it('writes a word in its section only where that is one of the words', async () => {
    const consent = (word: string) =>
      meeting(`          functions: { required: [rektor] }\n          consent: ${word}\n`);
    expect(await consent('required')).toEqual([
      [expect.stringContaining('wrong-type'), { expected: 'mapping', found: 'required', write: '{ rule: required }' }],
    ]);
    expect(await consent('ja')).toEqual([
      [expect.stringContaining('wrong-type'), { expected: 'mapping', found: 'ja' }],
    ]);
  });
});

describe('frequencies', () => {
  const PERIODS = ['vecka', 'månad', 'kvartal', 'tertial', 'termin', 'läsår', 'år'];
  const frequency = (text: string) => findingsOfAreas(`    forskola:\n      followUp:\n        frequency: ${text}\n`);

  it.each([
    ['3', ['17:20 wrong-type', { expected: 'frequency', found: '3' }]],
    ['ofta', ['17:20 wrong-type', { expected: 'frequency', found: 'ofta' }]],
    ['{times:1, per: läsår}', ['17:21 yaml-syntax', { problem: 'missing-space', found: 'times:1' }]],
    ['{ times:: 1, per: läsår }', ['17:22 yaml-syntax', { problem: 'double-colon', found: 'times:' }]],
    ['{times:\u00a01, per: läsår}', ['17:27 yaml-syntax', { problem: 'hard-space' }]],
    ['vid behow', ['17:20 misspelt-value', { found: 'vid behow', allowed: ['vid behov'], suggestion: 'vid behov' }]],
    ['{ times: 0, per: läsår }', ['17:29 out-of-range', { found: '0', minimum: 1, maximum: 366 }]],
    ['{ times: 367, per: läsår }', ['17:29 out-of-range', { found: '367', minimum: 1, maximum: 366 }]],
    ['{ times: 1.5, per: läsår }', ['17:29 wrong-type', { expected: 'integer', found: '1.5' }]],
    ['{ times: 2 }', ['17:9 missing-key', { key: 'per', within: 'frequency', values: PERIODS }]],
    ['{ every: 6 }', ['17:9 missing-key', { key: 'unit', within: 'frequency', values: PERIODS }]],
    ['{ unit: vecka }', ['17:9 missing-key', { key: 'every', within: 'frequency' }]],
  ])('tells one thing of %s', async (text, finding) => {
    expect(await frequency(text)).toEqual([finding]);
  });

  it('takes one form or the other', async () => {
    expect(await frequency('{ times: 1, per: läsår, every: 2, unit: vecka }')).toEqual([
      ['17:22 unknown-key', expect.objectContaining({ key: 'times' })],
      ['17:32 unknown-key', expect.objectContaining({ key: 'per' })],
    ]);
  });
});

describe('new areas and meetings', () => {
  const complete = `    sommarlov:
      title: Verksamhet under sommarlovet
      level: general
      individualCases: forbidden
      responsible: rektor
      topics: [Planering]
      meetings:
        sommarmote:
          title: Sommarmöte
          frequency: { times: 1, per: läsår }
          convener: rektor
          functions: { required: [rektor] }
      followUp:
        frequency: { times: 1, per: läsår }
        responsible: rektor
`;

  it('accepts a complete one', async () => {
    expect(await findingsOfAreas(complete)).toEqual([]);
  });

  it('lists all that one lacks in one finding, at its key', async () => {
    expect(await findingsOfAreas('    sommarlov:\n      title: Sommarlov\n      level: general\n')).toEqual([
      [
        '15:5 area-incomplete',
        {
          id: 'sommarlov',
          missing: ['individualCases', 'responsible', 'topics', 'meetings', 'followUp'],
          known: Object.keys(stockholm.areas),
        },
      ],
    ]);
    expect(
      await findingsOfAreas('    forskola:\n      meetings:\n        nytt-mote:\n          title: Nytt\n'),
    ).toEqual([
      [
        '17:9 meeting-incomplete',
        { id: 'nytt-mote', missing: ['frequency', 'convener', 'functions'], known: ['forskoleforum'] },
      ],
    ]);
  });

  it('takes one whose id is nearly one of the floor’s as misspelt, and reports nothing of what is in it', async () => {
    const meetings = '      meetings:\n        samverkansforum:\n          minutes: 3\n';
    expect(await findingsOfAreas(`    generella-fragr:\n${meetings}`)).toEqual([
      ['15:5 unknown-area', { found: 'generella-fragr', suggestion: 'generella-fragor' }],
    ]);
    expect(await findingsOfAreas('    förskola:\n      topics: [Lek]\n')).toEqual([
      ['15:5 unknown-area', { found: 'förskola', suggestion: 'forskola' }],
    ]);
    expect(
      await findingsOfAreas('    forskola:\n      meetings:\n        forskolforum:\n          minutes: true\n'),
    ).toEqual([['17:9 unknown-meeting', { found: 'forskolforum', suggestion: 'forskoleforum' }]]);
  });

  it('asks for what is missing inside a part where the part stands', async () => {
    const lacking = complete
      .replace('{ required: [rektor] }', '{ recommended: [rektor] }')
      .replace('        responsible: rektor\n', '')
      .replace('[Planering]', '[]');
    expect(await findingsOfAreas(lacking)).toEqual([
      ['20:15 too-few', { minimum: 1 }],
      ['26:11 missing-key', { key: 'required', within: 'functions' }],
      ['27:7 missing-key', { key: 'responsible', within: 'followUp' }],
    ]);
  });

  it('lets a new area forbid or allow individual cases, and guarantee nothing', async () => {
    expect(await findingsOfAreas(complete.replace('forbidden', 'guaranteed'))).toEqual([
      ['18:24 misspelt-value', { found: 'guaranteed', allowed: ['forbidden', 'allowed'] }],
    ]);
    const allowed = complete
      .replace('forbidden', 'allowed')
      .replace('convener: rektor', 'convener: rektor\n          minutes: true');
    expect(await findingsOfAreas(allowed)).toEqual([['26:20 individual-meeting-reported', { what: 'minutes' }]]);
  });

  it('knows who is only invited', async () => {
    const text = complete.replace('[rektor]', '[rektor, barn]');
    expect(await findingsOfAreas(text)).toEqual([
      ['26:43 function-contradiction', { id: 'barn', problem: 'invited-only' }],
    ]);
  });

  it('gives nobody who is only invited a task', async () => {
    const text = complete
      .replace('convener: rektor', 'convener: barn\n          calledBy: vardnadshavare')
      .replaceAll('responsible: rektor', 'responsible: vardnadshavare');
    expect(await findingsOfAreas(text)).toEqual([
      ['19:20 function-contradiction', { id: 'vardnadshavare', problem: 'invited-only' }],
      ['25:21 function-contradiction', { id: 'barn', problem: 'invited-only' }],
      ['26:21 function-contradiction', { id: 'vardnadshavare', problem: 'invited-only' }],
      ['30:22 function-contradiction', { id: 'vardnadshavare', problem: 'invited-only' }],
    ]);
  });
});

describe('clauses and support material of a district’s own', () => {
  const found = async (text: string) =>
    (await check(`${smallest}localAdditions:\n  ${text}\n`, stockholm)).map((one) => [one.at, one.args]);

  it('are complete, in a chapter that there is', async () => {
    expect(await found('clauses: { eget: { title: Eget, text: Text, chapter: costs } }')).toEqual([]);
    expect(await found('clauses: { eget: { title: Eget } }')).toEqual([
      ['14:14 missing-key', { key: 'text', within: 'eget' }],
    ]);
    expect(await found('clauses: { eget: { title: Eget, text: Text, chapter: cost } }')).toMatchObject([
      ['14:56 misspelt-value', { found: 'cost', suggestion: 'costs' }],
    ]);
    // Where to turn is for the level alone: whoever is in a hurry is to read the same everywhere.
    expect(await found('clauses: { eget: { title: Eget, text: Text, whereToTurn: true } }')).toMatchObject([
      ['14:47 unknown-key', { key: 'whereToTurn' }],
    ]);
  });

  it('repeat a clause of the floor, and change nothing of it', async () => {
    const { title, text, chapter } = stockholm.clauses['anmalan-och-uppgifter'] as (typeof stockholm.clauses)[string];
    const clause = (more: object) => `clauses: { anmalan-och-uppgifter: ${JSON.stringify(more)} }`;
    expect(await found(clause({ title, text, chapter }))).toEqual([]);
    expect(await found(clause({}))).toEqual([]);
    // An older wording, too: what holds on the day is what is printed.
    const [{ text: older }] = wordingsAt(stockholm, 'clauses', 'anmalan-och-uppgifter').map(({ part }) => part) as [
      { text: string },
    ];
    expect(older).not.toBe(text);
    expect(await found(clause({ text: older }))).toEqual([]);
    expect(await found(clause({ title: 'Anmälan', text: 'Vi anmäler inte.', chapter: 'costs' }))).toMatchObject([
      [expect.stringContaining('clause-changed'), { what: 'title', title }],
      [expect.stringContaining('clause-changed'), { what: 'text', title }],
      [expect.stringContaining('clause-changed'), { what: 'chapter', title }],
    ]);
    // What has no shape has that finding alone.
    expect(await found(clause({ title: 7, text: '', chapter: 'cost' }))).toMatchObject([
      [expect.not.stringContaining('clause-changed'), {}],
      [expect.not.stringContaining('clause-changed'), {}],
      [expect.not.stringContaining('clause-changed'), {}],
    ]);
  });

  it('have an encrypted address that a browser has written', async () => {
    const url = (address: string) =>
      `supportMaterial: { handbok: { title: Handbok, url: ${JSON.stringify(address)} } }`;
    for (const fine of [
      'https://www.example.se',
      'https://example.se/a/b.pdf?c=%C3%A5&d=1#e',
      'https://xn--skne-qoa.example.se:8443/~a/(b)',
    ])
      expect(await found(url(fine))).toEqual([]);
    for (const wrong of [
      'http://example.se',
      'www.example.se',
      'https://example',
      'https://rektor@example.se/',
      'https://example.se/å',
      'https://example.se/a b',
      'https://example.se/"><script>',
      'javascript:alert(1)',
      'https://',
    ])
      expect(await found(url(wrong))).toMatchObject([['14:54 wrong-pattern', { expected: 'url' }]]);
  });

  it('cannot have the id of the floor’s material', async () => {
    expect(await found('supportMaterial: { sekretess: { title: Sekretess } }')).toEqual([
      ['14:22 support-material-redefined', { id: 'sekretess' }],
    ]);
  });
});
