import { oddWords } from '../../diagnostics/messages/en/odd-words.ts';
import { systemReasons } from '../../diagnostics/messages/en/system-reasons.ts';
import { withOddness, withOddPath } from '../../diagnostics/messages/odd-words.ts';
import { DANGLING_LINK } from '../../io/file-system.ts';
import type { Texts } from './texts.ts';

function reason(code: string): string {
  const words = systemReasons.get(code);
  // People look up the operating system's codes; this one is our own.
  return words === undefined ? code : code === DANGLING_LINK ? words : `${words} (${code})`;
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

function maybe(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` – did you mean ${suggestion}?`;
}

/** A message, and what cannot be seen in the value that it is about. */
function about(found: string, message: string, hyphen = true): string {
  return withOddness(oddWords, message, found, hyphen);
}

export const en: Texts = {
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of every command:',
    'Commands:': 'Commands:',
  },
  about:
    'Makes cooperation agreements between a district and its schools, and checks that they keep the minimum level.',
  usage: {
    program: '[options] <command>',
    paths: '[options] <path...>',
    init: '[options] [file]',
    schema: '[options] [name]',
    explain: '[options] [code]',
    manifest: '<command>',
    manifestMerge: '[options] <manifest...>',
    help: '[command]',
  },
  commands: {
    generate: "Makes agreements (PDF) of districts' files, and other documents that go with them.",
    validate: "Checks districts' files, and levels of your own; nothing is written.",
    init: 'Writes a file to start from: for a district, or a minimum level of one’s own.',
    schema: 'Prints a JSON Schema.',
    explain: 'Explains what a code means, with examples.',
    manifest: 'Works with the lists of runs, manifest.json.',
    manifestMerge: 'Joins the manifests of parts, and checks the parts against each other.',
    help: 'Shows help about a command.',
  },
  argumentNames: {
    paths: 'path',
    file: 'file',
    schema: 'name',
    code: 'code',
    command: 'command',
    manifests: 'manifest',
  },
  values: { level: 'level', kind: 'kind', dir: 'dir', file: 'file', list: 'list', date: 'date', unit: 'unit' },
  arguments: {
    paths: 'files, folders (the .yaml and .yml files in them) or patterns (*.yaml); "-" reads standard input',
    file: 'the file to write (default: overenskommelse.yaml, for a level niva.yaml); the schema is written beside it',
    schema: 'district (default), agreement, minimum-level, directory, config, theme or law',
    code: 'such as meeting-too-rare; without one, all are listed',
    manifests: 'the manifest.json of each part, folders that have one, or patterns',
    command: 'the command that help is about, such as manifest merge; without one, all are listed',
  },
  options: {
    out: 'folder to write into (default: out); farby.yaml becomes out/farby.pdf, standard input stdin.pdf',
    document: 'agreement (default), basis (what it rests on), signatures (who has signed); comma-separated',
    generateFormat: 'pdf (default), html, json (the merged agreement); comma-separated',
    per: 'a file for each district (default), organiser or school',
    jobs: 'how many workers draw at once (default: the machine’s cores)',
    shard: 'draw the i-th of n parts of the files, for example 2/3',
    dryRun: 'say what would be written, and write nothing',
    forceDraw: 'draw also what is there already and unchanged',
    report: 'write the findings in a format of validate, such as sarif=report.sarif; without a name to standard error',
    watch: 'draw anew what a change concerns, until you press Ctrl-C',
    validateFormat:
      'pretty (default on a terminal), compact (default elsewhere), json, sarif, junit, github, gitlab; comma-separated, name=file writes to a file',
    strict: 'warnings count as errors',
    initKind: 'district (default, a file for an agreement) or level (a minimum level of one’s own)',
    forLevel:
      'the level that the file or the schema is for: a file, or the id of one of the program’s own (default: the newest)',
    initForce: "replace the schema that is there by the program's; a district's file is never overwritten",
    asOf: 'the day that validity is judged by, YYYY-MM-DD (default: today)',
    config: 'settings for warnings (default: samverkan.config.yaml in the folder you are in)',
    lang: 'language of messages: sv or en (default: the locale, else sv)',
    minimumLevel: "a minimum level of your own instead of the program's",
    templates:
      'a folder with templates of your own: agreement.hbs, partials/ and, if you like, basis.hbs and signatures.hbs; validate checks them',
    theme: 'a file with how a municipality looks: logo, colours, fonts and margins',
    quiet: 'show only errors and warnings',
    noColor: 'no colours',
    help: 'show help',
    version: 'show the version',
  },
  examples: {
    heading: 'Examples:',
    program: [
      ['samverkan init', 'write a file to start from'],
      ['samverkan validate farby.yaml', 'check a file'],
      ['samverkan generate farby.yaml', 'write out/farby.pdf'],
      ['samverkan help generate', 'more about a command'],
    ],
    generate: [
      ['samverkan generate farby.yaml', 'write out/farby.pdf'],
      ['samverkan generate districts/ -o done', 'all files of a folder'],
      ['samverkan generate farby.yaml --format pdf,json', 'the merged agreement too'],
      ['samverkan generate farby.yaml --document signatures', 'the list of who has signed'],
      ['samverkan generate districts/ --watch', 'draw anew what changes'],
    ],
    validate: [
      ['samverkan validate farby.yaml', 'check a file'],
      ['samverkan validate districts/ --strict', 'a folder, where warnings are errors'],
      ['samverkan validate niva.yaml', 'a level of your own'],
      ['samverkan validate . --format compact,sarif=report.sarif', 'lines here, SARIF to a file'],
    ],
    init: [
      ['samverkan init', 'write overenskommelse.yaml and district.schema.json'],
      ['samverkan init districts/farby.yaml', 'write the file and the schema into another folder'],
      ['samverkan init --kind level', 'write niva.yaml, a level of one’s own to start from'],
      ['samverkan init granby.yaml --for niva.yaml', 'write a file that rests on it'],
    ],
    schema: [
      ['samverkan schema > district.schema.json', "the schema of a district's file"],
      ['samverkan schema --for niva.yaml', 'the schema of files that rest on a level of one’s own'],
      ['samverkan schema agreement', 'the schema of the merged agreement'],
    ],
    explain: [
      ['samverkan explain', 'list all codes'],
      ['samverkan explain meeting-too-rare', 'what a code means, and what is right'],
    ],
    manifest: [
      ['samverkan manifest merge parts/*/manifest.json > manifest.json', 'all parts of a run'],
      ['samverkan manifest merge part-1 part-2', 'the manifests in two folders'],
    ],
    help: [
      ['samverkan help generate', 'help about a command'],
      ['samverkan help manifest merge', 'help about a command within another'],
    ],
  },
  errors: {
    prefix: 'error: ',
    unknownOption: (option, suggestion) => about(option, `unknown option ${option}${maybe(suggestion)}`),
    unknownCode: (code, suggestion) => about(code, `there is no code ${code}${maybe(suggestion)}`),
    unknownCommand: (command, suggestion) => about(command, `unknown command ${command}${maybe(suggestion)}`),
    missingArgument: (name) => `the argument <${name}> is missing`,
    missingValue: (option) => `the option ${option} needs a value`,
    tooManyArguments: (expected, got) => `too many arguments: ${got}, at most ${expected}`,
    other: (detail) => `the command is not understood: ${detail}`,
    badValue: (option, found, allowed) =>
      about(found, `${option} cannot be “${found}”; choose among ${allowed.join(', ')}`),
    fileNotAllowed: (option, format) => `${option} ${format}= lacks the name of a file`,
    targetIsOutput: (target) => `${target} is a file that generate writes itself; choose another name`,
    targetIsInput: (target) => `${target} is one of the files that are read, and is not overwritten`,
    sameTargetTwice: (target) => `two formats would be written to ${target}`,
    sameStreamTwice: (stream) =>
      `two formats would be written to ${stream === 'stdout' ? 'standard output' : 'standard error'}`,
    jsonWithoutAgreement: '--format json is the merged agreement; add agreement to --document, or choose pdf or html',
    notWithWatch: (what) => `--watch does not go with ${what === '-' ? 'standard input' : what}`,
    notWatched: (code) =>
      code === 'ENOSPC' || code === 'EMFILE'
        ? `the machine watches no more files (${code}); name fewer, or raise its limit`
        : `changes cannot be watched: ${reason(code)}`,
    noMatch: (argument) => withOddPath(oddWords, `${argument} does not exist, or holds no .yaml file`, argument),
    unreadable: (path, code) =>
      withOddPath(oddWords, `${path} cannot be read: ${reason(code)}`, code === 'ENOENT' ? path : ''),
    outIsFile: (path) => `${path} is not a folder`,
    foreignManifest: (path) =>
      `${path} is not a manifest of ours and is not overwritten; choose another folder with --out`,
    noManifest: (path, problem) => {
      switch (problem) {
        case 'too-big':
          return `${path} is too big to be a manifest`;
        case 'damaged':
          return `${path} is damaged: it is not the whole manifest of a run`;
        case 'foreign':
          return `${path} is no manifest of samverkan generate`;
        case 'merged':
          return `${path} has been merged already; give the parts’ own manifests`;
      }
    },
    templatesMissing: (folder, name) => `the folder ${folder} has no ${name}`,
    badTemplates: (folder) => `the templates in ${folder} are not valid`,
    badConfig: (path) => `the settings in ${path} are not valid`,
    badTheme: (path) => `the theme in ${path} is not valid`,
    badJobs: (found) => about(found, `--jobs cannot be “${found}”; write a number from 1 to 999`, false),
    badShard: (found) => about(found, `--shard cannot be “${found}”; write which part of how many, as 2/3`, false),
    badDate: (option, found) =>
      about(found, `${option} cannot be “${found}”; write a date between the years 1900 and 2100, such as 2026-08-17`),
    initNeedsFile: 'init writes two files and cannot write to standard output; name a file',
    notBoth: (one, other) => `give ${one} or ${other}, not both`,
    unknownLevel: (level, available, suggestion) =>
      about(level, `there is no level ${level}; give a file or one of ${available.join(', ')}${maybe(suggestion)}`),
    notYaml: (path, suggestion) => `${path} does not end with .yaml or .yml; write ${suggestion}, for example`,
    otherPurpose: (name) => `${name} is no name for a district's file; choose another`,
    exists: (path) => `${path} is there already and is not overwritten`,
    otherSchema: (path) =>
      `${path} is there already and is another schema than the program's; replace it with --force, or choose another folder`,
    badMinimumLevel: (path) => `the minimum level ${path} does not hold`,
    notWritten: (path, code) => `${path} could not be written: ${reason(code)}`,
    bug: (detail) => `a bug in the program: ${detail}`,
    bugIn: (path, detail) => `${path}: a bug in the program: ${detail}`,
    workerLost: (path) =>
      `${path}: the process that worked on the file was ended from outside, most likely for want of memory; try --jobs 1`,
    seeHelp: (command) => `See ${command} --help`,
  },
  init: {
    written: (path) => `${path} is written`,
    kept: (path) => `${path} was there already and is right`,
    next: (path, command) => [
      `Open ${path}, search for FYLL I and replace what stands there.`,
      `Then check it: ${command}`,
    ],
    afterLevel: (command) => `After that, make an agreement that rests on it: ${command}`,
  },
  explainHint: 'samverkan explain and a code tells more.',
  written: (path, outputs) =>
    `${path} → ${outputs.map((output) => output.path + (output.pages === undefined ? '' : ` (${plural(output.pages, 'page')})`)).join(', ')}`,
  unchanged: (path, outputs) => `${path} unchanged: ${outputs.map((output) => output.path).join(', ')}`,
  planned: (path, outputs) => `${path} → ${outputs.map((output) => output.path).join(', ')} (not written)`,
  surveying: (done, of) => `Reading ${done} of ${of}`,
  drawing: (done, of) => `Writing ${done} of ${of}`,
  lostFolder: (path) => `${path} is a link to something that is not there`,
  passedOver: (path) => `${path} is not a regular file, and is not read`,
  refused: (path, errors) => `${path}: nothing written, ${plural(errors, 'error')}`,
  watching: {
    waiting: (count) =>
      `Watching ${plural(count, 'file')}, templates, theme, minimum level and configuration. Ctrl-C ends it.`,
    gone: (path) => `${path} is no longer there; what has been written of it stays`,
    asBefore: 'What was in force before is used until it is put right.',
  },
  generateSummary: ({ others, written, unchanged, planned, refused, failed, skipped, warnings }) =>
    [
      `${others ? 'documents of ' : ''}${plural(planned > 0 ? planned : written, others ? 'file' : 'agreement')} ${planned > 0 ? 'would be written' : 'written'}`,
      ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
      ...(refused > 0 ? [`${plural(refused, 'file')} with errors`] : []),
      ...(failed > 0 ? [`${plural(failed, 'file')} failed`] : []),
      ...(skipped > 0 ? [`${plural(skipped, 'file')} passed over`] : []),
      ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ].join(', '),
  mergeSummary: ({ parts, inputs, errors, warnings: warned }) =>
    [
      `${plural(parts, 'part')} with ${plural(inputs, 'file')}`,
      ...(errors > 0 ? [plural(errors, 'error')] : []),
      ...(warned > 0 ? [plural(warned, 'warning')] : []),
    ].join(', '),
  validateSummary: ({ files, errors, warnings, infos }) => {
    const infoPart = infos > 0 ? [plural(infos, 'info')] : [];
    if (errors + warnings + infos === 0) return `${plural(files, 'file')} without findings`;
    if (errors + warnings === 0) return [`${plural(files, 'file')} without errors`, ...infoPart].join(', ');
    return [`${plural(files, 'file')}: ${plural(errors, 'error')}`, plural(warnings, 'warning'), ...infoPart].join(
      ', ',
    );
  },
};
