import fc from 'fast-check';
import { diagnostic } from '../../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../../src/reporters/index.ts';
import { sourceText } from '../../../src/source/source-text.ts';
import { stockholm } from '../levels.ts';

/** Texts with all that a format could trip over: line ends of every kind, controls, half characters, its own marks. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\n',
      '\r',
      '\u0085',
      '\u2028',
      '\u000b',
      '\u001b',
      '\ud800',
      '\udc00',
      '\ufffe',
      '\uffff',
      '\u202e',
    ),
    fc.constantFrom(
      '::',
      '%',
      '%0A',
      ',',
      ':',
      '"',
      "'",
      '<',
      '>',
      '&',
      ']]>',
      '&amp;',
      '=',
      '/',
      '\\',
      '.',
      '..',
      '-',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

function finding(file: string, length: number): fc.Arbitrary<Diagnostic> {
  const offset = fc.nat(length);
  return fc.tuple(fc.nat(3), nasty, nasty, offset, offset).map(([kind, text, pointer, a, b]) => {
    const span = { file, start: Math.min(a, b), end: Math.max(a, b) };
    const place = { span, pointer: pointer === '' ? '' : `/${pointer}` };
    if (kind === 0) return diagnostic('no-local-additions', {}, place);
    if (kind === 1) return diagnostic('unknown-area', { found: text }, place);
    const extra = {
      floor: text,
      grounds: [{ source: 'a', definite: text, section: pointer }, { interpretation: text }] as const,
    };
    // A level of one's own may call its floor anything.
    const words = { ...stockholm.words, floor: { ...stockholm.words.floor, one: pointer, definite: text } };
    if (kind === 2) return { ...diagnostic('meeting-too-rare', { found: text }, place, extra), words };
    const related = [{ span, note: 'other-file' as const }];
    return diagnostic('recommended-function-missing', { id: 'x', title: text, reason: pointer }, place, { related });
  });
}

const file = fc
  .tuple(
    nasty.map((name) => `f${name}.yaml`),
    nasty,
  )
  .chain(([path, text]) =>
    fc.record({
      path: fc.constant(path),
      source: fc.constant(sourceText(path, text)),
      diagnostics: fc.array(finding(path, text.length), { maxLength: 4 }),
    }),
  );

/** Reports on files with any name, of any text, with findings of every severity that say anything. */
export const anyReport: fc.Arbitrary<Report> = fc
  .uniqueArray(file, { maxLength: 3, selector: ({ path }) => path })
  .map((files) => ({
    files: files.map(({ path, diagnostics }) => ({ path, diagnostics })),
    sources: new Map(files.map(({ path, source }) => [path, source] as const)),
  }));
