import { expect, it } from 'vitest';
import type { CodeArguments } from '../../src/diagnostics/codes.ts';
import { describe as wordsOf } from '../../src/diagnostics/message.ts';
import { runRules } from '../../src/rules/index.ts';
import { stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** What is found of an agreement between two days whose only school has these forms. */
function found(forms: string, validFrom: string, validUntil?: string) {
  const until = validUntil === undefined ? '' : `, validUntil: ${validUntil}`;
  const yaml = `agreement: { validFrom: ${validFrom}${until} }
schools: [{ name: Provskolan, forms: [${forms}] }, { name: Andra provskolan, forms: [${forms}] }]`;
  return runRules({ document: yamlDocument(yaml), minimum: stockholm })
    .filter(({ code }) => code === 'law-changes-during')
    .map((one) => {
      const { changes, forms: ending = [] } = one.args as CodeArguments['law-changes-during'];
      const said = ending.map(({ form, on, by }) => `${form} ${on} → ${by}`);
      return { severity: one.severity, at: yaml.slice(one.span.start, one.span.end), laws: changes.length, said, one };
    });
}

const ENDS = 'förskoleklass 2028-07-01 → grundskola';

it.each([
  ['2026-08-01', '2028-07-01', [ENDS]],
  ['2028-06-30', '2029-06-30', [ENDS]],
  ['2028-06-30', '2028-07-01', [ENDS]],
  ['2026-08-01', '2028-06-30', []],
  // It has ended before: the place that names it is found, and the days have no fault.
  ['2028-07-01', '2029-06-30', []],
])('a school form that ends from %s to %s is found once, at the last day', (from, until, said) => {
  const all = found('förskoleklass, grundskola', from, until);
  expect(all.flatMap((one) => one.said)).toEqual(said);
  expect(all.map(({ severity, at }) => [severity, at])).toEqual(said.map(() => ['warning', until]));
});

it('is nothing to an agreement that no school of that form is in', () => {
  expect(found('grundskola', '2026-08-01', '2029-06-30')).toEqual([]);
});

it('is an information where nobody has said how long, at the first day', () => {
  expect(found('förskoleklass', '2026-08-01')).toMatchObject([{ severity: 'info', at: '2026-08-01', said: [ENDS] }]);
});

it('stands in one finding with the law, in the order of time, each with what there is then', () => {
  const [all] = found('obligatorisk särskola, förskoleklass', '2010-08-01');
  expect(all?.said).toEqual(['obligatorisk särskola 2011-07-01 → grundsärskola', ENDS]);
  expect(all?.laws).toBeGreaterThan(10);
  if (all === undefined) return;
  const { message, hint } = wordsOf(all.one, 'sv');
  expect(message).toContain('lagrum ändras och skolformerna ”obligatorisk särskola” och ”förskoleklass” upphör');
  expect(hint).toContain('2011-07-01: Skolformen ”obligatorisk särskola” upphör. Sedan finns ”grundsärskola”.');
  expect(hint).toContain('Från och med 2028-07-01 gäller om ”förskoleklass”: ');
});

it('counts paragraphs, not their changes', () => {
  const [all] = found('grundskola', '2012-12-31');
  if (all === undefined) throw new Error('nothing found');
  const { changes } = all.one.args as CodeArguments['law-changes-during'];
  const paragraphs = new Set(changes.map(({ statute, paragraph }) => statute + paragraph));
  expect(paragraphs.size).toBeLessThan(changes.length);
  expect(wordsOf(all.one, 'sv').message).toContain(`men ${paragraphs.size} lagrum ändras från och med 2013-01-01`);
});
