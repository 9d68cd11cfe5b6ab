// Who takes part in a meeting, on a floor with alternatives, a deputy and one who is needed at times: the schema and the rules together.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { LocalFunctions } from '../../src/model/district-file.ts';
import { runRules } from '../../src/rules/index.ts';
import { checkDocument } from '../../src/schema/check.ts';
import type { SchemaValidator } from '../../src/schema/validator.ts';
import { sundby } from '../support/levels.ts';
import { jsonDocument } from '../support/read-yaml.ts';
import { districtValidator } from '../support/schema.ts';

/** In it: familjebehandlare; rektor-eller-bitradande or forskolans-rektor, whose deputy is skolkurator. */
const AT = { area: 'skydd', meeting: 'skyddsmote' };
/** In it: familjebehandlare, all of them; regionens-barnhalsa when needed. */
const GROUP = { area: 'skydd', meeting: 'jourgrupp' };

let validator: SchemaValidator;

beforeAll(async () => {
  await loadMarkdown();
  validator = await districtValidator(sundby);
});

/** `code problem at pointer` of every finding about those who take part in a meeting. */
function findings(functions: LocalFunctions, { area, meeting } = AT): readonly string[] {
  const file = {
    minimumLevel: sundby.id,
    district: { name: 'A', administration: 'B', board: 'C' },
    agreement: { registrationNumber: '1', validFrom: '2025-01-01' },
    schools: [{ name: 'S', forms: ['grundskola'], organiser: { type: 'kommunal' } }],
    localAdditions: { areas: { [area]: { meetings: { [meeting]: { functions } } } } },
  };
  const document = jsonDocument(file);
  const at = `/localAdditions/areas/${area}/meetings/${meeting}/functions`;
  return [...checkDocument(validator, document), ...runRules({ document, minimum: sundby })]
    .filter(({ pointer }) => pointer.startsWith(at))
    .map(({ code, args, pointer }) => {
      const { problem, found } = args as { readonly problem?: string; readonly found?: string };
      return `${code} ${problem ?? found} at ${pointer.slice(at.length)}`;
    });
}

