import { diagnostic, fromSourceProblem, startOf } from '../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../src/reporters/reporter.ts';
import { decode } from '../../src/source/decode.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';

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
      basis: { section: 'Samverkan', assumption: 'Förslaget anger inte hur ofta.' },
    }),
    diagnostic(
      'recommended-function-missing',
      { id: 'polis', title: 'Polis', reason: 'De hör\ninte hit' },
      at(`${meeting}/functions/without/polis`),
      { basis: { section: 'Samverkan' } },
    ),
  ];
  const tooBig = diagnostic('file-too-big', { bytes: 104_857_600, limit: 1_048_576 }, { span: startOf('stor.yaml') });
  return {
    files: [
      { path: 'farsta.yaml', diagnostics: found },
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
