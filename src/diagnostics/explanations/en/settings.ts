import type { ExplanationsIn } from '../explanation.ts';

/** Comments in a file and the configuration. */
export const settings: ExplanationsIn<'settings'> = {
  'suppression-unused': {
    title: 'A comment that turns nothing off',
    when: 'A comment turns off a finding that there is not on the line it is about. While the file has an error this is not judged, for the error can hide what the comment is there for. Nor is what depends on other files or on today’s date.',
    why: 'A comment left behind can silently turn off the next finding on the same line.',
    ground: 'project',
    basis: 'A rule of the project: every exception is seen, has a reason, and goes when it is not needed.',
  },
  'suppression-invalid': {
    title: 'A comment that cannot be followed',
    when: 'A comment that is to turn something off lacks a reason or a code, names a code that does not exist, tries to turn off an error, or begins with a word that the program does not know. The comment then has no effect.',
    why: 'Whoever reviews the file should be able to read why a warning is turned off. An error can never be turned off, or something below the minimum level could be printed.',
    ground: 'project',
    basis: 'A rule of the project: errors stand, and every exception has a reason.',
  },
  'severity-fixed': {
    title: 'The configuration tries to change an error',
    when: 'Under severity in samverkan.config.yaml stands a code that is always an error. Only warnings and infos can be set. Of codes that are errors in grave cases and warnings in doubtful ones, only the warnings are affected.',
    why: 'If an error could be turned off, the minimum level could be lowered by a line in a configuration.',
    ground: 'project',
    basis: 'A rule of the project: no configuration lowers the minimum level.',
  },
};
