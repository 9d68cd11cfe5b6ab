import type { Frame } from '../../document/node.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { padTop } from '../flow/strip.ts';
import { compactText } from '../inline/text-style.ts';
import { frameAround } from '../placed/decoration.ts';
import { framePadding, space } from '../placed/measures.ts';

/** Sets text in a frame, in the colour of what is local to this document: its status. */
export function layFrame(context: LayoutContext, flow: Flow, frame: Frame, area: LayoutArea): void {
  const inner: LayoutArea = {
    ...area,
    x: area.x + framePadding.x,
    width: area.width - 2 * framePadding.x,
    side: false,
    widens: false,
    text: { ...compactText(area.text), colour: 'local' },
    gap: space.compact,
  };
  const first = flow.strips.length;
  const outside = flow.decorations;
  flow.space(space.frame);
  flow.decorations = [...outside, frameAround(area.x, area.width, 1, 'local')];
  context.blocks(flow, frame.children, inner);
  flow.flush();
  flow.decorations = outside;
  padFirstAndLast(flow, first);
  flow.space(space.frame);
}

function padFirstAndLast(flow: Flow, first: number): void {
  const added = flow.strips.slice(first);
  const [top] = added;
  const bottom = added[added.length - 1];
  if (top === undefined || bottom === undefined) return;
  padTop(top, framePadding.y);
  bottom.height += framePadding.y;
  bottom.reach = Math.max(bottom.reach, bottom.height);
  for (const each of added) if (each !== bottom && each.keep === 0) each.keep = 1;
}
