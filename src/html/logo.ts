import type { Logo } from '../theme/theme.ts';
import { base64 } from './base64.ts';
import { type Attributes, block, startTag } from './markup.ts';

/** CSS has 96 px to an inch, also on paper (CSS Values 4, 6.2); an inch is 72 pt. */
const pixels = (points: number) => String(Math.max(1, Math.round((points * 96) / 72)));

/**
 * Writes the sender's picture before the sender's names. It stands in the page itself, as it was read. Its size is
 * given, so that nothing moves when it is drawn.
 * @param sender markup of the names
 */
export function writeLogo({ picture, alternative, width, height }: Logo, sender: string): string {
  const size: Attributes = { width: pixels(width), height: pixels(height) };
  const src = `data:${picture.mediaType};base64,${base64(picture.bytes)}`;
  const image = startTag('img', { class: 'logo', src, alt: alternative, ...size });
  return block('div', { class: 'from' }, [image, sender]);
}

/** Beside the sender's names, whose capitals reach as high; above them where there is no room for both. */
const logoPlacement = `
.from{display:flex;flex:1 1 18rem;flex-wrap:wrap;gap:.75rem 1rem}
.logo{align-self:flex-start;max-width:100%;height:auto;margin-top:.35rem}
`;

/**
 * A picture that can be seen through was made for paper, so on a dark screen it stands on white. The white reaches
 * around it without moving it (its margins take back what is added), and a reader's own choice of colours does not take
 * it away.
 */
const logoGround = `@media screen and (prefers-color-scheme:dark){.logo{background:#fff;box-sizing:content-box;padding:.375rem;margin:calc(.35rem - .375rem) -.375rem -.375rem;border-radius:.375rem;forced-color-adjust:none}}
`;

/** What the style sheet says of the picture; nothing where there is none. */
export function logoStyle(logo: Logo | undefined): string {
  if (logo === undefined) return '';
  const { content } = logo.picture;
  return content.kind === 'pixels' && content.opacity !== undefined ? `${logoPlacement}${logoGround}` : logoPlacement;
}
