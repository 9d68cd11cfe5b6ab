import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import { checkMinimumLevel } from '../../../src/minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import { law } from '../../support/levels.ts';
import { yamlDocument } from '../../support/read-yaml.ts';

beforeAll(loadMarkdown);

const schema = await compileValidator(JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')));

const stockholm = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');
const sundby = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');

const read = (text: string) => yamlDocument(text, 'minimum-level.yaml');

/** The text with one part replaced, which must be there, so that no test is empty. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

/** Each finding as `code: arguments at the marked text`. */
function findings(text: string): string[] {
  const document = read(text);
  return checkMinimumLevel(toMinimumLevel(document.value, law), document, law).map(
    ({ code, args, span }) => `${code} ${JSON.stringify(args)} at ${text.slice(span.start, span.end)}`,
  );
}

function schemaErrors(text: string): string[] {
  return schema.check(read(text).value).map((error) => `${error.instancePath} ${error.keyword}`);
}

describe.each([
  ['Stockholm', stockholm],
  ['Sundby', sundby],
])('the minimum level of %s', (_, text) => {
  it('is valid by the schema and by the checks beside it', () => {
    expect(schemaErrors(text)).toEqual([]);
    expect(findings(text)).toEqual([]);
  });
});

describe('checkMinimumLevel', () => {
  it('finds Markdown that a description cannot have, and what no text may hold, at its line', () => {
    const written = 'description: "Vid akut fara: ring **112**."';
    expect(findings(changed(sundby, written, 'description: "Vid akut fara: **ring:**112 &#x202E;a."'))).toEqual([
      'markdown-not-taken {"problem":"emphasis","found":"**ring:**"} at **ring:**',
      'bidi-character {"codePoint":"U+202E"} at &#x202E;',
    ]);
    expect(findings(changed(sundby, written, `description: "**${'a'.repeat(4000)}**"`))).toEqual([
      expect.stringMatching(/^markdown-not-taken .*"length"/),
    ]);
    expect(findings(changed(sundby, 'goal: Ett barn', 'goal: Ett **barn**'))).toEqual([
      'markdown-in-plain-text {"found":"**barn**"} at **barn**',
    ]);
  });

  it('finds functions that nobody defines, wherever they are named', () => {
    expect(findings(changed(stockholm, 'responsible: stadsdelsdirektor', 'responsible: stadsdelsdirektör'))).toEqual([
      'unknown-function {"found":"stadsdelsdirektör","suggestion":"stadsdelsdirektor","file":"level"} at stadsdelsdirektör',
    ]);
    expect(findings(changed(sundby, 'convener: omradeschef', 'convener: kommundirektor'))[0]).toMatch(
      /^unknown-function .*kommundirektor","file":"level"\} at kommundirektor$/,
    );
    expect(findings(changed(sundby, 'invited: [foralder, elev]', 'invited: [foralder, elen]'))).toEqual([
      'unknown-function {"found":"elen","suggestion":"elev","file":"level"} at elen',
    ]);
    expect(findings(changed(sundby, 'function: bostadsbolaget', 'function: bolaget'))).toHaveLength(1);
  });

  it('finds a task that an area gives twice, and one that nobody can have', () => {
    const task = '- { task: Tar emot samtal från skolan, by: familjebehandlare }';
    const twice = `${task}\n      - { task: "tar emot samtal från skolan.", by: skolkurator }`;
    expect(findings(changed(sundby, task, twice))).toEqual([
      'twice-in-list {"found":"tar emot samtal från skolan."} at "tar emot samtal från skolan."',
    ]);
    expect(findings(changed(sundby, task, '- { task: Tar emot samtal, by: familjen }'))).toEqual([
      expect.stringMatching(/^unknown-function .*"familjen".* at familjen$/),
    ]);
    const forbidden = '    supportMaterial: [samtycke]\n    meetings:\n      kvartalstraff:';
    expect(
      findings(
        changed(
          sundby,
          '      methods: [Gemensam genomgång av kalendern]\n',
          '      methods: [Räkna]\n      indicators: { a: { text: Enskilda elever som diskuteras, unit: st, target: 1, better: lower } }\n',
        ),
      ),
    ).toEqual([expect.stringContaining('named-child-in-group {"found":"Enskilda elever som diskuteras"')]);
    const named = 'responsibilities: [{ task: Tar upp enskilda elever, by: skolkurator }]';
    expect(findings(changed(sundby, forbidden, `    ${named}\n${forbidden}`))).toEqual([
      'named-child-in-group {"found":"Tar upp enskilda elever","problem":"forbidden"} at Tar upp enskilda elever',
    ]);
  });

  it('finds parts that have one title, each kind by itself', () => {
    const alike = (text: string) => findings(text).filter((one) => one.startsWith('titles-alike'));
    expect(
      alike(changed(sundby, '\nfunctions:\n', '\nfunctions:\n  en-annan: { title: "skolchef ", belongsTo: school }\n')),
    ).toEqual(['titles-alike {"what":"function","id":"skolchef","other":"en-annan","title":"Skolchef"} at skolchef']);
    expect(
      alike(changed(sundby, '\nclauses:\n', '\nclauses:\n  skolchef: { title: Skolchef, text: Skolchefen leder. }\n')),
    ).toEqual([]);
  });

  it('finds that a level which names a source has none, where its list is or would be', () => {
    const [list = ''] = /\nsources:\n(?: .*\n)+/.exec(sundby) ?? [];
    expect(findings(changed(sundby, list, '\nsources: {}\n'))).toContain('too-few {"minimum":1} at {}');
    expect(findings(changed(sundby, list, '\n'))).toContain('missing-key {"key":"sources"} at ');
  });

  it('finds a row of law that is listed twice', () => {
    expect(findings(changed(sundby, '\nlaw:\n', '\nlaw:\n  - fl-8\n  - { row: fl-8 }\n'))).toContain(
      'twice-in-list {"found":"fl-8"} at fl-8',
    );
  });

  it('finds support material that nobody defines', () => {
    expect(findings(changed(sundby, 'supportMaterial: [narvaro, samtycke]', 'supportMaterial: [frånvaro]'))).toEqual([
      expect.stringMatching(/^unknown-support-material .* at frånvaro$/),
    ]);
  });

  it('finds a function that stands twice in a meeting, or may only be invited', () => {
    const twice = changed(
      sundby,
      'function: skolchef, basis: { interpretation: Skolchefen',
      'function: omradeschef, basis: { interpretation: Skolchefen',
    );
    expect(findings(twice)).toEqual([
      'function-contradiction {"id":"omradeschef","problem":"required-and-recommended"} at omradeschef',
    ]);
    expect(findings(changed(sundby, 'function: familjebehandlare, attendance: one', 'function: skolkurator'))).toEqual([
      'twice-in-list {"found":"skolkurator"} at skolkurator',
    ]);
    expect(findings(changed(sundby, 'function: regionens-barnhalsa', 'function: foralder'))).toEqual([
      'function-contradiction {"id":"foralder","problem":"invited-only"} at foralder',
    ]);
  });

  it('finds joint minutes of a meeting where individual cases may be discussed', () => {
    const minuted = changed(
      sundby,
      'invited: [foralder, elev]\n        minutes: false',
      'invited: [foralder]\n        minutes: true',
    );
    expect(findings(minuted)).toEqual(['individual-meeting-reported {"what":"minutes","file":"level"} at true']);
    // Where nobody can tell who a child is, minutes may be kept.
    const group = changed(sundby, 'ibland. } }\n        minutes: false', 'ibland. } }\n        minutes: true');
    expect(findings(group)).toEqual([]);
    expect(findings(changed(group, 'individualCases: anonymised', 'individualCases: guaranteed'))).toEqual([
      'named-cases-in-standing-group {} at guaranteed',
      'individual-meeting-reported {"what":"minutes","file":"level"} at true',
    ]);
  });

  describe('of single children in meetings', () => {
    const rule = '        individualCases: anonymised\n';

    it('finds a standing group where they may be named and nothing is said of consent', () => {
      const allowed = changed(sundby, rule, '        individualCases: allowed\n');
      expect(findings(allowed)).toEqual(['named-cases-in-standing-group {} at allowed']);
      // A meeting that says nothing has its area's rule.
      const silent = changed(sundby, rule, '').replace(
        '          individualCases: [{ section',
        '          title: [{ section',
      );
      expect(findings(silent)).toEqual(['named-cases-in-standing-group {} at jourgrupp']);
      expect(findings(changed(sundby, rule, '        individualCases: forbidden\n'))).toEqual([]);
    });

    it('finds one that says more than its area, which forbids them', () => {
      const title = '        title: Platsgenomgång\n';
      const saying = (value: string) => findings(changed(sundby, title, `${title}        individualCases: ${value}\n`));
      expect(saying('forbidden')).toEqual([]);
      for (const value of ['anonymised', 'allowed', 'guaranteed'])
        expect(saying(value)).toEqual([`individual-cases-forbidden {"found":"${value}","rule":"area"} at ${value}`]);
    });

    it('finds an area that guarantees them where none of its meetings does', () => {
      const title = '        title: Skyddsmöte\n';
      expect(findings(changed(sundby, title, `${title}        individualCases: allowed\n`))).toEqual([
        'guarantee-without-meeting {} at guaranteed',
      ]);
      expect(findings(changed(sundby, title, `${title}        individualCases: guaranteed\n`))).toEqual([]);
    });

    it('finds a family that is invited where nobody is to tell who a child is', () => {
      expect(findings(changed(sundby, rule, `${rule}        invited: [foralder]\n`))).toEqual([
        'family-in-group-meeting {"problem":"anonymised","titles":["Förälder"]} at foralder',
      ]);
    });
  });

  it('finds each meeting that invites the family where no clause says when it must not be', () => {
    const unguarded = changed(sundby, '    invitedUnless: men aldrig om barnet kan råka illa ut av det\n', '');
    expect(findings(unguarded)).toEqual([
      'invitation-without-exception {} at [foralder, elev]',
      'invitation-without-exception {} at [foralder]',
    ]);
    // Others may be invited at all times.
    const others = unguarded.replace('invited: [foralder, elev]', 'invited: [bostadsbolaget]');
    expect(findings(others)).toEqual(['invitation-without-exception {} at [foralder]']);
    expect(findings(changed(others, '        invited: [foralder]\n', ''))).toEqual([]);
  });

  it('finds a family that is invited where single children are never discussed', () => {
    const title = '        title: Platsgenomgång\n';
    expect(findings(changed(sundby, title, `${title}        invited: [skolchef, elev, foralder]\n`))).toEqual([
      'family-in-group-meeting {"problem":"forbidden","titles":["Eleven","Förälder"]} at elev',
    ]);
    expect(findings(changed(sundby, title, `${title}        invited: [skolchef]\n`))).toEqual([]);
  });

  describe('of the days of the level', () => {
    const ending = (end: string) => changed(sundby, '\nstatus:', `\n${end}\nstatus:`);

    it('finds one that ends before it is made', () => {
      const [date = ''] = /^date: (\S+)$/m.exec(sundby)?.slice(1) ?? [];
      expect(findings(ending(`validUntil: ${date}`))).toEqual([]);
      expect(findings(ending('validUntil: 2020-01-01'))).toEqual([
        `date-order {"from":"${date}","until":"2020-01-01","keys":["date","validUntil"]} at 2020-01-01`,
      ]);
      expect(findings(ending('replacedBy: { level: sundby-2025, from: 2020-01-01 }'))).toEqual([
        `date-order {"from":"${date}","until":"2019-12-31","keys":["date","from"]} at 2020-01-01`,
      ]);
    });

    it('takes what it is replaced by with the day, and with a day alone', () => {
      expect(schemaErrors(ending('replacedBy: { level: sundby-2030, from: 2030-01-01 }'))).toEqual([]);
      expect(schemaErrors(ending('replacedBy: { level: sundby-2030 }'))).toEqual(['/replacedBy required']);
      expect(schemaErrors(ending('validUntil: 2030-01-01'))).toEqual([]);
    });
  });

  it('finds a school form that is replaced by none of the level, or by itself', () => {
    const replaced = (form: string) =>
      changed(
        sundby,
        '\n  grundskola:\n',
        `\n  grundskola:\n    until: 2030-06-30\n    replacedBy: { form: ${form} }\n`,
      );
    expect(schemaErrors(replaced('gymnasieskola'))).toEqual([]);
    expect(findings(replaced('gymnasieskola'))).toEqual([]);
    expect(findings(replaced('gymnasieskolan'))).toEqual([
      expect.stringMatching(/^misspelt-value .*"suggestion":"gymnasieskola"\} at gymnasieskolan$/),
    ]);
    expect(findings(replaced('grundskola'))).toEqual([expect.stringMatching(/^misspelt-value .* at grundskola$/)]);
    expect(schemaErrors(changed(replaced('gymnasieskola'), '    until: 2030-06-30\n', ''))).toEqual([
      '/schoolForms/grundskola required',
      '/schoolForms/grundskola if',
    ]);
    expect(
      findings(changed(replaced('gymnasieskola'), '    until: 2030', '    from: 2031-01-01\n    until: 2030')),
    ).toEqual(['date-order {"from":"2031-01-01","until":"2030-06-30","keys":["from","until"]} at 2030-06-30']);
  });

  describe('of what is dated', () => {
    const written = '  omradeschef:\n    title: Områdeschef\n    plural: områdeschefer\n';
    const titled = (...titles: string[]) =>
      changed(sundby, written, `  omradeschef:\n    titles:\n${titles.map((one) => `      - { ${one} }\n`).join('')}`);

    it('finds nothing where each title begins on the day after another has ended', () => {
      const level = titled('title: B, from: 2020-01-01', 'title: A, until: 2019-12-31');
      expect(schemaErrors(level)).toEqual([]);
      expect(findings(level)).toEqual([]);
      expect(findings(titled('title: A'))).toEqual([]);
    });

    it('finds the days on which two titles hold, at the day on which the later begins', () => {
      expect(findings(titled('title: A, until: 2020-03-31', 'title: B, from: 2020-01-01'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"overlap","from":"2020-01-01","until":"2020-03-31"} at 2020-01-01',
      ]);
      expect(findings(titled('title: A', 'title: B, from: 2020-01-01'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"overlap","from":"2020-01-01"} at 2020-01-01',
      ]);
      expect(findings(titled('title: A', 'title: B'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"overlap"} at { title: B }',
      ]);
      // The last one ends before the first: both hold on its days.
      expect(findings(titled('title: A', 'title: B, from: 2020-01-01, until: 2020-12-31'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"overlap","from":"2020-01-01","until":"2020-12-31"} at 2020-01-01',
      ]);
    });

    it('finds the days without a title, before the first, between two and after the last', () => {
      expect(findings(titled('title: A, until: 2019-12-31', 'title: B, from: 2020-01-02'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"gap","from":"2020-01-01","until":"2020-01-01"} at 2020-01-02',
      ]);
      expect(findings(titled('title: A, from: 2020-01-01'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"gap","until":"2019-12-31"} at 2020-01-01',
      ]);
      expect(findings(titled('title: A, until: 2020-01-01'))).toEqual([
        'dates-not-continuous {"what":"title","problem":"gap","from":"2020-01-02"} at 2020-01-01',
      ]);
    });

    it('finds a title that ends before it begins, and says nothing more of those', () => {
      expect(findings(titled('title: A, until: 2019-12-31', 'title: B, from: 2020-01-02, until: 2020-01-01'))).toEqual([
        'date-order {"from":"2020-01-02","until":"2020-01-01","keys":["from","until"]} at 2020-01-01',
      ]);
    });

    it('finds a title beside titles: nobody knows which is meant', () => {
      expect(findings(titled('title: A').replace('    titles:', '    title: C\n    titles:'))).toEqual([
        expect.stringMatching(/^unknown-key \{"key":"title","allowed":\["titles","belongsTo".* at title$/),
      ]);
    });

    it('asks for a title where there is neither', () => {
      expect(schemaErrors(changed(sundby, written, '  omradeschef:\n'))).toEqual([
        '/functions/omradeschef required',
        '/functions/omradeschef if',
      ]);
    });

    it('takes no days on a requirement: no compiled guard knows which day it is', () => {
      const meeting = '        title: Platsgenomgång\n';
      expect(schemaErrors(changed(sundby, meeting, `${meeting}        from: 2020-01-01\n`))).toEqual([
        expect.stringMatching(/ additionalProperties$/),
      ]);
    });

    it('holds the texts of a clause to the days of the clause', () => {
      const clause = (days: string, ...texts: string[]) =>
        changed(
          sundby,
          '\nlaw:',
          `  provat:\n    title: Prov\n${days}    texts:\n${texts.map((one) => `      - { ${one} }\n`).join('')}    basis: { interpretation: Prövas här. }\n\nlaw:`,
        );
      const texts = ['text: A, from: 2020-01-01, until: 2020-06-30', 'text: B, from: 2020-07-01, until: 2020-12-31'];
      const days = '    from: 2020-01-01\n    until: 2020-12-31\n';
      expect(schemaErrors(clause(days, ...texts))).toEqual([]);
      expect(findings(clause(days, ...texts))).toEqual([]);
      expect(findings(clause('', ...texts))).toEqual([
        'dates-not-continuous {"what":"text","problem":"gap","until":"2019-12-31"} at 2020-01-01',
        'dates-not-continuous {"what":"text","problem":"gap","from":"2021-01-01"} at 2020-12-31',
      ]);
      expect(findings(clause('    from: 2021-01-01\n    until: 2020-12-31\n', 'text: A'))).toEqual([
        'date-order {"from":"2021-01-01","until":"2020-12-31","keys":["from","until"]} at 2020-12-31',
      ]);
    });

    it('finds an invitation of the family on days on which no clause makes the exception', () => {
      const unless = '    invitedUnless: men aldrig om barnet kan råka illa ut av det\n';
      const found = [
        'invitation-without-exception {} at [foralder, elev]',
        'invitation-without-exception {} at [foralder]',
      ];
      expect(findings(changed(sundby, unless, `${unless}    from: 2020-01-01\n`))).toEqual(found);
      expect(findings(changed(sundby, unless, `${unless}    until: 2030-01-01\n`))).toEqual(found);
    });

    it('reads a description of any time as Markdown', () => {
      const description = 'description: "Vid akut fara: ring **112**."';
      const texts =
        'description: { texts: [{ text: Nu., until: 2020-01-01 }, { text: "**ring:**112", from: 2020-01-02 }] }';
      expect(findings(changed(sundby, description, texts))).toEqual([
        'markdown-not-taken {"problem":"emphasis","found":"**ring:**"} at **ring:**',
      ]);
    });
  });

  it('finds texts by which the family is contacted, where the level makes no exception all of them', () => {
    const unless = '    invitedUnless: men aldrig om barnet kan råka illa ut av det\n';
    const goal = 'goal: Ett barn som är i fara får skydd samma dag.';
    const promised = changed(sundby, goal, 'goal: Vi ringer hem samma dag.');
    const args = '{"found":"Vi ringer hem samma dag","unless":"men aldrig om barnet kan råka illa ut av det"}';
    expect(findings(promised)).toEqual([`contact-without-exception ${args} at Vi ringer hem samma dag`]);
    // As the message says.
    const excepted = 'goal: Vi ringer hem samma dag, men aldrig om barnet kan råka illa ut av det.';
    expect(findings(changed(sundby, goal, excepted))).toEqual([]);
    // A contact that is not promised, which a clause excepts elsewhere, or does not.
    const topic = 'text: Skydd samma dag }';
    const plain = changed(sundby, topic, 'text: Samtal när vi kontaktar familjen }');
    expect(findings(plain)).toEqual([]);
    const codes = findings(changed(plain, unless, '').replaceAll(/ {8}invited: .*\n/g, ''));
    // Without the family, they are standing groups.
    expect(codes.filter((one) => !one.startsWith('named-cases-in-standing-group'))).toEqual([
      'contact-without-exception {"found":"Samtal när vi kontaktar familjen","unless":"utom när det kan skada barnet"} at Samtal när vi kontaktar familjen',
    ]);
  });

  it('finds texts that name children where the area forbids it, or in a standing group', () => {
    const group = 'Gruppen talar om arbetssätt. Inget barn nämns eller går att känna igen.';
    const named = (text: string, rule: string) =>
      findings(changed(changed(sundby, group, text), 'individualCases: anonymised', `individualCases: ${rule}`));
    const found = (problem: string, text = 'Gruppen tar upp enskilda barn') =>
      `named-child-in-group {"found":"${text}","problem":"${problem}"} at ${text}`;
    const unasked = 'named-cases-in-standing-group {} at allowed';
    expect(named('Gruppen tar upp enskilda barn.', 'allowed')).toEqual([unasked, found('standing')]);
    expect(named('Gruppen tar upp enskilda barn.', 'anonymised')).toEqual([found('anonymised')]);
    expect(named('Gruppen tar upp enskilda barn.', 'forbidden')).toEqual([found('meeting')]);
    // Consent opens nothing where nobody is to tell who the child is.
    const consent = 'Enskilda barn tas upp med samtycke';
    expect(named(`${consent}.`, 'allowed')).toEqual([unasked]);
    expect(named(`${consent}.`, 'anonymised')).toEqual([found('anonymised', consent)]);
    expect(findings(changed(sundby, 'text: Lediga platser', 'text: Elevärenden diskuteras'))).toEqual([
      'named-child-in-group {"found":"Elevärenden diskuteras","problem":"forbidden"} at Elevärenden diskuteras',
    ]);
    const ofChild = 'Går barnet i förskola kommer förskolans rektor.';
    expect(findings(changed(sundby, ofChild, 'Mötet tar upp ett visst barn.'))).toEqual([]);
  });

  it('finds a term that ends before it has taken the place of another', () => {
    const terms = (rows: string) => changed(sundby, 'areas:\n', `replacedTerms:\n${rows}\nareas:\n`);
    const renamed = '  - { term: gammal, replacedBy: ny, from: 2011-07-01 }\n';
    expect(findings(terms(`${renamed}  - { term: ny, until: 2011-06-30, instead: Slut. }`))).toEqual([
      'date-order {"from":"2011-07-01","until":"2011-06-30","keys":["from","until"]} at 2011-06-30',
    ]);
    expect(findings(terms(`${renamed}  - { term: ny, replacedBy: nyast, from: 2010-01-01 }`))).toEqual([
      'date-order {"from":"2011-07-01","until":"2009-12-31","keys":["from","from"]} at 2010-01-01',
    ]);
    expect(findings(terms(`${renamed}  - { term: ny, until: 2011-07-01, instead: Slut. }`))).toEqual([]);
    expect(findings(terms(`${renamed}  - { term: ny, replacedBy: nyast, from: 2011-07-02 }`))).toEqual([]);
    // A name that comes back has no first day.
    expect(findings(terms(`${renamed}  - { term: ny, replacedBy: gammal, from: 2020-01-01 }`))).toEqual([]);
  });

  it('finds a row of the law that there is none of, in its list, in its grounds and among its own rows', () => {
    expect(findings(changed(sundby, '{ row: fl-8,', '{ row: fl-88,'))).toEqual([
      'unknown-legal-reference {"found":"fl-88","suggestion":"fl-8"} at fl-88',
    ]);
    expect(findings(changed(sundby, '  - barnkonventionen-3-och-12', '  - helt-annat'))).toEqual([
      'unknown-legal-reference {"found":"helt-annat"} at helt-annat',
    ]);
    const own = 'statute: Regler för skolskjuts i Sundby kommun';
    expect(findings(changed(sundby, own, 'statute: skollagn'))).toEqual([
      'unknown-legal-reference {"found":"skollagn","suggestion":"skollagen"} at skollagn',
    ]);
    expect(findings(changed(sundby, own, 'statute: skollagen'))).toEqual([]);
    expect(findings(changed(sundby, own, `${own}\n    replacedBy: [fl-8, skolskjuts-4]`))).toEqual([
      'unknown-legal-reference {"found":"skolskjuts-4","suggestion":"skolskjuts-3"} at skolskjuts-4',
    ]);
  });

  it('finds a source that cites law without being one of the level’s', () => {
    expect(findings(changed(sundby, '{ row: fl-8, source: riktlinje }', '{ row: fl-8, source: riktlinjen }'))).toEqual([
      'misspelt-value {"found":"riktlinjen","allowed":["riktlinje"],"suggestion":"riktlinje"} at riktlinjen',
    ]);
  });

  it('finds sources that are called the same, however they are written', () => {
    const plan = (definite: string) =>
      findings(changed(sundby, 'sources:\n', `sources:\n  plan: { title: Planen, definite: ${definite} }\n`));
    expect(plan('Riktlinjen').filter((one) => one.startsWith('sources-alike'))).toEqual([
      'sources-alike {"id":"riktlinje","other":"plan","definite":"riktlinjen"} at riktlinjen',
    ]);
    expect(plan('planen').filter((one) => one.startsWith('sources-alike'))).toEqual([]);
  });

  it('finds rows of its own that contradict each other or the law', () => {
    const row = 'skolskjuts-3:';
    expect(findings(changed(sundby, `  - skolskjuts-3\n`, '').replace(row, 'fl-8:'))).toEqual([
      'law-row-contradiction {"id":"fl-8","problem":"id-taken"} at fl-8',
    ]);
    const from = 'from: 2020-08-01';
    expect(findings(changed(sundby, from, `${from}\n    until: 2020-07-31`))).toEqual([
      'date-order {"from":"2020-08-01","until":"2020-07-31","keys":["from","until"]} at 2020-07-31',
    ]);
    const statute = 'statute: Regler för skolskjuts i Sundby kommun\n    paragraph: 3 §';
    expect(
      findings(changed(sundby, statute, 'statute: Förvaltningslagen (2017:900)\n    paragraph: 8 och 9 §§')),
    ).toEqual(['law-row-contradiction {"id":"skolskjuts-3","problem":"overlap","other":"fl-8"} at skolskjuts-3']);
    // The law has wordings that this level does not cite.
    expect(findings(changed(sundby, statute, 'statute: sol\n    paragraph: 19 kap. 4 §'))).toEqual([]);
  });

  it('finds each part that rests on nothing, at its line, and nothing within it', () => {
    const groundless = changed(sundby, 'basis: { section: Utgångspunkter }\n', '').replace(
      /^ {4}basis: \{ section: Så möts vi \}\n\n {2}narvaro:/m,
      '\n  narvaro:',
    );
    const found = findings(groundless).filter((one) => one.startsWith('missing-key'));
    expect(found).toEqual([
      'missing-key {"key":"basis","within":"bildning","unless":"inherited"} at bildning',
      'missing-key {"key":"basis","within":"skolchef","unless":"inherited"} at skolchef',
      expect.stringMatching(
        /^missing-key \{"key":"basis","within":"purpose","unless":"inherited"\} at text: Barnet möter/,
      ),
      'missing-key {"key":"basis","within":"successFactors","unless":"inherited"} at successFactors',
      'missing-key {"key":"basis","within":"natverk","unless":"inherited"} at natverk',
    ]);
    expect(findings(groundless)).toEqual(found);
  });

  it('finds a source that the level does not have', () => {
    const named = 'basis: { section: Utgångspunkter }\n';
    expect(findings(changed(sundby, named, 'basis: { source: riktlinjer, section: Utgångspunkter }\n'))).toEqual([
      'misspelt-value {"found":"riktlinjer","allowed":["riktlinje"],"suggestion":"riktlinje"} at riktlinjer',
    ]);
    expect(findings(changed(sundby, named, 'basis: [{ law: sol-18-6 }, { source: planen }]\n'))).toEqual([
      expect.stringMatching(/^misspelt-value \{"found":"planen".* at planen$/),
    ]);
  });

  it('finds a section of no source, where the level has several or none', () => {
    const two = changed(sundby, 'sources:\n', 'sources:\n  plan: { title: Plan, definite: planen }\n');
    expect(findings(two)[0]).toBe('missing-key {"key":"source","within":"basis"} at basis');
    expect(new Set(findings(two).map((one) => one.slice(0, 27)))).toEqual(new Set(['missing-key {"key":"source"']));
    const none = sundby.replace(/^sources:\n(?: .*\n)+/m, '');
    expect(new Set(findings(none))).toEqual(new Set(['missing-key {"key":"sources"} at ']));
  });

  it('takes an area or another part whose id is basis for a part, and not for a ground', () => {
    const area = changed(sundby, '\n  natverk:\n', '\n  basis:\n').replace(
      'natverk/kvartalstraff',
      'basis/kvartalstraff',
    );
    expect(findings(area)).toEqual([]);
  });

  it('finds a family that may only be invited where somebody leads, asks or has a task', () => {
    const only = 'function-contradiction {"id":"elev","problem":"invited-only"} at elev';
    for (const one of [
      'chair: forskolans-rektor',
      'by: familjebehandlare\n          for',
      'by: familjebehandlare }',
      'by: omradeschef\n        basis: { interpretation: Någon',
    ])
      expect(findings(changed(sundby, one, one.replace(/(?<=: )[a-z-]+/, 'elev')))).toEqual([only]);
  });

  it('finds terms of consent where no child is named', () => {
    const said = (title: string) =>
      findings(changed(sundby, `title: ${title}\n`, `title: ${title}\n        consent: { rule: required }\n`));
    expect(said('Kvartalsträff')).toEqual(['consent-without-cases {"cases":"forbidden"} at consent']);
    expect(said('Jourgrupp')).toEqual(['consent-without-cases {"cases":"anonymised"} at consent']);
  });

  it('finds a meeting that reports to none, or in the end to itself', () => {
    const reports = (to: string) => changed(sundby, 'reportsTo: natverk/kvartalstraff', `reportsTo: ${to}`);
    expect(findings(reports('natverk/kvartalstraf'))).toEqual([
      'unknown-meeting {"found":"natverk/kvartalstraf","reportsTo":true,"suggestion":"natverk/kvartalstraff"} at natverk/kvartalstraf',
    ]);
    expect(findings(reports('skyddsmote'))).toEqual([]);
    expect(findings(reports('jourgrupp'))).toEqual(['report-circle {"id":"skydd/jourgrupp","others":[]} at jourgrupp']);
    const both = reports('natverk/kvartalstraff').replace(
      '        chair: forskolans-rektor\n',
      '        chair: forskolans-rektor\n        reportsTo: skydd/jourgrupp\n',
    );
    expect(findings(both)).toEqual([
      'report-circle {"id":"natverk/kvartalstraff","others":["skydd/jourgrupp"]} at skydd/jourgrupp',
    ]);
    expect(findings(changed(sundby, 'chair: forskolans-rektor', 'chair: bibliotekarien'))).toEqual([
      'unknown-function {"found":"bibliotekarien","file":"level"} at bibliotekarien',
    ]);
  });

  it('finds a basis that names no heading of the report, and says nothing where no headings are listed', () => {
    const misspelt = changed(
      sundby,
      'goal: Alla verksamheter',
      'basisOf: { goal: { section: Så mötes vi } }\n    goal: Alla verksamheter',
    );
    expect(findings(misspelt)).toEqual([
      'misspelt-value {"found":"Så mötes vi","allowed":["Utgångspunkter","Så möts vi","Barnets väg","Skyddsnätet"],"suggestion":"Så möts vi"} at Så mötes vi',
    ]);
    expect(findings(misspelt.replace(/^ {4}sections: .*\n/m, ''))).toEqual([]);
  });
});

describe('what is still to be filled in of a minimum level', () => {
  const severitiesOf = (text: string) => {
    const document = read(text);
    return checkMinimumLevel(toMinimumLevel(document.value, law), document, law).map(
      ({ code, severity }) => `${severity} ${code}`,
    );
  };
  const status = /^status: (\S+)/m.exec(sundby)?.[0] ?? '';
  const as = (word: string, from: string, to: string) =>
    severitiesOf(changed(changed(sundby, from, to), status, `status: ${word}`));

  it('is a warning while it is a proposal, and an error once it is decided', () => {
    const goal = ['goal: Alla verksamheter i området känner varandra.', 'goal: FYLL I målet'] as const;
    expect(as('forslag', ...goal)).toEqual(['warning placeholder-left']);
    expect(as('beslutad', ...goal)).toEqual(['error placeholder-left']);
    expect(as('beslutad', goal[0], goal[0])).toEqual([]);
  });

  it.each([
    ['title: Tystnadsplikt', 'title: "[villkorets namn]"'],
    ['about: Skolan får veta när ett barn börjar eller slutar åka skolskjuts.', 'about: …'],
    ['  tystnadsplikt:', '  todo:'],
  ])('stands in any of its texts, and in its ids: %s', (from, to) => {
    expect(as('beslutad', from, to)).toEqual(['error placeholder-left']);
  });
});

describe('minimum-level.schema.json', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['an unknown key', 'areas:\n', 'floor: 1\nareas:\n', [' additionalProperties']],
    [
      'a requirement without a basis',
      'basis: { section: Utgångspunkter }',
      'basis: {}',
      ['/basis required', '/basis if'],
    ],
    ['grounds that are none', 'basis: { section: Utgångspunkter }', 'basis: []', ['/basis minItems']],
    [
      'a section of law',
      'basis: { section: Utgångspunkter }',
      'basis: { law: sol-18-6, section: Utgångspunkter }',
      ['/basis additionalProperties'],
    ],
    [
      'an unknown kind of ground',
      'basis: { section: Utgångspunkter }',
      'basis: { section: Utgångspunkter, assumption: Så. }',
      ['/basis additionalProperties'],
    ],
    ['a date that does not exist', 'date: 2024-05-14', 'date: 2024-02-30', ['/date format']],
    ['a date of another century', 'date: 2024-05-14', 'date: 0224-05-14', ['/date pattern']],
    [
      'an id with Swedish letters',
      '  narvaro:\n    title: Närvarotrappan',
      '  närvaro:\n    title: Närvarotrappan',
      ['/supportMaterial pattern', '/supportMaterial propertyNames'],
    ],
    [
      'a misspelt level',
      'individualCases: guaranteed',
      'individualCases: promised',
      ['/areas/skydd/individualCases enum'],
    ],
    [
      'a frequency in no form',
      'frequency: { times: 1, per: tertial }',
      'frequency: ibland',
      ['/areas/flytt/meetings/platsgenomgang/frequency enum', '/areas/flytt/meetings/platsgenomgang/frequency if'],
    ],
    [
      'a frequency of none',
      '{ times: 1, per: tertial }',
      '{ times: 0, per: tertial }',
      [
        '/areas/flytt/meetings/platsgenomgang/frequency/times minimum',
        '/areas/flytt/meetings/platsgenomgang/frequency if',
      ],
    ],
    [
      'two forms of frequency at once',
      '{ times: 1, per: tertial }',
      '{ every: 1, unit: tertial, times: 1 }',
      [
        '/areas/flytt/meetings/platsgenomgang/frequency additionalProperties',
        '/areas/flytt/meetings/platsgenomgang/frequency if',
      ],
    ],
    ['a citation of law that is no id', '- barnkonventionen-3-och-12', '- SoL 18 kap. 6 §', ['/law/2 pattern']],
    ['a citation of law without a row', '{ row: fl-8, source', '{ source', ['/law/0 required', '/law/0 if']],
    [
      'a successor of law twice in a list',
      'from: 2020-08-01',
      'replacedBy: [a, b, a]',
      ['/lawRows/skolskjuts-3/replacedBy uniqueItems'],
    ],
    [
      'a term that ends and has another name too',
      'areas:\n',
      'replacedTerms: [{ term: a, until: 2028-06-30, instead: Slut., replacedBy: b }]\nareas:\n',
      ['/replacedTerms/0 additionalProperties'],
    ],
    [
      'a term that ends without a word of what holds since',
      'areas:\n',
      'replacedTerms: [{ term: a, until: 2028-06-30 }]\nareas:\n',
      ['/replacedTerms/0 required'],
    ],
    [
      'a term that has another name from no day',
      'areas:\n',
      'replacedTerms: [{ term: a, replacedBy: b }]\nareas:\n',
      ['/replacedTerms/0 required'],
    ],
    [
      'an area without meetings',
      'meetings:\n      platsgenomgang:',
      'moten:\n      platsgenomgang:',
      ['/areas/flytt required', '/areas/flytt additionalProperties'],
    ],
  ];
  it.each(cases)('refuses %s', (_, from, to, errors) => {
    const found = schemaErrors(changed(sundby, from, to));
    for (const error of errors) expect(found).toContain(error);
  });
});
