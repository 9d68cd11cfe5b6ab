import type { FileSystem } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import type { Face } from '../../layout/face/measure.ts';
import { sourceText } from '../../source/source-text.ts';
import { standardTheme, type Theme } from '../../theme/theme.ts';
import { present } from '../../values/present.ts';
import { documentKinds, entryTemplate } from './document-kind.ts';
import { hashOfAll } from './hash-of-all.ts';
import type { Installation } from './installation.ts';
import { readText, readWhole } from './read-installed-file.ts';
import type { Look, Sha256 } from './resources.ts';

const FACES: readonly Face[] = ['regular', 'italic', 'semibold'];

/** The folder of a level's templates: the chosen one, else the level's own where it has one, else the standard one. */
async function templateFolder(
  system: FileSystem,
  root: string,
  id: string,
  chosen: string | undefined,
): Promise<string> {
  if (chosen !== undefined) return chosen;
  const own = `${root}/templates/${id}`;
  return (await system.kind(own)) === 'folder' ? own : `${root}/templates/standard`;
}

/** The names of a folder's templates: an entry for each kind of document that it has one for, and the partials. */
async function templateNames(system: FileSystem, folder: string): Promise<readonly string[]> {
  const entries = documentKinds.map(async (kind) => {
    const name = entryTemplate(kind);
    return (await system.kind(within(folder, name))) === 'file' ? [name] : [];
  });
  const { entries: found } = await system.list(within(folder, 'partials'));
  const partials = found.filter(({ name, kind }) => kind === 'file' && name.endsWith('.hbs'));
  return [...(await Promise.all(entries)).flat(), ...partials.map(({ name }) => `partials/${name}`)];
}

async function readTemplates(system: FileSystem, folder: string, shown: string): Promise<Look['templates']> {
  const names = await templateNames(system, folder);
  const texts = names.map(async (name) => {
    const text = await readText(system, within(folder, name));
    return [name, sourceText(within(shown, name), text)] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The theme's fonts, else the project's. */
async function readFonts(system: FileSystem, root: string, { faces }: Theme): Promise<Look['fonts']> {
  const bytes = (face: Face) => faces?.[face].bytes ?? readWhole(system, `${root}/templates/assets/fonts/${face}.ttf`);
  const [regular, italic, semibold] = await Promise.all([bytes('regular'), bytes('italic'), bytes('semibold')]);
  return { regular, italic, semibold };
}

/**
 * Reads the templates and fonts that a level's agreements are drawn with.
 * @param chosen a folder of the user's own templates
 */
export async function loadLook(
  { system, root, built }: Installation,
  id: string,
  chosen: string | undefined,
  theme: Theme = standardTheme,
): Promise<Look> {
  const sha256: Sha256 = (content) => system.hash(content);
  const folder = await templateFolder(system, root, id, chosen);
  // Findings name the program's own templates from its root, and so do not show where it is installed.
  const shown = chosen ?? folder.slice(root.length + 1);
  const [templates, fonts] = await Promise.all([readTemplates(system, folder, shown), readFonts(system, root, theme)]);
  const builtTemplates = built === undefined || chosen !== undefined ? undefined : `${built.url}${shown}.js`;
  return {
    templates,
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
