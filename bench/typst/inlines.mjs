// Inlines of the document tree as Typst markup.

/**
 * Text as markup that shows exactly these characters. Every ASCII character that could mean something has a backslash:
 * which of them do depends on where they stand (`-` and `1.` begin lists, `--` is a dash, `//` a comment).
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

/** The `;` ends each call, so that what follows is text. */
export const inlines = (nodes) => nodes.map((node) => inline(node).replace(/^#.*[\])]$/s, '$&;')).join('');
