import { hasErrors } from '../diagnostics/collect.ts';
import type { FileFindings } from '../diagnostics/diagnostic.ts';
import { type SeveritySettings, withSettings } from '../diagnostics/severity-settings.ts';
import { type Config, loadConfig } from '../pipeline/load/load-config.ts';
import {
  type LoadedResources,
  loadResources,
  type Remarks,
  type ResourceChoice,
} from '../pipeline/load/load-resources.ts';
import type { Resources } from '../pipeline/load/resources.ts';
import { present } from '../values/present.ts';
import { type Context, complain, type GlobalOptions } from './context.ts';
import { report } from './report.ts';

function reportFindings({ source, diagnostics }: FileFindings, context: Context): Promise<void> {
  return report(context, [{ path: source.name, sources: [source], diagnostics }]);
}

/** Reports the warnings of a chosen file; the configuration may make errors of them, and then the file does not hold. */
async function fileHolds(
  remarks: FileFindings | undefined,
  refused: (file: string) => string,
  settings: SeveritySettings,
  context: Context,
): Promise<boolean> {
  if (remarks === undefined) return true;
  const { source } = remarks;
  const diagnostics = withSettings(remarks.diagnostics, settings);
  await reportFindings({ source, diagnostics }, context);
  if (!hasErrors(diagnostics)) return true;
  complain(context, refused(source.name));
  return false;
}

async function filesHold({ level, theme }: Remarks, settings: SeveritySettings, context: Context): Promise<boolean> {
  const { badMinimumLevel, badTheme } = context.texts.errors;
  const levelHolds = await fileHolds(level, badMinimumLevel, settings, context);
  return (await fileHolds(theme, badTheme, settings, context)) && levelHolds;
}

/** The files and folders that the options choose instead of the program's own. */
export function resourceChoice({ minimumLevel, templates, theme }: GlobalOptions): ResourceChoice {
  return present({ minimumLevel, templates, theme });
}

/** The folder of templates that was chosen, where it cannot be used as it is. */
type BadTemplates = Extract<LoadedResources, { readonly kind: 'bad-templates' }>;

/** Says in words why a folder has no templates. */
async function withoutTemplates(folder: string, name: string, { host, texts: { errors } }: Context): Promise<string> {
  const kind = await host.system.kind(folder);
  if (kind === 'missing') return errors.unreadable(folder, 'ENOENT');
  return kind === 'folder' ? errors.templatesMissing(folder, name) : errors.outIsFile(folder);
}

/** What was loaded, or undefined where that does not hold, which has then been reported. */
async function held(
  loaded: Exclude<LoadedResources, BadTemplates>,
  settings: SeveritySettings,
  context: Context,
): Promise<Resources | undefined> {
  const { texts } = context;
  switch (loaded.kind) {
    case 'resources':
      return (await filesHold(loaded.remarks, settings, context)) ? loaded.resources : undefined;
    case 'unreadable':
      complain(context, texts.errors.unreadable(loaded.problem.path, loaded.problem.code));
      return undefined;
    case 'no-templates':
      complain(context, await withoutTemplates(loaded.folder, loaded.name, context));
      return undefined;
    case 'bad-level':
      await reportFindings(loaded, context);
      complain(context, texts.errors.badMinimumLevel(loaded.source.name));
      return undefined;
    case 'bad-theme':
      await reportFindings(loaded, context);
      complain(context, texts.errors.badTheme(loaded.source.name));
      return undefined;
  }
}

/**
 * Loads the resources that the options ask for.
 * @param settings the severities that the configuration gives the warnings of a chosen level or theme
 * @returns undefined when the options do not hold, which has then been reported
 */
export async function load(context: Context, settings: SeveritySettings = {}): Promise<Resources | undefined> {
  const loaded = await loadResources(context.host, resourceChoice(context.options));
  if (loaded.kind !== 'bad-templates') return held(loaded, settings, context);
  await report(context, [{ path: '', sources: loaded.sources, diagnostics: loaded.diagnostics }]);
  complain(context, context.texts.errors.badTemplates(loaded.folder));
  return undefined;
}

/** Resources to check with, and the chosen templates where those cannot even be read. */
export interface LoadedToCheck {
  readonly resources: Resources;
  readonly badTemplates?: BadTemplates;
}

/**
 * Loads the same where templates are to be checked, not used: those that cannot even be read are handed over, with what is
 * wrong with them.
 */
export async function loadToCheck(
  context: Context,
  settings: SeveritySettings = {},
): Promise<LoadedToCheck | undefined> {
  const loaded = await loadResources(context.host, resourceChoice(context.options));
  if (loaded.kind !== 'bad-templates') {
    const resources = await held(loaded, settings, context);
    return resources && { resources };
  }
  const { templates: _, ...options } = context.options;
  const resources = await load({ ...context, options }, settings);
  return resources && { resources, badTemplates: loaded };
}

/**
 * Loads the configuration that the command runs under.
 * @returns undefined when it does not hold, which has then been reported
 */
export async function configure(context: Context): Promise<Config | undefined> {
  const { host, texts, options } = context;
  const loaded = await loadConfig(host, options.config);
  switch (loaded.kind) {
    case 'config':
      return loaded.config;
    case 'unreadable':
      complain(context, texts.errors.unreadable(loaded.problem.path, loaded.problem.code));
      return undefined;
    case 'bad':
      await reportFindings(loaded, context);
      complain(context, texts.errors.badConfig(loaded.source.name));
      return undefined;
  }
}
