import type { Checked } from '../../diagnostics/diagnostic.ts';
import { rememberByObject, rememberByText } from '../../values/remember.ts';
import { MOST_LEVELS, type Resources } from '../load/resources.ts';
import type { Draw } from './draw.ts';

async function prepare(level: string, resources: Resources): Promise<Checked<Draw>> {
  // The only way to Handlebars, hyphenation and pdfkit: `validate` and `--format json` never load them.
  const { prepareDrawing } = await import('./draw.ts');
  return prepareDrawing(await resources.look(level), resources);
}

/** Templates by resources and level: a batch compiles them once. */
const prepared = rememberByObject((resources: Resources) =>
  rememberByText(MOST_LEVELS, (level) => prepare(level, resources)),
);

/** Returns the function that draws a level's agreements; it is prepared when it is first asked for. */
export function preparedDrawing(level: string, resources: Resources): Promise<Checked<Draw>> {
  return prepared(resources)(level);
}
