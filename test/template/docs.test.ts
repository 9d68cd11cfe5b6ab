import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/template/shape.ts';
import { viewShape } from '../../src/template/view-shape.ts';
import { standardTemplates } from '../support/template.ts';

const page = readFileSync('docs/mallar.md', 'utf8');
const tables = [...page.matchAll(/\| Namn \|.*?\n((?:\|.*\n)+)/g)].map(([, rows = '']) => rows);
const names = tables
  .join('')
  .split('\n')
  .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

/** The shape that a name on the page stands for. A dot leads into lists and optional records, too. */
function shapeOf(name: string): Shape | undefined {
  let shape: Shape | undefined = viewShape;
  for (const part of name.split('.')) {
    while (shape?.kind === 'list' || shape?.kind === 'optional') shape = shape.of;
    shape = shape?.kind === 'record' ? shape.members[part] : undefined;
  }
  return shape;
}

describe('the page on templates of one’s own', () => {
  it('names ready words that the view has', () => {
    expect(tables).toHaveLength(2);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => shapeOf(name) === undefined)).toEqual([]);
  });

  it('quotes the templates as they are', () => {
    const words = (text: string) => text.replace(/~/g, '').replace(/\s+/g, '');
    const templates = [...standardTemplates().values()].map(({ text }) => words(text));
    const quoted = [...page.matchAll(/```handlebars\n(.*?)\n```/gs)].map(([, one = '']) => words(one));
    expect(quoted).toHaveLength(2);
    expect(quoted.filter((one) => !templates.some((text) => text.includes(one)))).toEqual([]);
  });
});
