import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonText } from '../diagnostics/json-text.ts';
import { describe } from '../diagnostics/message.ts';
import { present } from '../values/present.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { labels } from './labels.ts';
import { fullText } from './notes.ts';
import { oneLine } from './one-line.ts';
import type { Report, Reporter, ReporterOptions } from './reporter.ts';
import { artifactLocation, physicalLocation, ROOT } from './sarif-location.ts';
import { LEVELS, ruleOf } from './sarif-rule.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The name and version of our fingerprints: another way of making them needs another name (SARIF §3.27.17). */
const FINGERPRINT = 'samverkanFinding/v1';

/**
 * SARIF 2.1.0 (OASIS, with errata 01), for code scanning and editors: one result per finding, infos as notes. Braces in
 * messages stay single, although §3.11.5 doubles them: viewers show a message without arguments verbatim, and a remedy
 * such as `{ times: 1, per: termin }` must be right when it is copied.
 */
export const sarif: Reporter = (report, options) => {
  const { language, version } = options;
  const diagnostics = report.files.flatMap((file) => file.diagnostics);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const fingerprints = fingerprintsOf(diagnostics, options);
  const run = {
    tool: {
      driver: {
        name: 'samverkan',
        version,
        semanticVersion: version,
        language,
        rules: codes.map((code) => ruleOf(code, language)),
      },
    },
    language,
    columnKind: 'utf16CodeUnits',
    ...invocations(report, options),
    originalUriBaseIds: { [ROOT]: { description: { text: labels[language].root } } },
    artifacts: report.files.map(({ path }) => ({
      location: artifactLocation(path, options),
      roles: ['analysisTarget'],
    })),
    results: diagnostics.map((one, index) => ({
      ...result(one, codes, report, options),
      partialFingerprints: { [FINGERPRINT]: fingerprints[index] },
    })),
  };
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
};

/** Reports files that could not be judged (SARIF §3.20), which would otherwise pass for files without findings. */
function invocations({ files }: Report, options: ReporterOptions): object {
  const notifications = files.flatMap(({ path, failure }) => {
    if (failure === undefined) return [];
    const text = `${labels[options.language].failure}: ${oneLine(failure)}.`;
    const locations = [{ physicalLocation: { artifactLocation: artifactLocation(path, options) } }];
    return [{ level: 'error', message: { text }, locations }];
  });
  if (notifications.length === 0) return { invocations: [{ executionSuccessful: true }] };
  return { invocations: [{ executionSuccessful: false, toolExecutionNotifications: notifications }] };
}

function result(one: Diagnostic, codes: readonly Code[], report: Report, options: ReporterOptions): object {
  const words = labels[options.language];
  const logical = one.pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: one.pointer, kind: 'value' }] };
  const related = one.related.map(({ span, note }, id) => ({
    id,
    physicalLocation: physicalLocation(span, report, options),
    message: { text: `${words.related[note]}.` },
  }));
  return {
    ruleId: one.code,
    ruleIndex: codes.indexOf(one.code),
    level: LEVELS[one.severity],
    message: { text: fullText(one, report, options).join('\n') },
    locations: [{ physicalLocation: physicalLocation(one.span, report, options), ...logical }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    properties: {
      ...present({ floor: one.floor && oneLine(one.floor), basis: one.basis, grounds: one.grounds }),
      hint: oneLine(describe(one, options.language).hint),
    },
  };
}
