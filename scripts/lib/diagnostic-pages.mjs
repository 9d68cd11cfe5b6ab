// The pages of docs/diagnostics: one for each code, and an index. What they say is what the program says.
import { readFile } from 'node:fs/promises';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { explanationOf } from './src/diagnostics/explain.ts';
  export { groups } from './src/diagnostics/groups.ts';
  export { visible } from './src/diagnostics/messages/shown.ts';
  export { explanationLabels, gravity } from './src/diagnostics/explanations/labels.ts';
  export { diskFileSystem } from './src/io/disk.ts';
  export { EXAMPLE_LEVEL, EXAMPLES_AS_OF, loadExample, restsOnExample } from './src/pipeline/draw/judge-example.ts';
  export { loadResources } from './src/pipeline/load/load-resources.ts';
  export { pretty } from './src/reporters/pretty.ts';
`;

/** Columns for findings: about as wide as the project's own files, so that a page shows them without scrolling. */
const COLUMNS = 100;

const MADE =
  '<!-- Skriven av scripts/write-docs.mjs. Ändra i src/diagnostics/explanations eller i exemplen här bredvid. -->';

/** The command that gives the findings on the page, by the kind of file in the example; none for a template. */
function commandFor({ EXAMPLE_LEVEL, EXAMPLES_AS_OF, restsOnExample }, [{ path, source }]) {
  if (path.endsWith('.hbs')) return undefined;
  if (path.endsWith('samverkan.config.yaml')) return `samverkan validate --config ${path} farsta.yaml`;
  if (path.endsWith('theme.yaml')) return `samverkan generate --theme ${path} farsta.yaml`;
  const level = restsOnExample(source.text) ? ` --minimum-level ../../../${EXAMPLE_LEVEL.path}` : '';
  return `samverkan validate --as-of ${EXAMPLES_AS_OF}${level} ${path.replace(/\/.*/, '/')}`;
}

const words = {
  sv: {
    other: '*([In English below](#in-english).)*',
    says: (command) => (command === undefined ? 'När mallen används säger samverkan:' : `\`${command}\` säger:`),
    index: '[Alla koder](../README.md)',
  },
  en: {
    says: (command) =>
      command === undefined
        ? 'When [the wrong template](#så-här-blir-det-fel) is used, samverkan says:'
        : `On [the wrong example](#så-här-blir-det-fel), \`${command} --lang en\` says:`,
    index: '[All codes](../README.md#in-english)',
  },
};

/** Escapes a text: explanations speak of codes, keys and tags, some of whose characters Markdown would read as markup. */
function prose(text) {
  return text.replaceAll(/[<*_]/g, (character) => `\\${character}`);
}

function fenced(text, language) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** A whole file. A character that nobody can see, or that turns the page around, is shown by its name or picture. */
function shownFile({ visible }, { path, source }) {
  const language = path.endsWith('.hbs') ? 'handlebars' : 'yaml';
  const text = source.text.split(/\r?\n/).map(visible).join('\n');
  return `[\`${path}\`](${path})\n\n${fenced(text, language)}`;
}

/** What one language says of a code, up to its examples. */
function explained(modules, one, language) {
  const { explanationOf, explanationLabels, gravity } = modules;
  const labels = explanationLabels[language];
  const { title, when, why, ground, basis, comesAbout } = explanationOf(one, language);
  const { text, comment } = labels.adjust(one);
  const severity = labels.severities[gravity(one)];
  const parts = [
    `**${title}** (${severity})`,
    prose(when),
    `**${labels.why}:** ${prose(why)}`,
    `**${labels.basis} (${labels.grounds[ground]}):** ${prose(basis)}`,
    `**${labels.adjusting}:** ${prose(text)}`,
    ...(comment === undefined ? [] : [fenced(comment, 'yaml')]),
    ...(comesAbout === undefined ? [] : [`**${labels.comesAbout}:** ${prose(comesAbout)}`]),
  ];
  return parts.join('\n\n');
}

function findings({ pretty }, bad, language) {
  const sources = new Map(bad.map(({ source }) => [source.name, source]));
  const options = { language, colour: false, columns: COLUMNS, summary: false, version: '', hash: () => '' };
  return fenced(pretty({ files: bad, sources }, options), 'text');
}

function page(modules, one, example) {
  const { sv } = modules.explanationLabels;
  const swedish = [MADE, `# ${one}`, words.sv.other, explained(modules, one, 'sv')];
  const english = ['## In English', explained(modules, one, 'en')];
  if (example !== undefined) {
    const command = commandFor(modules, example.bad);
    swedish.push(
      `## ${sv.bad}`,
      ...example.bad.map((file) => shownFile(modules, file)),
      words.sv.says(command),
      findings(modules, example.bad, 'sv'),
    );
    swedish.push(`## ${sv.good}`, ...example.good.map((file) => shownFile(modules, file)));
    english.push(words.en.says(command), findings(modules, example.bad, 'en'));
  }
  return `${[...swedish, words.sv.index, ...english, words.en.index].join('\n\n')}\n`;
}

function table({ explanationOf, explanationLabels, gravity, groups }, language, [code_, severity, title]) {
  const labels = explanationLabels[language];
  return Object.entries(groups).map(([group, codes]) => {
    const rows = codes.map(
      (one) =>
        `| [\`${one}\`](${one}/README.md) | ${labels.severities[gravity(one)]} | ${prose(explanationOf(one, language).title)} |`,
    );
    const head = `| ${code_} | ${severity} | ${title} |\n|---|---|---|`;
    return `### ${labels.groups[group]}\n\n${head}\n${rows.join('\n')}`;
  });
}

/** The index: its first half is written by hand, the tables are not. */
async function index(modules) {
  const introduction = async (language) => {
    const text = await readFile(`${root}scripts/lib/diagnostic-pages/index.${language}.md`, 'utf8');
    return text.trimEnd().replaceAll('{{day}}', modules.EXAMPLES_AS_OF);
  };
  const swedish = [await introduction('sv'), ...table(modules, 'sv', ['Kod', 'Allvar', 'Vad det gäller'])];
  const english = [await introduction('en'), ...table(modules, 'en', ['Code', 'Severity', 'What it is about'])];
  return `${[MADE, ...swedish, ...english].join('\n\n')}\n`;
}

/** @returns {Promise<Map<string, string>>} the text of every page by its path below docs/diagnostics */
export async function diagnosticPages() {
  const modules = await importTs(code);
  const installation = { system: modules.diskFileSystem(), root: root.replace(/[/\\]$/, '') };
  const loaded = await modules.loadResources(installation);
  if (loaded.kind !== 'resources') throw new Error(`the program's own resources do not hold: ${loaded.kind}`);
  const pages = new Map([['README.md', await index(modules)]]);
  for (const one of Object.values(modules.groups).flat()) {
    const example = await modules.loadExample(one, installation, loaded.resources);
    pages.set(`${one}/README.md`, page(modules, one, example));
  }
  return pages;
}
