import { expect, test } from 'vitest';
import { merge } from '../../src/model/merge.ts';
import { loadBuiltTemplates } from '../../src/template/built.ts';
import { compileTemplates, precompileTemplates } from '../../src/template/compile.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';
import { filesOf, standardTemplates } from '../support/template.ts';

test('templates compiled ahead write what templates compiled at once write, but for the markers', async () => {
  const files = standardTemplates();
  const members = [...(precompileTemplates(files, 'agreement.hbs').value ?? [])].map(
    ([name, code]) => `${JSON.stringify(name)}: ${code}`,
  );
  const module = `export const sha256 = 'a'; export const templates = {${members.join(',')}};`;
  const load = () => import(`data:text/javascript,${encodeURIComponent(module)}`);
  const built = await loadBuiltTemplates(load, 'a', 'agreement.hbs');
  const agreement = merge(stockholm, readDistrict('examples/minimal.yaml'), () => ({
    from: 'district',
    file: 'minimal.yaml',
    line: 1,
    column: 1,
  }));
  const view = viewOf(agreement, stockholm);
  const marked = compileTemplates(files, 'agreement.hbs').value?.write(view);
  expect(marked).toContain(' data-at="partials/area.hbs:');
  expect(built?.write(view)).toBe(marked?.replace(/ data-at="[^"]*"/g, ''));
  expect(await loadBuiltTemplates(async () => undefined, 'a', 'agreement.hbs')).toBeUndefined();
  expect(await loadBuiltTemplates(load, 'b', 'agreement.hbs')).toBeUndefined();
  expect(await loadBuiltTemplates(load, 'a', 'other.hbs')).toBeUndefined();
});

test('templates with mistakes are not compiled ahead', () => {
  const { value, diagnostics } = precompileTemplates(filesOf('{{typo}}'), 'agreement.hbs');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['template-unknown-name']);
});
