import { describe, expect, it } from 'vitest';
import { stockholm } from '../support/levels.ts';
import { check, smallest } from '../support/schema.ts';

const head = `${smallest}localAdditions:
  functions:
    faltassistent: { title: Fältassistent }
  areas:
`;

const forum = (line: string) => `    generella-fragor:
      meetings:
        samverkansforum:
          ${line}
`;
const area = (id: string, line: string) => `    ${id}:
      ${line}
`;
const followUp = (line: string) => `    generella-fragor:
      followUp:
        ${line}
`;
const functions = (line: string) => forum(`functions:\n            ${line}`);

/** Breaches of each kind: what the file adds, where the finding stands, and the floor that it names. */
const breaches: readonly (readonly [string, string, string])[] = [
  [
    area('generella-fragor', 'individualCases: allowed'),
    '18:24 individual-cases-forbidden',
    'Individärenden är förbjudna',
  ],
  [
    area('generella-fragor', 'individualCases: guaranteed'),
    '18:24 individual-cases-forbidden',
    'Individärenden är förbjudna',
  ],
  [
    area('sakerhetsarbete', 'individualCases: allowed'),
    '18:24 individual-cases-forbidden',
    'Individärenden är förbjudna',
  ],
  [
    area('barn-som-far-illa', 'individualCases: forbidden'),
    '18:24 individual-cases-guaranteed',
    'Individärenden ska kunna tas upp när det behövs, med samtycke eller stöd i lag',
  ],
  [
    area('barn-som-far-illa', 'individualCases: allowed'),
    '18:24 individual-cases-guaranteed',
    'Individärenden ska kunna tas upp när det behövs, med samtycke eller stöd i lag',
  ],
  [area('generella-fragor', 'responsible: faltassistent'), '18:20 responsible-function-changed', 'Stadsdelsdirektör'],
  [followUp('responsible: rektor'), '19:22 responsible-function-changed', 'Stadsdelsdirektör'],
  [forum('convener: faltassistent'), '20:21 convener-changed', 'Stadsdelsdirektör'],
  [area('generella-fragor', 'level: individual'), '18:14 level-changed', 'övergripande och förebyggande nivå'],
  [area('generella-fragor', 'title: Allmänt'), '18:14 title-changed', 'Samarbete i generella frågor'],
  [forum('title: Forumet'), '20:18 title-changed', 'Övergripande samverkansforum'],
  [forum('minutes: false'), '20:20 minutes-required', 'Mötet protokollförs'],
  [forum('reportToBoard: false'), '20:26 board-report-required', 'Mötet redovisas för nämnden'],
  [followUp('reportToBoard: false'), '19:24 board-report-required', 'Uppföljningen redovisas för nämnden'],
  [forum('frequency: { times: 1, per: läsår }'), '20:22 meeting-too-rare', '1 gång per termin'],
  [forum('frequency: { times: 2, per: läsår }'), '20:22 meeting-too-rare', '1 gång per termin'],
  [forum('frequency: vid behov'), '20:22 meeting-too-rare', '1 gång per termin'],
  [forum('frequency: { every: 19, unit: vecka }'), '20:22 meeting-too-rare', '1 gång per termin'],
  [forum('frequency: { times: 366, per: år }'), '20:22 meeting-too-rare', '1 gång per termin'],
  [followUp('frequency: vid behov'), '19:20 follow-up-too-rare', '1 gång per läsår'],
  [functions('recommended: [polis, rektor]'), '21:34 function-missing', 'Rektor, alla, ska delta'],
  [functions('without: { rektor: "Hinner inte" }'), '21:32 function-missing', 'Rektor, alla, ska delta'],
  [functions('attendance: { rektor: one }'), '21:35 function-missing', 'Rektor, alla, ska delta'],
];

