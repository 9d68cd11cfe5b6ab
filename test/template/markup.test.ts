import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../src/template/markup.ts';
import { compile } from '../support/template.ts';

function problems(template: string): string[] {
  return readMarkup(template).unsafe.map(({ problem }) => problem);
}

describe('what escaping does not make safe', () => {
  test.each([
    ['{{{title}}}', 'triple-stash'],
    ['{{& title}}', 'triple-stash'],
    ['{{~{title}~}}', 'triple-stash'],
    ['{{{{raw}}}}{{title}}{{{{/raw}}}}', 'raw-block'],
    ['\\{{title}}', 'raw-block'],
    ['<a href={{title}}>', 'unquoted-attribute'],
    ['<a href=x{{title}}>', 'unquoted-attribute'],
    ['<a href= {{title}}>', 'unquoted-attribute'],
    ['<a {{title}}="x">', 'attribute-name'],
    ['<a data-{{title}}="x">', 'attribute-name'],
    ['<a title="x" {{title}}>', 'attribute-name'],
    ['<{{title}}>', 'tag-name'],
    ['<h{{title}}>', 'tag-name'],
    ['<col{{#if urgent}} data-align="right"{{/if}}>', 'tag-name'],
    ['</{{title}}>', 'tag-name'],
    ['<!-- {{title}} -->', 'comment'],
    ['<!doctype {{title}}>', 'comment'],
    ['<script>{{title}}</script>', 'script'],
    ['<STYLE type="a">{{title}}</STYLE>', 'script'],
    ['<p class="{{> part}}">', 'partial-in-tag'],
    ['{{#if urgent}}<p class="{{else}}<p{{/if}}>', 'unbalanced-block'],
    ['<p class="{{#if urgent}}a">{{/if}}', 'unbalanced-block'],
  ])('%j: %s', (template, problem) => {
    expect(problems(template)).toContain(problem);
    expect(compile(template).value).toBeUndefined();
  });

  test('Markdown in an attribute', () => {
    expect(compile('<p title="{{markdown title}}">x</p>').diagnostics[0]?.args).toEqual({
      problem: 'markdown-in-attribute',
    });
  });
});

test.each([
  '<p class="a {{title}} b" title=\'{{title}}\'>{{title}}</p>',
  '<col {{#if urgent}}data-align="right"{{/if}}>',
  '<a href="{{#if urgent}}#a{{else}}#b{{/if}}">x</a>',
  '<p>1 < 2 {{title}} <!-- > --> {{!-- <a {{x}} --}}{{title}}</p>',
  '<p {{! a "note }} class="x">{{title}}</p>',
  "<p title='\"'>{{title}}</p>",
  '<script></script><p>{{title}}</p>',
])('safe: %j', (template) => {
  expect(problems(template)).toEqual([]);
  expect(compile(template).diagnostics).toEqual([]);
});
