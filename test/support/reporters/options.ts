import { sha256 } from '../../../src/io/sha256.ts';
import type { ReporterOptions } from '../../../src/reporters/index.ts';
import { FOLDER } from './report.ts';

/** Swedish, without colours. */
export const swedish: ReporterOptions = {
  language: 'sv',
  colour: false,
  version: '1.2.3',
  hash: sha256,
  folder: FOLDER,
};
