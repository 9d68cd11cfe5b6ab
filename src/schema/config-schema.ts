import type { Code } from '../diagnostics/codes.ts';
import { explanationOf } from '../diagnostics/explain.ts';
import { isAdjustable, severities } from '../diagnostics/severities.ts';
import { SETTINGS } from '../diagnostics/severity-settings.ts';
import { closed } from '../minimum/compile-schema/closed-mapping.ts';
import { DIALECT, type JsonSchema } from '../minimum/json-schema.ts';

/** The schema of one code's setting; editors show what the code is about. */
function setting(code: Code): JsonSchema {
  const { title, when } = explanationOf(code, 'sv');
  return {
    description: `${title}. ${when} Utan inställning: ${severities[code]}.`,
    type: 'string',
    enum: [...SETTINGS],
  };
}

/**
 * The schema of `samverkan.config.yaml`, made from the list of codes so that it knows every code that can be set. Errors
 * cannot.
 */
export function compileConfigSchema(): JsonSchema {
  const codes = (Object.keys(severities) as Code[]).filter(isAdjustable).sort();
  const severity = closed(Object.fromEntries(codes.map((code) => [code, setting(code)])));
  return {
    $schema: DIALECT,
    title: 'samverkan.config.yaml',
    description: 'Hur samverkan bedömer varningar och upplysningar i ert arbete. Fel står fast.',
    ...closed({
      severity: {
        description: 'Hur allvarlig en anmärkning är: error (fel), warning (varning) eller off (visas inte).',
        ...severity,
      },
      strict: { description: 'true: validate räknar varningar som fel, som med --strict.', type: 'boolean' },
    }),
  };
}