describe('the floor of stockholm-2009', () => {
  it.each(breaches)('refuses %s', async (addition, at, floor) => {
    const found = await check(head + addition, stockholm);
    expect(found.map((one) => one.at)).toEqual([at]);
    expect(found[0]).toMatchObject({ severity: 'error', floor });
    const basis = found[0]?.basis;
    expect(basis?.section ?? basis?.assumption).toBeTruthy();
  });

  it.each([
    forum('frequency: { times: 1, per: termin }'),
    forum('frequency: { times: 1, per: månad, andWhenNeeded: false }'),
    forum('frequency: { every: 18, unit: vecka, andWhenNeeded: true }'),
    forum('frequency: { times: 1, per: tertial }'),
    forum('minutes: true'),
    forum('calledBy: verksamhets-eller-avdelningschef'),
    forum('convener: stadsdelsdirektor'),
    functions('required: [polis, rektor]'),
    functions('without: { polis: "Deltar i ett eget forum" }'),
    functions('attendance: { rektor: all, polis: one }'),
    area('generella-fragor', 'title: Samarbete i generella frågor'),
    area('overgangar', 'individualCases: forbidden'),
    area('overgangar', 'individualCases: allowed'),
    area('barn-som-far-illa', 'individualCases: guaranteed'),
  ])('accepts what restates or raises it: %s', async (addition) => {
    expect(await check(head + addition, stockholm)).toEqual([]);
  });

  it('refuses to take back what is promised when needed', async () => {
    const meeting = (frequency: string) => `    barn-som-far-illa:
      meetings:
        individmote:
          frequency: ${frequency}
`;
    const found = await check(head + meeting('{ times: 1, per: vecka, andWhenNeeded: false }'), stockholm);
    expect(found.map((one) => [one.at, one.floor])).toEqual([['20:22 meeting-too-rare', 'vid behov']]);
    expect(await check(head + meeting('{ times: 1, per: läsår }'), stockholm)).toEqual([]);
    expect(await check(head + meeting('vid behov'), stockholm)).toEqual([]);
  });

  it('says of a misspelt value that it is misspelt, and not that it is below the floor', async () => {
    const misspelt = forum('frequency: { times: 1, per: lasår }') + area('overgangar', 'individualCases: tillåtna');
    expect((await check(head + misspelt, stockholm)).map((one) => one.at)).toEqual([
      '20:39 misspelt-value',
      '22:24 misspelt-value',
    ]);
  });

  it('knows a function by what the level or the file defines', async () => {
    const found = await check(head + area('generella-fragor', 'responsible: stadsdelsdirektr'), stockholm);
    expect(found.map((one) => [one.at, one.args])).toEqual([
      ['18:20 unknown-function', { found: 'stadsdelsdirektr', suggestion: 'stadsdelsdirektor' }],
    ]);
  });

  it('takes a reason only for what it recommends', async () => {
    const found = await check(head + functions('without: { larare: "Nej", tomte: "Nej", polis: " " }'), stockholm);
    expect(found.map((one) => [one.at, one.args])).toEqual([
      ['21:24 function-contradiction', { id: 'larare', problem: 'without-not-recommended' }],
      ['21:39 unknown-function', { found: 'tomte' }],
      ['21:60 empty-text', {}],
    ]);
  });

  it('keeps minutes and reports out of meetings where single children are discussed', async () => {
    const found = await check(
      `${head}    overgangar:
      meetings:
        overlamning-forskola-skola:
          minutes: true
    funktionsnedsattning:
      individualCases: forbidden
      meetings:
        samordningsmote:
          minutes: true
          reportToBoard: true
`,
      stockholm,
    );
    expect(found.map((one) => [one.at, one.args])).toEqual([
      ['20:20 individual-meeting-reported', { what: 'minutes' }],
    ]);
  });
});

describe('minutes and reports of a meeting', () => {
  const transitions = (cases: string, meeting: string) => `${head}    overgangar:
      individualCases: ${cases}
      meetings:
        ${meeting}:
          ${meeting === 'eget-mote' ? 'title: Eget\n          frequency: vid behov\n          convener: rektor\n          functions: { required: [rektor] }\n          ' : ''}minutes: true
          reportToBoard: true
`;

  it.each(['overlamning-forskola-skola', 'eget-mote'])(
    'may be added only where individual cases are forbidden: %s',
    async (meeting) => {
      expect(await check(transitions('forbidden', meeting), stockholm)).toEqual([]);
      const found = await check(transitions('allowed', meeting), stockholm);
      expect(found.map(({ at }) => at.replace(/^\S+ /, ''))).toEqual([
        'individual-meeting-reported',
        'individual-meeting-reported',
      ]);
    },
  );
});

