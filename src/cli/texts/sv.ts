import { withOddness, withOddPath } from '../../diagnostics/messages/odd-words.ts';
import { oddWords } from '../../diagnostics/messages/sv/odd-words.ts';
import { systemReasons } from '../../diagnostics/messages/sv/system-reasons.ts';
import { DANGLING_LINK } from '../../io/file-system.ts';
import type { Texts } from './texts.ts';

function reason(code: string): string {
  const words = systemReasons.get(code);
  // People look up the operating system's codes; this one is our own.
  return words === undefined ? code : code === DANGLING_LINK ? words : `${words} (${code})`;
}

function files(count: number): string {
  return count === 1 ? '1 fil' : `${count} filer`;
}

function pages(count: number | undefined): string {
  if (count === undefined) return '';
  return count === 1 ? ' (1 sida)' : ` (${count} sidor)`;
}

function warnings(count: number): string {
  return count === 1 ? '1 varning' : `${count} varningar`;
}

function infos(count: number): string {
  return count === 1 ? '1 upplysning' : `${count} upplysningar`;
}

function maybe(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` – menade du ${suggestion}?`;
}

/** A message, and what cannot be seen in the value that it is about. */
function about(found: string, message: string, hyphen = true): string {
  return withOddness(oddWords, message, found, hyphen);
}

function agreementsMade(written: number, planned: number): string {
  if (planned > 0) return `${planned === 1 ? '1 överenskommelse' : `${planned} överenskommelser`} skulle skrivas`;
  return written === 1 ? '1 överenskommelse skriven' : `${written} överenskommelser skrivna`;
}

/** Where one file becomes several documents, or others than an agreement, files are counted. */
function documentsMade(written: number, planned: number): string {
  return planned > 0 ? `dokument av ${files(planned)} skulle skrivas` : `dokument av ${files(written)} skrivna`;
}

