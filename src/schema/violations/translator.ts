import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TranslationContext } from '../translation-context.ts';
import type { Violation } from '../violation.ts';

/** Turns one violation of a keyword into a finding in the project's own codes. */
export type Translator = (violation: Violation, context: TranslationContext) => Diagnostic;
