import { describe, expect, test } from 'vitest';
import { read } from '../support/read-yaml.ts';

/** Mistakes that the library reports elsewhere, or as something else: each with all problems that are reported for it. */
const groups: Readonly<Record<string, readonly (readonly [what: string, text: string, ...lines: string[]])[]>> = {
  'what is closed, but too far to the left': [
    [
      'a closing bracket left of its name',
      'a:\n  - n: x\n    f: [\n      x,\n      y\n  ]\n    o: { t: k }\n',
      '6:3 yaml-syntax outdented',
    ],
    [
      'the rest of a list left of its name',
      'a:\n  - n: x\n    f: [x,\n y]\n    o: { t: k }\n',
      '4:2 yaml-syntax outdented',
    ],
    ['the rest of a list at the start of the line', 'a:\n  f: [x,\ny]\n  o: 1\n', '3:1 yaml-syntax outdented'],
    ['nested braces', 'a:\n    s: { f: {\n      t: 2, p: y\n    } }\n', '4:5 yaml-syntax outdented'],
    ['nested braces, further out', 'a:\n    s: { f: {\n      t: 2, p: y\n  } }\nb: 1\n', '4:3 yaml-syntax outdented'],
    ['a tab in front of a list’s lines', 'a:\n    f: [\n\tx,\n\ty\n    ]\n    o: { t: k }\n', '3:1 yaml-syntax tab'],
    ['a tab after spaces', 'a:\n    f: [\n    \tx,\n    \ty\n    ]\n    o: { t: k }\n', '3:5 yaml-syntax tab'],
    ['a closing quotation mark', 'a:\n      d: "en\n      andra\n      "\nb: 1\n', '3:7 yaml-syntax outdented'],
    ['single quotation marks', "a:\n      d: 'en\n      andra'\nb: 1\n", '3:7 yaml-syntax outdented'],
    ['a quoted text at the start of the line', 'a:\n      d: "en\nandra"\nb: 1\n', '3:1 yaml-syntax outdented'],
    ['a quoted text of the outermost level', 'd: "en\nandra"\nb: 1\n', '2:1 yaml-syntax outdented'],
    ['a tab in front of a quoted text’s line', 'a:\n  d: "en\n\tandra"\nb: 1\n', '3:1 yaml-syntax tab'],
    ['a quoted text with a colon', 'a:\n  d: "en\n  andra: x"\n  c: 1\n', '3:3 yaml-syntax outdented'],
    ['a quoted text in braces', 'a:\n  d: { x: "en\n  andra" }\n  c: 1\n', '3:3 yaml-syntax outdented'],
    ['a quoted text in a list', 'a:\n  - "en\n  andra"\n  - c\n', '3:3 yaml-syntax outdented'],
  ],
  'what is not closed': [
    ['a quoted text before another one', 'a:\n  d: "en\n  andra: x\n  c: "hej"\n', '2:6 yaml-syntax unclosed-quote'],
    ['a list before others', 'a:\n  f: [x,\n    y\n  o: { t: k }\n  p: [z]\n', '2:6 yaml-syntax unclosed-bracket'],
    ['a list before another one', 'a:\n  f: [x\n  g: [y]\nb: 1\n', '2:6 yaml-syntax unclosed-bracket'],
    ['a bracket closed in a comment', 'a:\n  topics: [Fråga #1, b]\n  c: 1\n', '2:18 yaml-syntax comment-in-text'],
  ],
  'what opens again': [
    [
      'a quotation mark alone on its line, twice',
      'a:\n  - "\n  - "\n',
      '2:5 yaml-syntax unclosed-quote',
      '3:5 yaml-syntax unclosed-quote',
    ],
  ],
  'a text that a typographic quotation mark should close': [
    ['at the end of the file', 'a:\n  d: "en text”\n  c: 1\n', '2:14 yaml-syntax curly-close'],
    ['before another quoted text', 'a:\n  d: "en text”\n  c: "x"\n', '2:14 yaml-syntax curly-close'],
    ['in brackets', 'a:\n  d: { x: "en text”, y: 1 }\n  c: 1\n', '2:11 yaml-syntax unclosed-quote'],
    ['at the end of brackets', 'a:\n  d: [en, "två”]\n  c: 1\n', '2:15 yaml-syntax curly-close'],
    ['a single one', "a:\n  d: 'en text’\n  c: 1\n", '2:14 yaml-syntax curly-close'],
  ],
  'what belongs to another kind of text': [
    ['a fence around code', '```yaml\na: 1\nb: 2\n```\n', '1:1 yaml-syntax code-fence'],
    ['a comment before everything', '// fil\na: 1\nb:\n  c: 1\n', '1:1 yaml-syntax other-comment'],
    ['a fence at the end', 'a: 1\nb: 2\n```\n', '3:1 yaml-syntax code-fence'],
    ['tildes', '~~~\na: 1\nb: 2\n', '1:1 yaml-syntax code-fence'],
    ['a table', 'a:\n  b: 1\n| Skola | Form |\n|---|---|\n| X | y |\nc: 1\n', '3:1 yaml-syntax pasted-mark'],
    ['a table at the beginning', '| Skola | Form |\n|---|---|\na: 1\n', '1:1 yaml-syntax pasted-mark'],
    ['an e-mail', '> a: 1\n> b:\n>   c: 1\n', '1:1 yaml-syntax pasted-mark'],
    ['an e-mail below other lines', 'a: 1\n> b: 2\n> c: 1\n', '2:1 yaml-syntax pasted-mark'],
    ['a text after its mark', 'a:\n  d: | en text\n  c: 1\n', '2:8 yaml-syntax block-scalar'],
    [
      'a text after its mark, on a line of its own',
      'a:\n  d:\n    > en text\n  c: 1\n',
      '3:7 yaml-syntax block-scalar',
    ],
    ['a comment of JavaScript', 'a: 1\n// resten\nb: 1\n', '2:1 yaml-syntax other-comment'],
    ['a comment at the beginning', '// fil\na: 1\n', '1:1 yaml-syntax other-comment'],
    ['a comment of HTML', 'a:\n  b: 1\n  <!-- resten -->\n  c: 1\n', '3:3 yaml-syntax other-comment'],
    ['a comment of SQL', 'a:\n  b: 1\n-- resten\nc: 1\n', '3:1 yaml-syntax other-comment'],
    ['an address below its name', 'a:\n  b: 1\n  //example.se/x\n  c: 1\n', '3:3 yaml-syntax other-comment'],
    [
      'a conflict that is indented',
      'a:\n  <<<<<<< HEAD\n  b: 1\n  =======\n  b: 2\n  >>>>>>> x\n',
      '2:3 yaml-syntax conflict-marker',
    ],
    [
      'a heading underlined',
      'a:\n  d: |\n    Rubrik\n    =======\n  c [: 1\n  e: "\n',
      '6:6 yaml-syntax unclosed-quote',
    ],
  ],
  'what is no text but an entry': [
    ['round brackets', 'a:\n  o: (t: k)\n  b: 1\n', '2:6 yaml-syntax round-brackets'],
    ['a text in round brackets', 'a:\n  o: Mål (obs: k)\n  b: 1\n', '2:6 yaml-syntax nested-mapping'],
    [
      'a value and lines below it',
      'a:\n  f:\n    - x\n  o: k\n    t: k\n    n: y\nb: 1\n',
      '5:5 yaml-syntax deeper-name',
    ],
  ],
  'a hyphen among names': [
    ['between them', 'a:\n  b: 1\n  - c: 2\n  d: 3\n', '3:3 yaml-syntax stray-hyphen'],
    ['after two', 'a:\n  b: 1\n  c: 2\n  - d: 3\n', '4:3 yaml-syntax stray-hyphen'],
    ['with lines of its own', 'a:\n  b: 1\n  - c:\n      e: 1\n  d: 3\n', '3:3 yaml-syntax stray-hyphen'],
    ['of the outermost level', 'a: 1\n- b: 2\nc: 3\n', '2:1 yaml-syntax stray-hyphen'],
    [
      'where the first of a list lacks its own',
      's:\n  n: x\n  u: 1\n  - n: y\n    u: 2\nb: 1\n',
      '2:3 yaml-syntax missing-hyphen',
    ],
  ],
  'brackets without a beginning': [
    ['braces', 'a:\n  o: t: k }\n  b: 1\n', '2:11 yaml-syntax unopened-bracket'],
    ['one too many', 'a:\n  k: [x]]\n  b: 1\n', '2:9 yaml-syntax unopened-bracket'],
  ],
  'a line out of step': [
    ['the first, further in', 'a:\n   n: x\n  b: "1"\n  c: 2\n', '2:4 yaml-syntax indentation'],
    ['the first, further out', 'a:\nn: x\n  b: 1\n  c: 2\n', '2:1 yaml-syntax indentation'],
    ['one further out', 'a:\n  n: x\nb: "1"\n  c: 2\n  d: 3\n', '3:1 yaml-syntax indentation'],
    [
      'a heading further out',
      'u:\n  m:\n    t: 1\n    h: 2\ne:\n    t: 1\n    h: 2\n  l:\n    t: 1\n',
      '5:1 yaml-syntax indentation',
    ],
    [
      'a heading further out, below deeper lines',
      'u:\n    m:\n      t: 1\n  e:\n      t: 1\n      h: 2\n    l:\n      t: 1\n',
      '4:3 yaml-syntax indentation',
    ],
    ['no hyphen before a list’s part', 's:\n  n: x\n    u: 1\n  - n: y\n', '2:3 yaml-syntax missing-hyphen'],
    [
      'no hyphen before its second part',
      's:\n  - n: x\n    u: 1\n  n: y\n    u: 2\n',
      '4:3 yaml-syntax missing-hyphen',
    ],
    ['no hyphen before braces', 's:\n  { n: x }\n  - { n: y }\n', '2:3 yaml-syntax missing-hyphen'],
  ],
  'texts of several lines': [
    [
      'a colon on the second line',
      'a:\n  d: En text\n    som fort: med\n    och slut\nb: 1\n',
      '3:5 yaml-syntax continued-colon',
    ],
    [
      'a colon on the third line',
      'a:\n  d: En text\n    som fort\n    och: slut\nb: 1\n',
      '4:5 yaml-syntax continued-colon',
    ],
    [
      'a colon in a list’s text',
      'a:\n  - En text\n    som fort: med\n    och slut\nb: 1\n',
      '3:5 yaml-syntax continued-colon',
    ],
    [
      'a colon at the end of a line',
      'a:\n  d: En text\n    som fort:\n    och slut\nb: 1\n',
      '3:5 yaml-syntax continued-colon',
    ],
    [
      'a colon on the first line',
      'a:\n  d: En: text\n    som fort\n    och slut\nb: 1\n',
      '2:6 yaml-syntax nested-mapping',
    ],
    [
      'a text below its name, with a colon',
      'a:\n  d:\n    En text\n    som fort: med\n    och slut\nb: 1\n',
      '4:5 yaml-syntax continued-colon',
    ],
    [
      'a text below its name that begins with a colon',
      'a:\n  d:\n    En text: som\n    fort med\n    och slut\nb: 1\n',
      '3:5 yaml-syntax continued-colon',
    ],
    ['a number sign', 'a:\n  d: En text #1 kvar\n    nästa\n    och\nb: 1\n', '2:14 yaml-syntax comment-in-text'],
    [
      'a number sign in a list',
      'a:\n  - En text #1 kvar\n    nästa\n    och\nb: 1\n',
      '2:13 yaml-syntax comment-in-text',
    ],
    [
      'a number sign on the second line',
      'a:\n  d: En text\n    nästa #1\n    och\nb: 1\n',
      '3:11 yaml-syntax comment-in-text',
    ],
    [
      'a comment between the lines',
      'a:\n  d: En text\n    # kommentar\n    och\nb: 1\n',
      '3:5 yaml-syntax comment-in-text',
    ],
    [
      'a line as far in as its name',
      'a:\n  d: En text\n  som fortsätter\n  b: 1\n',
      '3:3 yaml-syntax line-without-colon',
    ],
    [
      'a line at the start of the line',
      'a:\n  d: En text\nsom fortsätter\n  b: 1\n',
      '3:1 yaml-syntax line-without-colon',
    ],
    [
      'a line as far in as its hyphen',
      'a:\n  - En text\n  som fortsätter\n  - b\n',
      '3:3 yaml-syntax line-without-colon',
    ],
    [
      'a line of a block as far in as its name',
      'a:\n  d: |\n    En text\n  som fortsätter\n  b: 1\n',
      '4:3 yaml-syntax line-without-colon',
    ],
  ],
  blocks: [
    ['a blank line with too many spaces', 'a:\n  d: |\n\n      \n    Text efter\nb: 1\n', '4:1 yaml-syntax blank-line'],
    [
      'a first blank line with too many spaces',
      'a:\n  d: |\n      \n    Text efter\nb: 1\n',
      '3:1 yaml-syntax blank-line',
    ],
    [
      'such a line in a folded text',
      'a:\n  d: >\n      \n    Text efter\n    mer\nb: 1\n',
      '3:1 yaml-syntax blank-line',
    ],
    [
      'a first line further in, and a blank one',
      'a:\n  d: >\n      Först\n\n    Sedan\nb: 1\n',
      '5:5 yaml-syntax below-first-line',
    ],
    ['a first line further in', 'a:\n  d: |\n      Först\n    Sedan: x\nb: 1\n', '4:5 yaml-syntax below-first-line'],
    [
      'a first line further in, in a list',
      'a:\n  - |\n      Först\n    Sedan\n  - c\n',
      '4:5 yaml-syntax below-first-line',
    ],
    ['a text that is not indented', 'a:\n  d: |\n  Först\n  Sedan\nb: 1\n', '3:3 yaml-syntax block-outdented'],
    ['a text indented with tabs', 'a:\n  d: |\n\tFörst\n\tSedan\nb: 1\n', '3:1 yaml-syntax tab'],
  ],
  'names and colons': [
    [
      'no space after the colon, in a list',
      'a:\n  - name:Prov\n    forms: [x]\nb: 1\n',
      '2:5 yaml-syntax missing-space',
    ],
    ['no space before a quoted value', 'a:\n  - name:"Prov"\n    forms: [x]\nb: 1\n', '2:5 yaml-syntax missing-space'],
    ['no colon in a list’s first line', 'a:\n  - name Prov\n    forms: [x]\nb: 1\n', '2:5 yaml-syntax missing-colon'],
    ['no colon after a heading', 'a\n  name: Prov\n  forms: [x]\nb: 1\n', '1:1 yaml-syntax missing-colon'],
    [
      'no colon after a heading further down',
      'x: 1\na\n  name: Prov\n  forms: [x]\nb: 1\n',
      '2:1 yaml-syntax missing-colon',
    ],
    [
      'no colon after a heading further in',
      'a:\n  x: 1\n  b\n    name: Prov\n  forms: [x]\n',
      '3:3 yaml-syntax missing-colon',
    ],
    [
      'a no-break space after the colon',
      'a:\n  - name:\u00a0Prov\n    forms: [x]\nb: 1\n',
      '2:10 yaml-syntax hard-space',
    ],
    ['a full-width colon', 'a:\n  name：Prov\n  b: 1\n', '2:7 yaml-syntax wrong-colon'],
    ['a full-width colon in a list', 'a:\n  - name：Prov\n    b: 1\n', '2:9 yaml-syntax wrong-colon'],
    ['a ratio sign', 'a:\n  name∶ Prov\n  b: 1\n', '2:7 yaml-syntax wrong-colon'],
    ['a full-width colon after a heading', 'a：\n  name: x\n  b: 1\n', '1:2 yaml-syntax wrong-colon'],
    ['a name too far in', 'a:\n  - k: x\n      b: 1\n  - c: 1\n', '3:7 yaml-syntax deeper-name'],
  ],
  hyphens: [
    ['an en dash', 'a:\n  – name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['an en dash in the second item', 'a:\n  - P\n  – Q\nb: 1\n', '3:3 yaml-syntax bullet'],
    [
      'an en dash in the second item of several lines',
      'a:\n  - name: P\n    f: 1\n  – name: Q\n    f: 2\nb: 1\n',
      '4:3 yaml-syntax bullet',
    ],
    ['an en dash without a space', 'a:\n  –name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['a minus sign', 'a:\n  − name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['a bullet', 'a:\n  • name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['an asterisk', 'a:\n  * name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['asterisks before texts', 'a:\n  * P\n  * Q\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['an asterisk in the second item', 'a:\n  - P\n  * Q\nb: 1\n', '3:3 yaml-syntax bullet'],
    ['a plus', 'a:\n  + name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['a number', 'a:\n  1. name: P\n     forms: [x]\nb: 1\n', '2:3 yaml-syntax bullet'],
    ['no space', 'a:\n  -name: P\n    forms: [x]\nb: 1\n', '2:3 yaml-syntax hyphen-space'],
    [
      'no space in the second item',
      'a:\n  - name: P\n    f: 1\n  -name: Q\n    f: 2\nb: 1\n',
      '4:3 yaml-syntax hyphen-space',
    ],
    ['no space before a text', 'a:\n  - P\n  -Q\nb: 1\n', '3:3 yaml-syntax hyphen-space'],
    ['a no-break space', 'a:\n  -\u00a0name: P\n    f: 1\nb: 1\n', '2:4 yaml-syntax hard-space'],
    ['hyphens in brackets', 'a:\n  forms: [- x, - y]\n  b: 1\n', '2:11 yaml-syntax hyphen-in-brackets'],
  ],
  'marks of a conflict': [
    [
      'between names',
      'a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> x\nc: 1\n',
      '2:1 yaml-syntax conflict-marker',
    ],
    [
      'in a list',
      'a:\n  - n: 1\n<<<<<<< HEAD\n    b: 1\n=======\n    b: 2\n>>>>>>> x\nc: 1\n',
      '3:1 yaml-syntax conflict-marker',
    ],
    ['at the beginning', '<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\nc: 1\n', '1:1 yaml-syntax conflict-marker'],
    [
      'in a block',
      'a: |\n  text\n<<<<<<< HEAD\n  b 1\n=======\n  b 2\n>>>>>>> x\nc: 1\n',
      '3:1 yaml-syntax conflict-marker',
    ],
    ['in a text', 'a: text\n<<<<<<< HEAD\n  b 1\n=======\n  b 2\n>>>>>>> x\nc: 1\n', '2:1 yaml-syntax conflict-marker'],
    [
      'in brackets',
      'a: [\n<<<<<<< HEAD\n  b,\n=======\n  c,\n>>>>>>> x\n  ]\nc: 1\n',
      '2:1 yaml-syntax conflict-marker',
    ],
    ['the last one alone', 'a: 1\n>>>>>>> x\nc: 1\n', '2:1 yaml-syntax conflict-marker'],
    ['the middle one alone', 'a:\n  b: 1\n=======\n  c: 1\n', '3:1 yaml-syntax conflict-marker'],
  ],
  'values that begin with a character of YAML’s own': [
    ['bold before a colon', 'a:\n  k: **Viktigt**: ring\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['bold before words', 'a:\n  k: **Viktigt** att ringa\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['bold of several words', 'a:\n  k: **Viktigt att ringa** nu\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['emphasis', 'a:\n  k: *Viktigt* att\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['emphasis before a colon', 'a:\n  k: *OBS*: ring\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['emphasis and a colon further on', 'a:\n  k: *OBS* att detta: ring\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['an asterisk and a space', 'a:\n  k: * punkt\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['bold in a list', 'a:\n  - **Viktigt** att ringa\n  - b\n', '2:5 yaml-syntax reserved-start'],
    ['emphasis and a colon in a list', 'a:\n  - *Viktigt*: ringa\n  - b\n', '2:5 yaml-syntax reserved-start'],
    ['emphasis in brackets', 'a: [*Viktigt* sak, b]\n', '1:5 yaml-syntax reserved-start'],
    ['bold below its name', 'a:\n  k:\n    **Viktigt** att ringa\n    mer\n  b: 1\n', '3:5 yaml-syntax reserved-start'],
    ['a link', 'a:\n  k: [text](https://x.se)\n  b: 1\n', '2:6 yaml-syntax after-bracket'],
    ['a link before words', 'a:\n  k: [text](https://x.se) och mer\n  b: 1\n', '2:6 yaml-syntax after-bracket'],
    [
      'a link before a colon',
      'a:\n  k: [Stadens sida](https://x.se/a): mer\n  b: 1\n',
      '2:6 yaml-syntax after-bracket',
    ],
    ['a word in brackets', 'a:\n  k: [Utkast] Text här\n  b: 1\n', '2:6 yaml-syntax after-bracket'],
    ['a word in braces', 'a:\n  k: {Utkast} Text här\n  b: 1\n', '2:6 yaml-syntax after-bracket'],
    ['code', 'a:\n  k: `kod` är\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['an ampersand', 'a:\n  k: & Co\n  b: 1\n', '2:6 yaml-syntax reserved-start'],
    ['an ampersand before a word', 'a:\n  k: &Co Bolag AB\n  b: 1\n', '2:6 yaml-syntax unused-anchor'],
    ['an ampersand and a word', 'a:\n  k: &x\n  b: 1\n', '2:6 yaml-syntax unused-anchor'],
    ['typographic quotation marks', 'a:\n  t: ”Möte: plan”\n  b: 1\n', '2:6 yaml-syntax curly-quotes'],
    ['the English ones', 'a:\n  t: “Möte: plan”\n  b: 1\n', '2:6 yaml-syntax curly-quotes'],
    ['guillemets', 'a:\n  t: »Möte: plan«\n  b: 1\n', '2:6 yaml-syntax curly-quotes'],
  ],
  'what a template would have': [
    ['a name', 'a:\n  name: {{ name }}\n  b: 1\n', '2:9 key-not-text'],
    ['a name and more', 'a:\n  name: {{name}} skola\n  b: 1\n', '2:9 yaml-syntax template'],
    ['a section', 'a:\n  name: {{#name}}x{{/name}}\n  b: 1\n', '2:9 yaml-syntax template'],
    ['a condition', 'a:\n  name: {{#if x}}y{{/if}}\n  b: 1\n', '2:9 yaml-syntax template'],
    ['a partial', 'a:\n  name: {{>x}}\n  b: 1\n', '2:9 yaml-syntax template'],
    ['three braces', 'a:\n  name: {{{x}}}\n  b: 1\n', '2:9 key-not-text'],
    ['a comment', 'a:\n  name: {{! x}}\n  b: 1\n', '2:9 key-not-text'],
    ['a name in a list', 'a:\n  - {{name}}\n  - b\n', '2:5 key-not-text'],
    ['a section on lines of its own', 'a:\n  {{#each x}}\n  b: 1\n  {{/each}}\n', '2:3 yaml-syntax template'],
    ['a name in brackets', 'a: [{{name}}, b]\n', '1:5 key-not-text'],
    ['Jinja', 'a:\n  name: {% x %}\n  b: 1\n', '2:9 yaml-syntax template'],
    ['Jinja on lines of its own', 'a:\n{% if x %}\n  name: b\n{% endif %}\n  c: 1\n', '2:1 yaml-syntax template'],
  ],
  brackets: [['no comma between lines', '{\n  "a": 1\n  "b": 2\n}\n', '3:3 yaml-syntax missing-comma']],
};

test('a tab on a blank line below a block is found there, not in the line after it', () => {
  expect(read('a:\n  d: |\n    text\n\t\nb: 1\n').lines).toEqual(['4:1 yaml-syntax tab']);
});

test('a file whose lines have lost their indentation is told so once, at the first line that needs it', () => {
  const text = 'a: 1\nb:\nc: 2\nd:\n- e: 1\nf: 2\n- e: 2\nen rad\n';
  expect(read(text).lines).toEqual(['3:1 yaml-syntax no-indentation']);
  expect(read(text.replaceAll('\n', '\r\n')).lines).toEqual(['3:1 yaml-syntax no-indentation']);
});

test('a file that a word processor has saved is named as such, whatever else is wrong in it', () => {
  const text = '{\\rtf1\\ansi\\ansicpg1252\n{\\fonttbl\\f0 Helvetica;}\n\\f0 a: 1\\\nb:\\\n  c: "x}\n';
  expect(read(text).lines).toEqual(['1:1 yaml-syntax rich-text']);
});

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('%s', (_what, text, ...lines) => {
    expect(read(text).lines).toEqual(lines);
  });

  test('with CRLF the places are the same', () => {
    for (const [what, text, ...lines] of cases)
      expect([what, ...read(text.replaceAll('\n', '\r\n')).lines]).toEqual([what, ...lines]);
  });

  test('further in, and with comments around, the places are the same', () => {
    for (const [what, text, ...lines] of cases) {
      const said = read(`# a comment\n\n${text}# another one\n`).lines;
      expect([what, ...said]).toEqual([
        what,
        ...lines.map((line) => line.replace(/^\d+/, (one) => String(Number(one) + 2))),
      ]);
    }
  });
});

test('the table holds every cause that the library has no error for', () => {
  const lines = Object.values(groups).flatMap((cases) => cases.flatMap(([, , ...said]) => said));
  const provoked = new Set(lines.map((line) => line.split(' ')[2]));
  const causes = [
    'after-bracket',
    'below-first-line',
    'blank-line',
    'block-outdented',
    'bullet',
    'comment-in-text',
    'conflict-marker',
    'continued-colon',
    'curly-quotes',
    'deeper-name',
    'hyphen-in-brackets',
    'hyphen-space',
    'line-without-colon',
    'missing-hyphen',
    'outdented',
    'template',
    'unopened-bracket',
    'unused-anchor',
    'wrong-colon',
  ];
  expect(causes.filter((cause) => !provoked.has(cause))).toEqual([]);
});

describe('a line too far to the left: the message says how far in it must be', () => {
  test.each([
    ['a list', 'a:\n  - n: x\n    f: [\n      x\n  ]\n', '[', 5],
    ['a list below its name', 'a:\n  f:\n    [x,\n  y]\n', '[', 3],
    ['a quoted text in a list', 'a:\n  - "en\n  rad"\n', '"', 3],
    ['a quoted text in braces', 'a:\n  d: { x: "en\n  rad" }\n', '{', 3],
    ['a quoted text of the outermost level', 'd: "en\nrad"\n', '"', 1],
  ])('%s', (_, text, opener, spaces) => {
    expect(read(text).problems).toMatchObject([{ args: { problem: 'outdented', opener, spaces } }]);
    const [problem] = read(text).problems;
    const start = text.lastIndexOf('\n', (problem?.span.start ?? 0) - 1) + 1;
    const mended = `${text.slice(0, start)}${' '.repeat(spaces)}${text.slice(start).trimStart()}`;
    expect(read(mended).lines).toEqual([]);
  });
});

describe('what is right is let pass', () => {
  test.each([
    ['a closing bracket below its name', 'a:\n  f: [\n    x\n  ]\n  b: 1\n'],
    ['an address', 'a:\n  - https://example.se/a\n  - { see: https://example.se }\n'],
    ['an anchor that is used', 'a: &x text\nb: *x\n'],
    ['an anchor of a list', 'a: &x [1]\n'],
    ['an anchor of a quoted text', 'a: &x "text"\n'],
    ['dashes in texts', 'a: En text – med streck\nb:\n  - – streck\n'],
    ['braces in a text', 'a: Skolan {{name}} i Provby\nb: "{{name}}"\n'],
    ['signs of a conflict in a text', 'a: |\n  <<<<<<< HEAD\n  =======\n'],
    ['times of day', 'a: { from: 08:15, until: 10:30 }\n'],
  ])('%s', (_, text) => {
    const { lines, document } = read(text);
    expect(lines).toEqual([]);
    expect(document).toBeDefined();
  });
});