describe('months of a meeting about a single child', () => {
  const planning = (fields: string) => `${head}    insatser-och-placering:
      meetings:
        planeringsmote:
          ${fields}
`;
  const group = (fields: string) => `${head}    barn-som-far-illa:
      meetings:
        lokal-bus-grupp:
          ${fields}
`;
  const own = (invited: string) => `${head}    overgangar:
      meetings:
        bytesmote:
          title: Inför skolbyte
          frequency: { times: 1, per: läsår }
          months: [maj]
          convener: rektor
          functions: { required: [rektor] }
          invited: [${invited}]
`;

  it.each([
    ['where the minimum level invites the family', planning('months: [mars]'), '20:19'],
    ['which the file may invite again', planning('months: [mars]\n          invited: [barn]'), '20:19'],
    ['where they would show that it is often enough', planning('months: [mars, oktober]'), '20:19'],
    ['misspelt ones, too', planning('months: [marrs]'), '20:19'],
    ['where the district invites the family', group('months: [mars]\n          invited: [barn]'), '20:19'],
    ['no list, where the district invites', group('months: mars\n          invited: [barn]'), '20:19'],
    ['nothing written, where the district invites', group('months:\n          invited: [barn]'), '20:18'],
    ['misspelt, where the district invites', group('months: [mar]\n          invited: [barn]'), '20:19'],
    ['of a meeting of its own', own('vardnadshavare'), '22:19'],
    ['of a meeting to which others come, too', own('polis, barn'), '22:19'],
  ])('are refused: %s', async (_, file, at) => {
    expect((await check(file, stockholm)).map((one) => one.at)).toEqual([`${at} months-of-child-meeting`]);
  });

  it('make up for no frequency, and no message says so', async () => {
    const frequency = 'frequency: { times: 2, per: läsår }';
    const [month, rare] = await check(planning(`months: [mars, oktober]\n          ${frequency}`), stockholm);
    expect([month?.at, rare?.at]).toEqual(['20:19 months-of-child-meeting', '21:22 meeting-too-rare']);
    expect(rare?.args).toMatchObject({ uneven: 'in-one-term', monthless: true });
    expect((await check(group(frequency), stockholm))[0]?.args).not.toHaveProperty('monthless');
  });

  it.each([
    ['no months', planning('months: []')],
    ['of a standing group, which invites nobody', group('months: [mars, oktober]')],
    ['of a meeting of its own that invites others', own('polis')],
    ['of a meeting of its own that invites nobody', own('')],
  ])('stand: %s', async (_, file) => {
    expect(await check(file, stockholm)).toEqual([]);
  });

  it('are no key that a message tells of', async () => {
    const keys = async (file: string) => (await check(file, stockholm)).map(({ args }) => JSON.stringify(args));
    expect((await keys(planning('mnths: [mars]'))).join()).not.toContain('months');
    expect((await keys(group('mnths: [mars]'))).join()).toContain('"suggestion":"months"');
  });
});

describe('what a finding says', () => {
  it.each([
    [forum('frequency: { times: 1, per: läsår }'), { found: '1 gång per läsår', write: '{ times: 1, per: termin }' }],
    [forum('convener: rektor'), { found: 'rektor', write: 'stadsdelsdirektor' }],
    [forum('title: Forumet'), { found: 'Forumet', write: 'Övergripande samverkansforum' }],
    [area('generella-fragor', 'level: individual'), { found: 'individual', write: 'general' }],
    [area('generella-fragor', 'individualCases: allowed'), { found: 'allowed' }],
    [followUp('responsible: rektor'), { found: 'rektor', write: 'stadsdelsdirektor' }],
    [followUp('frequency: vid behov'), { found: 'vid behov', write: '{ times: 1, per: läsår }' }],
    [functions('recommended: [rektor]'), { id: 'rektor', title: 'Rektor', found: 'recommended' }],
    [functions('without: { rektor: Nej }'), { id: 'rektor', title: 'Rektor', found: 'without' }],
    [functions('attendance: { rektor: one }'), { id: 'rektor', title: 'Rektor', found: 'attendance-one' }],
  ])('of %s', async (addition, args) => {
    expect((await check(head + addition, stockholm)).map((one) => one.args)).toEqual([args]);
  });
});
