import { describe, expect, test } from 'vitest';
import { sourceText } from '../../src/source/source-text.ts';
import { compileFor, compileTemplates } from '../../src/template/compile.ts';
import { optional, place, record, text } from '../../src/template/shape.ts';
import { compile, compiled, filesOf, letter, letterShape, places, plain } from '../support/template.ts';

function found(entry: string, partials: Readonly<Record<string, string>> = {}): string[] {
  return places(compile(entry, partials).diagnostics, filesOf(entry, partials));
}

describe('a place in the district’s file, which moves when somebody signs', () => {
  const shape = record({ title: text, origin: place, added: optional(place) });
  const expected = (entry: string, partials = {}) =>
    compile(entry, partials, shape).diagnostics.map(({ args }) => args);

  test.each([
    '<p>{{origin}}</p>',
    '<p title="{{origin}}">x</p>',
    '<p title="a" data-origins="{{origin}}">x</p>',
    '<p data-origin="a" title="{{origin}}">x</p>',
    '<p data-origin="{{title}}" id="{{origin}}">{{title}}</p>',
    '{{markdown origin}}',
    '<p data-origin="{{markdown origin}}">x</p>',
    '{{#with this as |one|}}<p>{{one.origin}}</p>{{/with}}',
    '<p>{{@root.origin}}</p>',
  ])('is refused in %j', (template) => {
    expect(expected(template)).toContainEqual({ name: expect.stringContaining('origin'), expected: 'data-origin' });
  });

  test('is refused in a partial, whatever it is called there', () => {
    const partials = { part: '<p>{{at}}</p>' };
    expect(expected('{{> part at=origin}}', partials)).toEqual([{ name: 'at', expected: 'data-origin' }]);
    expect(expected('{{> part at=title}}', partials)).toEqual([]);
  });

  test.each([
    '<p data-origin="{{origin}}">x</p>',
    "<p class='a' DATA-ORIGIN = '{{origin}}'>x</p>",
    '<p {{#if added}}data-origin="{{added}}"{{/if}}>x</p>',
    '{{#if added}}<p data-origin="{{#if added}}{{added}}{{else}}{{title}}{{/if}}">x</p>{{/if}}',
  ])('is data in %j', (template) => {
    expect(expected(template)).toEqual([]);
  });
});

