import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { Origin } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { areaAnchors } from '../../src/template/view/anchors.ts';
import { viewOf } from '../../src/template/view.ts';
import { unique } from '../../src/values/unique.ts';
import { readDistrict } from '../support/examples.ts';
import { levels, stockholm } from '../support/levels.ts';
import { plain, standardHtml, standardTemplates } from '../support/template.ts';

beforeAll(loadMarkdown);

/** Every id in the project's templates that begins with a word of theirs, to where a word of the agreement's follows. */
const written = unique(
  [...standardTemplates().values()].flatMap(({ text }) =>
    [...text.matchAll(/\bid="([a-z-]+)/g)].map(([, id = '']) => id.replace(/-$/, '')),
  ),
);
/** What headings within an area add to its id. */
const endings = unique(
  [...standardTemplates().values()].flatMap(({ text }) =>
    [...text.matchAll(/\bid="\{\{id\}\}-([a-z-]+)"/g)].map(([, ending = '']) => ending),
  ),
);

const originOf = (): Origin => ({ from: 'district', file: 'prov.yaml', line: 9, column: 3 });

describe('areas’ anchors', () => {
  test('are the ids of all areas of both levels', () => {
    for (const { areas } of levels) {
      const ids = Object.keys(areas);
      expect([...areaAnchors(ids).values()]).toEqual(ids);
    }
  });

  test.each(written)('an area cannot take the id %s from the templates', (id) => {
    const others = areaAnchors([id, `${id}-mer`]);
    expect([...others.values()]).toEqual(['omrade-1', 'omrade-2']);
  });

  test('an area cannot take the id of a heading within another', () => {
    expect(endings).toContain('steg');
    const ids = ['forskola', ...endings.map((ending) => `forskola-${ending}`), 'forskolan'];
    const anchors = areaAnchors(ids);
    expect(anchors.get('forskola')).toBe('forskola');
    expect(anchors.get('forskolan')).toBe('forskolan');
    for (const ending of endings) expect(anchors.get(`forskola-${ending}`)).toMatch(/^omrade-\d+$/);
    expect(new Set(anchors.values()).size).toBe(ids.length);
  });

  test.each(['agreement', 'basis'] as const)('no id stands twice in the %s, whatever areas are called', (kind) => {
    const file = readDistrict('examples/minimal.yaml');
    const area = {
      level: 'general',
      individualCases: 'forbidden',
      responsible: 'rektor',
      topics: ['En fråga'],
      steps: { forst: { what: 'Rektor ringer', by: 'rektor' } },
      followUp: { frequency: { times: 1, per: 'läsår' }, responsible: 'rektor' },
    } as const;
    const meeting = {
      title: 'Möte',
      frequency: { times: 1, per: 'termin' },
      convener: 'rektor',
      functions: { required: ['rektor'] },
      reportsTo: 'titel/titel',
    } as const;
    const ids = unique([
      ...written,
      ...written.map((id) => id.split('-')[0] ?? ''),
      'prov',
      'prov-steg',
      'prov-mote-prov',
    ]);
    const areas = Object.fromEntries(
      ids.map((id) => [id, { ...area, title: `Om ${id}`, meetings: { [id]: meeting } }]),
    );
    const view = viewOf(merge(stockholm, { ...file, localAdditions: { areas } }, originOf), stockholm);
    const html = plain(standardHtml(view, kind));
    const found = [...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(found.filter((id, at) => found.indexOf(id) !== at)).toEqual([]);
    expect(found).toContain('prov');
    const links = [...html.matchAll(/\bhref="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !found.includes(id))).toEqual([]);
  });
});
