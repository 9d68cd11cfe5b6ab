import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import { comparedFile } from '../../src/rules/across/compared-file.ts';
import { directoryFindings } from '../../src/rules/directory.ts';
import { runRules } from '../../src/rules/index.ts';
import { ownReception } from '../../src/rules/own-reception.ts';
import { parsePointer } from '../../src/source/pointer.ts';
import { membersIn, pointersBelow, SHAPES, withAt } from '../support/any-shape.ts';
import { law, stockholm } from '../support/levels.ts';
import { jsonDocument } from '../support/read-yaml.ts';
import { WHOLE } from '../support/whole.ts';

beforeAll(loadMarkdown);

/** Every field that a district's file can have, once and in each kind of area and meeting. */
const DISTRICT = `
minimumLevel: stockholm-2009
district:
  name: Provby
  administration: Provby stadsdelsförvaltning
  board: Provby stadsdelsnämnd
  preposition: i
  units:
    mottagning: { title: Mottagning, handles: [barn-som-far-illa], phone: 08-465 004 00, email: a@example.se, hours: Vardagar, outOfHours: Jour, description: Ring. }
directory: mottagningar.yaml
agreement:
  { registrationNumber: "1", status: beslutad, decidedBy: nämnden, decidedOn: 2010-02-01, paragraph: § 57, delegation: punkt 4, validFrom: 2010-03-01, validUntil: 2011-02-28, noticeMonths: 3, renewal: { every: 1, automatic: true }, notes: inline, replaces: "2", signed: { on: 2010-03-02, function: stadsdelsdirektor } }
municipality: { name: Provby kommun, organisationNumber: "212000-0142" }
bodies:
  utbildning: { registrationNumber: "3", decision: { by: nämnden, on: 2010-02-02, paragraph: § 58 }, delegation: punkt 4, joins: [lov], signed: { on: 2010-03-02, function: rektor } }
  polisen: { name: Polismyndigheten, joins: [sakerhetsarbete], signed: [{ on: 2010-03-02, function: polis }] }
schools:
  - { name: Provskolan, unitCode: "10000001", forms: [grundskola], organiser: { type: kommunal }, contact: { function: rektor, phone: 08-465 004 01, email: b@example.se }, contacts: [{ function: rektor, phone: 08-465 004 02, email: c@example.se, handles: [lov] }], signed: { on: 2010-03-02, function: rektor } }
  - { name: Friskolan, forms: [grundskola], organiser: { type: fristående, name: Fri AB, organisationNumber: "556566-1815" }, authority: fullmakt, signed: { on: 2010-03-02, function: rektor, authorised: true } }
localAdditions:
  functions: { faltassistent: { title: Fältassistent, plural: fältassistenter, properName: false } }
  clauses:
    kostnader: { title: Kostnader, text: Var och en betalar sitt., chapter: costs }
    sekretess: { title: Sekretess, steps: { fraga: { what: Fråga, by: rektor } } }
  supportMaterial: { handbok: { title: Handbok, edition: "2010", url: "https://www.example.se/handbok" } }
  areas:
    barn-som-far-illa:
      individualCases: guaranteed
      goal: Mål
      topics: [Fråga]
      supportMaterial: [sekretess]
      responsibilities: [{ task: Leder mötet, by: rektor }]
      meetings:
        individmote: { calledBy: rektor, invited: [barn], functions: { required: [elevhalsa, { anyOf: [polis, gymnasiechef] }], recommended: [faltassistent], whenNeeded: [larare, { function: foreningsliv, reason: Skäl }], attendance: { elevhalsa: one }, deputy: { rektor: bitradande-grundskolechef }, without: { larare: Skäl } } }
        eget-mote: { title: Eget, frequency: { times: 1, per: termin, andWhenNeeded: true }, convener: rektor, functions: { required: [rektor] }, invited: [polis], description: "- punkt", heldPer: school, chair: rektor, mandate: Mötet planerar, agenda: [Läget], reportsTo: generella-fragor/samverkansforum, sharedWith: [Provby], consent: { rule: required, by: rektor, for: Det som tas upp, until: Läsåret ut, withdrawn: Genom rektorn } }
      steps:
        svar: { what: Svar, by: rektor, doneBy: elevhalsa, from: { event: frågan kommer }, within: { weekdays: 2 }, before: { month: 5, day: 31 }, exception: Under lov, after: plan }
        plan: { what: Plan, by: rektor, from: { step: svar }, within: { days: 3 } }
        mote: { what: Möte, by: rektor, from: { step: plan }, within: { weeks: 3 } }
        klart: { what: Klart, by: rektor, from: { step: mote }, within: { months: 3 } }
      followUp: { frequency: { every: 6, unit: vecka }, responsible: enhetschef-barn-och-unga, methods: [Sätt], reportToBoard: true, reportedTo: Rådet, indicators: { andel: { text: Andel, unit: "%", target: 90, better: higher } } }
    lov:
      { title: Lov, level: individual, individualCases: allowed, responsible: rektor, topics: [Lov], description: Text, targetGroup: Unga, followUp: { frequency: vid behov, responsible: rektor }, meetings: { lovmote: { title: Lovmöte, frequency: vid behov, convener: rektor, functions: { required: [rektor] }, minutes: false, reportToBoard: false, months: [maj] } } }
`;

it('the file has every field that a file can have', () => {
  const { areas, functions, clauses } = stockholm;
  const ids = [areas, functions, clauses, ...Object.values(areas).map(({ meetings }) => meetings)].flatMap(Object.keys);
  const fields = new Set(membersIn(compileDistrictSchema(stockholm)).filter((name) => !ids.includes(name)));
  expect(fields.size).toBeGreaterThan(50);
  expect([...fields].filter((name) => !new RegExp(`(?:^|[\\s{])${name}:`, 'm').test(DISTRICT))).toEqual([]);
});

// Rules meet what the schema has refused, too: they say nothing of it, and go on.
it('no rule fails, whatever stands in whichever place', () => {
  const whole: unknown = parse(DISTRICT);
  const places = pointersBelow(whole);
  expect(places.length).toBeGreaterThan(100);
  const thrown = places.flatMap((at, index) =>
    // In a sample each place gets some of the shapes, and each shape some of the places.
    SHAPES.filter((_, which) => WHOLE || (index + which) % 8 === 0).flatMap((shape) => {
      const document = jsonDocument(withAt(whole, parsePointer(at), shape));
      try {
        runRules({ document, minimum: stockholm, law, asOf: '2010-06-01' });
        comparedFile(document, stockholm);
        return [];
      } catch (error) {
        return [`${at} = ${JSON.stringify(shape)}: ${error}`];
      }
    }),
  );
  expect(thrown).toEqual([]);
});

it('what is asked of a directory passes over every wrong shape', () => {
  const whole = { receptions: { Provby: { title: 'Mottagning', phone: '08-465 004 00', email: 'a@example.se' } } };
  const directory = {
    name: 'mottagningar.yaml',
    receptions: [{ district: 'Provby', title: 'Mottagning', phone: '1', line: 1, column: 1 }],
  };
  for (const at of pointersBelow(whole))
    for (const shape of SHAPES) {
      const value = withAt(whole, parsePointer(at), shape);
      expect(() => directoryFindings(jsonDocument(value))).not.toThrow();
    }
  const district = parse(DISTRICT).district;
  for (const at of pointersBelow(district))
    for (const shape of SHAPES) {
      const document = jsonDocument({ district: withAt(district, parsePointer(at), shape) });
      expect(() => ownReception(document, directory, { span: document.valueSpan('') })).not.toThrow();
    }
});
