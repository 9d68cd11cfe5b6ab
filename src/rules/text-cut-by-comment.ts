import { cutTextFindings } from '../texts/cut-texts.ts';
import type { Rule } from './rule.ts';

/** A number sign after a space begins a comment (YAML 1.2.2, 6.6): what was written after it would be lost in silence. */
export const textCutByComment: Rule = ({ document }) => cutTextFindings(document);
