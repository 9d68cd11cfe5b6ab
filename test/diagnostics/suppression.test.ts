import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { collect } from '../../src/diagnostics/collect.ts';
import { diagnostic } from '../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { describe as describeIn } from '../../src/diagnostics/message.ts';
import { readSuppressions, suppress } from '../../src/diagnostics/suppression.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { positionAt, sourceText } from '../../src/source/source-text.ts';

/** Findings at words of a text, as `word: finding`. */
type Found = readonly (readonly [word: string, finding: (span: Diagnostic['span']) => Diagnostic])[];

const late = (span: Diagnostic['span']) =>
  diagnostic('decided-late', { decidedOn: '2010-04-01', validFrom: '2010-03-01' }, { span });
const form = (span: Diagnostic['span']) => diagnostic('school-form-uncovered', { form: 'förskola' }, { span });
const rare = (span: Diagnostic['span']) => diagnostic('meeting-too-rare', { found: 'vid behov' }, { span });
const police = (span: Diagnostic['span']) =>
  diagnostic(
    'outsider-in-individual-meeting',
    { id: 'p', title: 'P', problem: 'doubtful' },
    { span },
    {
      severity: 'warning',
    },
  );
const club = (span: Diagnostic['span']) =>
  diagnostic('outsider-in-individual-meeting', { id: 'f', title: 'F', problem: 'excluded' }, { span });

/** `line code problem` of what is left after the comments of a text have been heard. */
function left(text: string, found: Found, unjudged: readonly Code[] = []): string[] {
  const { document } = parseYaml(sourceText('a.yaml', text));
  if (document === undefined) throw new Error('no YAML');
  const { source, comments } = document;
  const diagnostics = found.map(([word, finding]) => {
    const start = text.indexOf(`${word}:`);
    return finding({ file: 'a.yaml', start, end: start + word.length });
  });
  return collect(
    suppress(
      diagnostics,
      readSuppressions(source, comments, () => document.scalars()),
      source,
      new Set(unjudged),
    ),
  ).map((one) => {
    const detail = 'problem' in one.args ? ` ${one.args.problem}` : '';
    return `${positionAt(source, one.span.start).line} ${one.code}${detail}`;
  });
}

describe('a comment with a reason turns a warning off', () => {
  test('on the next line', () => {
    expect(left('# samverkan-disable-next-line decided-late -- beslutet justerades\na: 1\n', [['a', late]])).toEqual(
      [],
    );
  });

  test('on the next line that says something, over other comments and blank lines', () => {
    const text = [
      '# samverkan-disable-next-line decided-late -- beslutet justerades',
      '# samverkan-disable-next-line school-form-uncovered -- finns inga',
      '',
      'a: 1',
    ].join('\n');
    expect(
      left(text, [
        ['a', late],
        ['a', form],
      ]),
    ).toEqual([]);
  });

  test('at the end of its own line', () => {
    expect(left('a: 1 # samverkan-disable-line decided-late -- justerat\nb: 2\n', [['a', late]])).toEqual([]);
  });

  test('in the whole file', () => {
    expect(
      left('a: 1\nb: 2\n# samverkan-disable-file decided-late -- gammal\n', [
        ['a', late],
        ['b', late],
      ]),
    ).toEqual([]);
  });

  test('several codes at once, in CRLF', () => {
    const text = '# samverkan-disable-next-line decided-late, school-form-uncovered -- skäl\r\na: 1\r\n';
    expect(
      left(text, [
        ['a', late],
        ['a', form],
      ]),
    ).toEqual([]);
  });

  test('in a text of several lines, from the line that it begins on', () => {
    const blocks = ['|', '>-', '"'].map((mark) => [
      '# samverkan-disable-next-line decided-late -- skäl',
      `text: ${mark}`,
      '  a: 1',
      '',
      '  b: 2',
      ...(mark === '"' ? ['  "'] : []),
      'c: 3',
    ]);
    const own = ['text: | # samverkan-disable-line decided-late -- skäl', '  a: 1', '  b: 2', 'c: 3'];
    for (const lines of [...blocks, own]) {
      const found: Found = [
        ['a', late],
        ['b', late],
        ['b', form],
        ['c', late],
      ];
      const line = lines.indexOf('  b: 2') + 1;
      const last = lines.indexOf('c: 3') + 1;
      expect(left(lines.join('\n'), found)).toEqual([`${line} school-form-uncovered`, `${last} decided-late`]);
    }
  });

  test('in no mapping or list that begins on the line', () => {
    const text = '# samverkan-disable-next-line decided-late -- skäl\na:\n  b: 2\n';
    expect(
      left(text, [
        ['a', late],
        ['b', late],
      ]),
    ).toEqual(['3 decided-late']);
  });

  test('but only that code, on that line', () => {
    const text = '# samverkan-disable-next-line decided-late -- skäl\na: 1\nb: 2\n';
    expect(
      left(text, [
        ['a', late],
        ['a', form],
        ['b', late],
      ]),
    ).toEqual(['2 school-form-uncovered', '3 decided-late']);
  });
});

