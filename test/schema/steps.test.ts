import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/diagnostics/message.ts';
import { check } from '../support/schema.ts';
import { stepped, stepsFixture } from '../support/steps.ts';

/** The breaches that the file itself marks, at their lines. */
function announced(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const code = /# under: ([a-z-]+)/.exec(line)?.[1];
    return code === undefined ? [] : [`${index + 1} ${code}`];
  });
}

const head = stepsFixture('district').split('localAdditions:')[0];

/** The findings of what a file says of the steps of one area. */
async function found(steps: string): Promise<readonly string[]> {
  const text = `${head}localAdditions:\n  areas:\n    skydd:\n      steps:\n        ${steps}\n`;
  return (await check(text, stepped)).map((one) => {
    const { message, hint } = inWords(one, 'sv');
    return `${one.code}: ${message} ${hint}`;
  });
}

describe('the steps of a level', () => {
  it('accept shorter times, in whatever unit, and steps of one’s own', async () => {
    expect(await check(stepsFixture('district'), stepped)).toEqual([]);
  });

  it('refuse each breach at its line, with floor and grounds, and nothing else', async () => {
    const text = stepsFixture('below');
    const all = await check(text, stepped);
    expect(announced(text).length).toBeGreaterThan(15);
    expect(all.map((one) => one.at.replace(/:\d+ /, ' '))).toEqual(announced(text));
    for (const one of all) {
      expect(one.floor).toBeTruthy();
      expect(one.grounds?.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['kvittens: { within: { weekdays: 3 } }', 'step-too-slow: Steget görs ”inom tre vardagar”'],
    ['kvittens: { within: { weekdays: 3 } }', 'Skriv { weekdays: 2 } eller en kortare tid'],
    ['uppfoljning: { before: { month: 6, day: 2 } }', 'Steget görs ”senast den 2 juni”'],
    ['kvittens: { by: ingen-sadan }', 'unknown-function: '],
    ['skyddsbedomning: { by: ingen-sadan }', 'unknown-function: '],
    ['kvittens: { exception: Sjukdom }', 'har inget undantag från tiden. Ta bort raden'],
    // What is written wrongly is only that.
    ['kvittens: { within: { weekday: 1 } }', 'unknown-key: '],
    ['kvittens: { within: { weekdays: 0 } }', 'out-of-range: '],
    ['kvittens: { within: { weekdays: 367 } }', 'out-of-range: '],
    ['kvittens: { within: { days: 1, weeks: 1 } }', 'unknown-key: ”weeks”'],
    ['kvittens: { within: snart }', 'wrong-type: Här står ”snart”, men här ska det stå hur snart något görs.'],
    ['kvittens: { within: {} }', 'too-few: '],
    ['kvittens: { within: 2 }', 'wrong-type: '],
    ['uppfoljning: { before: { month: 2, day: 29 } }', 'out-of-range: '],
    ['uppfoljning: { before: { month: 4, day: 31 } }', 'out-of-range: '],
    ['uppfoljning: { before: { month: 13, day: 1 } }', 'out-of-range: '],
    ['uppfoljning: { before: { month: 3 } }', 'missing-key: '],
    ['uppfoljning: { before: 1 mars }', 'Skriv månad och dag: { month: 3, day: 1 } för den 1 mars.'],
    ['uppfoljning: { before: 2027-03-01 }', 'Skriv månad och dag: { month: 3, day: 1 } för den 1 mars.'],
    ['kvittens: { from: { event: anmälan kommer, step: planering } }', 'unknown-key: '],
    ['kvittens: { after: planering }', 'unknown-key: '],
    ['nytt: { what: Något, by: omradeschef, statutory: true }', 'unknown-key: '],
    ['nytt: { what: Något, by: omradeschef, within: genast }', 'missing-key: Uppgiften ”from” saknas'],
    ['erfarenheter: { within: genast }', 'missing-key: Uppgiften ”from” saknas'],
    ['nytt: { within: genast, from: { step: kvittens } }', 'steg. Som nytt steg saknar det what, by.'],
    ['kvitens: { within: genast }', 'unknown-step: Det finns inget steg ”kvitens”. Menade du ”kvittens”?'],
    ['nytt: { what: Något, by: elev }', 'function-contradiction: '],
    ['uppfoljning: { before: 1 mars }', 'wrong-type: Här står ”1 mars”, men här ska det stå en dag under läsåret.'],
    ['uppfoljning: { before: { month: 6, day: 32 } }', 'out-of-range: ”32” är utanför det som är möjligt här.'],
    [
      'nytt: { what: Något, by: omradeschef, from: anmälan }',
      'wrong-type: Här står ”anmälan”, men här ska det stå när',
    ],
    [
      'nytt: { what: Något, by: omradeschef, after: Kvittens }',
      'unknown-step: Det finns inget steg ”Kvittens”. Menade',
    ],
    ['nytt: { what: Något, by: omradeschef, from: { step: "1 a" } }', 'unknown-step: Det finns inget steg ”1 a”.'],
    ['nytt: { what: Något, by: omradeschef, frmo: { event: en anmälan } }', 'unknown-key: Namnet ”frmo” finns inte'],
  ])('say of %j: %s', async (steps, said) => {
    const all = await found(steps);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(said);
  });
});

describe('a part of the floor whose id is misspelt', () => {
  it.each([
    ['areas: { narvaro: { followUp: { indicators: { narvarro: { target: 95 } } } } }', '”narvarro”', '”narvaro”'],
    ['clauses: { oenihet: { steps: { chefer: { within: { weeks: 1 } } } } }', '”oenihet”', '”oenighet”'],
  ])('is one mistake: %s', async (additions, wrong, meant) => {
    const all = await check(`${head}localAdditions:\n  ${additions}\n`, stepped);
    expect(all.map((one) => one.code)).toEqual(['unknown-key']);
    expect(all.map((one) => inWords(one, 'sv').message)).toEqual([`Namnet ${wrong} finns inte här.`]);
    expect(all.map((one) => inWords(one, 'sv').hint)).toEqual([`Menade du ${meant}?`]);
  });

  it('is a new one where nothing is near it, and says what it lacks', async () => {
    const additions = 'areas: { narvaro: { followUp: { indicators: { korta-vagar: { target: 95, unit: dagar } } } } }';
    const all = await check(`${head}localAdditions:\n  ${additions}\n`, stepped);
    expect(all.map((one) => inWords(one, 'sv').message.split(' ')[1])).toEqual(['”better”', '”text”']);
  });
});

describe('a function that stands alone where a list of functions is due', () => {
  it('is shown inside one', async () => {
    const meeting = '{ title: Träff, frequency: vid behov, convener: skolkurator, functions: skolkurator }';
    const all = await check(
      `${head}localAdditions: { areas: { flytt: { meetings: { traff: ${meeting} } } } }\n`,
      stepped,
    );
    expect(all.map((one) => inWords(one, 'sv').hint)).toEqual(['Skriv { required: [skolkurator] }.']);
  });
});

describe('a line that has come out among the ids', () => {
  it('is one mistake', async () => {
    const all = await check(
      `${head}localAdditions: { areas: { flytt: { meetings: { heldPer: school } } } }\n`,
      stepped,
    );
    expect(all.map((one) => one.code)).toEqual(['wrong-pattern']);
  });
});
