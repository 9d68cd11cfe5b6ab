import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { swedish } from '../support/reporters/options.ts';
import { fullReport } from '../support/reporters/report.ts';

interface Entry {
  readonly check_name: string;
  readonly severity: string;
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const entries: readonly Entry[] = JSON.parse(reporters.gitlab(fullReport(), swedish));
const entryOf = (code: string) => entries.find(({ check_name }) => check_name === code);

describe('gitlab', () => {
  test('has what GitLab asks of an entry', () => {
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
    }
    expect(entryOf('meeting-too-rare')?.location).toEqual({ path: 'farsta.yaml', lines: { begin: 10, end: 10 } });
  });

  test('maps severities', () => {
    const severities = ['duplicate-key', 'recommended-function-missing', 'no-local-additions'].map(
      (code) => entryOf(code)?.severity,
    );
    expect(severities).toEqual(['major', 'minor', 'info']);
  });

  test('describes a finding in sentences on one line, with floor and remedy', () => {
    expect(entryOf('meeting-too-rare')?.description).toBe(
      'Mötet hålls ”2 gånger per läsår”. Det är mer sällan än miniminivån tillåter. Miniminivå: 1 gång per termin. ' +
        'Grund: rapporten, avsnittet ”Samverkan”. Tolkning: Förslaget anger inte hur ofta. ' +
        'Gör så här: Skriv 1 gång per termin eller oftare, eller ta bort raden, så gäller miniminivån.',
    );
  });

  test('names files as the repository does', () => {
    const paths = new Set(entries.map(({ location }) => location.path));
    expect([...paths]).toEqual([
      'farsta.yaml',
      'stor.yaml',
      `mapp med å/100 %, "a" & <b>: 'c'.yaml`,
      'norra.yaml',
      '/annan/mapp/x.yaml',
      'stdin',
      'mallar/agreement.hbs',
    ]);
  });

  test('is an empty list where nothing was found', () => {
    expect(reporters.gitlab({ files: [], sources: new Map() }, swedish)).toBe('[]\n');
  });
});
