import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { runRules } from '../../src/rules/index.ts';
import { isNoNumberYet, isPlaceholder, isPlaceholderId, mayHoldPlaceholder } from '../../src/texts/placeholders.ts';
import { stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

beforeAll(loadMarkdown);

const LEFT: readonly string[] = [
  'FYLL I skolans namn',
  'FYLL I',
  'FYLL-I namn',
  'Området FYLL I namn',
  'fyll i',
  'Fyll i!',
  'XXX',
  'xxx',
  'xx',
  '”XXX”',
  'XX/XX',
  'xxxxxx-xxxx',
  'TODO',
  'todo.',
  'to do',
  'TODO skolans namn',
  'todo: skolans namn',
  'TODO – skolans namn',
  'TODO - skolans namn',
  'TODO- skolans namn',
  'XXX – återkommer',
  'TBD',
  'tbd',
  'TBA',
  'FIXME',
  '**TODO**',
  '(tbd)',
  '…',
  '...',
  '?',
  '??',
  '–',
  '-',
  '—',
  '/',
  '. . .',
  '___',
  '#',
  '<namn>',
  '<skolans namn>',
  '[namn]',
  '{namn}',
  '{{ namn }}',
  'N.N.',
  'NN',
  'Platshållare',
  'Lorem ipsum dolor sit amet',
  'fylls i senare',
  'ska fyllas i',
  'Kompletteras',
  '000',
  '0000-0000',
  '000000-0000',
  // With a digit as real values have one, and a mark all the same.
  'TODO: 1',
  '- todo: 38',
  '_TBD: 2010',
  'FYLL I 1',
  'Skola 1, FYLL I',
  'lorem ipsum 1',
  'fyll-i@example.se',
  'xxx@provby.se',
  'TODO@provby.se',
  'namn@provby.se',
];

const RIGHT: readonly string[] = [
  'Farsta',
  'Skolan på X-gatan',
  'X',
  'Fyll i enkäten',
  'Barnet fyller i en enkät',
  'Uppfyll i tid',
  'Vad gör vi?',
  'Metoder',
  'Todos skola',
  'TODO-gruppen',
  'TODO-gruppen träffas på torsdagar',
  'TBD-metoden',
  'XXX-klubben',
  'Lorem ipsum-gruppen',
  'Rektorn (eller den som rektorn utser)',
  'Se [riktlinjen](https://example.se)',
  '<https://example.se>',
  '<mottagningen@example.se>',
  '08-465 004 00',
  '10.00',
  '0',
  '2010-01-01',
  'Ann',
  'Finn N.N. i listan',
  'mottagningen@example.se',
  'namnden@example.se',
  'xylofon@example.se',
];

describe('a value', () => {
  it.each(LEFT)('is still to be filled in: %s', (text) => {
    expect(isPlaceholder(text, 'text')).toBe(true);
    expect(isPlaceholder(`  ${text}\n`, 'text')).toBe(true);
  });

  it.each(RIGHT)('is filled in: %s', (text) => {
    expect(isPlaceholder(text, 'text')).toBe(false);
  });

  it('is a name only where it asks for nothing', () => {
    expect(isPlaceholder('Fyll i skolans namn', 'name')).toBe(true);
    expect(isPlaceholder('Fyll i skolans namn', 'text')).toBe(false);
  });

  it.each(['SDN XXX/2026', '1.2-???/2026', '1.2-___/2026', '1.2-…/2026'])('is no number yet: %s', (text) => {
    expect(isPlaceholder(text, 'number')).toBe(true);
    expect(isPlaceholder('1.2-145/2010', 'number')).toBe(false);
    expect(isPlaceholder('SDN XX-2010', 'number')).toBe(false);
  });

  it('is found by its text alone where it may stand, so that a file without it is not read', () => {
    for (const text of LEFT) {
      const quoted = JSON.stringify(text);
      const single = `'${text}'`;
      const ways = [
        `a: ${quoted}`,
        `a: ${single}`,
        `[${quoted}]`,
        `{ a: ${quoted} }`,
        `- ${quoted} # x`,
        `a: >-\n  ${text}`,
      ];
      const plain = /^[\p{L}\d…–—/.(_]/u.test(text)
        ? [`a: ${text}`, `- ${text}`, `[${text}]`, `a: &x ${text}\r\n`]
        : [];
      // A number sign alone on a line looks like a comment.
      const all = text === '#' ? ways.slice(0, -1) : [...ways, ...plain];
      for (const way of all) expect([way, mayHoldPlaceholder(way)]).toEqual([way, true]);
    }
  });
});

describe('an id', () => {
  it.each(['fyll-i', 'fyll-i-enhet', 'xxx', 'todo', 'todo-2', 'tbd'])('is still to be chosen: %s', (id) => {
    expect(isPlaceholderId(id)).toBe(true);
  });
  it.each(['mottagningen', 'eget-omrade', 'x', 'fylla-i', 'todolistan', 'todo-gruppen'])('is chosen: %s', (id) => {
    expect(isPlaceholderId(id)).toBe(false);
  });
});

describe('placeholder-left', () => {
  const found = (yaml: string) =>
    runRules({ document: yamlDocument(yaml), minimum: stockholm }).filter(({ code }) => code === 'placeholder-left');
  const severities = (agreement: string) =>
    found(`district: { name: XXX }\nagreement: { ${agreement} }`).map(({ severity }) => severity);

  it.each(['sätts vid beslut', 'saknas', 'Dnr', 'ej satt än', 'nytt'])('is no registration number: %s', (text) => {
    expect(isNoNumberYet(text)).toBe(true);
    const quoted = [text, `"${text}"`, `'${text}' # 2010`, `>-\n    ${text}`, `\n    ${text}`];
    for (const way of quoted)
      for (const file of [
        `agreement:\n  registrationNumber: ${way}\n  validFrom: 2010-03-01\n`,
        `agreement:\n  validFrom: 2010-03-01\n  "replaces" : ${way}\n`,
      ])
        expect([file, found(file).length]).toEqual([file, 1]);
    expect(found(`agreement: { registrationNumber: ${text}, validFrom: 2010-03-01 }`)).toHaveLength(1);
    expect(found(`agreement: { validFrom: 2010-03-01, registrationNumber: "${text}" }`)).toHaveLength(1);
  });

  it.each(['1.2-145/2010', 'SDN 7', '1', '٣', ''])('may be a registration number: %s', (text) => {
    expect(isNoNumberYet(text)).toBe(false);
    expect(found(`agreement: { registrationNumber: ${JSON.stringify(text)} }`)).toEqual([]);
  });

  it('leaves other numbers without digits to the schema', () => {
    expect(found('schools: [{ unitCode: "saknas", organiser: { organisationNumber: "saknas" } }]')).toEqual([]);
  });

  it.each([
    ['status: utkast', 'warning'],
    ['status: forslag', 'warning'],
    ['status: exempel', 'warning'],
    ['validFrom: 2026-01-01', 'warning'],
    ['status: utkast, decidedOn: 2026-01-01', 'warning'],
    ['status: beslutad', 'error'],
    ['status: upphord', 'error'],
    ['decidedOn: 2026-01-01', 'error'],
  ])('in an agreement with %s is an %s', (agreement, severity) => {
    expect(severities(agreement)).toEqual([severity]);
  });

  it('is reported once for an id, not where the id is used', () => {
    const yaml = `
district: { units: { todo: { title: Enheten } } }
localAdditions: { functions: { xxx: { title: Ny } }, areas: { skola: { responsible: xxx, meetings: { tbd: { convener: xxx } } } } }
`;
    expect(found(yaml).map(({ args }) => args)).toEqual(
      ['todo', 'xxx', 'tbd'].map((id) => ({ found: id, what: 'key', decided: false })),
    );
  });

  it.each([
    'FYLL&nbsp;I enhetens uppdrag',
    'FYLL **I** enhetens uppdrag',
    '&#x46;YLL I enhetens uppdrag',
    'F&shy;YLL I enhetens uppdrag',
    '&hellip;',
    '&lt;uppdraget&gt;',
    'TO&shy;DO',
  ])('is found in a description as a reader sees it: %s', (text) => {
    const at = (field: string) => `district: { units: { a: { ${field}: ${JSON.stringify(text)} } } }`;
    expect(found(at('description'))).toHaveLength(1);
    expect(found(at('description').replace('&', 'Om &').replaceAll('YLL', 'ILM'))).toEqual([]);
  });

  it('stands at the value, wherever that is', () => {
    const yaml = 'schools:\n  - name: &a TODO\n  - { name: *a, contact: { email: "fyll-i@a.se" } }\n';
    expect(found(yaml).map(({ span }) => yaml.slice(span.start, span.end))).toEqual(['TODO', '"fyll-i@a.se"']);
  });

  it('takes the starting file’s examples for such only with the mark beside them', () => {
    const dates = (comment: string) => found(`agreement:\n  validFrom: 2010-01-01${comment}\n  validUntil: 2011-01-31`);
    expect(dates(' # FYLL I')).toHaveLength(1);
    expect(dates('')).toEqual([]);
    expect(dates('\n  # FYLL I')).toEqual([]);
    expect(found('agreement:\n  validFrom: 2010-03-01 # FYLL I')).toEqual([]);
    expect(found('agreement:\n  signed: { on: 2009-12-20, function: x } # FYLL I')).toHaveLength(1);
  });

  it.each([
    ['signs', '? '],
    ['marks', 'FYLL  I '],
    ['spaces', '" '],
    ['x', 'x-'],
  ])('is done with a mebibyte of %s', (_, part) => {
    const text = part.repeat(2 ** 20 / part.length);
    expect(isPlaceholder(`a${text}b`, 'number')).toBe(text.startsWith('FYLL'));
    expect(found(`a: ${JSON.stringify(`a${text}b`)}`)).toHaveLength(text.startsWith('FYLL') ? 1 : 0);
  });
});
