// What axe-core says of a page, and what it leaves to us: the contrast of what is written in a picture.
import { openPage } from './support/browser.mjs';

/** What axe-core finds; a contrast that it cannot tell counts too, and one in a picture is measured instead. */
export async function judge({ browser, axe }, path, look, only = look.only) {
  const { page, close } = await openPage(browser, path, look);
  await page.evaluate(axe);
  // 24 by 24 pixels for a finger: WCAG 2.2, 2.5.8; axe-core leaves it out unless asked.
  const options = only === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: only };
  const { violations, incomplete, passes } = await page.evaluate((given) => globalThis.axe.run(given), options);
  const faint = await page.evaluate(faintLabels);
  await close();
  const found = [...violations, ...unsureContrasts(incomplete)].map(({ id, nodes }) => ({
    rule: id,
    where: nodes[0]?.html ?? '',
  }));
  return { found: [...found, ...faint.map((where) => ({ rule: 'color-contrast', where }))], passed: passes.length };
}

/** The contrasts that axe-core leaves open, but for the labels of a picture: it knows no `fill`. */
function unsureContrasts(incomplete) {
  return incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => !html.startsWith('<text')) }))
    .filter(({ nodes }) => nodes.length > 0);
}

/**
 * The labels of pictures that stand out less than 4.5:1 from what they stand on (WCAG 2.2, 1.4.3): the mark around
 * them, or the page. Runs in the page.
 */
function faintLabels() {
  const luminance = (colour) => {
    const [red, green, blue] = colour
      .match(/[\d.]+/g)
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const number = (element, name) => Number(element.getAttribute(name));
  // A circle's middle and how far it reaches, or a square's.
  const placeOf = (mark) => {
    if (mark.localName === 'circle') return { x: number(mark, 'cx'), y: number(mark, 'cy'), reach: number(mark, 'r') };
    const reach = number(mark, 'width') / 2;
    return { x: number(mark, 'x') + reach, y: number(mark, 'y') + reach, reach };
  };
  const holds = (label) => (mark) => {
    const { x, y, reach } = placeOf(mark);
    return Math.abs(x - number(label, 'x')) < 1 && Math.abs(y - number(label, 'y')) < reach;
  };
  const groundOf = (label) => {
    const marks = label.ownerSVGElement.querySelectorAll('circle[class*=fill-], rect[class*=fill-]');
    const mark = [...marks].find(holds(label));
    return mark ? getComputedStyle(mark).fill : getComputedStyle(document.documentElement).backgroundColor;
  };
  return [...document.querySelectorAll('svg text')]
    .filter((label) => {
      const ink = luminance(getComputedStyle(label).fill);
      const paper = luminance(groundOf(label));
      return (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05) < 4.5;
    })
    .map((label) => `${label.outerHTML} (in a picture)`);
}
