// Whatever a person leaves in whichever place of a level: no crash, and where it is refused, a finding at the place.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Code } from '../../../src/diagnostics/codes.ts';
import { hasErrors } from '../../../src/diagnostics/collect.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { describe as inWords, type Language } from '../../../src/diagnostics/message.ts';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import { compileAgreementSchema } from '../../../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../../../src/minimum/compile-schema/compile-district.ts';
import { startingFile } from '../../../src/minimum/starting-file/starting-file.ts';
import type { Input } from '../../../src/pipeline/load/input.ts';
import { levelIn } from '../../../src/pipeline/load/load-level.ts';
import { parsePointer } from '../../../src/source/pointer.ts';
import type { YamlDocument } from '../../../src/source/yaml-document.ts';
import { membersIn, pointersBelow, SHAPES, withAt } from '../../support/any-shape.ts';
import { law } from '../../support/levels.ts';
import { jsonDocument } from '../../support/read-yaml.ts';
import { WHOLE } from '../../support/whole.ts';

beforeAll(loadMarkdown);

const schema = JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8'));

/** Every field that a level can have, for a joint authority, whose words are neither those of a city nor of a municipality. */
const LEVEL = `
id: provbygden-2026
title: Grundåtagande för Provbygden
publisher: Provbygdens kommunalförbund
status: forslag
date: 2026-09-01
validUntil: 2030-12-31
replacedBy: { level: provbygden-2031, from: 2031-01-01 }
interpreter: arbetsgruppen
documentNote: Planen gäller.
pageNote: Arbetsgruppens förslag, inte förbundets
summary: Vi kommer överens om mötena.
words:
  area: { one: kommunalförbund, definite: kommunalförbundet, genitive: kommunalförbundets, plural: kommunalförbund, pluralDefinite: kommunalförbunden, gender: ett, others: andra kommunalförbund, compound: förbunds }
  whole: { in: i hela bygden, definite: bygden, genitive: bygdens }
  floor: { one: grundåtagande, definite: grundåtagandet, genitive: grundåtagandets, plural: grundåtaganden, pluralDefinite: grundåtagandena, gender: ett }
  addition: { one: egen komplettering, definite: den egna kompletteringen, genitive: den egna kompletteringens, plural: egna kompletteringar, pluralDefinite: de egna kompletteringarna, gender: en }
abbreviations: [{ short: SoL, long: socialtjänstlagen }]
sources:
  plan: { title: Förbundsplan, definite: planen, date: 2026-06-01, registrationNumbers: ["11"], status: beslutad, sections: [Möten, Ansvar], boards: [{ name: Nämnden, meetingOn: 2026-05-01, registrationNumber: "12" }] }
basis: { source: plan, section: Möten, interpretation: Så läses det. }
municipality: { name: Provbygdens kommunalförbund, organisationNumber: "222000-0000" }
administration: { signedBy: chef, basis: { law: fl-8, interpretation: Så. } }
bodies:
  utbildning: { board: Utbildningsnämnden, administration: Utbildningskontoret, signedBy: [skolchef], forms: [grundskola], joins: [planering], basis: { practice: Så görs det. } }
  polisen: { name: Polismyndigheten, signedBy: [polis], joins: [planering], basis: [{ law: fl-8 }, { source: plan }] }
schoolForms:
  förskola: { kind: preschool, ownActivity: true, expected: true, plural: förskolor, basis: { section: Ansvar } }
  grundskola: { kind: school, signing: { municipal: together, by: utbildning }, from: 2020-01-01, basis: { section: Ansvar } }
  särskola: { kind: school, signing: { municipal: none }, until: 2026-12-31, replacedBy: { form: grundskola, instead: Den ingår i grundskolan. } }
functions:
  chef: { title: Förbundschef, plural: förbundschefer, properName: false, belongsTo: district, basis: { section: Ansvar } }
  skolchef: { titles: [{ title: Skolchef, plural: skolchefer, until: 2026-12-31, basis: { section: Ansvar } }, { title: Utbildningschef, from: 2027-01-01 }], belongsTo: education-administration }
  rektor: { title: Rektor, plural: rektorer, belongsTo: school }
  larare: { title: Lärare, plural: lärare, belongsTo: school }
  vikarie: { title: Vikarie, belongsTo: district }
  polis: { title: Polis, plural: poliser, belongsTo: outside, inIndividualCases: doubtful }
  barn: { title: Barnet, plural: barn, belongsTo: family, invitedOnly: true }
supportMaterial:
  handbok: { title: Handbok, edition: "2024", url: "https://www.example.se/handbok", basis: { section: Möten } }
  stod: { titles: [{ title: Stöd, edition: "2024", until: 2026-12-31, basis: { section: Möten } }, { title: Nytt stöd, edition: "2027", from: 2027-01-01 }] }
supportMaterialEditions: [{ title: Handbok, published: juni 2025, from: 2025-06-01, registrationNumbers: ["13"] }]
purpose: [{ text: Barn får stöd., basis: { section: Möten } }]
targetGroup: { text: Barn och unga., basis: { section: Möten } }
successFactors: { source: Myndighetens skrift, factors: [{ title: Styrning, text: Chefer deltar. }], basis: { section: Möten } }
clauses:
  brattom: { title: Bråttom, chapter: parties, text: Ring 112., whereToTurn: true, whenClosed: Ring 112., basis: { interpretation: Så. } }
  bilaga: { title: Bilaga, from: 2020-01-01, until: 2040-12-31, text: Planen är bilaga., steps: { fraga: { what: Fråga, by: chef } } }
  undantag: { title: Undantag, chapter: secrecy, invitedUnless: utom när det kan skada barnet, texts: [{ text: Hemmet bjuds inte in då., until: 2026-12-31, basis: { section: Ansvar } }, { text: Då bjuds hemmet inte in., from: 2027-01-01 }] }
law: [fl-8, { row: sol-18-6, source: plan }, egen-1]
lawRows:
  egen-1: { statute: Förbundsordningen, paragraph: 1 §, about: Om förbundet., times: [genast, { weeks: 2 }], from: 2020-01-01, fromVerified: true, until: 2026-12-31, replacedBy: [egen-2], summarises: [egen-3], verified: true, readOn: 2026-01-01 }
  egen-2: { statute: Förbundsordningen, paragraph: 2 §, about: Om förbundet., from: 2027-01-01 }
  egen-3: { statute: Förbundsordningen, paragraph: 3 §, about: Om mer. }
legalNote: { text: Nämnden är direktionen., basis: { section: Möten } }
replacedTerms: [{ term: särskolan, replacedBy: grundskolan, from: 2027-01-01 }, { term: fritis, until: 2026-12-31, instead: Det heter fritidshem. }]
areas:
  planering:
    title: Planering
    concern: Hur vi arbetar
    level: general
    individualCases: forbidden
    responsible: chef
    goal: { texts: [{ text: Vi planerar., until: 2026-12-31 }, { text: Vi planerar ihop., from: 2027-01-01 }] }
    targetGroup: Alla barn.
    description: "- punkt"
    topics: [{ text: Läget, basis: { section: Möten } }, { texts: [{ text: Trygghet, until: 2026-12-31 }, { text: Trygghet och hälsa, from: 2027-01-01 }] }]
    supportMaterial: [handbok]
    responsibilities: [{ task: Leder mötet, by: rektor, basis: { section: Möten } }]
    meetings:
      rad: { title: Råd, description: Om rådet., frequency: { times: 1, per: termin, andWhenNeeded: true }, convener: chef, required: [{ function: skolchef, attendance: all, deputy: vikarie, basis: { section: Möten }, basisOf: { deputy: { section: Möten } } }, { anyOf: [rektor, larare], attendance: one, basis: { section: Möten } }], recommended: [{ function: polis, basis: { section: Möten } }], whenNeeded: [{ function: chef, basis: { section: Möten } }], invited: [rektor], minutes: true, reportToBoard: true, heldPer: organiser, chair: skolchef, mandate: { texts: [{ text: Rådet planerar., until: 2026-12-31 }, { text: Rådet beslutar., from: 2027-01-01 }] }, agenda: [Läget, { texts: [{ text: Läsåret, until: 2026-12-31 }, { text: Kalendern, from: 2027-01-01 }] }], sharedWith: [Provby], basis: { section: Möten }, basisOf: { title: { section: Möten }, description: { section: Möten }, frequency: { section: Möten }, convener: { section: Möten }, required: { section: Möten }, recommended: { section: Möten }, whenNeeded: { section: Möten }, invited: { section: Möten }, minutes: { section: Möten }, reportToBoard: { section: Möten }, heldPer: { section: Möten }, consent: { section: Möten }, chair: { section: Möten }, mandate: { section: Möten }, agenda: { section: Möten }, reportsTo: { section: Möten }, sharedWith: { section: Möten } } }
    steps:
      svar: { what: Svar, by: chef, from: { event: frågan kommer }, within: { days: 3 }, before: { month: 5, day: 31 }, exception: Under lov, basis: { section: Möten }, basisOf: { what: { section: Möten }, by: { section: Möten }, from: { section: Möten }, within: { section: Möten }, before: { section: Möten }, exception: { section: Möten } } }
      lag: { what: Beslut, by: chef, from: { step: svar }, within: genast, statutory: true, basis: [{ law: sol-20-1 }, { law: egen-1 }] }
      plan: { what: Plan, by: chef, from: { step: lag }, within: { weekdays: 2 } }
      mote: { what: Möte, by: chef, from: { step: plan }, within: { weeks: 2 } }
      klart: { what: Klart, by: chef, from: { step: mote }, within: { months: 4 } }
    followUp: { frequency: { every: 2, unit: år }, responsible: chef, methods: [Genomgång], reportToBoard: true, indicators: { andel: { text: Andel, unit: "%", target: 90, better: higher, basis: { section: Möten } } }, basis: { section: Möten }, basisOf: { indicators: { section: Möten }, frequency: { section: Möten }, responsible: { section: Möten }, methods: { section: Möten }, reportToBoard: { section: Möten } } }
    basis: { section: Möten }
    basisOf: { title: { section: Möten }, level: { section: Möten }, individualCases: { section: Möten }, responsible: { section: Möten }, goal: { section: Möten }, targetGroup: { section: Möten }, description: { section: Möten }, topics: { section: Möten }, supportMaterial: { section: Möten }, responsibilities: { section: Möten } }
  oro:
    title: Oro
    concern: Oro för ett barn
    level: individual
    individualCases: guaranteed
    responsible: chef
    goal: Barnet får skydd.
    targetGroup: Barn.
    topics: [{ text: Oro }]
    meetings: { mote: { title: Möte, frequency: vid behov, convener: chef, required: [{ function: rektor }], invited: [barn], minutes: false, reportToBoard: false, heldPer: child, reportsTo: planering/rad, consent: { rule: required, by: rektor, for: Skolan och förbundet, until: Tills ärendet är avslutat, withdrawn: Genom ett besked till rektorn } } }
    followUp: { frequency: vid behov, responsible: chef, methods: [Antal], reportToBoard: false }
`;

