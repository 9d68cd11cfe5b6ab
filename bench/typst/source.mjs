// A document tree (src/document/node.ts) as a Typst source.
import { section } from './blocks.mjs';
import { string } from './inlines.mjs';

const array = (values) => `(${values.map((value) => `${string(value)},`).join('')})`;
const dictionary = (object) =>
  `(${Object.entries(object)
    .map(([key, value]) => `${key}: ${string(value)},`)
    .join('')})`;

/** @param {object} document a DocumentRoot */
export function typstSource({ title, author, subject, keywords, language, date, running, children }) {
  const [year, month, day] = date.split('-').map(Number);
  return `#import "look.typ": *
#show: agreement.with(
  title: ${string(title)},
  author: ${string(author)},
  subject: ${string(subject)},
  keywords: ${array(keywords)},
  language: ${string(language.slice(0, 2))},
  date: datetime(year: ${year}, month: ${month}, day: ${day}),
  running: ${dictionary(running)},
)

${children.map(section).join('\n\n')}
`;
}
