// The runtime alone, as templates that were compiled beforehand need no more.
import Handlebars from 'handlebars/runtime.js';
import { markdownHtml } from './markdown.ts';

interface HelperOptions {
  readonly hash: { readonly at?: string };
}

/**
 * The helpers that templates may call. There is one: the view prepares what has to be counted, inflected or dated, and
 * has types and tests for it.
 */
export const helpers = {
  /** A text in the Markdown subset as blocks. The compiler adds `at`, the template's line. */
  markdown(value: string | undefined, options: HelperOptions): Handlebars.SafeString {
    return new Handlebars.SafeString(markdownHtml(value ?? '', options.hash.at ?? ''));
  },
};

export const helperNames: readonly string[] = Object.keys(helpers);
