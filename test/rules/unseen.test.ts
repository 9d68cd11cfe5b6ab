import { describe, expect, test } from 'vitest';
import { type ComparedFile, comparedFile } from '../../src/rules/across/compared-file.ts';
import { runRulesAcross } from '../../src/rules/across/index.ts';
import { runRules } from '../../src/rules/index.ts';
import { maskPersonalNumbers } from '../../src/rules/mask-numbers.ts';
import { personalIdentityNumbers } from '../../src/rules/personal-identity-number.ts';
import { law, stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** A district with these schools, in municipal hands. */
function district(schools: readonly string[], more = '', name = 'Provby'): string {
  const listed = schools.map((school) => `  - { ${school}, forms: [grundskola], organiser: { type: kommunal } }\n`);
  return `minimumLevel: stockholm-2009
district: { name: "${name}", administration: Provs förvaltning, board: Provs nämnd }
agreement: { registrationNumber: "1-${name}", validFrom: 2026-01-01 }
schools:
${listed.join('')}${more}`;
}

function codes(text: string): readonly string[] {
  return runRules({ document: yamlDocument(text), minimum: stockholm, law }).map(({ code }) => code);
}

describe('what cannot be seen, or is written in another way, hides no school', () => {
  test.each([
    'Prov\u00adskolan',
    'Prov\u200bskolan',
    'Provskolan\u2060',
    'Ｐrovskolan',
    '\ufe0fprovskolan',
    'Provskolan\u00a0',
  ])('%j is Provskolan', (name) => {
    expect(codes(district(['name: Provskolan', `name: "${name}"`]))).toContain('duplicate-school');
    const files = [district(['name: Provskolan']), district([`name: "${name}"`], '', 'Farby')];
    const schools = files.map(
      (text, index) => comparedFile(yamlDocument(text, `${index}.yaml`), stockholm) as ComparedFile,
    );
    expect(runRulesAcross(schools).map(({ code }) => code)).toEqual(Array(2).fill('school-in-two-districts'));
  });

  test('nor makes two districts of one', () => {
    const files = [district(['name: Provskolan']), district(['name: Provskolan'], '', 'Prov\u00adby')];
    const schools = files.map(
      (text, index) => comparedFile(yamlDocument(text, `${index}.yaml`), stockholm) as ComparedFile,
    );
    expect(runRulesAcross(schools).map(({ code }) => code)).toEqual(Array(2).fill('district-twice'));
  });
});

describe('nor anything that rules look for in texts', () => {
  const withText = (text: string) =>
    district(['name: Provskolan'], `localAdditions: { areas: { generella-fragor: { goal: "${text}" } } }`);

  test.each([
    ['Enligt SoL\u200b 14:\u00ad1.', 'outdated-reference'],
    ['Elever i grund\u00adsär\u00adskolan.', 'outdated-reference'],
    ['Skriv till eva.sven\u00adsson@exam\u200bple.se', 'personal-email'],
    ['Skriv till eva\u2060.svensson@example.se', 'personal-email'],
  ])('%j: %s', (text, code) => expect(codes(withText(text))).toContain(code));

  test.each(['19121212\u2063-1212', '1912\ufe0f1212-1212', '191212\u180e12-12\u316412', '１９１２１２１２-１２１２'])(
    'a personal number in %j',
    (number) => {
      const document = yamlDocument(withText(`Gäller ${number}.`));
      const [finding, ...more] = personalIdentityNumbers(document.source, document);
      expect(more).toEqual([]);
      expect(document.source.text.slice(finding?.span.start, finding?.span.end)).toBe(number);
      expect(maskPersonalNumbers(number)).not.toMatch(/[\d\uff10-\uff19]/);
      expect(maskPersonalNumbers(number)).toHaveLength(number.length);
    },
  );
});
