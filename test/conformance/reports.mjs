// What `samverkan validate` tells other programs, judged by them: SARIF, JUnit, GitHub's and GitLab's formats. The command
// runs over every documented bad file and over names and bytes that are hard to write down; then each judge is shown a
// report with a planted fault, so that none of them passes everything.
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, root, samverkan } from '../../scripts/lib/tools.mjs';
import { junitJenkins, junitSurefire, sarifRules, sarifSchema } from './report-judges.mjs';
import { expect } from './support/report.mjs';

const LANGUAGES = ['sv', 'en'];
const FILES = {
  json: 'json.json',
  sarif: 'report.sarif',
  junit: 'junit.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
};

/** Who judges which report, and a fault that they must see when it is put into a report that they accept. */
const JUDGES = [
  {
    name: 'the schema of SARIF',
    bring: sarifSchema,
    file: FILES.sarif,
    find: '"level": "note"',
    put: '"level": "info"',
  },
  {
    name: "Microsoft's SARIF validator",
    bring: sarifRules,
    file: FILES.sarif,
    find: /"endLine": \d+/,
    put: '"endLine": 0',
  },
  {
    name: "Jenkins' schema of JUnit",
    bring: junitJenkins,
    file: FILES.junit,
    find: '<failure ',
    put: '<failure line="1" ',
  },
  {
    name: "Surefire's schema of JUnit",
    bring: junitSurefire,
    file: FILES.junit,
    find: / time="0">/g,
    put: ' time="soon">',
  },
];

/** Checks every format in both languages, and every judge by a planted fault. */
export async function checkReports(report) {
  const folder = await freshFolder('reports');
  const inputs = join(folder, 'in');
  await writeInputs(inputs);
  const outputs = [];
  for (const language of LANGUAGES) {
    const out = join(folder, language);
    await report.check(
      `validate --lang ${language} writes ${Object.keys(FILES).join(', ')}, which tell the same`,
      async () => {
        await validate(inputs, out, language);
        outputs.push(out);
        return `${await compare(out)} findings`;
      },
    );
  }
  if (outputs.length < LANGUAGES.length) return;
  await compareSpoilt(report, outputs[0], join(folder, 'spoilt'));
  await judge(report, outputs, folder);
}

/** Good files, every documented bad one, and others that are hard to tell about. */
async function writeInputs(folder) {
  await mkdir(join(folder, 'mapp med å'), { recursive: true });
  const example = await readFile(join(root, 'examples', 'stockholm', 'farsta.yaml'), 'utf8');
  await writeFile(join(folder, 'utan-fel.yaml'), example);
  await writeFile(
    join(folder, 'mapp med å', `100 %, "a" & <b> 'c'#?.yaml`),
    example.replace('  board:', '  "b<o>&\\u0085\\ud800":'),
  );
  await writeFile(join(folder, 'tom.yaml'), '');
  await writeFile(join(folder, 'inte-utf8.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]));
  await writeFile(join(folder, 'styrtecken.yaml'), 'a: \u0007\u001b[31m\u202e\uffff\n');
  const documented = join(root, 'docs', 'diagnostics');
  for (const code of await readdir(documented)) {
    // Codes about templates or about several files have no such example.
    const bad = join(documented, code, 'bad.yaml');
    if (existsSync(bad)) await copyFile(bad, join(folder, `${code}.yaml`));
  }
}

async function validate(inputs, out, language) {
  const formats = Object.entries(FILES).map(([format, file]) => `${format}=${join(out, file)}`);
  const args = ['validate', '.', '--lang', language, '--as-of', '2010-06-01', '--format', formats.join(',')];
  const { code, stderr } = await samverkan(args, { cwd: inputs });
  expect(code === 1, `it ended with ${code}: ${stderr.slice(0, 400)}`);
}

/** Every format has as many findings of each severity as json has, in the same order; returns how many. */
async function compare(out) {
  const text = async (format) => readFile(join(out, FILES[format]), 'utf8');
  const { files, summary } = JSON.parse(await text('json'));
  const codes = files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  expect(summary.errors > 0 && summary.warnings > 0 && summary.infos > 0, 'a severity has no finding');
  const [run] = JSON.parse(await text('sarif')).runs;
  same(
    'sarif',
    codes,
    run.results.map(({ ruleId }) => ruleId),
  );
  const entries = JSON.parse(await text('gitlab'));
  same(
    'gitlab',
    codes,
    entries.map(({ check_name }) => check_name),
  );
  for (const entry of entries) {
    const { description, fingerprint, severity, location } = entry;
    expect(description !== '' && /^[0-9a-f]{64}$/.test(fingerprint), `gitlab: ${JSON.stringify(entry)}`);
    expect(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity), `gitlab: severity ${severity}`);
    expect(!location.path.startsWith('/') && location.lines.begin >= 1, `gitlab: ${JSON.stringify(location)}`);
  }
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size === entries.length, 'gitlab: a fingerprint twice');
  const command =
    /^::(?:error|warning|notice) file=[^:,]+,line=\d+,(?:col=\d+,)?endLine=\d+,(?:endColumn=\d+,)?title=[^:,]+ \(([a-z0-9-]+)\)::.+$/;
  same(
    'github',
    codes,
    (await text('github'))
      .trimEnd()
      .split('\n')
      .map((line) => command.exec(line)?.[1] ?? line),
  );
  const xml = await text('junit');
  expect(xml.includes(` failures="${summary.errors}" `), 'junit: its failures are not the errors');
  expect((xml.match(/<testsuite /g) ?? []).length === files.length, 'junit: not one suite a file');
  return codes.length;
}

