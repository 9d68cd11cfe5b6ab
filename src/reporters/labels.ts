import type { Related } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/message.ts';
import type { Counts } from './count.ts';

/** The words that stand around findings. */
export interface Labels {
  readonly floor: string;
  readonly basis: string;
  readonly section: (title: string) => string;
  readonly assumption: string;
  readonly hint: string;
  readonly related: { readonly [N in Related['note']]: string };
  readonly summary: (counts: Counts) => string;
}

const sv: Labels = {
  floor: 'Miniminivå',
  basis: 'Grund',
  section: (title) => `avsnittet ”${title}”`,
  assumption: 'Antagande',
  hint: 'Gör så här',
  related: { 'first-occurrence': 'Första stället', 'other-file': 'Den andra filen' },
  summary: ({ files, errors, warnings }) => {
    const where = files === 1 ? '1 fil' : `${files} filer`;
    if (errors + warnings === 0) return `${where}: inga fel.`;
    return `${where}: ${errors} fel, ${warnings === 1 ? '1 varning' : `${warnings} varningar`}.`;
  },
};

const en: Labels = {
  floor: 'Minimum level',
  basis: 'Basis',
  section: (title) => `section “${title}”`,
  assumption: 'Assumption',
  hint: 'What to do',
  related: { 'first-occurrence': 'First place', 'other-file': 'The other file' },
  summary: ({ files, errors, warnings }) => {
    const where = files === 1 ? '1 file' : `${files} files`;
    if (errors + warnings === 0) return `${where}: no errors.`;
    return `${where}: ${errors === 1 ? '1 error' : `${errors} errors`}, ${warnings === 1 ? '1 warning' : `${warnings} warnings`}.`;
  },
};

export const labels: { readonly [L in Language]: Labels } = { sv, en };