/** A file of a level, with that of another beside it. */
function inputOf(text: string, others: Readonly<Record<string, string>> = {}, name = 'niva.yaml'): Input {
  return {
    path: name,
    name,
    content: { kind: 'bytes', bytes: new TextEncoder().encode(text) },
    beside: {
      identity: async () => name,
      read: async (other) => {
        const beneath = others[other];
        return beneath === undefined ? 'missing' : inputOf(beneath, others, other);
      },
    },
  };
}

it('the file has every field that a level can have', () => {
  const fields = new Set(membersIn(schema));
  expect(fields.size).toBeGreaterThan(80);
  const missing = [...fields].filter((name) => !new RegExp(`(?:^|[\\s{])${name}:`, 'm').test(LEVEL));
  expect(missing).toEqual(['extends']);
});

it('reads it', async () => {
  const { diagnostics, level } = await levelIn(inputOf(LEVEL), { schema, law });
  expect(diagnostics.map((one) => inWords(one, 'sv'))).toEqual([]);
  expect(level).toBeDefined();
});

/** What is found at those that name a thing, where it has another name now. */
const AT_ITS_USERS: ReadonlySet<Code> = new Set<Code>([
  'misspelt-value',
  'unknown-function',
  'unknown-support-material',
  'unknown-legal-reference',
]);