export const sv: Texts = {
  headings: {
    'Usage:': 'Användning:',
    'Arguments:': 'Argument:',
    'Options:': 'Alternativ:',
    'Global Options:': 'Alternativ för alla kommandon:',
    'Commands:': 'Kommandon:',
  },
  about:
    'Gör överenskommelser om samverkan mellan skola och socialtjänst, och kontrollerar att de håller den lägsta nivån.',
  usage: {
    program: '[alternativ] <kommando>',
    paths: '[alternativ] <sökväg...>',
    init: '[alternativ] [fil]',
    schema: '[alternativ] [namn]',
    explain: '[alternativ] [kod]',
    manifest: '<kommando>',
    manifestMerge: '[alternativ] <förteckning...>',
    help: '[kommando]',
  },
  commands: {
    generate: 'Gör överenskommelser (PDF) av filer, och andra dokument som hör till dem.',
    validate: 'Kontrollerar överenskommelsers filer, och egna nivåer. Inget skrivs.',
    init: 'Skriver en fil att börja från: en överenskommelse, eller en egen nivå.',
    schema: 'Skriver ut ett JSON Schema.',
    explain: 'Förklarar vad en kod betyder, med exempel.',
    manifest: 'Arbetar med körningars förteckningar, manifest.json.',
    manifestMerge: 'Slår ihop delarnas förteckningar och kontrollerar delarna mot varandra.',
    help: 'Visar hjälp om ett kommando.',
  },
  argumentNames: {
    paths: 'sökväg',
    file: 'fil',
    schema: 'namn',
    code: 'kod',
    command: 'kommando',
    manifests: 'förteckning',
  },
  values: { level: 'nivå', kind: 'slag', dir: 'mapp', file: 'fil', list: 'lista', date: 'datum', unit: 'enhet' },
  arguments: {
    paths: 'filer, mappar (.yaml- och .yml-filer i dem) eller mönster (*.yaml); ”-” läser standard in',
    file: 'filen som skrivs (förval: overenskommelse.yaml, för en nivå niva.yaml); schemat skrivs bredvid',
    schema: 'district (förval), agreement, minimum-level, directory, config, theme eller law',
    code: 'till exempel meeting-too-rare; utan kod räknas alla upp',
    manifests: 'delarnas manifest.json, mappar som har en sådan, eller mönster',
    command: 'kommandot som hjälpen gäller, till exempel manifest merge; utan det visas alla',
  },
  options: {
    out: 'mapp att skriva i (förval: out); farby.yaml blir out/farby.pdf, standard in blir stdin.pdf',
    document:
      'agreement (förval, överenskommelsen), basis (underlaget), signatures (vilka som har skrivit under); flera: agreement,basis',
    generateFormat: 'pdf (förval), html, json (den sammanslagna överenskommelsen); flera: pdf,json',
    per: 'en fil för varje district (förval), organiser (huvudman) eller school (skola)',
    jobs: 'så många arbetare som ritar samtidigt (förval: datorns kärnor)',
    shard: 'rita den i:te av n delar av filerna, till exempel 2/3',
    dryRun: 'säg vad som skulle skrivas, och skriv ingenting',
    forceDraw: 'rita också det som redan finns och är oförändrat',
    report:
      'skriv anmärkningarna i ett format som validate har, till exempel sarif=rapport.sarif; utan filnamn till standard fel',
    watch: 'rita om det som en ändring berör, till dess du trycker Ctrl-C',
    validateFormat:
      'pretty (förval i en terminal), compact (förval annars), json, sarif, junit, github, gitlab; flera skiljs åt med komma, namn=fil skriver till en fil',
    strict: 'varningar räknas som fel',
    initKind: 'district (förval, en överenskommelses fil) eller level (en egen nivå)',
    forLevel: 'nivån som filen eller schemat gäller: en fil, eller id för en av programmets egna (förval: den nyaste)',
    initForce: 'byt ut schemat som finns mot programmets; överenskommelsens fil skrivs aldrig över',
    asOf: 'dagen som giltighet bedöms efter, ÅÅÅÅ-MM-DD (förval: i dag)',
    config: 'inställningar för varningar (förval: samverkan.config.yaml i mappen du står i)',
    lang: 'språk för meddelanden: sv eller en (förval: datorns språk, annars sv)',
    minimumLevel: 'en egen lägsta nivå i stället för programmets',
    templates:
      'en mapp med egna mallar: agreement.hbs, partials/ och om du vill basis.hbs och signatures.hbs; validate kontrollerar dem',
    theme: 'en fil med kommunens utseende: logotyp, färger, typsnitt och marginaler',
    quiet: 'visa bara fel och varningar',
    noColor: 'inga färger',
    help: 'visa hjälp',
    version: 'visa versionen',
  },
  examples: {
    heading: 'Exempel:',
    program: [
      ['samverkan init', 'skriv en fil att börja från'],
      ['samverkan validate farby.yaml', 'kontrollera en fil'],
      ['samverkan generate farby.yaml', 'skriv out/farby.pdf'],
      ['samverkan help generate', 'mer om ett kommando'],
    ],
    generate: [
      ['samverkan generate farby.yaml', 'skriv out/farby.pdf'],
      ['samverkan generate overenskommelser/ -o klart', 'alla filer i en mapp'],
      ['samverkan generate farby.yaml --format pdf,json', 'även den sammanslagna överenskommelsen'],
      ['samverkan generate farby.yaml --document signatures', 'listan över vilka som har skrivit under'],
      ['samverkan generate overenskommelser/ --watch', 'rita om det som ändras'],
    ],
    validate: [
      ['samverkan validate farby.yaml', 'kontrollera en fil'],
      ['samverkan validate overenskommelser/ --strict', 'en mapp, där varningar är fel'],
      ['samverkan validate niva.yaml', 'en egen nivå'],
      ['samverkan validate . --format compact,sarif=rapport.sarif', 'rader här, SARIF till en fil'],
    ],
    init: [
      ['samverkan init', 'skriv overenskommelse.yaml och district.schema.json'],
      ['samverkan init overenskommelser/farby.yaml', 'skriv filen och schemat i en annan mapp'],
      ['samverkan init --kind level', 'skriv niva.yaml, en egen nivå att börja från'],
      ['samverkan init granby.yaml --for niva.yaml', 'skriv en fil som bygger på den'],
    ],
    schema: [
      ['samverkan schema > district.schema.json', 'schemat för en överenskommelses fil'],
      ['samverkan schema --for niva.yaml', 'schemat för filer som bygger på en egen nivå'],
      ['samverkan schema agreement', 'schemat för den sammanslagna överenskommelsen'],
    ],
    explain: [
      ['samverkan explain', 'räkna upp alla koder'],
      ['samverkan explain meeting-too-rare', 'vad en kod betyder, och hur det ska vara'],
    ],
    manifest: [
      ['samverkan manifest merge delar/*/manifest.json > manifest.json', 'alla delar av en körning'],
      ['samverkan manifest merge del-1 del-2', 'förteckningarna i två mappar'],
    ],
    help: [
      ['samverkan help generate', 'hjälp om ett kommando'],
      ['samverkan help manifest merge', 'hjälp om ett kommando i ett annat'],
    ],
  },
  errors: {
    prefix: 'fel: ',
    unknownOption: (option, suggestion) => about(option, `okänt alternativ ${option}${maybe(suggestion)}`),
    unknownCode: (code, suggestion) => about(code, `det finns ingen kod ${code}${maybe(suggestion)}`),
    unknownCommand: (command, suggestion) => about(command, `okänt kommando ${command}${maybe(suggestion)}`),
    missingArgument: (name) => `argumentet <${name}> saknas`,
    missingValue: (option) => `alternativet ${option} saknar värde`,
    tooManyArguments: (expected, got) => `för många argument: ${got}, högst ${expected}`,
    other: (detail) => `kommandot går inte att tolka: ${detail}`,
    badValue: (option, found, allowed) =>
      about(found, `${option} kan inte vara ”${found}”; välj bland ${allowed.join(', ')}`),
    fileNotAllowed: (option, format) => `${option} ${format}= saknar filens namn`,
    targetIsOutput: (target) => `${target} är en fil som generate själv skriver; välj ett annat namn`,
    targetIsInput: (target) => `${target} är en av filerna som läses, och skrivs inte över`,
    sameTargetTwice: (target) => `två format skulle skrivas till ${target}`,
    sameStreamTwice: (stream) =>
      `två format skulle skrivas till ${stream === 'stdout' ? 'standard ut' : 'standard fel'}`,
    jsonWithoutAgreement:
      '--format json är den sammanslagna överenskommelsen; lägg till agreement i --document, eller välj pdf eller html',
    notWithWatch: (what) => `--watch går inte ihop med ${what === '-' ? 'standard in' : what}`,
    notWatched: (code) =>
      code === 'ENOSPC' || code === 'EMFILE'
        ? `datorn bevakar inte fler filer (${code}); ange färre, eller höj gränsen`
        : `ändringar kan inte bevakas: ${reason(code)}`,
    noMatch: (argument) => withOddPath(oddWords, `${argument} finns inte, eller innehåller ingen .yaml-fil`, argument),
    unreadable: (path, code) =>
      withOddPath(oddWords, `${path} kan inte läsas: ${reason(code)}`, code === 'ENOENT' ? path : ''),
    outIsFile: (path) => `${path} är ingen mapp`,
    foreignManifest: (path) => `${path} är inte gjord av samverkan och skrivs inte över; välj en annan mapp med --out`,
    noManifest: (path, problem) => {
      switch (problem) {
        case 'too-big':
          return `${path} är för stor för att vara en förteckning`;
        case 'damaged':
          return `${path} är skadad: det är inte hela förteckningen från en körning`;
        case 'foreign':
          return `${path} är ingen förteckning från samverkan generate`;
        case 'merged':
          return `${path} är redan sammanslagen; ange delarnas egna förteckningar`;
      }
    },
    templatesMissing: (folder, name) => `mappen ${folder} har ingen ${name}`,
    badTemplates: (folder) => `mallarna i ${folder} är inte giltiga`,
    badConfig: (path) => `inställningarna i ${path} är inte giltiga`,
    badTheme: (path) => `temat i ${path} är inte giltigt`,
    badJobs: (found) => about(found, `--jobs kan inte vara ”${found}”; skriv ett tal från 1 till 999`, false),
    badShard: (found) =>
      about(found, `--shard kan inte vara ”${found}”; skriv vilken del av hur många, som 2/3`, false),
    badDate: (option, found) =>
      about(found, `${option} kan inte vara ”${found}”; skriv ett datum mellan år 1900 och 2100, som 2026-08-17`),
    initNeedsFile: 'init skriver två filer och kan inte skriva till standard ut; ange ett filnamn',
    notBoth: (one, other) => `ange ${one} eller ${other}, inte båda`,
    unknownLevel: (level, available, suggestion) =>
      about(
        level,
        `det finns ingen nivå ${level}; ange en fil eller något av ${available.join(', ')}${maybe(suggestion)}`,
      ),
    notYaml: (path, suggestion) => `${path} slutar inte på .yaml eller .yml; skriv till exempel ${suggestion}`,
    otherPurpose: (name) => `${name} är inget namn för en överenskommelses fil; välj ett annat`,
    exists: (path) => `${path} finns redan och skrivs inte över`,
    otherSchema: (path) =>
      `${path} finns redan och är inte samma schema som programmets; byt ut det med --force, eller välj en annan mapp`,
    badMinimumLevel: (path) => `den lägsta nivån i ${path} är inte giltig`,
    notWritten: (path, code) => `${path} kunde inte skrivas: ${reason(code)}`,
    bug: (detail) => `ett fel i programmet: ${detail}`,
    bugIn: (path, detail) => `${path}: ett fel i programmet: ${detail}`,
    workerLost: (path) =>
      `${path}: processen som arbetade med filen avslutades utifrån, troligen för att minnet tog slut; prova --jobs 1`,
    seeHelp: (command) => `Se ${command} --help`,
  },
  init: {
    written: (path) => `${path} är skriven`,
    kept: (path) => `${path} fanns redan och är rätt`,
    next: (path, command) => [
      `Öppna ${path}, sök efter FYLL I och byt ut det som står där.`,
      `Kontrollera den sedan: ${command}`,
    ],
    afterLevel: (command) => `Gör därefter en överenskommelse som bygger på den: ${command}`,
  },
  explainHint: 'samverkan explain och en kod berättar mer.',
  written: (path, outputs) => `${path} → ${outputs.map((output) => output.path + pages(output.pages)).join(', ')}`,
  unchanged: (path, outputs) => `${path} oförändrad: ${outputs.map((output) => output.path).join(', ')}`,
  planned: (path, outputs) => `${path} → ${outputs.map((output) => output.path).join(', ')} (skrivs inte)`,
  surveying: (done, of) => `Läser ${done} av ${of}`,
  drawing: (done, of) => `Skriver ${done} av ${of}`,
  lostFolder: (path) => `${path} är en länk till något som inte finns`,
  passedOver: (path) => `${path} är ingen vanlig fil och läses inte`,
  refused: (path, errors) => `${path}: inget skrevs, ${errors} fel`,
  watching: {
    waiting: (count) => `Bevakar ${files(count)}, mallar, tema, lägsta nivå och inställningar. Ctrl-C avslutar.`,
    gone: (path) => `${path} finns inte längre; det som har skrivits av den är kvar`,
    asBefore: 'Det som gällde förut används tills det är rättat.',
  },
  generateSummary: ({ others, written, unchanged, planned, refused, failed, skipped, warnings: count }) =>
    [
      others ? documentsMade(written, planned) : agreementsMade(written, planned),
      ...(unchanged > 0 ? [`${unchanged} ${unchanged === 1 ? 'oförändrad' : 'oförändrade'}`] : []),
      ...(refused > 0 ? [`${files(refused)} med fel`] : []),
      ...(failed > 0 ? [`${files(failed)} misslyckades`] : []),
      ...(skipped > 0 ? [`${files(skipped)} hoppades över`] : []),
      ...(count > 0 ? [warnings(count)] : []),
    ].join(', '),
  mergeSummary: ({ parts, inputs, errors, warnings: warned }) =>
    [
      `${parts === 1 ? '1 del' : `${parts} delar`} med ${files(inputs)}`,
      ...(errors > 0 ? [`${errors} fel`] : []),
      ...(warned > 0 ? [warnings(warned)] : []),
    ].join(', '),
  validateSummary: ({ files: count, errors, warnings: warned, infos: infoCount }) => {
    if (errors + warned + infoCount === 0) return `${files(count)} utan anmärkning`;
    if (errors + warned === 0) return `${files(count)} utan fel, ${infos(infoCount)}`;
    return [`${files(count)}: ${errors} fel`, warnings(warned), ...(infoCount > 0 ? [infos(infoCount)] : [])].join(
      ', ',
    );
  },
};
