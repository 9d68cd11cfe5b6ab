import { loadMarkdown } from '../markdown/read-markdown.ts';
import { capitalised } from '../values/in-words.ts';
import type { Template } from './compile.ts';
import { markdownHtml } from './markdown.ts';
import { HtmlSink, type MarkupSink } from './sink.ts';
import type { View } from './view-shape.ts';

/** A module that `scripts/lib/build-templates.mjs` writes: templates that were checked and made code beforehand. */
export interface BuiltTemplates {
  /** The hash of the templates' texts. */
  readonly sha256: string;
  /** Makes the writers of the entries, by name within the folder (`precompileTemplates`). */
  readonly make: (given: typeof functions) => Readonly<Record<string, WriteBuilt>>;
}

type WriteBuilt = (sink: MarkupSink, root: View, context: View) => void;

/** What built templates call: the helpers, and what Handlebars does with a value. */
const functions = {
  text: (value: string | number | undefined): string => String(value ?? ''),
  /** What `if`, `with` and `unless` ask of a value. */
  there: (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value)),
  capitalised: (value: string | undefined): string => capitalised(String(value ?? '')),
  markdown: (value: string | undefined): string => markdownHtml(value ?? '', ''),
};

/**
 * Loads templates that were made code when the project was built.
 * @param load loads the built module; undefined where there is none
 * @param sha256 of the templates' texts as they are now
 * @param entry the name of the template that calls the others
 * @returns undefined where they were not built or have changed since; `compileTemplates` then makes them
 */
export async function loadBuiltTemplates(
  load: () => Promise<unknown>,
  sha256: string,
  entry: string,
): Promise<Template | undefined> {
  const built = (await load()) as BuiltTemplates | undefined;
  const write = built?.sha256 === sha256 ? built.make(functions)[entry] : undefined;
  if (write === undefined) return undefined;
  return {
    write(view) {
      const sink = new HtmlSink();
      write(sink, view, view);
      return sink.whole;
    },
    writeTo: (view, sink) => write(sink, view, view),
    loadMarkdown,
  };
}
