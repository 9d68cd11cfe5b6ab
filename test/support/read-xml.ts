/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0 §2.2, production 2: everything else is forbidden in a document. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function decoded(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)|</.test(text)) throw new Error(`not escaped: ${text}`);
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replaceAll(/\s+([a-z]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`twice: ${name}`);
    attributes[name] = decoded(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`no attribute: ${rest}`);
  return attributes;
}

/** Reads XML strictly, as far as reports use it: a declaration, elements, attributes, text; throws at what is not well-formed. */
export function readXml(xml: string): XmlElement {
  const found = FORBIDDEN.exec(xml);
  if (found !== null) throw new Error(`forbidden character at ${found.index}`);
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const top = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [top];
  for (const [, end, name = '', attributes = '', empty, text = ''] of body.matchAll(
    /<(\/?)([a-z][a-z-]*)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>|((?:[^<]|<(?!\/?[a-z]))+)/g,
  )) {
    const current = open.at(-1) ?? top;
    if (name === '') current.text += decoded(text);
    else if (end === '/') {
      if (open.length === 1 || open.pop()?.name !== name) throw new Error(`stray end: ${name}`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      current.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length > 1 || top.text.trim() !== '')
    throw new Error('not one root');
  return root;
}

/** All elements of a name, in document order. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => elementsOf(child, name))];
}
