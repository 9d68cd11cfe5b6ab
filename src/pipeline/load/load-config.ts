import { hasErrors } from '../../diagnostics/collect.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey } from '../../diagnostics/places.ts';
import { isCode } from '../../diagnostics/severities.ts';
import type { SeveritySettings } from '../../diagnostics/severity-settings.ts';
import type { IoProblem } from '../../io/file-system.ts';
import { checkLazily } from '../../schema/check.ts';
import { compileValidator } from '../../schema/compile.ts';
import type { LazyValidator } from '../../schema/validator.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { readInput } from './input.ts';
import type { Installation } from './installation.ts';
import { loadValidator } from './load-validator.ts';
import { readSource } from './read-source.ts';
import { withoutNumbers } from './without-numbers.ts';

/** The name of the configuration in the folder that the command runs in. */
export const CONFIG_NAME = 'samverkan.config.yaml';

/** A team's decisions about warnings, made once for all its files. */
export interface Config {
  readonly severity?: SeveritySettings;
  /** Whether warnings count as errors in `validate`. */
  readonly strict?: boolean;
}

export type LoadedConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'unreadable'; readonly problem: IoProblem }
  | { readonly kind: 'bad'; readonly source: SourceText; readonly diagnostics: readonly Diagnostic[] };

function configValidator(installation: Installation): Promise<LazyValidator> {
  return loadValidator(installation, 'config', async () => {
    // The schema holds the explanations of all codes: too much to load where the build has made a validator of it.
    const { compileConfigSchema } = await import('../../schema/config-schema.ts');
    return compileValidator(compileConfigSchema());
  });
}

/** Turns an unknown key that is the code of an error into the finding that errors cannot be set, which says more. */
function explained(one: Diagnostic, document: YamlDocument): Diagnostic {
  if (one.code !== 'unknown-key') return one;
  const { key } = one.args as Diagnostic<'unknown-key'>['args'];
  if (one.pointer !== `/severity/${key}` || !isCode(key)) return one;
  return diagnostic('severity-fixed', { code: key }, atKey(document, one.pointer));
}

/**
 * Reads a configuration.
 * @param path a file that the user named; without one, `samverkan.config.yaml` in the working folder, if it is there
 */
export async function loadConfig(installation: Installation, path?: string): Promise<LoadedConfig> {
  const { system } = installation;
  if (path === undefined && (await system.kind(CONFIG_NAME)) !== 'file') return { kind: 'config', config: {} };
  const input = await readInput(system, path ?? CONFIG_NAME);
  if (input.content.kind === 'problem') return { kind: 'unreadable', problem: input.content.problem };
  const { source, document, diagnostics: found } = readSource(input);
  // All of it may be commented out.
  if (found.length === 1 && found[0]?.code === 'file-empty') {
    const inComments = withoutNumbers(source, document, []);
    return hasErrors(inComments.diagnostics) ? { kind: 'bad', ...inComments } : { kind: 'config', config: {} };
  }
  const shape =
    document === undefined
      ? []
      : (await checkLazily(await configValidator(installation), document)).map((one) => explained(one, document));
  const findings = withoutNumbers(source, document, [...found, ...shape]);
  if (document === undefined || hasErrors(findings.diagnostics)) return { kind: 'bad', ...findings };
  // The schema describes this very type.
  return { kind: 'config', config: document.value as Config };
}
