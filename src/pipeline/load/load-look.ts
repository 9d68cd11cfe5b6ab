import type { FileSystem } from '../../io/file-system.ts';
import type { Face } from '../../layout/face/measure.ts';
import { standardTheme, type Theme } from '../../theme/theme.ts';
import { present } from '../../values/present.ts';
import { hashOfAll } from './hash-of-all.ts';
import type { Installation } from './installation.ts';
import { readWhole } from './read-installed-file.ts';
import { readTemplates } from './read-templates.ts';
import type { Look, Sha256 } from './resources.ts';
import { withoutNumbers } from './without-numbers.ts';

const FACES: readonly Face[] = ['regular', 'italic', 'semibold'];

/** A folder of the user's own templates, as they were read. */
export interface ChosenTemplates {
  readonly templates: Look['templates'];
}

/**
 * The program's own templates for a level: in a folder of the level's own where there is one, else the standard ones.
 * @returns them with the folder's path below the program's root: findings do not show where the program is installed
 * @throws where one of them does not hold: the installation is broken
 */
async function ownTemplates(
  system: FileSystem,
  root: string,
  id: string,
): Promise<ChosenTemplates & { shown: string }> {
  const own = `templates/${id}`;
  const shown = (await system.kind(`${root}/${own}`)) === 'folder' ? own : 'templates/standard';
  const { templates, diagnostics } = await readTemplates(system, `${root}/${shown}`, shown);
  const [first] = diagnostics;
  if (first !== undefined)
    throw new Error(`${first.span.file} does not hold: ${first.code} at offset ${first.span.start}`);
  return { templates, shown };
}

/** A user's own templates, checked for personal numbers: their texts are printed in every agreement. */
function checkedTemplates(read: Look['templates']): Pick<Look, 'templates' | 'numberFindings'> {
  const checked = [...read].map(([name, source]) => [name, withoutNumbers(source, undefined, [])] as const);
  return {
    templates: new Map(checked.map(([name, { source }]) => [name, source])),
    numberFindings: checked.flatMap(([, { diagnostics }]) => diagnostics),
  };
}

/** The theme's fonts, else the project's. */
async function readFonts(system: FileSystem, root: string, { faces }: Theme): Promise<Look['fonts']> {
  const bytes = (face: Face) => faces?.[face].bytes ?? readWhole(system, `${root}/templates/assets/fonts/${face}.ttf`);
  const [regular, italic, semibold] = await Promise.all([bytes('regular'), bytes('italic'), bytes('semibold')]);
  return { regular, italic, semibold };
}

/**
 * Reads the templates and fonts that a level's agreements are drawn with.
 * @param chosen the user's own templates
 */
export async function loadLook(
  { system, root, built }: Installation,
  id: string,
  chosen: ChosenTemplates | undefined,
  theme: Theme = standardTheme,
): Promise<Look> {
  const sha256: Sha256 = (content) => system.hash(content);
  const [read, fonts] = await Promise.all([chosen ?? ownTemplates(system, root, id), readFonts(system, root, theme)]);
  const { templates } = read;
  const builtTemplates = built !== undefined && 'shown' in read ? `${built.url}${read.shown}.js` : undefined;
  return {
    ...(chosen === undefined ? { templates } : checkedTemplates(templates)),
    ...present({ builtTemplates }),
    templatesSha256: hashOfAll(
      [...templates].map(([name, { text }]) => [name, text] as const),
      sha256,
    ),
    fonts,
    fontsSha256: hashOfAll(
      FACES.map((face) => [face, fonts[face]] as const),
      sha256,
    ),
    theme,
  };
}