describe('a name that the view does not have', () => {
  const everywhere: Readonly<Record<string, string>> = {
    'in text': '<p>\n{{titel}}</p>',
    'in an attribute': '<p>\n<a href="{{titel}}">x</a></p>',
    'after an attribute of its own line': '<p>x</p>\n<a href="#x" title="{{titel}}">x</a>',
    'in each': '\n{{#each partz}}{{/each}}',
    'in if': '\n{{#if urgnt}}a{{/if}}',
    'in unless': '\n{{#unless urgnt}}a{{/unless}}',
    'in with': '\n{{#with sendr}}{{/with}}',
    'in else if': '{{#if urgent}}\n{{else if urgnt}}a{{/if}}',
    'of an item': '{{#each parts}}\n{{headin}}{{/each}}',
    'inside with': '{{#with sender}}\n{{title}}{{/with}}',
    'of a parent': '{{#each parts}}\n{{../heading}}{{/each}}',
    'of a parent that is not there': '\n{{../title}}',
    'of the root': '{{#each parts}}\n{{@root.heading}}{{/each}}',
    'as loop data outside a loop': '\n{{@index}}',
    'as loop data': '{{#each parts}}\n{{@indx}}{{/each}}',
    'of a block parameter': '{{#each parts as |part|}}\n{{part.titel}}{{/each}}',
    'as an argument of a helper': '\n{{markdown titel}}',
    'as an argument of a helper in a helper': '\n{{markdown (markdown titel)}}',
    'as an argument of a helper in an attribute': '<p\n title="{{capitalised titel}}">x</p>',
    'as the context of a partial': '\n{{> part sendr}}',
    'as a parameter of a partial': '\n{{> part title=titel}}',
    'as a parameter of a helper': '\n{{markdown title size=title}}',
    'of a list': '\n{{parts.length}}',
    'inherited by every object': '\n{{constructor}}',
  };
  test.each(Object.entries(everywhere))('%s is found at its line', (_, template) => {
    const all = found(template, { part: '{{title}}' });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/^agreement\.hbs:2:\d+ template-unknown-name$/);
  });

  test('is placed at its column, past the markers in its line', () => {
    expect(found('<p><em>{{title}}</em><a href="#">{{titel}}</a></p>')).toEqual([
      'agreement.hbs:1:36 template-unknown-name',
    ]);
  });

  test('comes with the name that was probably meant', () => {
    expect(compile('{{titles}}').diagnostics[0]?.args).toEqual({ name: 'titles', suggestion: 'title' });
  });

  test('is found in a partial, seen from where the partial is called', () => {
    const partials = { part: '{{#each lines}}{{this}}{{/each}}\n{{heading}}' };
    expect(found('{{#each parts}}{{> part}}{{/each}}', partials)).toEqual([]);
    expect(found('{{> part}}', partials)).toEqual([
      'partials/part.hbs:1:9 template-unknown-name',
      'partials/part.hbs:2:3 template-unknown-name',
    ]);
  });

  test('is found in a partial where a parameter is missing', () => {
    const partials = { part: '{{label}}: {{heading}}' };
    expect(found('{{#each parts}}{{> part label="Del"}}{{/each}}', partials)).toEqual([]);
    expect(found('{{#each parts}}{{> part}}{{/each}}', partials)).toEqual([
      'partials/part.hbs:1:3 template-unknown-name',
    ]);
  });

  test('does not reach out of a partial', () => {
    expect(found('{{#each parts}}{{> part}}{{/each}}', { part: '{{../title}} {{@index}}' })).toHaveLength(2);
  });

  test('all of them are reported together', () => {
    expect(found('{{a}}\n{{#each b}}{{c}}{{/each}}\n{{> d}}')).toEqual([
      'agreement.hbs:1:3 template-unknown-name',
      'agreement.hbs:2:9 template-unknown-name',
      'agreement.hbs:3:1 template-unknown-partial',
    ]);
  });
});

describe('names of the wrong kind', () => {
  const wrong: Readonly<Record<string, string>> = {
    'a list as text': '{{parts}}',
    'a record as text': '{{sender}}',
    'a yes or no as text': '{{urgent}}',
    'a text as a list': '{{#each title}}{{/each}}',
    'a list as a record': '{{#with parts}}{{/with}}',
    'what may be absent, unguarded': '{{sender.name}}',
    'a block without an argument': '{{#if}}{{/if}}',
    'a list with parameters': '{{> part parts label="x"}}',
  };
  test.each(Object.entries(wrong))('%s', (_, template) => {
    const all = found(template, { part: '' });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/^agreement\.hbs:1:\d+ template-wrong-kind$/);
  });
});

describe('calls', () => {
  test.each([
    ['{{capitalised title}}', 'Åter'],
    [
      '<p title="{{capitalised title}}">{{#each parts}}{{capitalised @root.title}}{{/each}}</p>',
      '<p title="Åter">ÅterÅter</p>',
    ],
    ['{{> part small=title}}', 'Åter'],
    ['{{> part small=sender.role}}', ''],
  ])('of `capitalised` in %j raise the first letter alone', (template, html) => {
    const given = { ...letter, title: 'åter', sender: { name: 'a', role: undefined } };
    const around = template.includes('sender')
      ? `{{#with sender}}${template.replace('sender.', '')}{{/with}}`
      : template;
    expect(plain(compiled(around, { part: '{{capitalised small}}' }).write(given))).toBe(html);
  });

  test('of `capitalised` write no tags', () => {
    expect(compiled('{{capitalised title}}').write({ ...letter, title: '<b>' })).toBe('&lt;b&gt;');
    const blocks = compiled('{{> part small=(markdown title)}}', { part: '{{capitalised small}}' });
    expect(blocks.write({ ...letter, title: 'a' })).toContain('&lt;p');
  });

  test('of unknown helpers, blocks and partials are named', () => {
    expect(found('{{upper title}}')).toEqual(['agreement.hbs:1:1 template-unknown-helper']);
    expect(found('{{#parts}}{{/parts}}')).toEqual(['agreement.hbs:1:1 template-unknown-helper']);
    expect(found('{{lookup parts title}}')).toEqual(['agreement.hbs:1:1 template-unknown-helper']);
    expect(compile('{{> prt}}', { part: '' }).diagnostics[0]?.args).toEqual({ name: 'prt', suggestion: 'part' });
  });

  test('that cannot be checked are refused', () => {
    const refused = ['{{> (markdown title)}}', '{{#> part}}{{/part}}', '{{#*inline "a"}}{{/inline}}', '{{* deco}}'];
    for (const template of refused)
      expect(found(template, { part: '' })).toEqual(['agreement.hbs:1:1 template-unsafe']);
  });

  test('of a partial by itself are refused', () => {
    expect(found('{{> part}}', { part: '{{> part}}' })).toEqual(['partials/part.hbs:1:1 template-unsafe']);
  });
});

