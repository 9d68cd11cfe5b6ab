import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/index.ts';
import { stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** The addresses found, each with the text at its place. */
function found(text: string): string[] {
  const document = yamlDocument(text);
  return runRules({ document, minimum: stockholm })
    .filter(({ code }) => code === 'personal-email')
    .map(({ args, span, pointer }) => {
      const written = document.source.text.slice(span.start, span.end);
      return `${(args as { found: string }).found} ${pointer} ${JSON.stringify(written)}`;
    });
}

const DISTRICT = `
district: { name: Farsta, administration: Farsta stadsdelsförvaltning, units: { falt: { title: Fältgruppen } } }
schools: [{ name: Hästhagsskolan }, { name: Maria Elementar }]
localAdditions: { functions: { tolk: { title: Tolkförmedlare } } }
`;

describe('personal-email', () => {
  it.each([
    'eva.ek@example.se',
    'Eva.Ek@example.se',
    'anna-karin.ek-lund@example.se',
    'åsa.öberg@skola.example.se',
    'andré.müller@example.se',
    'maria.lund@example.se',
    'fornamn.efternamn@example.se',
  ])('finds %s', (address) => {
    expect(found(`${DISTRICT}a: ${address}`)).toEqual([`${address} /a "${address}"`]);
  });

  it.each([
    ['one word', 'mottagning@example.se'],
    ['a hyphen', 'mottagning-farsta@example.se'],
    ['three words', 'eva.maria.ek@example.se'],
    ['digits', 'eva.ek2@example.se'],
    ['two dots', 'eva..ek@example.se'],
    ['a function of the minimum level', 'rektor.lund@example.se'],
    ['a function in its definite form', 'polisen.lund@example.se'],
    ['a function of the file', 'tolkformedlare.lund@example.se'],
    ['the district', 'barnavard.farsta@example.se'],
    ['a unit', 'faltgruppen.lund@example.se'],
    ['two words of a school', 'maria.elementar@example.se'],
    ['a school and a mailbox', 'hasthagsskolan.exp@example.se'],
    ['a kind of mailbox', 'info.lund@example.se'],
    ['a kind of mailbox in a compound', 'barnavdelningen.lund@example.se'],
    ['an area', 'sakerhetsarbete.lund@example.se'],
  ])('passes over %s: %s', (_what, address) => {
    expect(found(`${DISTRICT}a: ${address}`)).toEqual([]);
  });

  it('reports the exact place of each address inside a text', () => {
    const text =
      'a: >-\n  Skriv till eva.ek@example.se,\n  [post](mailto:eva.ek@example.se) eller <bo.ek@example.se>.\n';
    expect(found(text)).toEqual([
      'eva.ek@example.se /a "eva.ek@example.se"',
      'eva.ek@example.se /a "eva.ek@example.se"',
      'bo.ek@example.se /a "bo.ek@example.se"',
    ]);
  });

  it('reports the exact place where escapes hide the address', () => {
    expect(found('a: "Skriv till eva\\u002eek@example.se"')).toEqual([
      'eva.ek@example.se /a "eva\\\\u002eek@example.se"',
    ]);
  });

  it('does not read comments and keys', () => {
    expect(found('eva.ek@example.se: 1 # bo.ek@example.se')).toEqual([]);
  });

  it('is done with a mebibyte of words, or of addresses in one text', () => {
    expect(found(`a: "@ ${'eva.'.repeat(2 ** 18)}"`)).toEqual([]);
    const document = yamlDocument(`a: "${'eva.ek@example.se '.repeat(2 ** 15)}"`);
    const addresses = runRules({ document, minimum: stockholm }).filter(({ code }) => code === 'personal-email');
    expect(addresses).toHaveLength(2 ** 15);
  });
});

it('takes the municipality that a file names for no person, where its level names none', () => {
  const { municipality: _, ...county } = stockholm;
  const at = (minimum: typeof stockholm) => {
    const document = yamlDocument(`${DISTRICT}municipality: { name: Provby kommun }\na: provby.lund@example.se`);
    return runRules({ document, minimum }).filter(({ code }) => code === 'personal-email').length;
  };
  expect([at(county), at(stockholm)]).toEqual([0, 1]);
});
