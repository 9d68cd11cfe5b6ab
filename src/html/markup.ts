/** Attributes in the order in which they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands between tags, or in an attribute's double quotes (HTML, 13.3). */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] as string);
}

/** A start tag. */
export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** An element around markup on one line: what is inside it is text, so that no white space may be added. */
export function inline(name: string, attributes: Attributes, markup: string): string {
  return `${startTag(name, attributes)}${markup}</${name}>`;
}

/** An element around other elements, each on a line of its own. */
export function block(name: string, attributes: Attributes, parts: readonly string[]): string {
  return [startTag(name, attributes), ...parts.filter((part) => part !== ''), `</${name}>`].join('\n');
}

/** What every element carries over from its node: its language, and where a district wrote it. */
export function nodeAttributes(node: { readonly language?: string; readonly origin?: string }): Attributes {
  return { lang: node.language, 'data-origin': node.origin };
}
