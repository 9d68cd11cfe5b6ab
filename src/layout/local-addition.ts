import type { LocalAddition } from '../document/node.ts';
import { attachment } from './attach.ts';
import { breakLines } from './break-lines.ts';
import type { Area, Context } from './context.ts';
import { sideRule } from './decoration.ts';
import type { Flow } from './flow.ts';
import { indented } from './list.ts';
import { columns, localRule, space } from './look.ts';
import { addLines, shape } from './paragraph.ts';
import { styles } from './text-style.ts';

/** Sets what a district added: a rule to its left, and its label in the side column or, where that is taken, above. */
export function layLocalAddition(context: Context, flow: Flow, addition: LocalAddition, area: Area): void {
  const inner = indented(area, localRule.indent);
  const roomy = area.side && area.gap > space.compact;
  const outside = flow.decorations;
  flow.space(roomy ? space.sideHead : area.gap);
  flow.decorations = [...outside, sideRule(area.x + localRule.width / 2, localRule.width, 'local')];
  const segments = shape(context, addition.label, styles.sideLabel);
  if (area.side) flow.attach(attachment(context, segments, columns.side, styles.sideLabel, true));
  else addLines(context, flow, breakLines(segments, inner.width, context), inner, styles.sideLabel, 2);
  context.blocks(flow, addition.children, inner);
  flow.flush();
  flow.decorations = outside;
  flow.space(roomy ? space.sideHead : area.gap + space.localAfter);
}
