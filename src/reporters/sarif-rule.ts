import type { Code, Severity } from '../diagnostics/codes.ts';
import { explanationOf } from '../diagnostics/explain.ts';
import type { Language } from '../diagnostics/message.ts';
import { severities } from '../diagnostics/severities.ts';
import { labels } from './labels.ts';

/** SARIF §3.27.10 has three levels for what is wrong; an info is a note. */
export const LEVELS: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'note' };

/** GitHub sorts and filters findings by these, except those about security. */
const PROBLEM_SEVERITIES: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** What a code means, SARIF §3.49. There is no `helpUri`, since the texts themselves are the help. */
export function ruleOf(code: Code, language: Language): object {
  const { title, when, why, ground, basis } = explanationOf(code, language);
  const label = labels[language].basis;
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: when },
    help: {
      text: [when, why, `${label}: ${basis}`].join('\n\n'),
      markdown: [plain(when), plain(why), `**${label}:** ${plain(basis)}`].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severities[code]] },
    properties: { 'problem.severity': PROBLEM_SEVERITIES[severities[code]], tags: [ground] },
  };
}

/** Escapes what Markdown would read as markup (CommonMark §2.4): `*` masks a digit, `#` begins a comment in YAML. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** A code as a readable name (SARIF §3.49.7): `meeting-too-rare` becomes `MeetingTooRare`. */
function nameOf(code: Code): string {
  return code.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
