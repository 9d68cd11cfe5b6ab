import { diagnostic, fromSourceProblem, startOf } from '../../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { withWords } from '../../../src/diagnostics/with-words.ts';
import type { Report } from '../../../src/reporters/reporter.ts';
import { decode } from '../../../src/source/decode.ts';
import { parseYaml } from '../../../src/source/parse-yaml.ts';
import { type SourceText, sourceText } from '../../../src/source/source-text.ts';
import { stockholm } from '../levels.ts';

const FARSTA = `district:
  name: Farsta
  board: Farsta stadsdelsnämnd
  board: Dubbel
localAdditions:
  areas:
    generella-fragor:
      meetings:
        samverkansforum:
          frequency: { times: 2, per: läsår }
          functions:
            without:
              polis: |
                De hör
                inte hit
`;

const encode = (text: string) => new TextEncoder().encode(text);

/** A run over three files: one with findings of all kinds, one that is too big to read, one without findings. */
export function exampleReport(): Report {
  const { source } = decode('farsta.yaml', encode(FARSTA));
  if (source === undefined) throw new Error('no source');
  const { document, problems } = parseYaml(source);
  if (document === undefined) throw new Error('no document');
  const meeting = '/localAdditions/areas/generella-fragor/meetings/samverkansforum';
  const at = (pointer: string) => ({ span: document.valueSpan(pointer), pointer });
  const found: Diagnostic[] = [
    ...problems.map(fromSourceProblem),
    diagnostic('meeting-too-rare', { found: '2 gånger per läsår' }, at(`${meeting}/frequency`), {
      floor: '1 gång per termin',
      grounds: [
        { source: 'rapport', definite: 'rapporten', section: 'Samverkan' },
        { interpretation: 'Förslaget anger inte hur ofta.' },
      ],
    }),
    diagnostic(
      'recommended-function-missing',
      { id: 'polis', title: 'Polis', reason: 'De hör\ninte hit' },
      at(`${meeting}/functions/without/polis`),
      { grounds: [{ source: 'rapport', definite: 'rapporten', section: 'Samverkan' }] },
    ),
  ];
  const tooBig = diagnostic('file-too-big', { bytes: 104_857_600, limit: 1_048_576 }, { span: startOf('stor.yaml') });
  return {
    files: [
      { path: 'farsta.yaml', diagnostics: withWords(found, stockholm.words) },
      { path: 'stor.yaml', diagnostics: [tooBig] },
      { path: 'tyst.yaml', diagnostics: [] },
    ],
    sources: new Map([['farsta.yaml', source]]),
  };
}

/** A report of the problems of one file. */
export function reportOf(name: string, text: string): Report {
  const { source, problems } = decode(name, encode(text));
  const parsed = source === undefined ? [] : parseYaml(source).problems;
  return {
    files: [{ path: name, diagnostics: [...problems, ...parsed].map(fromSourceProblem) }],
    sources: new Map(source === undefined ? [] : [[name, source]]),
  };
}

/** A name with what every format has to escape in its own way. */
export const ODD_NAME = './mapp med å/100 %, "a" & <b>: \'c\'.yaml';

/** The folder that the command runs in, for paths that are absolute. */
export const FOLDER = '/hem/staden';

/** A run with everything that a report can hold: beside `exampleReport` infos, odd characters, paths of every kind. */
export function fullReport(): Report {
  const example = exampleReport();
  const odd = sourceText(ODD_NAME, 'district:\n  board: x\n');
  const north = sourceText(`${FOLDER}/norra.yaml`, 'schools:\n  - name: Skolan\n');
  const template = sourceText('mallar/agreement.hbs', '<p>{{namn}}</p>\n');
  const at = (source: SourceText, start: number, end: number) => ({ span: { file: source.name, start, end } });
  const key = 'b"o<a>r&d\u0007\u202e::error%0A\nx,\ud800\uffff🏫';
  const findings: { readonly [path: string]: readonly Diagnostic[] } = {
    [ODD_NAME]: [
      diagnostic(
        'unknown-key',
        { key, suggestion: 'board', allowed: ['board'] },
        { ...at(odd, 12, 17), pointer: '/district/b"o' },
      ),
      diagnostic('missing-key', { key: 'name' }, { ...at(odd, 0, 8), pointer: '/district' }),
      diagnostic('missing-key', { key: 'administration' }, { ...at(odd, 0, 8), pointer: '/district' }),
    ],
    [north.name]: withWords(
      [
        diagnostic('no-local-additions', {}, { span: startOf(north.name) }),
        diagnostic(
          'school-in-two-districts',
          { name: 'Skolan', district: 'Farsta', form: 'grundskola' },
          { ...at(north, 13, 25), pointer: '/schools/0' },
          { severity: 'warning', related: [{ span: { file: 'farsta.yaml', start: 0, end: 8 }, note: 'other-file' }] },
        ),
      ],
      stockholm.words,
    ),
    '/annan/mapp/x.yaml': [diagnostic('file-empty', {}, { span: startOf('/annan/mapp/x.yaml') })],
    '-': [diagnostic('file-empty', {}, { span: startOf('-') })],
    'mall.yaml': [diagnostic('template-unknown-name', { name: 'namn', suggestion: 'name' }, at(template, 5, 9))],
  };
  return {
    files: [
      ...example.files,
      ...Object.entries(findings).map(([path, diagnostics]) => ({ path, diagnostics })),
      { path: 'trasig.yaml', diagnostics: [], failure: 'x is not a function' },
    ],
    sources: new Map([...example.sources, ...[odd, north, template].map((source) => [source.name, source] as const)]),
  };
}
