import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page as a browser builds it; what a browser would have to repair is an error. */
export function readPage(html: string): Element {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Element;
  const written = html.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1>').match(/<[a-z][a-z0-9]*/g) ?? [];
  if (all(root).length + 1 !== written.length) throw new Error('a browser makes or drops elements');
  return root;
}

/** Every element below one, in document order, of a name or of any. */
export function all(element: Element, name?: string): Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? [...(name === undefined || child.tagName === name ? [child] : []), ...all(child, name)] : [],
  );
}

/** The first element of a name. */
export function first(element: Element, name: string): Element {
  const [found] = all(element, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text below a node, but for that of elements of some names. */
export function textBelow(node: Node, without: readonly string[] = []): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || without.includes(node.nodeName)) return '';
  return node.childNodes.map((child) => textBelow(child, without)).join('');
}

/** All text of a page's main part but the contents, which repeat the headings, and the labels of drawings, which are read as one picture. */
export function mainText(html: string): string {
  return textBelow(first(readPage(html), 'main'), ['nav', 'svg']);
}

/** Text as the eye takes it: white space is only a gap. */
export function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