/** What is wrong with the answer to a level with something in a place, if anything. */
async function wrongWith(value: unknown, at: string, others?: Readonly<Record<string, string>>): Promise<string[]> {
  const text = JSON.stringify(value, null, 1);
  const { diagnostics, level } = await levelIn(inputOf(text, others), { schema, law });
  // Every finding has words for its place, in both languages.
  for (const one of diagnostics) for (const language of ['sv', 'en'] as const) expect(worded(one, language)).toBe(true);
  if (level === undefined)
    return hasErrors(diagnostics) ? misplaced(diagnostics, jsonDocument(value), at) : ['no error'];
  compileDistrictSchema(level);
  compileAgreementSchema(level);
  startingFile(level, 'd.yaml', 'niva.yaml');
  return [];
}

/** Whether a finding says something, and nothing of what the program does not know. */
function worded(one: Diagnostic, language: Language): boolean {
  const { message, hint } = inWords(one, language);
  return message !== '' && !/undefined|\[object|Skriv \.|Write \./.test(`${message} ${hint}`);
}

/** The findings of a refused level, if none of them stands where the level was spoilt, or at who names what was. */
function misplaced(diagnostics: readonly Diagnostic[], document: YamlDocument, at: string): string[] {
  const { start } = document.keySpan(at);
  const { end } = document.valueSpan(at);
  const isHere = ({ span }: Diagnostic) => span.start <= end && span.end >= start;
  const isPlaced = (one: Diagnostic) => isHere(one) || AT_ITS_USERS.has(one.code);
  return diagnostics.some(isPlaced) ? [] : diagnostics.map(({ code, pointer }) => `${code} at ${pointer}`);
}

/** What is wrong where each place of a level is spoilt: in a sample every fourth by one shape after another, in full by all. */
async function wrongAnywhere(whole: unknown, others?: Readonly<Record<string, string>>): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, at] of pointersBelow(whole).entries()) {
    if (!WHOLE && index % 4 > 0) continue;
    for (const shape of WHOLE ? SHAPES : [SHAPES[(index / 4) % SHAPES.length]]) {
      const value = withAt(whole, parsePointer(at), shape);
      const said = await wrongWith(value, at, others).catch((error: unknown) => [String(error)]);
      wrong.push(...said.map((one) => `${at} = ${JSON.stringify(shape)}: ${one}`));
    }
  }
  return wrong;
}

