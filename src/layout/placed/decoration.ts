import type { FrameItem, Item, RuleItem } from './items.ts';
import type { Colour } from './page.ts';

/** Something drawn beside or around a number of strips; on each page it grows with those that land there. */
export interface Decoration {
  /** Extends it over a strip from `top` to `bottom`; on a new sheet it begins anew. */
  readonly cover: (top: number, bottom: number, onto: Item[], sheet: object) => void;
}

/** A vertical rule, a little shorter than the lines beside it: from their capitals to their baseline. */
export function sideRule(x: number, width: number, colour: Colour): Decoration {
  let sheet: object | undefined;
  let rule: RuleItem | undefined;
  const inset = 2;
  return {
    cover(top, bottom, onto, on) {
      if (rule === undefined || sheet !== on) {
        const y = top + inset;
        rule = { type: 'rule', x1: x, y1: y, x2: x, y2: y, width, colour, artifact: 'layout' };
        sheet = on;
        onto.push(rule);
      }
      rule.y2 = bottom - inset;
    },
  };
}

/** A frame around strips. */
export function frameAround(x: number, width: number, lineWidth: number, colour: Colour): Decoration {
  let sheet: object | undefined;
  let frame: FrameItem | undefined;
  return {
    cover(top, bottom, onto, on) {
      if (frame === undefined || sheet !== on) {
        frame = { type: 'frame', x, y: top, width, height: 0, lineWidth, colour, artifact: 'layout' };
        sheet = on;
        onto.push(frame);
      }
      frame.height = bottom - frame.y;
    },
  };
}
