import type { Checked } from '../../diagnostics/diagnostic.ts';
import { rememberByObject, rememberByText } from '../../values/remember.ts';
import { type DocumentKind, documentKinds } from '../load/document-kind.ts';
import { MOST_LEVELS, type Resources } from '../load/resources.ts';
import type { Draw } from './draw.ts';
import { withoutLetterhead } from './letterhead.ts';

async function prepare(kind: DocumentKind, level: string, resources: Resources): Promise<Checked<Draw>> {
  // The only way to Handlebars, hyphenation and pdfkit: `validate` and `--format json` never load them.
  const { prepareDrawing } = await import('./draw.ts');
  const [look, floor] = await Promise.all([resources.look(level), resources.floor(level)]);
  return prepareDrawing(kind, withoutLetterhead(look, floor.level), resources);
}

/** Templates by resources, kind of document and level: a batch compiles them once. */
const prepared = rememberByObject((resources: Resources) =>
  rememberByText(documentKinds.length, (kind: DocumentKind) =>
    rememberByText(MOST_LEVELS, (level) => prepare(kind, level, resources)),
  ),
);

/** Returns the function that draws a level's documents of one kind; it is prepared when it is first asked for. */
export function preparedDrawing(kind: DocumentKind, level: string, resources: Resources): Promise<Checked<Draw>> {
  return prepared(resources)(kind)(level);
}