const FOREVER = { timeout: 600_000 };

it('no level fails, whatever stands in whichever place', FOREVER, async () => {
  expect(await wrongAnywhere(parse(LEVEL))).toEqual([]);
});

/** A level that rests on the other, and adds to each kind of thing in it or raises it. */
const ABOVE = `
id: granby-2026
extends: lan.yaml
title: Grundåtagande för Granby
publisher: Granby
status: forslag
date: 2026-10-01
sources: { egen: { title: Plan, definite: granbyplanen, sections: [Råd] } }
basis: { source: egen }
schoolForms: { fritidshem: { kind: school, signing: { municipal: none } } }
functions: { kurator: { title: Kurator, belongsTo: school } }
bodies: { regionen: { name: Regionen, joins: [planering] } }
clauses: { eget: { title: Eget, text: Vi gör mer. } }
law: [osl-26-1]
areas:
  planering:
    topics: [{ text: Bussar }]
    supportMaterial: [stod]
    meetings:
      rad: { frequency: { times: 2, per: termin }, required: [{ function: polis }], recommended: [{ function: kurator }], basis: { section: Råd } }
      eget: { title: Eget, frequency: vid behov, convener: kurator, required: [{ function: kurator }], minutes: true, reportToBoard: false }
    followUp: { methods: [Enkät] }
  fritid: { title: Fritid, concern: Vad vi gör, level: general, individualCases: forbidden, responsible: kurator, goal: Vi ses., targetGroup: Alla., topics: [{ text: Lov }], meetings: { lov: { title: Lov, frequency: vid behov, convener: kurator, required: [{ function: kurator }], minutes: false, reportToBoard: false } }, followUp: { frequency: vid behov, responsible: kurator, methods: [Enkät], reportToBoard: false } }
`;

it('nor does one that rests on another', FOREVER, async () => {
  const others = { 'lan.yaml': LEVEL };
  const above: unknown = { ...(parse(ABOVE) as object), words: parse(LEVEL).words };
  const { diagnostics, level } = await levelIn(inputOf(JSON.stringify(above), others), { schema, law });
  expect(diagnostics.map((one) => inWords(one, 'sv'))).toEqual([]);
  expect(level).toBeDefined();
  expect(await wrongAnywhere(above, others)).toEqual([]);
});
