import type { Section } from '../document/node.ts';
import type { Area, Context } from './context.ts';
import type { Flow } from './flow.ts';
import { columns } from './look.ts';

/** Sets a section: on a new page where it asks for one, and across both columns on the first page. */
export function laySection(context: Context, flow: Flow, section: Section, area: Area): void {
  flow.flush();
  const first = flow.strips.length;
  const inner: Area =
    section.role === 'first-page'
      ? { ...area, x: columns.left, width: columns.width, side: false, widens: false, firstPage: true }
      : area;
  context.blocks(flow, section.children, inner);
  flow.flush();
  const top = flow.strips[first];
  if (top !== undefined && section.newPage) top.newPage = true;
}
