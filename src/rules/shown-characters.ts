import { characterFindings } from '../markdown/findings.ts';
import type { Rule } from './rule.ts';

/** What no text may hold, a character reference may not bring in either. */
export const shownCharacters: Rule = ({ document }) => characterFindings(document, 'district');
