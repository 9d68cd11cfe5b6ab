import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainTree } from '../../src/document/plain-tree.ts';
import { TreeBuilder } from '../../src/document/tree-builder.ts';
import { writtenTree } from '../../src/document/written-tree.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { documentKinds, entryTemplate } from '../../src/pipeline/load/document-kind.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { loadBuiltTemplates } from '../../src/template/built.ts';
import { readTemplates, type Template } from '../../src/template/compile.ts';
import { precompileTemplates } from '../../src/template/precompile.ts';
import { templateCode } from '../../src/template/template-code.ts';
import { viewOf } from '../../src/template/view.ts';
import { district } from '../support/arbitrary-district.ts';
import { exampleDistricts, levelOf, readDistrict } from '../support/examples.ts';
import { levels, stockholm, sundby } from '../support/levels.ts';
import {
  compiled,
  filesOf,
  type Letter,
  letter,
  letterShape,
  plain,
  standardHtml,
  standardTemplates,
} from '../support/template.ts';
import { cases, runs } from '../support/whole.ts';

beforeAll(loadMarkdown);

/** The module of templates as the build writes it. */
function moduleOf(make: string | undefined): () => Promise<unknown> {
  const module = `export const sha256 = 'a'; export const make = ${make};`;
  return () => import(`data:text/javascript,${encodeURIComponent(module)}`);
}

const standard = moduleOf(precompileTemplates(standardTemplates(), documentKinds.map(entryTemplate)).value);

/** The tree of what built templates write. */
function treeOf<Of>(template: Template<Of> | undefined, view: Of) {
  const builder = new TreeBuilder();
  template?.writeTo?.(view, builder);
  return builder.whole();
}

function tokenized(html: string): unknown {
  return writtenTree(html, (finding) => {
    throw new Error(JSON.stringify(finding));
  });
}

function viewsOf(file: DistrictFile, level: MinimumLevel) {
  return viewOf(
    merge(level, file, () => ({ from: 'district', file: 'a.yaml', line: 1, column: 1 })),
    level,
  );
}

const SUNDBY = 'test/fixtures/sundby-2024/district.yaml';
const paths = [...exampleDistricts, SUNDBY];

describe.each(documentKinds)('the built templates of the %s', (kind) => {
  const load = () => loadBuiltTemplates(standard, 'a', entryTemplate(kind));

  test('write the same documents as the templates, as a tree and as HTML', async () => {
    const built = await load();
    for (const path of cases(paths, ['examples/stockholm/farsta.yaml', 'examples/stockholm-2026/jarva.yaml', SUNDBY])) {
      const file = readDistrict(path);
      const view = viewsOf(file, path.includes('sundby') ? sundby : levelOf(file));
      const expected = plainTree(plain(standardHtml(view, kind)));
      expect(expected).toBeDefined();
      expect(treeOf(built, view)).toEqual(expected);
      expect(tokenized(built?.write(view) ?? '')).toEqual(expected);
    }
  });

  test('write the same of any district, and leave what is odd in its texts to a parser', async () => {
    const built = await load();
    const any = fc.constantFrom(...levels).chain((level) => fc.tuple(fc.constant(level), district(level)));
    fc.assert(
      fc.property(any, ([level, file]) => {
        const view = viewsOf(file, level);
        const html = plain(standardHtml(view, kind));
        expect(treeOf(built, view)).toEqual(plainTree(html));
        expect(tokenized(built?.write(view) ?? '')).toEqual(tokenized(html));
      }),
      { numRuns: runs(20, 3) },
    );
  });
});

test('templates that were not built, or have changed, are none', async () => {
  expect(await loadBuiltTemplates(async () => undefined, 'a', 'agreement.hbs')).toBeUndefined();
  expect(await loadBuiltTemplates(standard, 'b', 'agreement.hbs')).toBeUndefined();
  expect(await loadBuiltTemplates(standard, 'a', 'other.hbs')).toBeUndefined();
});

test('a view may hold what reading HTML would change', async () => {
  const built = await loadBuiltTemplates(standard, 'a', 'agreement.hbs');
  const view = viewsOf(readDistrict('examples/minimal.yaml'), stockholm);
  expect(treeOf(built, view)).toBeDefined();
  expect(treeOf(built, { ...view, meta: { ...view.meta, title: 'a\u0000' } })).toBeUndefined();
  expect(treeOf(built, { ...view, front: { ...view.front, title: 'a\r\nb' } })).toBeUndefined();
});

/** Builds templates that read a letter. */
async function builtFor(entry: string, partials: Readonly<Record<string, string>> = {}): Promise<Template<Letter>> {
  const files: ReadonlyMap<string, SourceText> = filesOf(entry, partials);
  const { value, diagnostics } = readTemplates(files, 'agreement.hbs', letterShape, 'plain');
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const load = moduleOf(templateCode(value.templates, ['agreement.hbs']));
  return (await loadBuiltTemplates(load, 'a', 'agreement.hbs')) as unknown as Template<Letter>;
}