describe('who takes part', () => {
  it('has a floor with all of it', () => {
    const [, either] = sundby.areas.skydd?.meetings.skyddsmote?.required ?? [];
    expect(either).toMatchObject({
      anyOf: ['rektor-eller-bitradande', 'forskolans-rektor'],
      deputy: 'skolkurator',
    });
  });

  it.each<[string, LocalFunctions]>([
    [
      'alternatives said again, in another order',
      { required: [{ anyOf: ['forskolans-rektor', 'rektor-eller-bitradande'] }] },
    ],
    ['one of them', { required: ['forskolans-rektor'] }],
    ['both of them', { required: ['forskolans-rektor', 'rektor-eller-bitradande'] }],
    [
      'one of them, and the other recommended',
      { required: ['forskolans-rektor'], recommended: ['rektor-eller-bitradande'] },
    ],
    [
      'one of them, and the other when needed',
      { required: ['forskolans-rektor'], whenNeeded: ['rektor-eller-bitradande'] },
    ],
    [
      'one of them, and the other or somebody else',
      { required: ['forskolans-rektor', { anyOf: ['rektor-eller-bitradande', 'skolchef'] }] },
    ],
    ['all of the alternatives', { attendance: { 'forskolans-rektor': 'all' } }],
    [
      'all of the alternatives, at each of them',
      { attendance: { 'forskolans-rektor': 'all', 'rektor-eller-bitradande': 'all' } },
    ],
    ['the deputy said again', { deputy: { 'rektor-eller-bitradande': 'skolkurator' } }],
    ['a deputy where there is none', { deputy: { familjebehandlare: 'omradeschef' } }],
    ['a deputy who is needed at times', { whenNeeded: ['skolkurator'] }],
  ])('may be %s', (_, functions) => {
    expect(findings(functions)).toEqual([]);
  });

  it.each<[string, LocalFunctions, readonly string[]]>([
    [
      'only recommends an alternative',
      { recommended: ['forskolans-rektor'] },
      ['function-missing recommended at /recommended/0'],
    ],
    [
      'has an alternative take part when needed, whatever the reason',
      { whenNeeded: [{ function: 'forskolans-rektor', reason: 'Saknas ofta' }] },
      ['function-missing when-needed at /whenNeeded/0'],
    ],
    [
      'leaves an alternative out',
      { without: { 'forskolans-rektor': 'Saknas' } },
      ['function-missing without at /without/forskolans-rektor'],
    ],
    [
      'adds to the alternatives',
      { required: [{ anyOf: ['forskolans-rektor', 'rektor-eller-bitradande', 'skolchef'] }] },
      ['function-missing any-of at /required/0/anyOf', 'function-missing any-of at /required/0/anyOf'],
    ],
    [
      'makes an alternative of one who is required',
      { required: [{ anyOf: ['skolchef', 'familjebehandlare'] }] },
      ['function-missing any-of at /required/0/anyOf/1'],
    ],
    [
      'lists an alternative twice',
      { required: ['forskolans-rektor', { anyOf: ['rektor-eller-bitradande', 'forskolans-rektor'] }] },
      ['twice-in-list forskolans-rektor at /required/1/anyOf/1'],
    ],
    [
      'requires and recommends an alternative',
      { required: ['forskolans-rektor', 'rektor-eller-bitradande'], recommended: ['forskolans-rektor'] },
      ['function-contradiction required-and-recommended at /recommended/0'],
    ],
    [
      'says different things at the alternatives',
      { attendance: { 'forskolans-rektor': 'all', 'rektor-eller-bitradande': 'one' } },
      ['function-contradiction alternatives-differ at /attendance/rektor-eller-bitradande'],
    ],
    [
      'asks all of the alternative that it has not chosen',
      { required: ['forskolans-rektor'], attendance: { 'rektor-eller-bitradande': 'all' } },
      ['function-contradiction attendance-not-required at /attendance/rektor-eller-bitradande'],
    ],
    [
      'names another deputy than the floor',
      { deputy: { 'forskolans-rektor': 'skolchef' } },
      ['meeting-changed skolchef at /deputy/forskolans-rektor'],
    ],
    [
      'names a deputy that nobody defines',
      { deputy: { familjebehandlare: 'trollkarl' } },
      ['unknown-function trollkarl at /deputy/familjebehandlare'],
    ],
    [
      'names a deputy that may only be invited',
      { deputy: { familjebehandlare: 'foralder' } },
      ['function-contradiction invited-only at /deputy/familjebehandlare'],
    ],
    [
      'names a deputy who takes part',
      { deputy: { familjebehandlare: 'forskolans-rektor' } },
      ['function-contradiction deputy-takes-part at /deputy/familjebehandlare'],
    ],
    [
      'has a function be its own deputy',
      { deputy: { familjebehandlare: 'familjebehandlare' } },
      ['function-contradiction deputy-of-itself at /deputy/familjebehandlare'],
    ],
    [
      'names the deputy of one who does not take part',
      { deputy: { skolchef: 'omradeschef' } },
      ['function-contradiction deputy-of-nobody at /deputy/skolchef'],
    ],
    [
      'requires the floor’s deputy',
      { required: ['skolkurator'] },
      ['function-contradiction deputy-takes-part at /required/0'],
    ],
    [
      'names one function among alternatives that may only be invited',
      { required: [{ anyOf: ['skolchef', 'foralder'] }] },
      ['function-contradiction invited-only at /required/0/anyOf/1'],
    ],
    ['has one alternative only', { required: [{ anyOf: ['skolchef'] }] }, ['too-few undefined at /required/0/anyOf']],
    [
      'gives a reason for one that nobody recommends',
      { whenNeeded: [{ function: 'skolchef', reason: 'Hinner inte' }] },
      ['function-contradiction reason-not-recommended at /whenNeeded/0/function'],
    ],
    ['writes one thing twice', { whenNeeded: ['skolchef', 'skolchef'] }, ['twice-in-list skolchef at /whenNeeded/1']],
  ])('is refused where a file %s', (_, functions, expected) => {
    expect(findings(functions)).toEqual(expected);
  });

  it('can be lifted where it is when needed, and not be left out', () => {
    expect(findings({ recommended: ['regionens-barnhalsa'] }, GROUP)).toEqual([
      // Secrecy: more of an outsider is more than the floor lets in.
      'outsider-in-individual-meeting doubtful at /recommended/0',
    ]);
    expect(findings({ whenNeeded: ['regionens-barnhalsa'] }, GROUP)).toEqual([]);
    expect(findings({ without: { 'regionens-barnhalsa': 'Finns inte' } }, GROUP)).toEqual([
      'function-contradiction without-not-recommended at /without/regionens-barnhalsa',
    ]);
    expect(findings({ attendance: { familjebehandlare: 'one' } }, GROUP)).toEqual([
      'function-missing attendance-one at /attendance/familjebehandlare',
    ]);
  });
});
