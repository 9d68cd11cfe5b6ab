import type { Section } from '../../document/node.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import type { Strip } from '../flow/strip.ts';

/** Sets a section: on a new page where it asks for one, and across both columns on the first page. */
export function laySection(context: LayoutContext, flow: Flow, section: Section, area: LayoutArea): void {
  const { left, width } = context.measures.columns;
  const { children, newPage, role } = section;
  flow.flush();
  const first = flow.strips.length;
  const inner: LayoutArea =
    role === 'first-page' ? { ...area, x: left, width, side: false, widens: false, firstPage: true } : area;
  const nested = newPage === 'fitted' ? children.findIndex(({ type }) => type === 'section') : -1;
  const own = nested < 0 ? children.length : nested;
  context.blocks(flow, children.slice(0, own), inner);
  flow.flush();
  const end = flow.strips.length;
  context.blocks(flow, children.slice(own), inner);
  flow.flush();
  const [top, last] = [flow.strips[first], end > first ? flow.strips[end - 1] : undefined];
  if (top === undefined || !newPage) return;
  top.newPage = newPage;
  if (newPage !== 'fitted') return;
  if (last === undefined) top.newPage = true;
  else {
    last.endsFitted = 'own';
    (flow.strips.at(-1) as Strip).endsFitted = 'whole';
  }
}
