import type { Section } from '../../document/node.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';

/** Sets a section: on a new page where it asks for one, and across both columns on the first page. */
export function laySection(context: LayoutContext, flow: Flow, section: Section, area: LayoutArea): void {
  const { left, width } = context.measures.columns;
  flow.flush();
  const first = flow.strips.length;
  const inner: LayoutArea =
    section.role === 'first-page' ? { ...area, x: left, width, side: false, widens: false, firstPage: true } : area;
  context.blocks(flow, section.children, inner);
  flow.flush();
  const top = flow.strips[first];
  if (top !== undefined && section.newPage) top.newPage = true;
}
