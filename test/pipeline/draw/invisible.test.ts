import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/model/agreement.ts';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import { textOfPdf } from '../../support/pdf/read-aloud.ts';
import { spread } from '../../support/pdf/unpack.ts';
import { resourcesFor } from '../../support/resources.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufb00-\ufb06]/u;

let resources: Resources;
beforeAll(async () => {
  resources = await resourcesFor();
});

/** Everything that is made of a district: a page, the agreement, and what a PDF says and links to. */
async function drawn(content: string) {
  const {
    html = '',
    agreement,
    pdf,
    diagnostics,
  } = await drawContent({ name: 'a.yaml', content }, resources, {
    formats: ['html', 'pdf'],
  });
  const codes = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${pointer} ${code}`);
  if (pdf === undefined) return { codes, html, json: '', spoken: '', objects: '' };
  const { words } = await textOfPdf(pdf);
  const json = JSON.stringify(agreement as Agreement);
  return { codes, html, json, spoken: words.replaceAll(/\s+/g, ' '), objects: spread(pdf) };
}

/** A text without the hash of the file that it was made of, which is of every character. */
function unhashed(text: string | undefined): string | undefined {
  return text?.replace(/"files":\[\{"name":"a.yaml","sha256":"[0-9a-f]{64}"/, '');
}

/** The same district as it would be written by hand. */
function byHand(content: string): string {
  const letters: Readonly<Record<string, string>> = { ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi' };
  return content
    .replaceAll(/[ﬁﬂﬃ]/g, (one) => letters[one] ?? one)
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll('\u2011', '-');
}

describe('what cannot be seen reaches no document', () => {
  const content = minimal
    .replace('name: Älvsjö\n', 'name: "Älv\u00adsjö"\n')
    .replace('title: Mottagningen', 'title: Mot\u200btagningen\n      email: "expe\u00addition@exam\u200bple.se"')
    .replace('"1.2-77/2010"', '"1.2\u2011\u00ad77/2010"\n  replaces: "1.2-7\u20606/2009"')
    .replace('name: Provskolan', 'name: Prov\ufe0fskolan ﬁn')
    .replace('Provets kooperativ', 'Prov\u00adets koop\u200derativ')
    .replace(
      '{ topics: [Skolnärvaro] }',
      `
      topics: [Skolnärvaro, oﬃcens ﬂit\u200e]
      description: "Se [blanketten](https://exam\u00adple.se/blan\u200bkett)."`,
    );

  test('a name, an address, a number: all is as if it were written by hand', async () => {
    const [odd, plain] = [await drawn(content), await drawn(byHand(content))];
    expect(content).toMatch(UNSEEN);
    expect(odd.codes).toEqual([]);
    expect({ html: unhashed(odd.html), json: unhashed(odd.json), spoken: odd.spoken }).toEqual({
      html: unhashed(plain.html),
      json: unhashed(plain.json),
      spoken: plain.spoken,
    });
    expect(odd.html).not.toMatch(UNSEEN);
    expect(odd.html).toContain('href="mailto:expedition@example.se"');
    expect(odd.html).toContain('href="https://example.se/blankett"');
    expect(odd.json).toContain('"registrationNumber":"1.2-77/2010"');
    expect(odd.json).toContain('1.2-76/2009');
    expect(odd.spoken).toContain('Provskolan fin');
    expect(odd.spoken).toContain('officens flit');
    expect(odd.objects).toContain('/URI(https://example.se/blankett)');
  });

  test('where a character reference of Markdown stands for it, too', async () => {
    const references = minimal.replace(
      '{ topics: [Skolnärvaro] }',
      "{ description: '*Se* o&#xfb03;ce&#8203;t, [här](https://exam&shy;ple.se/x).' }",
    );
    const { codes, html, spoken, objects } = await drawn(references);
    expect(codes).toEqual([]);
    expect(spoken).toContain('Se officet, här (example.se/x).');
    expect(html).toContain('href="https://example.se/x"');
    expect(objects).toContain('/URI(https://example.se/x)');
  });

  test('a soft hyphen in running text stays where a browser may divide the word', async () => {
    const hint = minimal.replace('{ topics: [Skolnärvaro] }', '{ description: "Om skol\u00adnärvaron." }');
    const { html, json, spoken } = await drawn(hint);
    expect(html).toContain('skol\u00adnärvaron');
    expect(json).toContain('skol\u00adnärvaron');
    expect(spoken).toContain('Om skolnärvaron.');
  });
});

describe('what has a form of its own is refused with such a character', () => {
  const withContact = (contact: string) =>
    minimal.replace('title: Mottagningen', `title: Mottagningen\n      ${contact}`);
  test.each([
    [
      'a telephone number',
      minimal.replace('phone: 08-465 004 18', 'phone: "08\u00ad-465 004 18"'),
      '/district/units/mottagningen/phone wrong-pattern',
    ],
    [
      'one with a no-break space',
      minimal.replace('phone: 08-465 004 18', 'phone: "08-465\u00a0004 18"'),
      '/district/units/mottagningen/phone wrong-pattern',
    ],
    [
      'an address with a dash',
      withContact('email: "exp@exam–ple.se"'),
      '/district/units/mottagningen/email wrong-pattern',
    ],
    [
      'an address in typographic quotes',
      withContact('email: ”exp@example.se”'),
      '/district/units/mottagningen/email wrong-pattern',
    ],
    [
      'a unit code',
      minimal.replace('name: Provskolan', 'name: Provskolan\n    unitCode: "1234\u200b5678"'),
      '/schools/0/unitCode unit-code-invalid',
    ],
    [
      'one in full width',
      minimal.replace('name: Provskolan', 'name: Provskolan\n    unitCode: "１２３４５６７８"'),
      '/schools/0/unitCode unit-code-invalid',
    ],
    [
      'an organisation number',
      minimal.replace('kommunal }', 'kommunal, organisationNumber: "802007\u00ad-2644" }'),
      '/schools/0/organiser/organisationNumber organisation-number-invalid',
    ],
    ['a date', minimal.replace('2010-08-01', '2010-08\u2060-01'), '/agreement/validFrom wrong-pattern'],
    ['one in full width', minimal.replace('2010-08-01', '２０１０-08-01'), '/agreement/validFrom wrong-pattern'],
    [
      'a word of a closed list',
      minimal.replace('status: exempel', 'status: exem\u00adpel'),
      '/agreement/status misspelt-value',
    ],
    [
      'the id of the minimum level',
      minimal.replace('stockholm-2009', 'stockholm\u200b-2009'),
      '/minimumLevel unknown-minimum-level',
    ],
    [
      'a name of nothing that can be seen',
      minimal.replace('name: Provskolan', 'name: "\u200b\u00ad"'),
      '/schools/0/name empty-text',
    ],
    [
      'a running text of the same',
      minimal.replace('{ topics: [Skolnärvaro] }', '{ description: "\u3164 \ufe0f" }'),
      '/localAdditions/areas/barn-som-far-illa/description empty-text',
    ],
  ])('%s', async (_, content, finding) => {
    expect((await drawn(content)).codes).toEqual([finding]);
  });
});