describe('a template that cannot be read', () => {
  test.each([
    ['<p>\n{{#if urgent}}\n</p>', 3],
    ['<p>\n{{#if urgent}}{{/each}}', 2],
    ['<p>\n{{title', 2],
    ['<p>\n{{ti"tle}}', 2],
  ])('%j is reported at its line', (template, line) => {
    const [first] = found(template);
    expect(first).toMatch(/ template-syntax$/);
    expect(Number(first?.split(':')[1])).toBeLessThanOrEqual(line);
    expect(Number(first?.split(':')[1])).toBeGreaterThan(1);
  });

  test('is missing', () => {
    const { diagnostics } = compileTemplates(new Map(), 'agreement.hbs');
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['template-missing', { name: 'agreement.hbs' }],
    ]);
  });

  test('is reported only for the documents that begin in it', () => {
    const files = filesOf('{{title}}').set('other.hbs', sourceText('other.hbs', '{{#if'));
    const codes = (entry: string) => compileFor(files, entry, letterShape).diagnostics.map(({ code }) => code);
    expect(codes('agreement.hbs')).toEqual([]);
    expect(codes('other.hbs')).toEqual(['template-syntax']);
  });
});

describe('a template that is right', () => {
  test('reads items, parents, the root, loop data, block parameters and partials', () => {
    const template = compiled(
      '{{#each parts as |part at|}}{{at}}{{@index}}{{part.heading}}{{../title}}{{@root.title}}{{#if @last}}!{{/if}}' +
        '{{#each lines}}{{this}}{{../heading}}{{else}}-{{/each}}{{> note label="N"}}{{/each}}{{#with sender}}{{name}}{{/with}}',
      { note: '{{#if note}}({{label}}:{{note}}){{/if}}' },
    );
    expect(template.write(letter)).toBe('00EttSamrådSamrådaEttbEtt11TvåSamrådSamråd!-(N:sist)Rektor');
  });

  test('lets nothing stand in for what is absent', () => {
    const template = compiled('{{#with sender}}{{name}}{{else}}ingen{{/with}}');
    expect(template.write({ ...letter, sender: undefined })).toBe('ingen');
  });

  test('carries a marker with file and line in every start tag', () => {
    const template = compiled('<p>\n<em class="x">a</em><br>\n{{> part}}</p>', { part: '\n<strong>b</strong>' });
    const html = template.write(letter);
    expect(html).toContain('<p data-at="agreement.hbs:1">');
    expect(html).toContain('<em data-at="agreement.hbs:2" class="x">');
    expect(html).toContain('<br data-at="agreement.hbs:2">');
    expect(html).toContain('<strong data-at="partials/part.hbs:2">');
    expect(plain(html)).not.toContain('data-at');
  });
});

describe('who has signed', () => {
  const files = (entry: string) =>
    new Map([
      [entry, sourceText(entry, '<p>\n{{> date}}</p>')],
      ['partials/date.hbs', sourceText('partials/date.hbs', '{{@root.signedList.date}}')],
    ]);

  test('is known to the list of signatures, and to no document that is signed', () => {
    const codes = (entry: string) => compileTemplates(files(entry), entry).diagnostics.map(({ code }) => code);
    expect(codes('signatures.hbs')).toEqual([]);
    for (const entry of ['agreement.hbs', 'basis.hbs']) expect(codes(entry)).toEqual(['template-unknown-name']);
  });
});
