import { describe, expect, test } from 'vitest';
import { explanationOf } from '../../src/diagnostics/explain.ts';
import { isCode, severities } from '../../src/diagnostics/severities.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { world } from '../support/cli/world.ts';

const here = world({});
const codes = Object.keys(severities).filter(isCode);

describe('explain with a code', () => {
  test.each([
    ['meeting-too-rare', 'bad.yaml'],
    ['school-in-two-districts', 'bad/farsta.yaml'],
    ['severity-fixed', 'bad/samverkan.config.yaml'],
    ['template-unsafe', 'bad.hbs'],
    ['theme-contrast-low', 'bad/theme.yaml'],
  ] as const)('%s: what it means, and what is found in %s', async (code, path) => {
    for (const language of ['sv', 'en'] as const) {
      const { code: exit, stdout, stderr } = await here.run(['explain', code, '--lang', language]);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout.startsWith(`${explanationOf(code, language).title}\n${code} `)).toBe(true);
      expect(stdout).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+:\\d+ error ${code}$`, 'm'));
    }
  });

  test('a code that no file can show: how it comes about', async () => {
    const { stdout } = await here.run(['explain', 'file-too-big']);
    expect(stdout).toMatch(/^Så uppstår det: \S/m);
    expect(stdout).not.toContain('Så här blir det fel');
  });

  test('shows the bad line with its finding, and the corrected lines with those they stand under', async () => {
    const { stdout } = await here.run(['explain', 'meeting-too-rare']);
    expect(stdout).toMatch(/^bad\.yaml:27:22 error meeting-too-rare$/m);
    expect(stdout).toMatch(/^ {2}27 \| {11}frequency: \{ times: 1, per: läsår \}.*\n {5}\| +\^{24}$/m);
    expect(stdout).toContain(
      [
        'good.yaml',
        '  22 | localAdditions:',
        '  23 |   areas:',
        '  24 |     generella-fragor:',
        '  25 |       meetings:',
        '  26 |         samverkansforum:',
        '  27 |           frequency: { times: 2, per: termin }',
      ].join('\n'),
    );
  });

  test('says of warnings how they can be set, of errors that they stand', async () => {
    const warning = await here.run(['explain', 'school-form-uncovered']);
    expect(warning.stdout).toContain('school-form-uncovered: off, warning eller error under severity');
    expect(warning.stdout).toContain('# samverkan-disable-next-line school-form-uncovered -- skälet');
    const error = await here.run(['explain', 'meeting-too-rare', '--lang', 'en']);
    expect(error.stdout).toContain('Can be set: No. Errors stand.');
    const theme = await here.run(['explain', 'theme-measure']);
    expect(theme.stdout).toContain('theme-measure: off, warning eller error under severity i samverkan.config.yaml.');
    expect(theme.stdout).not.toContain('samverkan-disable');
    const both = await here.run(['explain', 'school-in-two-districts', '--lang', 'en']);
    expect(both.stdout).toContain('Only where it is a warning');
  });

  test('of a personal number no digit is shown', async () => {
    const { stdout } = await here.run(['explain', 'personal-identity-number']);
    expect(stdout).toContain('******-****');
    expect(stdout).not.toMatch(/\d{6}-?\d{4}/);
  });

  test.each([50, 60, 80])('fits a terminal of %i columns, but for what examples and commands say', async (columns) => {
    for (const code of ['meeting-too-rare', 'school-form-uncovered', 'file-too-big']) {
      const { stdout } = await here.run(['explain', code, '--no-color'], { isTTY: true, columns });
      const prose = stdout.split('\n').filter((line) => !/^ +(\d+ \||# )/.test(line) && line.trim().includes(' '));
      for (const line of prose) expect([displayWidth(line) <= columns, line]).toEqual([true, line]);
    }
  });

  test('one that does not exist: exit 2, with what may have been meant', async () => {
    expect(await here.run(['explain', 'meting-too-rare'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'fel: det finns ingen kod meting-too-rare – menade du meeting-too-rare?\n',
    });
    const { code, stderr } = await here.run(['explain', 'toString', '--lang', 'en']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: there is no code toString\n' });
  });
});

describe('explain without a code', () => {
  test.each(['sv', 'en'] as const)(
    'lists every code once, aligned, with its severity and title: %s',
    async (language) => {
      const { code, stdout } = await here.run(['explain', '--lang', language]);
      expect(code).toBe(0);
      const listed = stdout
        .split('\n')
        .flatMap((line) => /^ {2}(\S+) +(\S.*?) {2,}(\S.*)$/.exec(line)?.slice(1, 4) ?? []);
      const rows = codes.map((_, index) => listed.slice(3 * index, 3 * index + 3));
      expect(rows.map(([name]) => name).sort()).toEqual([...codes].sort());
      for (const [name = '', , title] of rows) {
        expect(title).toBe(isCode(name) ? explanationOf(name, language).title : '');
      }
      const starts = stdout
        .split('\n')
        .flatMap((line) => (/^ {2}\S/.test(line) ? [/^ {2}\S+ +/.exec(line)?.[0].length] : []));
      expect(new Set(starts).size).toBe(1);
    },
  );

  test('fits the terminal, and has colours only there', async () => {
    const { stdout } = await here.run(['explain', '--no-color'], { isTTY: true, columns: 80 });
    const tooWide = stdout.split('\n').filter((line) => displayWidth(line) > 80);
    expect(tooWide).toEqual([]);
    expect((await here.run(['explain'], { isTTY: true, columns: 80 })).stdout).toContain('\u001b[');
    expect((await here.run(['explain'])).stdout).not.toContain('\u001b[');
  });
});
