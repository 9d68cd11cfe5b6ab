// Inlines of the document tree as Typst markup.

/**
 * Text as markup that shows exactly these characters. Every ASCII character that may have a meaning gets a backslash, since
 * the meaning depends on its place (`-` and `1.` begin lists, `--` is a dash, `//` a comment).
 */
export const escaped = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** A string of Typst's code mode. */
export const string = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const around = {
  plain: (text) => text,
  strong: (text) => `#strong[${text}]`,
  emphasis: (text) => `#emph[${text}]`,
  quiet: (text) => `#quiet[${text}]`,
  local: (text) => `#local[${text}]`,
};

function inline(node) {
  switch (node.type) {
    case 'text': {
      const text = around[node.style](escaped(node.text));
      return node.language === undefined ? text : `#text(lang: ${string(node.language.slice(0, 2))})[${text}]`;
    }
    case 'line-break':
      return '#linebreak()';
    case 'link': {
      const { target } = node;
      const to = target.startsWith('#') ? `label(${string(target.slice(1))})` : string(target);
      return `#link(${to})[${inlines(node.children)}]`;
    }
    default:
      throw new Error(`no inline is called ${node.type}`);
  }
}

/** Inlines in a row. A `;` ends each call, so that the characters after it are text. */
export const inlines = (nodes) => nodes.map((node) => inline(node).replace(/^#.*[\])]$/s, '$&;')).join('');
