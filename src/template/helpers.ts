// The runtime alone, as templates that were compiled beforehand need no more.
import Handlebars from 'handlebars/runtime.js';
import { capitalised } from '../values/in-words.ts';
import { markdownHtml } from './markdown.ts';

interface HelperOptions {
  readonly hash: { readonly at?: string };
}

/**
 * The helpers that templates may call. There are few: the view prepares what has to be counted, inflected or dated, and
 * has types and tests for it.
 */
export const helpers = {
  /** A text in the Markdown subset as blocks. The compiler adds `at`, the template's line. */
  markdown(value: string | undefined, options: HelperOptions): Handlebars.SafeString {
    return new Handlebars.SafeString(markdownHtml(value ?? '', options.hash.at ?? ''));
  },
  /** A text with its first letter large, where it begins a sentence or a line. */
  capitalised(value: unknown): string {
    // What a partial is given may be another helper's, which is no plain text.
    return capitalised(String(value ?? ''));
  },
};

export const helperNames: readonly string[] = Object.keys(helpers);

/** Those that write elements, and so stand between tags alone; what others make is text. */
export const blockWriters: readonly string[] = ['markdown'];
