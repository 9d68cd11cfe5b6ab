import { plainTextFindings } from '../markdown/findings.ts';
import type { Rule } from './rule.ts';

/** All fields but descriptions are plain text, and print the marks of Markdown as they stand. */
export const markdownInPlainText: Rule = ({ document }) => plainTextFindings(document, 'district');
