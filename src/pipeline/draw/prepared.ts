import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Resources } from '../load/resources.ts';
import type { Draw } from './draw.ts';

/** Compiled templates by resources and level: a batch compiles them once. */
const prepared = new WeakMap<Resources, Map<string, Promise<Checked<Draw>>>>();

async function prepare(level: string, resources: Resources): Promise<Checked<Draw>> {
  // The only way to Handlebars, hyphenation and pdfkit: `validate` and `--format json` never load them.
  const { prepareDrawing } = await import('./draw.ts');
  return prepareDrawing(await resources.look(level), resources);
}

/** What draws a level's agreements, prepared when it is first asked for. */
export function drawingFor(level: string, resources: Resources): Promise<Checked<Draw>> {
  const ofThese = prepared.get(resources) ?? new Map<string, Promise<Checked<Draw>>>();
  prepared.set(resources, ofThese);
  const drawing = ofThese.get(level) ?? prepare(level, resources);
  ofThese.set(level, drawing);
  return drawing;
}