/** Formats without a foreign judge are held to json: that must see a finding too few, and a line that is none. */
async function compareSpoilt(report, out, folder) {
  const faults = {
    [FILES.github]: (text) => text.replace(/^.*\n/, ''),
    [FILES.gitlab]: (text) => JSON.stringify(JSON.parse(text).slice(1)),
    [FILES.junit]: (text) => text.replace(/<testsuite [\s\S]*?<\/testsuite>/, ''),
  };
  for (const [file, spoil] of Object.entries(faults)) {
    await report.check(`json tells that ${file} lacks something`, async () => {
      await rm(folder, { recursive: true, force: true });
      await cp(out, folder, { recursive: true });
      await writeFile(join(folder, file), spoil(await readFile(join(out, file), 'utf8')));
      const wrong = await compare(folder).then(
        () => '',
        (error) => error.message,
      );
      expect(wrong !== '', 'it does not');
    });
  }
}

function same(format, codes, found) {
  const differing = codes.findIndex((code, index) => code !== found[index]);
  expect(
    differing === -1 && codes.length === found.length,
    `${format}: ${codes.length} findings, not ${found.length}; at ${differing} ${found[differing]}`,
  );
}

/** Each judge accepts the reports, those of the tests with every feature too, and refuses one with a fault. */
async function judge(report, outputs, folder) {
  const golden = join(root, 'test', 'reporters', 'golden');
  for (const { name, bring, file, find, put } of JUDGES) {
    const paths = [...outputs, golden].map((out) => join(out, file));
    let ask;
    const accepted = await report.check(`${name} accepts the reports`, async () => {
      ask = await bring();
      for (const path of paths) {
        const wrong = await ask(path);
        expect(wrong === '', `${path}: ${wrong}`);
      }
      return `${paths.length} reports`;
    });
    if (!accepted) continue;
    await report.check(`${name} refuses a planted fault`, async () => {
      const text = await readFile(paths[0], 'utf8');
      const spoilt = join(folder, `spoilt-${file}`);
      await writeFile(spoilt, text.replace(find, put));
      expect(text.replace(find, put) !== text, 'there was nothing to spoil');
      const wrong = await ask(spoilt);
      expect(wrong !== '', 'it does not');
      return wrong.replaceAll(/\s+/g, ' ').slice(-120);
    });
  }
}
