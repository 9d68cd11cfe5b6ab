import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/diagnostics/collect.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { type ComparedFile, comparedFile } from '../../../src/rules/across/compared-file.ts';
import { runRulesAcross } from '../../../src/rules/across/index.ts';
import type { Span } from '../../../src/source/span.ts';
import { yamlDocument } from '../../support/read-yaml.ts';

const LEVEL = { id: 'stockholm-2009', publisher: 'Stockholm' };
const ROOT = 'test/rules/across/school-in-two-districts';

/** The texts of a folder of fixtures, by their paths below it. */
function textsIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(`${ROOT}/${folder}/${name}`, 'utf8')]),
  );
}

function run(texts: ReadonlyMap<string, string>): readonly Diagnostic[] {
  return runRulesAcross([...texts].flatMap(([name, text]) => comparedFile(yamlDocument(text, name), LEVEL) ?? []));
}

/** Each finding as `file:line severity other:line`. */
function found(texts: ReadonlyMap<string, string>): string[] {
  const place = ({ file, start }: Span) => `${file}:${(texts.get(file) ?? '').slice(0, start).split('\n').length}`;
  return run(texts).map(({ span, severity, related: [other] }) =>
    [place(span), severity, other && place(other.span)].join(' '),
  );
}

/** What the files expect: `# ! severity other:line` on the line of each finding. */
function expected(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([name, text]) =>
    text.split('\n').flatMap((line, index) => {
      const mark = /# ! (.+)$/.exec(line)?.[1];
      return mark === undefined ? [] : `${name}:${index + 1} ${mark}`;
    }),
  );
}

describe('school-in-two-districts', () => {
  it('finds what the bad files mark, at the marked lines, and names the first other', () => {
    const texts = textsIn('bad');
    expect(expected(texts).length).toBeGreaterThan(0);
    expect(found(texts).sort()).toEqual(expected(texts).sort());
  });

  it('finds nothing in the good files', () => {
    expect(textsIn('ok').size).toBeGreaterThan(2);
    expect(found(textsIn('ok'))).toEqual([]);
  });

  it('names the other district, and what makes the two the same', () => {
    const args = run(textsIn('bad'))
      .filter(({ span }) => span.file === 'berg.yaml')
      .map((one) => one.args);
    expect(args).toEqual([
      { name: 'Bergskolan', district: 'Dal', unitCode: '12345678' },
      { name: 'Förskolan Gläntan', district: 'Dal', form: 'förskola' },
    ]);
  });

  it.each(['hej', '[1]', 'district: { name: A }\nschools: 7', 'district: { name: A }\nschools: [1, { name: [] }]'])(
    'passes over what has the wrong shape: %s',
    (text) => {
      expect(comparedFile(yamlDocument(text, 'a.yaml'), LEVEL)?.schools ?? []).toEqual([]);
    },
  );
});

interface DrawnSchool {
  readonly name: string;
  readonly unitCode: string | undefined;
  readonly forms: readonly string[];
}

const school: fc.Arbitrary<DrawnSchool> = fc.record({
  name: fc.constantFrom('A', 'a ', 'B'),
  unitCode: fc.constantFrom(undefined, '12345678', '22345678', '32345678'),
  forms: fc.subarray(['förskola', 'grundskola'], { minLength: 1 }),
});

/** Files of few districts with few schools, so that many schools are the same. */
const files: fc.Arbitrary<readonly ComparedFile[]> = fc
  .array(fc.record({ district: fc.constantFrom('X', ' x', 'Y', 'Z'), schools: fc.array(school, { maxLength: 4 }) }), {
    maxLength: 5,
  })
  .map((drawn) =>
    drawn.flatMap(({ district, schools }, index) => {
      const text = JSON.stringify({ district: { name: district }, schools });
      return comparedFile(yamlDocument(text, `${index}.yaml`), LEVEL) ?? [];
    }),
  );

/** The plain reading of the rule: all compared with all. */
function worst(file: ComparedFile, index: number, all: readonly ComparedFile[]): 'error' | 'warning' | undefined {
  const one = file.schools[index];
  if (one === undefined) return undefined;
  const plain = (name: string) => name.trim().toLowerCase();
  const others = all
    .filter((other) => plain(other.district.text) !== plain(file.district.text))
    .flatMap((other) => other.schools);
  if (one.unitCode !== undefined && others.some((other) => other.unitCode === one.unitCode)) return 'error';
  const alike = others.some(
    (other) =>
      (one.unitCode === undefined || other.unitCode === undefined) &&
      plain(other.name) === plain(one.name) &&
      other.forms.some((form) => one.forms.includes(form)),
  );
  return alike ? 'warning' : undefined;
}

describe('whatever the files hold', () => {
  it('finds what comparing all with all would find, once for each entry', () => {
    fc.assert(
      fc.property(files, (all) => {
        const wanted = all.flatMap((file) =>
          file.schools.flatMap((_, index) => {
            const severity = worst(file, index, all);
            return severity === undefined ? [] : `${file.file} ${index} ${severity}`;
          }),
        );
        const reported = runRulesAcross(all).map(
          ({ span, pointer, severity }) => `${span.file} ${pointer.split('/')[2]} ${severity}`,
        );
        expect([...reported].sort()).toEqual(wanted.sort());
      }),
    );
  });

  it('the order of the files makes no difference', () => {
    fc.assert(
      fc.property(
        files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(collect(runRulesAcross(shuffled))).toEqual(collect(runRulesAcross(all)));
        },
      ),
    );
  });

  it('each finding points to a school in another district', () => {
    fc.assert(
      fc.property(files, (all) => {
        const districtOf = (file: string | undefined) => all.find((one) => one.file === file)?.districtKey;
        for (const { span, related } of runRulesAcross(all)) {
          expect(related).toHaveLength(1);
          expect(districtOf(related[0]?.span.file)).not.toBe(districtOf(span.file));
        }
      }),
    );
  });
});
