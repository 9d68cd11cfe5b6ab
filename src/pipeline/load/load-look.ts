import type { FileSystem } from '../../io/file-system.ts';
import type { Face } from '../../layout/face/measure.ts';
import { standardTheme, type Theme } from '../../theme/theme.ts';
import { present } from '../../values/present.ts';
import { documentKinds, entryTemplate } from './document-kind.ts';
import { hashOfAll } from './hash-of-all.ts';
import type { Installation } from './installation.ts';
import { loadModule } from './load-module.ts';
import { readWhole } from './read-installed-file.ts';
import { readTemplates } from './read-templates.ts';
import type { Look, Sha256, TemplateSet } from './resources.ts';
import { withoutNumbers } from './without-numbers.ts';

const FACES: readonly Face[] = ['regular', 'italic', 'semibold'];

/** A folder of the user's own templates, as they were read. */
export interface ChosenTemplates {
  readonly templates: Look['templates'];
}

function hashOf(templates: Look['templates'], sha256: Sha256): string {
  return hashOfAll(
    [...templates].map(([name, { text }]) => [name, text] as const),
    sha256,
  );
}

/**
 * The program's own templates for a level: in a folder of the level's own where there is one, else the standard ones.
 * Findings name them by their path below the program's root: they do not show where the program is installed.
 * @throws where one of them does not hold: the installation is broken
 */
async function ownTemplates({ system, root, built }: Installation, id: string): Promise<TemplateSet> {
  const own = `templates/${id}`;
  const shown = (await system.kind(`${root}/${own}`)) === 'folder' ? own : 'templates/standard';
  const { templates, diagnostics } = await readTemplates(system, `${root}/${shown}`, shown);
  const [first] = diagnostics;
  if (first !== undefined)
    throw new Error(`${first.span.file} does not hold: ${first.code} at offset ${first.span.start}`);
  const builtTemplates = built && (() => loadModule(built, `${shown}.cjs`));
  return { templates, ...present({ builtTemplates }), templatesSha256: hashOf(templates, (text) => system.hash(text)) };
}

/** A user's own templates, checked for personal numbers: their texts are printed in every document. */
function checkedTemplates(read: Look['templates']): Pick<Look, 'templates' | 'numberFindings'> {
  const checked = [...read].map(([name, source]) => [name, withoutNumbers(source, undefined, [])] as const);
  return {
    templates: new Map(checked.map(([name, { source }]) => [name, source])),
    numberFindings: checked.flatMap(([, { diagnostics }]) => diagnostics),
  };
}

type TemplatesOfLook = Pick<Look, 'numberFindings' | 'standIns'> & TemplateSet;

/** A user's own templates, with the program's own for the kinds of document that they have no entry for. */
async function chosenTemplates(
  { templates }: ChosenTemplates,
  installation: Installation,
  id: string,
): Promise<TemplatesOfLook> {
  const sha256: Sha256 = (content) => installation.system.hash(content);
  const templatesSha256 = hashOf(templates, sha256);
  if (documentKinds.every((kind) => templates.has(entryTemplate(kind))))
    return { ...checkedTemplates(templates), templatesSha256 };
  const standIns = await ownTemplates(installation, id);
  const both = [
    ['chosen', templatesSha256],
    ['own', standIns.templatesSha256],
  ] as const;
  return { ...checkedTemplates(templates), standIns, templatesSha256: hashOfAll(both, sha256) };
}

/** The theme's fonts, else the project's. */
async function readFonts(system: FileSystem, root: string, { faces }: Theme): Promise<Look['fonts']> {
  const bytes = (face: Face) => faces?.[face].bytes ?? readWhole(system, `${root}/templates/assets/fonts/${face}.ttf`);
  const [regular, italic, semibold] = await Promise.all([bytes('regular'), bytes('italic'), bytes('semibold')]);
  return { regular, italic, semibold };
}

/** What the build has made of the project's fonts; a theme's own need none of it. */
async function readBuiltFonts({ system, built }: Installation, { faces }: Theme): Promise<Uint8Array | undefined> {
  if (built === undefined || faces !== undefined) return undefined;
  const read = await system.read(`${built.folder}/fonts`);
  return read.kind === 'bytes' ? read.bytes : undefined;
}

/**
 * Reads the templates and fonts that a level's agreements are drawn with.
 * @param chosen the user's own templates
 */
export async function loadLook(
  installation: Installation,
  id: string,
  chosen: ChosenTemplates | undefined,
  theme: Theme = standardTheme,
): Promise<Look> {
  const { system, root } = installation;
  const [templates, fonts, builtFonts] = await Promise.all([
    chosen === undefined ? ownTemplates(installation, id) : chosenTemplates(chosen, installation, id),
    readFonts(system, root, theme),
    readBuiltFonts(installation, theme),
  ]);
  return {
    ...templates,
    fonts,
    fontsSha256: hashOfAll(
      FACES.map((face) => [face, fonts[face]] as const),
      (content) => system.hash(content),
    ),
    ...present({ builtFonts }),
    theme,
  };
}
