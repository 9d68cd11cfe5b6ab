// Districts for the benchmark: the example, with other names and words in each, so that what a process remembers from one
// document to the next (words measured, words divided) helps no more than with fourteen real districts.

const SYLLABLES =
  'ba be bo da de di fa fo ga gå ha hö ka kä la li lo lä ma me mo mö na no nå ra re ri ro rå sa se si sko so sta ste ta ti to tra trä va ve vi vå ä'.split(
    ' ',
  );

/** Mulberry32: gives the same numbers everywhere. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function word(random) {
  const length = 2 + Math.floor(random() * 4);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}

/** A number of words, the first with a capital letter. */
export function sentence(random, words) {
  const text = Array.from({ length: words }, () => word(random)).join(' ');
  return text[0].toUpperCase() + text.slice(1);
}

/**
 * The text of a district's file, made from an example.
 * @param {string} example the text of a district's file that adds topics to an area
 * @param {string} name the district's name in it
 * @param {number} index the number of the district
 */
export function districtText(example, name, index) {
  const random = randomNumbers(index + 1);
  const place = `${sentence(random, 1)}dalen`;
  const topics = Array.from({ length: 6 }, () => sentence(random, 14));
  const text = example
    .replaceAll(name, place)
    .replace(/^( {2}registrationNumber: ).*/m, `$1"1.2-${1000 + index}/2010"`)
    .replace(/^ {6}topics: \[/m, `$&${topics.join(', ')}, `)
    .replace(/^ {6}topics:.*\n(?= {8}- )/m, `$&${topics.map((topic) => `        - ${topic}\n`).join('')}`);
  if (!text.includes(topics[0])) throw new Error('the example adds no topics');
  return text;
}
