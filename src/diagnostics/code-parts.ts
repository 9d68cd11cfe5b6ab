import type { SourceProblemCode } from '../source/source-problem.ts';
import type { Code } from './codes.ts';

// The codes by what they are about. Messages and explanations, in each language, have a file for each part.

/** Below the floor, and what leaves out what it recommends. */
export type FloorCode = Extract<
  Code,
  | 'meeting-too-rare'
  | 'follow-up-too-rare'
  | 'function-missing'
  | 'individual-cases-forbidden'
  | 'individual-cases-guaranteed'
  | 'responsible-function-changed'
  | 'convener-changed'
  | 'level-changed'
  | 'title-changed'
  | 'minutes-required'
  | 'board-report-required'
  | 'individual-meeting-reported'
  | 'recommended-function-missing'
>;

/** What refers to the minimum level, or adds to it. */
export type LevelCode = Extract<
  Code,
  | 'unknown-minimum-level'
  | 'area-incomplete'
  | 'meeting-incomplete'
  | 'unknown-area'
  | 'unknown-meeting'
  | 'unknown-function'
  | 'unknown-support-material'
  | 'function-redefined'
  | 'function-contradiction'
>;

/** The parties: schools, where to turn, signatures, dates, and what must not be written about people. */
export type PartyCode = Extract<
  Code,
  | 'no-local-additions'
  | 'outsider-in-individual-meeting'
  | 'duplicate-school'
  | 'school-in-two-districts'
  | 'school-form-uncovered'
  | 'independent-schools-missing'
  | 'contact-missing'
  | 'unit-code-invalid'
  | 'organisation-number-invalid'
  | 'signatory-not-authorised'
  | 'decided-late'
  | 'agreement-expired'
  | 'signed-outside-period'
  | 'outdated-reference'
  | 'personal-identity-number'
  | 'personal-email'
>;

/** The files of a run. */
export type RunCode = Extract<
  Code,
  | 'file-unreadable'
  | 'output-collision'
  | 'reserved-name'
  | 'part-incomplete'
  | 'parts-not-whole'
  | 'part-input-not-made'
  | 'parts-overlap'
  | 'parts-differ'
>;

/** Comments in a file and the configuration. */
export type SettingCode = Extract<Code, 'suppression-unused' | 'suppression-invalid' | 'severity-fixed'>;

/** The shape of a file, as its schema has it. */
export type ShapeCode = Extract<
  Code,
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'quoted-string-expected'
  | 'misspelt-value'
  | 'wrong-pattern'
  | 'no-such-date'
  | 'date-order'
  | 'out-of-range'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | 'twice-in-list'
  | 'empty-text'
  | 'missing-glyph'
>;

/** Templates, and the documents that they write. */
export type TemplateCode = Extract<Code, `template-${string}` | `document-${string}`>;

/** How documents are to look. */
export type ThemeCode = Extract<Code, `theme-${string}`>;

/** The bytes and the text; what is YAML has its own part. */
export type SourceCode = Extract<
  SourceProblemCode,
  'file-too-big' | 'not-utf8' | 'file-empty' | 'too-deep' | 'control-character' | 'bidi-character'
>;

/** What makes YAML hard to read, or dangerous. */
export type YamlCode = Extract<
  SourceProblemCode,
  `yaml-${string}` | 'duplicate-key' | 'forbidden-key' | 'key-not-text'
>;
