import type { LocalAddition } from '../../document/node.ts';
import { attachedText } from '../flow/attach.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { addLabelLines, paragraphSegments } from '../flow/paragraph.ts';
import { styles } from '../inline/text-style.ts';
import { sideRule } from '../placed/decoration.ts';
import { localRule, space } from '../placed/measures.ts';
import { indented } from './list.ts';

/** Sets what a district added: a rule to its left, and its label in the side column or, where that is taken, above. */
export function layLocalAddition(context: LayoutContext, flow: Flow, addition: LocalAddition, area: LayoutArea): void {
  const inner = indented(area, localRule.indent);
  const roomy = area.side && area.gap > space.compact;
  const outside = flow.decorations;
  flow.space(roomy ? space.sideHead : area.gap);
  flow.decorations = [...outside, sideRule(area.x + localRule.width / 2, localRule.width, 'local')];
  layLabel(context, flow, addition, area, inner);
  context.blocks(flow, addition.children, inner);
  flow.flush();
  flow.decorations = outside;
  flow.space(roomy ? space.sideHead : area.gap + space.localAfter);
}

/** Sets the label in the side column, or above where that is taken or the label would fill most of a page. */
function layLabel(
  context: LayoutContext,
  flow: Flow,
  { label }: LocalAddition,
  area: LayoutArea,
  inner: LayoutArea,
): void {
  const segments = paragraphSegments(context, label, styles.sideLabel);
  const beside = area.side
    ? attachedText(context, segments, context.measures.columns.side, styles.sideLabel, true)
    : undefined;
  if (beside !== undefined && beside.descent <= context.measures.tallestBeside) flow.attach(beside);
  else addLabelLines(context, flow, segments, inner, styles.sideLabel);
}
