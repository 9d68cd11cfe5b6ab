import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { compiled, letter } from '../support/template.ts';

const template = compiled('<p title="{{title}}" class=\'{{title}}\'>{{title}}</p>');

function readBack(title: string): readonly string[] {
  const [element] = parseFragment(template.write({ ...letter, title })).childNodes;
  const { attrs, childNodes } = element as DefaultTreeAdapterTypes.Element;
  const values = attrs.filter(({ name }) => name !== 'data-at').map(({ value }) => value);
  const [content] = childNodes as readonly DefaultTreeAdapterTypes.TextNode[];
  return [...values, content?.value ?? ''];
}

describe('a value', () => {
  test.each([
    '&',
    '"',
    "'",
    '<',
    '>',
    '&amp;',
    '</p><script>',
    '`=`',
    '{{title}}',
    '{{{title}}}',
    '\u00a0',
    '§ å',
    '&lt',
  ])('%j comes out of HTML as it went in, in text and in attributes', (title) =>
    expect(readBack(title)).toEqual([title, title, title]),
  );

  test('of any characters does', () => {
    // Control characters never get here: the reading of files refuses them. A carriage return is one of them.
    const title = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/\p{Cc}/u.test(one));
    fc.assert(
      fc.property(title, (one) => {
        expect(readBack(one)).toEqual([one, one, one]);
      }),
    );
  });

  test('is never read as a template', () => {
    expect(template.write({ ...letter, title: '{{#each parts}}' })).toContain('>{{#each parts}}<');
  });
});
