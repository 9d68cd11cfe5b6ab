import type { Related } from '../diagnostics/diagnostic.ts';
import type { SourceGround } from '../diagnostics/grounds.ts';
import type { LevelWords } from '../diagnostics/level-words.ts';
import type { Language } from '../diagnostics/message.ts';
import { capitalised } from '../values/in-words.ts';
import type { Counts } from './count.ts';

/** The words around findings. */
export interface Labels {
  /** Of the floor, in the words of the finding's level. */
  readonly floor: (words: LevelWords) => string;
  readonly basis: string;
  /** A source of the level, by the level's own word for it, and perhaps one of its sections. */
  readonly source: (ground: SourceGround) => string;
  readonly law: string;
  readonly practice: string;
  readonly interpretation: string;
  readonly hint: string;
  readonly related: { readonly [N in Related['note']]: string };
  /** Precedes a description of the program's own fault. */
  readonly failure: string;
  readonly standardInput: string;
  /** What relative paths are relative to. */
  readonly root: string;
  readonly summary: (counts: Counts) => string;
}

const sv: Labels = {
  floor: ({ floor }) => capitalised(floor.one),
  basis: 'Grund',
  source: ({ definite, section }) => (section === undefined ? definite : `${definite}, avsnittet ”${section}”`),
  law: 'Lag',
  practice: 'Praxis',
  interpretation: 'Tolkning',
  hint: 'Gör så här',
  related: { 'first-occurrence': 'Första stället', 'other-file': 'Den andra filen' },
  failure: 'Ett fel i programmet, filen är inte kontrollerad',
  standardInput: 'Det som lästes från standard in.',
  root: 'Mappen som sökvägarna utgår från.',
  summary: ({ files, errors, warnings, infos }) => {
    const where = files === 1 ? '1 fil' : `${files} filer`;
    const infoPart = infos === 0 ? '' : infos === 1 ? ', 1 upplysning' : `, ${infos} upplysningar`;
    if (errors + warnings === 0) return `${where}: inga fel${infoPart}.`;
    return `${where}: ${errors} fel, ${warnings === 1 ? '1 varning' : `${warnings} varningar`}${infoPart}.`;
  },
};

const en: Labels = {
  floor: () => 'Minimum level',
  basis: 'Basis',
  source: ({ definite, section }) =>
    section === undefined ? `“${definite}”` : `section “${section}” of “${definite}”`,
  law: 'Law',
  practice: 'Practice',
  interpretation: 'Interpretation',
  hint: 'What to do',
  related: { 'first-occurrence': 'First place', 'other-file': 'The other file' },
  failure: 'A bug in the program, the file is not checked',
  standardInput: 'What was read from standard input.',
  root: 'The folder that paths start from.',
  summary: ({ files, errors, warnings, infos }) => {
    const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
    const infoPart = infos === 0 ? '' : `, ${plural(infos, 'info')}`;
    if (errors + warnings === 0) return `${plural(files, 'file')}: no errors${infoPart}.`;
    return `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${infoPart}.`;
  },
};

export const labels: { readonly [L in Language]: Labels } = { sv, en };
