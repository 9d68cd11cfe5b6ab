// veraPDF, the reference validator of PDF/A and PDF/UA: `node test/conformance/verapdf.mjs FILE…` checks files
// against both profiles.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { needProgram, run } from '../../scripts/lib/tools.mjs';
import { pinnedMavenFile } from './support/maven.mjs';
import { createReport } from './support/report.mjs';

const JAR = {
  artifact: 'org.verapdf.apps:greenfield-apps:1.28.2',
  file: 'greenfield-apps-1.28.2.jar',
  sha256: '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6',
};

/** The profiles that a file must hold, by veraPDF's names. */
export const profiles = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' };

/** Path of veraPDF's jar; fetched by Maven when it is not in the cache, and never used with another hash than ours. */
export async function veraPdfJar() {
  await needProgram('java', 'default-jre-headless', ['-version']);
  return pinnedMavenFile(JAR);
}

/**
 * Validates files against one profile, all in one go: starting takes 3.5 s, a file 0.3 s.
 * @returns {Promise<Map<string, string[]>>} for each file, the rules that it breaks ("7.18.3-1 …"); none when it passes
 */
export async function validate(jar, profile, files) {
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const result = await run('java', ['-cp', jar, main, '-f', profile, '--format', 'json', ...files]);
  const begin = result.stdout.indexOf('{');
  if (begin < 0) throw new Error(`veraPDF gave no answer: ${result.stderr.slice(-300)}`);
  const { jobs } = JSON.parse(result.stdout.slice(begin)).report;
  const broken = new Map(jobs.map((job) => [job.itemDetails.name, brokenRules(job)]));
  return new Map(files.map((file) => [file, broken.get(file) ?? ['veraPDF never read the file']]));
}

function brokenRules(job) {
  const [outcome] = job.validationResult ?? [];
  if (outcome?.jobEndStatus !== 'normal') return ['veraPDF could not read the file'];
  if (outcome.compliant) return [];
  return outcome.details.ruleSummaries.map(
    (rule) => `${rule.clause}-${rule.testNumber} ${rule.description.slice(0, 100)}`,
  );
}

/**
 * One check for each profile, both at once: every file passes.
 * @param tell names a file that fails
 */
export async function checkFiles(report, jar, files, tell = (file) => file) {
  const check = ([profile, title]) =>
    report.check(`veraPDF ${title}: ${files.length} files`, async () => {
      const bad = [...(await validate(jar, profile, files))].filter(([, rules]) => rules.length > 0);
      if (bad.length > 0) {
        const shown = bad.slice(0, 5).map(([file, rules]) => `${tell(file)}: ${rules.slice(0, 3).join('; ')}`);
        throw new Error(`${bad.length} files fail: ${shown.join(' | ')}`);
      }
    });
  await Promise.all(Object.entries(profiles).map(check));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = createReport();
  await checkFiles(report, await veraPdfJar(), process.argv.slice(2));
  process.exitCode = report.end();
}
