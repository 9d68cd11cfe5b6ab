import { describe, expect, it } from 'vitest';
import type { CodeArguments } from '../../src/diagnostics/codes.ts';
import type { Grounds } from '../../src/diagnostics/grounds.ts';
import { describe as wordsOf } from '../../src/diagnostics/message.ts';
import { successorsOn } from '../../src/minimum/legal-references.ts';
import type { LegalReference, MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { runRules } from '../../src/rules/index.ts';
import { mayCiteLaw } from '../../src/rules/outdated-reference.ts';
import { law, stockholm, sundby } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** Each finding as `found → by, from`, in an agreement that begins on a day. */
function foundIn(yaml: string, minimum: MinimumLevel = stockholm): string[] {
  return runRules({ document: yamlDocument(yaml), minimum, law })
    .filter(({ code }) => code === 'outdated-reference')
    .map(({ args }) => {
      const { found, by, instead, from } = args as CodeArguments['outdated-reference'];
      return `${found} → ${instead ?? by?.map(({ name }) => name).join(' | ')}, ${from}`;
    });
}

const file = (day: string, text: string) =>
  `agreement: { validFrom: ${day} }\nlocalAdditions: { areas: { generella-fragor: { goal: ${JSON.stringify(text)} } } }`;

const found = (day: string, text: string) => foundIn(file(day, text));

/** The duty to report and the duty to provide information stood in one paragraph; they are in two today. */
const NOTIFY = 'Socialtjänstlagen (2025:400) 19 kap. 1 § | Socialtjänstlagen (2025:400) 20 kap. 6 §, 2025-07-01';

describe('a citation', () => {
  it.each([
    '14 kap. 1 § SoL',
    '14 kap. 1 § SOL',
    '14 kap 1§ SoL',
    '14\u00a0kap.\u00a01\u00a0§ SoL',
    '14 kap. 1 § i SoL',
    '14 kap. 1 § första stycket SoL',
    '14 kap. § 1 SoL',
    '14:1 SoL',
    '14 kap. 1 § socialtjänstlagen',
    '14 kap. 1 § socialtjänstlagen (2001:453)',
    '14 kap. 1 § i socialtjänstlagen (SFS 2001:453)',
    'SoL 14 kap 1 §',
    'SoL 14:1',
    'SoL kap. 14 § 1',
    'SoL (2001:453) 14 kap. 1 §',
    'Socialtjänstlagen (2001:453), 14 kap. 1 §',
    'socialtjänstlagens 14 kap. 1 §',
    'Socialtjänstlagen (SoL) 14 kap. 1 §',
    'SoL:s 14 kap. 1 §',
  ])('is recognised as %j', (text) => {
    expect(found('2026-01-01', `Anmälan enligt ${text}.`)).toEqual([`${text} → ${NOTIFY}`]);
  });

  it.each([
    ['2018-08-01', '6 § förvaltningslagen', 'Förvaltningslagen (2017:900) 8 §, 2018-07-01'],
    ['2018-08-01', 'Förvaltningslagen 6 §', 'Förvaltningslagen (2017:900) 8 §, 2018-07-01'],
    ['2018-08-01', 'FL § 6', 'Förvaltningslagen (2017:900) 8 §, 2018-07-01'],
    [
      '2012-01-01',
      '24 a § LSS',
      'Lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS) 24 b–24 f §§, 2011-07-01',
    ],
    [
      '2012-01-01',
      '24a § lagen om stöd och service till vissa funktionshindrade',
      'Lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS) 24 b–24 f §§, 2011-07-01',
    ],
    [
      '2012-01-01',
      '24 a § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)',
      'Lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS) 24 b–24 f §§, 2011-07-01',
    ],
    ['2012-01-01', '1 kap. 2 a § skollagen', 'Skollagen (2010:800) 29 kap. 13 §, 2011-07-01'],
    ['2012-01-01', '2 kap. 2 § SoL', 'Socialtjänstlagen (2001:453) 2 kap. 1 §, 2011-05-01'],
    // Its successor has ended too.
    ['2026-01-01', '2 kap. 2 § SoL', 'Socialtjänstlagen (2025:400) 4 kap. 1 §, 2011-05-01'],
    ['2026-01-01', '2 kap. 1 § SoL', 'Socialtjänstlagen (2025:400) 4 kap. 1 §, 2025-07-01'],
    ['2026-01-01', '3 kap. 5 § SoL', 'Socialtjänstlagen (2025:400) 10 kap. 3 §, 2025-07-01'],
    ['2026-01-01', '5 kap. 1 § SoL', 'Socialtjänstlagen (2025:400) 18 kap. 1 §, 2025-07-01'],
    // What a meeting, an answer and anybody's report rested on until then.
    ['2026-01-01', '14 kap. 1 a § SoL', 'Socialtjänstlagen (2025:400) 19 kap. 5 §, 2025-07-01'],
    ['2026-01-15', '14 kap. 1 b § SoL', 'Socialtjänstlagen (2025:400) 19 kap. 6 §, 2025-07-01'],
    ['2026-01-01', 'SoL 14:1 c', 'Socialtjänstlagen (2025:400) 19 kap. 4 §, 2025-07-01'],
  ])('is replaced on %s: %s', (day, text, by) => {
    expect(found(day, text)).toEqual([`${text} → ${by}`]);
  });

  it.each([
    ['2025-06-30', '14 kap. 1 § SoL'],
    ['2010-03-01', '24 a § LSS'],
    ['2026-01-01', '19 kap. 1 § SoL'],
    // These have another wording since: they are no other paragraphs.
    ['2026-01-14', '19 kap. 6 § SoL'],
    ['2026-01-15', '19 kap. 6 § SoL'],
    ['2026-01-15', '29 kap. 13 § skollagen'],
    ['2026-01-15', '24 b § LSS'],
    ['2026-01-01', '14 kap. 1 § socialtjänstlagen (2025:400)'],
    ['2026-01-01', '14 kap. 1 d § SoL'],
    // Its wording changed in 2013; the paragraph went on.
    ['2013-01-01', '14 kap. 1 § SoL'],
    ['2026-01-01', '4 kap. 1 § SoL'],
    ['2026-01-01', '114 kap. 1 § SoL'],
    ['2026-01-01', '14 kap. 1 § skollagen'],
    ['2026-01-01', '14 kap. 11 § SoL'],
    ['2026-01-01', '10 § LSS och 8 § förvaltningslagen'],
    ['2026-01-01', '14 kap. 1 § Solrosen'],
    ['2026-01-01', '14 kap. 1 §'],
    ['2026-01-01', 'SoL'],
    ['2018-08-01', '6 § förvaltningslagen (2017:900)'],
    ['2018-08-01', '16 § förvaltningslagen'],
  ])('holds on %s: %s', (day, text) => {
    expect(found(day, text)).toEqual([]);
  });

  it('is judged by the whole of the law, also where the level cites none of it', () => {
    const none: MinimumLevel = { ...sundby, legalReferences: [] };
    expect(foundIn(file('2026-01-01', '14 kap. 1 § SoL'), none)).toEqual([`14 kap. 1 § SoL → ${NOTIFY}`]);
    // A paragraph that the law does not have.
    expect(foundIn(file('2026-01-01', '7 kap. 99 § SoL'), none)).toEqual([]);
  });

  it('is of no law where the law is not at hand, and is asked for where a file may hold one', () => {
    const document = yamlDocument(file('2026-01-01', '14 kap. 1 § SoL'));
    const codes = runRules({ document, minimum: stockholm }).map(({ code }) => code);
    expect(codes).not.toContain('outdated-reference');
    const may = ['14 kap. 1 §', '14:1', '**14**:1', '14&#58;1', '"\\u00a7"', '14\u00ad:1'];
    expect(may.filter((text) => !mayCiteLaw(text))).toEqual([]);
    expect(['validFrom: 2010-08-01', 'a: 1\nb: 2', 'phone: 08-465 004 18'].filter(mayCiteLaw)).toEqual([]);
  });

  it('may stand in a chapter with a letter', () => {
    const lettered: MinimumLevel = {
      ...sundby,
      legalReferences: [
        {
          id: 'prov',
          statute: 'Skollagen (2010:800)',
          paragraph: '6 a kap. 99 §',
          about: 'Prov',
          until: '2025-12-31',
          replacedBy: [],
          source: 'law',
        },
      ],
    };
    expect(foundIn(file('2026-01-01', '6 a kap. 99 § skollagen, 6a kap 99 § skollagen'), lettered)).toHaveLength(2);
    expect(foundIn(file('2026-01-01', '6 kap. 99 § skollagen och 6 b kap. 99 § skollagen'), lettered)).toEqual([]);
  });

  it('is reported once each where several stand together', () => {
    expect(found('2026-01-01', '5 kap. 1 a § och 14 kap. 1 § SoL')).toEqual([
      '5 kap. 1 a § → Socialtjänstlagen (2025:400) 18 kap. 6 §, 2025-07-01',
      `14 kap. 1 § → ${NOTIFY}`,
    ]);
    expect(found('2026-01-01', '14 kap. 1 § SoL, 14 kap. 1 § SoL')).toHaveLength(2);
  });

  const SOL = 'Socialtjänstlagen (2025:400)';

  it.each([
    ['2026-01-01', 'SoL 14 kap. 1 och 1 b §§', `${SOL} 19 kap. 1 § | ${SOL} 20 kap. 6 § | ${SOL} 19 kap. 6 §`],
    ['2026-01-15', 'SoL 14 kap. 1 och 1 b §§', `${SOL} 19 kap. 1 § | ${SOL} 20 kap. 6 § | ${SOL} 19 kap. 6 §`],
    [
      '2026-01-01',
      '14 kap. 1 a–1 c §§ SoL',
      ['19 kap. 5 §', '19 kap. 6 §', '19 kap. 4 §'].map((one) => `${SOL} ${one}`).join(' | '),
    ],
    ['2026-01-01', '14 kap. 1 a–b §§ SoL', `${SOL} 19 kap. 5 § | ${SOL} 19 kap. 6 §`],
    ['2026-01-01', 'SoL 14 kap. §§ 1a-b', `${SOL} 19 kap. 5 § | ${SOL} 19 kap. 6 §`],
    ['2026-01-01', '5 kap. 1–1 a §§ SoL', `${SOL} 18 kap. 1 § | ${SOL} 18 kap. 6 §`],
    ['2026-01-01', '14 kap. 1 och 1 §§ SoL', `${SOL} 19 kap. 1 § | ${SOL} 20 kap. 6 §`],
  ])('of a list that ended as a whole is one, and all that took its place is named: %s, %s', (day, text, by) => {
    expect(found(day, text)).toEqual([`${text} → ${by}, 2025-07-01`]);
  });

  it('of a list of which some still hold, or nobody knows, is of those that ended', () => {
    const rest = 'Lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS) 24 b–24 f §§, 2011-07-01';
    expect(found('2026-01-01', '10 och 24 a §§ LSS')).toEqual([`24 a § → ${rest}`]);
    expect(found('2026-01-01', '14 kap. 1 och 99 §§ SoL')).toEqual([`14 kap. 1 § → ${NOTIFY}`]);
    const text = 'Enligt 10 och 24 a §§ LSS.';
    const yaml = file('2026-01-01', text);
    const spans = runRules({ document: yamlDocument(yaml), minimum: stockholm, law })
      .filter(({ code }) => code === 'outdated-reference')
      .map(({ span }) => yaml.slice(span.start, span.end));
    expect(spans).toEqual(['24 a']);
  });

  it('of paragraphs that began when one of them got another content is of today', () => {
    expect(found('2026-01-01', '24 a–24 f §§ LSS')).toEqual([]);
    expect(found('2026-01-01', '24 a och 24 b §§ LSS')).toEqual([]);
    expect(found('2026-01-01', '24 a–f §§ LSS')).toEqual([]);
    expect(found('2026-01-01', '24 b–f §§ LSS')).toEqual([]);
    expect(found('2026-01-01', '24 b–24 g §§ LSS')).toEqual([]);
    expect(found('2026-01-01', '24 a § LSS')).toHaveLength(1);
    expect(found('2010-01-01', '24 a–24 f §§ LSS')).toEqual([]);
  });

  it('of the new statute is no citation of the old one, where both have a paragraph of that number', () => {
    const level: MinimumLevel = {
      ...sundby,
      legalReferences: [
        ...sundby.legalReferences,
        {
          id: 'prov',
          statute: 'Socialtjänstlagen (2025:400)',
          paragraph: '5 kap. 1 a §',
          about: 'Prov',
          from: '2025-07-01',
          source: 'law',
        },
      ],
    };
    expect(foundIn(file('2026-01-01', '5 kap. 1 a § SoL'), level)).toEqual([]);
    expect(foundIn(file('2026-01-01', '5 kap. 1 a § SoL (2001:453)'), level)).toHaveLength(1);
    expect(foundIn(file('2026-01-01', '5 kap. 1 a § SoL'), sundby)).toHaveLength(1);
  });
});

describe('the successors of an ended reference', () => {
  const row = (paragraph: string, more: Partial<LegalReference>): LegalReference => ({
    id: paragraph,
    statute: 'Provlagen (2001:1)',
    paragraph,
    about: `Prov ${paragraph}`,
    source: 'law',
    ...more,
  });
  const by = (rows: readonly LegalReference[], day = '2026-01-01', text = '1 § provlagen') => {
    const level = { ...sundby, legalReferences: rows };
    return runRules({ document: yamlDocument(file(day, text)), minimum: level, law })
      .filter(({ code }) => code === 'outdated-reference')
      .map(({ args }) => args as CodeArguments['outdated-reference']);
  };
  const until = '2020-12-31';

  it('are one or more, each with what it is about', () => {
    const two = row('2 §', { from: '2021-01-01' });
    expect(by([row('1 §', { until, replacedBy: ['2 §'] }), two])).toMatchObject([
      { by: [{ name: 'Provlagen (2001:1) 2 §', about: 'Prov 2 §' }] },
    ]);
    const other = row('3 §', { id: 'b', statute: 'Annan lag', about: 'Annat' });
    expect(by([row('1 §', { until, replacedBy: ['2 §', 'b'] }), two, other])).toMatchObject([
      {
        by: [
          { name: 'Provlagen (2001:1) 2 §', about: 'Prov 2 §' },
          { name: 'Annan lag 3 §', about: 'Annat' },
        ],
      },
    ]);
  });

  it('are followed to those that hold, each named once', () => {
    const rows = [
      row('1 §', { until, replacedBy: ['2 §', '3 §'] }),
      row('2 §', { until: '2022-12-31', replacedBy: ['4 §'] }),
      row('3 §', { until: '2023-12-31', replacedBy: ['4 §', '5 §'] }),
      row('4 §', { from: '2023-01-01' }),
      row('5 §', { from: '2024-01-01' }),
    ];
    expect(by(rows)[0]?.by?.map(({ name }) => name)).toEqual(['Provlagen (2001:1) 4 §', 'Provlagen (2001:1) 5 §']);
    expect(by(rows, '2022-01-01')[0]?.by?.map(({ name }) => name)).toEqual([
      'Provlagen (2001:1) 2 §',
      'Provlagen (2001:1) 3 §',
    ]);
  });

  it('are none where the level says so, and unknown where it does not say or runs in a circle', () => {
    expect(by([row('1 §', { until, replacedBy: [] })])[0]?.by).toEqual([]);
    expect(by([row('1 §', { until })])[0]?.by).toBeUndefined();
    const circle = [row('1 §', { until, replacedBy: ['2 §'] }), row('2 §', { until, replacedBy: ['1 §'] })];
    expect(by(circle)[0]?.by).toBeUndefined();
  });

  it('may be later wordings of the same paragraph, which do not make a citation outdated until the last has ended', () => {
    const wordings = [
      row('1 §', { until, replacedBy: ['later'] }),
      row('1 §', { id: 'later', from: '2021-01-01', until: '2022-12-31', replacedBy: ['b'] }),
      row('1 §', { id: 'b', statute: 'Annan lag', from: '2023-01-01' }),
    ];
    expect(by(wordings, '2020-12-31')).toEqual([]);
    expect(by(wordings, '2021-01-01')).toEqual([]);
    expect(by(wordings, '2023-01-01')).toMatchObject([{ from: '2023-01-01', by: [{ name: 'Annan lag 1 §' }] }]);
  });

  it('leave the number to another rule: the finding says what stands there since', () => {
    const [said] = runRules({ document: yamlDocument(file('2026-02-01', '24 a § LSS')), minimum: stockholm, law })
      .filter(({ code }) => code === 'outdated-reference')
      .map((one) => wordsOf(one, 'sv'));
    expect(said?.message).toBe('”24 a § LSS” handlar sedan 2011-07-01 om något annat.');
    expect(said?.hint).toContain('24 b–24 f §§”');
    expect(said?.hint).toContain('av god kvalitet');
  });
});

describe('a term that ended without another in its place', () => {
  const day = (validFrom: string) => `
agreement: { validFrom: ${validFrom} }
schools:
  - { name: Provskolan, forms: [förskoleklass, grundskola] }
  - { name: Andra skolan, forms: [grundskola] }
localAdditions: { areas: { generella-fragor: { topics: [Start i förskoleklassen] } } }
`;

  it('is found from the day after its last, in texts and among the forms of schools', () => {
    expect(foundIn(day('2028-06-30'))).toEqual([]);
    const instead = 'Skolformen har upphört och ingår sedan dess i den tioåriga grundskolan (SFS 2025:729).';
    expect(foundIn(day('2028-07-01'))).toEqual([
      `förskoleklass → ${instead}, 2028-07-01`,
      `förskoleklassen → ${instead}, 2028-07-01`,
    ]);
  });

  it('may itself have replaced another, which then ended too', () => {
    const level: MinimumLevel = {
      ...sundby,
      replacedTerms: [
        { term: 'lekskola', replacedBy: 'sexårsverksamhet', from: '1998-01-01' },
        { term: 'sexårsverksamhet', until: '2028-06-30', instead: 'Den finns inte.' },
      ],
    };
    expect(foundIn(day('2028-07-01').replace('förskoleklassen', 'lekskolan'), level)).toEqual([
      'lekskolan → Den finns inte., 1998-01-01',
    ]);
    expect(foundIn(day('2028-06-30').replace('förskoleklassen', 'lekskolan'), level)).toEqual([
      'lekskolan → sexårsverksamhet, 1998-01-01',
    ]);
  });
});

describe('a school form', () => {
  const forms = (validFrom: string, ...names: string[]) =>
    runRules({
      document: yamlDocument(
        `agreement: { validFrom: ${validFrom} }\nschools: [{ name: A, forms: [${names.join(', ')}] }]`,
      ),
      minimum: stockholm,
    })
      .filter(({ code }) => code === 'outdated-reference')
      .map(({ args }) => args);

  it('that has another name since is told by its name on the day', () => {
    expect(forms('2011-06-30', 'obligatorisk särskola')).toEqual([]);
    const found = { found: 'obligatorisk särskola', from: '2011-07-01', isForm: true };
    expect(forms('2011-07-01', 'obligatorisk särskola')).toEqual([{ ...found, by: [{ name: 'grundsärskola' }] }]);
    expect(forms('2026-08-01', 'obligatorisk särskola')).toEqual([{ ...found, by: [{ name: 'anpassad grundskola' }] }]);
    expect(forms('2026-08-01', 'anpassad grundskola', 'anpassad gymnasieskola')).toEqual([]);
  });

  it('that has not begun is told by the name that it has then', () => {
    const found = { found: 'anpassad grundskola', from: '2023-07-02', isForm: true, isLater: true };
    expect(forms('2023-07-01', 'anpassad grundskola')).toEqual([{ ...found, by: [{ name: 'grundsärskola' }] }]);
    expect(forms('2010-03-01', 'anpassad grundskola')).toEqual([{ ...found, by: [{ name: 'obligatorisk särskola' }] }]);
    expect(forms('2010-03-01', 'anpassad gymnasieskola')).toMatchObject([{ by: [{ name: 'gymnasiesärskola' }] }]);
  });

  it('that has ended into another is told by both the other and the sentence about it', () => {
    expect(forms('2028-07-01', 'förskoleklass')).toMatchObject([
      { by: [{ name: 'grundskola' }], instead: expect.stringContaining('SFS 2025:729') },
    ]);
  });

  it('that leads in a circle is found all the same', () => {
    const basis: Grounds = [{ interpretation: 'Prövas här.' }];
    const school = { kind: 'school', ownActivity: false, signing: { municipal: 'none' }, basis } as const;
    const level: MinimumLevel = {
      ...sundby,
      schoolForms: {
        ...sundby.schoolForms,
        a: { ...school, until: '2020-01-01', replacedBy: { form: 'b' } },
        b: { ...school, until: '2020-01-01', replacedBy: { form: 'a' } },
      },
    };
    const document = yamlDocument('agreement: { validFrom: 2026-01-01 }\nschools: [{ name: A, forms: [a] }]');
    const found = runRules({ document, minimum: level, law }).filter(({ code }) => code === 'outdated-reference');
    expect(found.map(({ args }) => args)).toEqual([{ found: 'a', from: '2020-01-02', isForm: true }]);
  });
});

describe('a term', () => {
  it.each([
    ['2012-01-01', 'obligatorisk särskola', 'grundsärskola, 2011-07-01'],
    ['2024-01-01', 'Obligatorisk särskola', 'anpassad grundskola, 2011-07-01'],
    ['2024-01-01', 'obligatoriska särskolan', 'anpassad grundskola, 2011-07-01'],
    ['2024-01-01', 'grundsärskolan', 'anpassad grundskola, 2023-07-02'],
    ['2024-01-01', 'Gymnasiesärskolornas', 'anpassad gymnasieskola, 2023-07-02'],
    ['2019-01-01', 'landstinget', 'regionen, 2019-01-01'],
    ['2019-01-01', 'landstingets', 'regionen, 2019-01-01'],
    ['2019-01-01', 'landsting', 'regionen, 2019-01-01'],
  ])('is replaced on %s: %s', (day, text, by) => {
    expect(found(day, `Elever i ${text}, även andra`)).toEqual([`${text} → ${by}`]);
  });

  it.each([
    ['2011-06-30', 'obligatorisk särskola'],
    ['2023-07-01', 'grundsärskola'],
    ['2018-12-31', 'landstinget'],
    ['2024-01-01', 'grundsärskoleklass'],
    ['2024-01-01', 'grundskola'],
    ['2024-01-01', 'landstingsanställda'],
    ['2024-01-01', 'särskola'],
  ])('holds on %s, or is another: %s', (day, text) => {
    expect(found(day, text)).toEqual([]);
  });
});

describe('outdated-reference', () => {
  it('reads what the district has written, and neither names nor ids nor the titles of the minimum level', () => {
    const text = 'landstinget';
    const yaml = `
agreement: { validFrom: 2024-01-01, decidedBy: ${text} }
district: { name: ${text}, units: { a: { title: ${text}, description: "1 ${text}" } } }
schools: [{ name: ${text}, forms: [grundskola], organiser: { name: ${text} } }]
localAdditions:
  functions: { landstinget: { title: 2 ${text}, description: 3 ${text} } }
  areas:
    generella-fragor:
      title: ${text}
      topics: [4 ${text}]
      meetings:
        samverkansforum:
          title: ${text}
          calledBy: landstinget
          invited: [landstinget]
          functions: { required: [landstinget], without: { landstinget: 5 ${text} } }
        eget: { title: 6 ${text}, description: 7 ${text} }
      followUp: { methods: [8 ${text}], reportedTo: 9 ${text} }
    nytt: { title: 10 ${text}, goal: 11 ${text}, targetGroup: 12 ${text} }
`;
    expect(foundIn(yaml)).toHaveLength(12);
  });

  it('stands at the exact place, also over two lines and where escapes hide it', () => {
    const yaml = `agreement: { validFrom: 2026-01-01 }
localAdditions:
  areas:
    generella-fragor:
      goal: >-
        Anmälan enligt 14 kap.
        1 § SoL görs genast.
      topics: ["Stöd från landstinget", "Stöd fr\\u00e5n landstinget", "landsting\\u0065t"]
`;
    const document = yamlDocument(yaml);
    const places = runRules({ document, minimum: stockholm, law })
      .filter(({ code }) => code === 'outdated-reference')
      .map(({ span }) => yaml.slice(span.start, span.end));
    expect(places).toEqual(['14 kap.\n        1 § SoL', 'landstinget', 'landstinget', 'landsting\\u0065t']);
  });

  it('says nothing where the agreement has no first day, or ends before it', () => {
    expect(foundIn(file('snart', 'landstinget'))).toEqual([]);
    expect(foundIn(`${file('2024-01-01', 'landstinget').replace(' }', ', validUntil: 2023-01-01 }')}`)).toEqual([]);
  });

  it.each([
    ['numbers', '1, '.repeat(2 ** 17)],
    ['paragraphs', '1 §, '.repeat(2 ** 16)],
    ['chapters', '14 kap. 1 § 2 '.repeat(2 ** 14)],
    ['signs and spaces', `1 §${' '.repeat(2 ** 18)}`],
    ['names', 'SoL '.repeat(2 ** 16)],
  ])('is done with a long text of %s', (_what, text) => {
    expect(found('2026-01-01', text)).toEqual([]);
  });

  it('knows what took the place of every reference of the minimum levels that has ended', () => {
    for (const { legalReferences } of [stockholm, sundby]) {
      const ended = legalReferences.filter(({ until }) => until !== undefined);
      expect(ended.length).toBeGreaterThan(0);
      for (const one of ended) {
        const by = successorsOn(one, legalReferences, '2026-11-30');
        expect([one.paragraph, by?.every(({ about }) => about !== undefined)]).toEqual([one.paragraph, true]);
      }
    }
  });
});
