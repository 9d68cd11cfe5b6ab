// Draws the logo of the invented municipality Sundby, an arched bridge above two waves. It makes the picture of the example
// theme: `node scripts/draw-sundby-logo.mjs`.
import { writeFileSync } from 'node:fs';
import { encode } from 'fast-png';

const file = new URL('../examples/theme/logo.png', import.meta.url);
const [width, height] = [600, 400];
const colour = [0x0b, 0x5d, 0x4e];
/** How many samples are taken of each pixel, across and down. */
const samples = 4;

const middle = width / 2;
const arch = { y: 300, radius: 285, half: 15 };
const deck = { y: 205, half: 12 };
const hangers = { apart: 88, half: 6 };

/** Height of the arch's line at a distance from the middle. */
const archAt = (dx) => arch.y - Math.sqrt(Math.max(0, arch.radius ** 2 - dx ** 2));

function onBridge(x, y) {
  const dx = x - middle;
  const ring = Math.abs(Math.hypot(dx, y - arch.y) - arch.radius) <= arch.half && y <= 282;
  const road = Math.abs(y - deck.y) <= deck.half;
  const nearest = Math.round(dx / hangers.apart) * hangers.apart;
  const hanger = Math.abs(dx - nearest) <= hangers.half && y > archAt(nearest) && y < deck.y;
  return ring || road || (hanger && Math.abs(nearest) < arch.radius * 0.8);
}

/** A band that swings three times from edge to edge. */
const onWave = (x, y, level) => Math.abs(y - level - 16 * Math.cos((x / width) * 6 * Math.PI)) <= 13;

/** How much of the colour a point has: the lower wave lets half of the paper through. */
function inkAt(x, y) {
  if (onBridge(x, y) || onWave(x, y, 316)) return 1;
  return onWave(x, y, 370) ? 0.5 : 0;
}

function opacityOf(column, row) {
  let ink = 0;
  for (let at = 0; at < samples ** 2; at++)
    ink += inkAt(column + ((at % samples) + 0.5) / samples, row + (Math.floor(at / samples) + 0.5) / samples);
  return Math.round((255 * ink) / samples ** 2);
}

const data = new Uint8Array(4 * width * height);
for (let row = 0; row < height; row++)
  for (let column = 0; column < width; column++)
    data.set([...colour, opacityOf(column, row)], 4 * (row * width + column));
writeFileSync(file, encode({ width, height, channels: 4, depth: 8, data }));
