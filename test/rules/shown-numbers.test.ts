import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { personalIdentityNumbers } from '../../src/rules/personal-identity-number.ts';
import { findPersonalNumbers } from '../../src/rules/personal-numbers.ts';
import { markdownHtml } from '../../src/template/markdown.ts';
import { yamlDocument } from '../support/read-yaml.ts';
import { runs } from '../support/whole.ts';

beforeAll(loadMarkdown);

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** What a reader sees of HTML: its text, with an empty line after a block and a mark before an item of a list. */
function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  if (node.nodeName === 'li') return `\n* ${inner}`;
  return /^(?:p|ul|ol)$/.test(node.nodeName) ? `${inner}\n\n` : inner;
}

test('no way of writing a number in a description shows it without its being found', () => {
  const digits = fc.constantFrom('19', '121212', '-', '1212', '19121212-1212', '12', ' ');
  const mark = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '__',
      '\\',
      '\\\n',
      '`',
      '[',
      '](https://example.se/',
      '](tel:',
      ')',
      '> ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '# ',
    ],
    ...[
      '&#45;',
      '&#x31;',
      '&#50;',
      '&shy;',
      '&nbsp;',
      '&hyphen;',
      '&minus;',
      '&ZeroWidthSpace;',
      '&NewLine;',
      '&#8209;',
      '&lt;',
      '<b>',
      '<x>',
    ],
  );
  const pieces = fc.array(fc.oneof({ weight: 3, arbitrary: digits }, { weight: 2, arbitrary: mark }), {
    maxLength: 14,
  });
  let shown = 0;
  fc.assert(
    fc.property(pieces, (parts) => {
      const description = parts.join('');
      const text = parseFragment(markdownHtml(description, '')).childNodes.map(textOf).join('');
      if (findPersonalNumbers(text).length === 0) return;
      shown += 1;
      const document = yamlDocument(`district: { units: { a: { description: ${JSON.stringify(description)} } } }`);
      expect(personalIdentityNumbers(document.source, document, 'district')).not.toEqual([]);
    }),
    { numRuns: runs(20_000, 1500) },
  );
  expect(shown).toBeGreaterThan(50);
});
