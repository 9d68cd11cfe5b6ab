import { expect, test } from 'vitest';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { withSettings } from '../../src/diagnostics/severity-settings.ts';

const place = { span: startOf('a.yaml') };
const warning = diagnostic('independent-schools-missing', {}, place);
const info = diagnostic('no-local-additions', {}, place);
const error = diagnostic('minutes-required', {}, place);

test('warnings and infos become what is set, or nothing', () => {
  const set = withSettings([warning, info, error], {
    'independent-schools-missing': 'off',
    'no-local-additions': 'warning',
  });
  expect(set.map(({ code, severity }) => [code, severity])).toEqual([
    ['no-local-additions', 'warning'],
    ['minutes-required', 'error'],
  ]);
});

test('errors stand, also where settings reach them', () => {
  expect(withSettings([error], { 'minutes-required': 'off' })).toEqual([error]);
});