const odd = fc.constantFrom('', 'a', '*b*', '0', '<&>"\'`=', 'å “ ” –', '&amp;');
/** Values as a view has them; Handlebars compares contexts as texts, which objects without a prototype are not. */
const asObject = { noNullPrototype: true };
const letters: fc.Arbitrary<Letter> = fc.record(
  {
    title: odd,
    urgent: fc.boolean(),
    sender: fc.option(fc.record({ name: odd, role: fc.option(odd, { nil: undefined }) }, asObject), {
      nil: undefined,
    }),
    parts: fc.array(
      fc.record(
        { heading: odd, lines: fc.array(odd, { maxLength: 3 }), note: fc.option(odd, { nil: undefined }) },
        asObject,
      ),
      { maxLength: 3 },
    ),
  },
  asObject,
);

describe('code of templates does what Handlebars does with', () => {
  test.each<[string, string, Record<string, string>?]>([
    ['values', '<p id="{{title}}" class="a&amp;b">{{title}} &lt; {{capitalised title}}&nbsp;</p>'],
    [
      'if and unless',
      '{{#if urgent}}<p>a</p>{{else if sender}}b{{else}}c{{/if}}{{#unless parts}}d{{else}}e{{/unless}}{{#if title}}f{{/if}}',
    ],
    ['with', '{{#with sender}}{{name}}{{#if role}} {{role}}{{/if}} {{../title}}{{else}}{{title}}{{/with}}'],
    [
      'each',
      '{{#each parts}}{{@index}}{{@key}}{{#if @first}}f{{/if}}{{heading}}{{#each lines}}{{this}}{{@root.title}}{{../heading}}{{../../title}}{{#unless @last}}, {{/unless}}{{else}}{{heading}}-{{/each}}{{else}}none{{/each}}',
    ],
    [
      'block parameters',
      '{{#each parts as |part at|}}{{part.heading}}{{at}}{{#with part as |same|}}{{same.heading}}{{/with}}{{/each}}',
    ],
    [
      'blocks in values',
      '<p id="a{{#if urgent}} b{{#each parts}}{{heading}}{{/each}}{{else}}{{title}}{{/if}}c" class="{{#with sender}}{{name}}{{/with}}"><br></p>',
    ],
    ['Markdown', '<ul>{{#each parts}}<li>{{markdown heading}}</li>{{/each}}</ul>'],
    [
      'white space',
      '<ul>\n{{#each parts}}\n  <li>{{heading}}</li>\n{{/each}}\n</ul>\n{{~#if urgent~}}\n a \n{{~/if}} b\n  {{> one}}\n',
      { one: 'x\ny\n' },
    ],
    [
      'partials',
      '{{> one}}{{#each parts}}{{> two}}{{/each}}{{#with sender}}{{> three}}{{/with}}',
      {
        one: '{{title}}',
        two: '{{heading}}{{@root.title}}',
        three: '{{name}}',
      },
    ],
    [
      'parameters',
      '{{> one name="n" flag=true}}{{#each parts}}{{> one title=heading name=(capitalised ../title) flag=../urgent}}{{/each}}',
      {
        one: '{{title}}{{name}}{{#if flag}}{{> two name=title more=flag}}{{/if}}{{#with this}}{{title}}{{/with}}',
        two: '{{title}}{{name}}{{#if more}}!{{/if}}{{#if flag}}?{{/if}}',
      },
    ],
    ['comments', '<p>{{! a }}b{{!-- {{c}} --}}</p>'],
  ])('%s', async (_, entry, partials = {}) => {
    const asIs = compiled(entry, partials);
    const built = await builtFor(entry, partials);
    fc.assert(
      fc.property(letters, (one) => {
        const expected = plainTree(plain(asIs.write(one)));
        expect(expected).toBeDefined();
        expect(treeOf(built, one)).toEqual(expected);
        expect(tokenized(built.write(one))).toEqual(expected);
      }),
      { numRuns: runs(200, 40) },
    );
  });

  test('no element that is not closed', async () => {
    expect(treeOf(await builtFor('<p>a</p>'), letter)).toBeDefined();
    expect(treeOf(await builtFor('<p>a'), letter)).toBeUndefined();
    expect(treeOf(await builtFor('<p><em>a</p></em>'), letter)).toBeUndefined();
    expect(treeOf(await builtFor('a</p>'), letter)).toBeUndefined();
  });

  test.each([
    ['capitals', '<P>a</P>'],
    ['a comment of HTML', '<!-- a -->'],
    ['other references', '<p>&copy;</p>'],
    ['single quotation marks', "<p id='a'></p>"],
    ['an attribute without a value', '<p id></p>'],
    ['an attribute twice', '<p id="a" id="b"></p>'],
    ['a block in a tag', '<p {{#if urgent}}id="a"{{/if}}></p>'],
  ])('no HTML that is spelled otherwise: %s', async (_, entry) => {
    await expect(builtFor(entry)).rejects.toThrow();
  });
});

test('templates with mistakes are not built', () => {
  const { value, diagnostics } = precompileTemplates(filesOf('{{typo}}'), ['agreement.hbs']);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['template-unknown-name']);
});
