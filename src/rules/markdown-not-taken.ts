import { problemFindings } from '../markdown/findings.ts';
import type { Rule } from './rule.ts';

/** Descriptions may be written in a small Markdown; anything else of it would be printed as source, or be lost. */
export const markdownNotTaken: Rule = ({ document }) => problemFindings(document, 'district');
