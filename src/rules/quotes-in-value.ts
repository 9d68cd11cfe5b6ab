import { quotedValueFindings } from '../texts/quoted-values.ts';
import type { Rule } from './rule.ts';

/** Word processors and telephones write typographic quotation marks, which YAML takes for letters of the text. */
export const quotesInValue: Rule = ({ document }) => quotedValueFindings(document);
