import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';
import { plain, standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

/** The first paragraphs of the chapter on validity, and the fact on the first page. */
function said(more: Partial<DistrictFile['agreement']>): {
  readonly chapter: readonly string[];
  readonly fact: string;
} {
  const file = readDistrict('examples/minimal.yaml');
  const agreement = { registrationNumber: '1', validFrom: '2027-01-01', ...more };
  const view = viewOf(
    merge(stockholm, { ...file, agreement } as DistrictFile, () => ({ from: 'minimum-level' })),
    stockholm,
  );
  const html = plain(standardHtml(view));
  const [, chapter = ''] = /<h3 id="giltighet-tid">Giltighet<\/h3>(.*?)<h3/s.exec(html) ?? [];
  const paragraphs = [...chapter.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => text.replace(/\s+/g, ' ').trim());
  const [, fact = ''] = /<dt>(?:Gäller|Gällde)<\/dt><dd>(.*?)<\/dd>/s.exec(html) ?? [];
  return { chapter: paragraphs, fact };
}

const ENDS = { validUntil: '2027-12-31', noticeMonths: 3 };

describe('the chapter on validity', () => {
  test('says by how much it is prolonged at a time, for whom, and when notice is given', () => {
    const { chapter, fact } = said({ ...ENDS, renewal: { every: 1, automatic: true } });
    expect(chapter).toEqual([
      'Överenskommelsen gäller från och med den 1 januari 2027 till och med den 31 december 2027. Uppsägningstiden är tre månader.',
      'Överenskommelsen förlängs med ett år i taget, på samma villkor, för den part som inte har sagt upp den senast tre månader före den sista dagen.',
      'Parterna går igenom överenskommelsen minst varje år.',
    ]);
    expect(fact).toBe('1 januari 2027 – 31 december 2027, förlängs sedan med ett år i taget');
  });

  test('says how often it is gone through where it holds until further notice, and nothing of an end', () => {
    const { chapter, fact } = said({ noticeMonths: 6, renewal: { every: 3, automatic: false } });
    expect(chapter).toEqual([
      'Överenskommelsen gäller från och med den 1 januari 2027 och tills vidare. Uppsägningstiden är sex månader.',
      'Parterna går igenom överenskommelsen minst vart tredje år.',
    ]);
    expect(fact).toBe('Från och med den 1 januari 2027, tills vidare');
  });

  test('says that it ends on its last day where its file says so', () => {
    expect(said({ ...ENDS, renewal: { automatic: false } }).chapter).toEqual([
      'Överenskommelsen gäller från och med den 1 januari 2027 till och med den 31 december 2027. Uppsägningstiden är tre månader. Överenskommelsen förlängs inte av sig själv.',
    ]);
  });

  test('says nothing of what comes where the agreement has ended', () => {
    const ended = { status: 'upphord', decidedOn: '2026-12-01', renewal: { every: 1, automatic: true } } as const;
    const { chapter, fact } = said({ ...ENDS, ...ended });
    expect(chapter).toHaveLength(1);
    expect(chapter[0]).not.toContain('förlängs');
    expect(fact).toBe('1 januari 2027 – 31 december 2027');
  });
});