describe('an invalid comment is reported, and turns nothing off', () => {
  test.each([
    ['without a reason', '# samverkan-disable-next-line decided-late', '1 suppression-invalid no-reason'],
    ['with an empty one', '# samverkan-disable-next-line decided-late --  ', '1 suppression-invalid no-reason'],
    ['without a code', '# samverkan-disable-next-line -- skäl', '1 suppression-invalid no-code'],
    ['with a misspelt code', '# samverkan-disable-next-line decided-lat -- skäl', '1 suppression-invalid unknown-code'],
    [
      'with a code that stands',
      '# samverkan-disable-next-line meeting-too-rare -- skäl',
      '1 suppression-invalid fixed-code',
    ],
    ['with another word', '# samverkan-disable decided-late -- skäl', '1 suppression-invalid unknown-directive'],
    [
      'with a space for its first hyphen',
      '# samverkan disable-file decided-late -- skäl',
      '1 suppression-invalid unknown-directive',
    ],
    ['with a colon', '# samverkan: disable-file decided-late -- skäl', '1 suppression-invalid unknown-directive'],
    ['with a full stop for a reason', '# samverkan-disable-file decided-late -- .', '1 suppression-invalid no-reason'],
    [
      'with a reason that cannot be seen',
      '# samverkan-disable-file decided-late -- \u200b',
      '1 suppression-invalid no-reason',
    ],
    ['misspelt', '# samverkan-disabel-next-line decided-late -- skäl', '1 suppression-invalid unknown-directive'],
  ])('%s', (_, comment, expected) => {
    expect(left(`${comment}\na: 1\n`, [['a', late]])).toEqual([expected, '2 decided-late']);
  });

  test.each([
    ['an en dash', 'decided-late – skäl i flera ord'],
    ['an em dash', 'decided-late — skäl'],
    ['one hyphen', 'decided-late - skäl'],
    ['a colon', 'decided-late: skäl'],
    ['a dash at the code', 'decided-late– skäl'],
    ['a dash between code and reason', 'decided-late–skäl'],
    ['no-break spaces', 'decided-late\u00a0–\u00a0skäl'],
    ['hyphens at the code', 'decided-late-- skäl'],
    ['hyphens at the reason', 'decided-late --skäl'],
    ['three hyphens', 'decided-late --- skäl'],
    ['two codes and a dash', 'school-form-uncovered, decided-late – skäl'],
  ])('%s for two hyphens: one finding, at what stands there', (_, rest) => {
    const comment = `# samverkan-disable-next-line ${rest}`;
    expect(left(`${comment}\na: 1\n`, [['a', late]])).toEqual([
      '1 suppression-invalid wrong-separator',
      '2 decided-late',
    ]);
    const [found] = readSuppressions(sourceText('a.yaml', comment), [
      { file: 'a.yaml', start: 0, end: comment.length },
    ]).diagnostics;
    const separator = comment.slice(found?.span.start, found?.span.end);
    expect(found?.args).toMatchObject({ problem: 'wrong-separator', found: separator });
    expect(separator).toMatch(/^[-–—:]+$/);
  });

  test.each([
    ['nothing before the reason', 'decided-late skälet är detta', ['1 suppression-invalid no-separator']],
    ['the reason first', 'skälet är detta -- decided-late', ['1 suppression-invalid wrong-order']],
    ['the reason first, after hyphens', '-- skälet är decided-late', ['1 suppression-invalid wrong-order']],
    ['the reason first, alone', 'skälet är decided-late', ['1 suppression-invalid wrong-order']],
    ['a dash and no code', '– skäl', ['1 suppression-invalid no-code']],
    [
      'a misspelt code that is named in the reason',
      'decided-lat -- som decided-late',
      ['1 suppression-invalid unknown-code'],
    ],
    ['typographic hyphens in the code', 'decided\u2011late -- skäl', ['1 suppression-invalid unknown-code']],
    [
      'a misspelt code and a dash',
      'decided-lat– skäl',
      ['1 suppression-invalid unknown-code', '1 suppression-invalid wrong-separator'],
    ],
    ['an error’s code and a dash', 'meeting-too-rare – skäl', ['1 suppression-invalid fixed-code']],
  ])('%s', (_, rest, expected) => {
    expect(left(`# samverkan-disable-next-line ${rest}\na: 1\n`, [['a', late]])).toEqual([
      ...expected,
      '2 decided-late',
    ]);
  });

  test('dashes in its first word', () => {
    const text = '# samverkan–disable–next–line decided-late -- skäl\na: 1\n';
    expect(left(text, [['a', late]])).toEqual(['1 suppression-invalid unknown-directive', '2 decided-late']);
  });

  test.each([
    ['# samverkan-disable-file decided-late – skäl', 'disable-file', 'decided-late'],
    ['# samverkan-disable-line decided-late skälet', 'disable-line', 'decided-late'],
    ['# samverkan-disable-file skälet -- decided-late', 'disable-file', 'decided-late'],
    ['# samverkan-disable-line', 'disable-line', undefined],
    ['# samverkan-disable-fil decided-late -- skäl', 'disable-file', 'decided-late'],
    ['# samverkan-disable file decided-late -- skäl', 'disable-file', 'decided-late'],
    ['# samverkan disable-file decided-late -- skäl', 'disable-file', 'decided-late'],
    ['# samverkan–disable–line decided–late – skäl', 'disable-line', 'decided-late'],
    ['# samverkan-disable decided-late -- skäl', undefined, 'decided-late'],
  ])('%s is put right as it is meant', (comment, directive, code) => {
    const span = { file: 'a.yaml', start: 0, end: comment.length };
    const [found] = readSuppressions(sourceText('a.yaml', comment), [span]).diagnostics;
    if (found === undefined) throw new Error('no finding');
    expect(found.args).toMatchObject({ ...(directive && { directive }), ...(code && { code }) });
    expect(describeIn(found, 'sv').hint).toMatch(
      new RegExp(`# samverkan-${directive ?? 'disable-next-line'} ${code ?? 'kod'} -- skäl$`),
    );
    expect(describeIn(found, 'en').hint).toMatch(
      new RegExp(`# samverkan-${directive ?? 'disable-next-line'} ${code ?? 'code'} -- reason$`),
    );
  });

  test('unused', () => {
    expect(left('# samverkan-disable-next-line decided-late -- skäl\na: 1\n', [])).toEqual(['1 suppression-unused']);
  });

  test('a comment that only begins alike is none', () => {
    expect(left('# samverkan-gruppen träffas i maj\n# samverkan disable\na: 1\n', [])).toEqual([]);
  });
});

test('an error that is sometimes a warning stays, and the comment is reported', () => {
  const text = 'a: 1 # samverkan-disable-line outsider-in-individual-meeting -- prövat\n';
  expect(left(text, [['a', police]])).toEqual([]);
  expect(left(text, [['a', club]])).toEqual([
    '1 outsider-in-individual-meeting excluded',
    '1 suppression-invalid fixed-code',
  ]);
});

test('nothing is called unused beside an error, nor of a code that this run does not judge', () => {
  const text = '# samverkan-disable-next-line decided-late -- skäl\na: 1\n';
  expect(left(text, [['a', rare]])).toEqual(['2 meeting-too-rare']);
  expect(left(text, [], ['decided-late'])).toEqual([]);
});

test('a number sign inside a text is no comment', () => {
  expect(left('a: "# samverkan-disable-file decided-late -- skäl"\nb: 1\n', [['b', late]])).toEqual(['2 decided-late']);
});
