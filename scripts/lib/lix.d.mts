import type { DocumentRoot } from '../../src/document/node.ts';

/** LIX: words per sentence, plus the percentage of words of more than six letters. */
export function lix(text: string): number;

/** The paragraphs and list items of a document, each a line, each ended as a sentence. */
export function runningText(document: DocumentRoot): string;
