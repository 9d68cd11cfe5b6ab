/** Words that `stockholm-2009` has of its own: no other level's reader may meet them. */
const OF_STOCKHOLM = /stadsdel\p{L}*|(?<!\p{L})stad(?:en|ens)(?!\p{L})|(?<!\p{L})rapporten\p{L}*|miniminivå\p{L}*/giu;

/** Words of those whose level is not known. */
const NEUTRAL = /(?<!\p{L})(?:distrikt\p{L}*|lägsta nivå(?:n|ns|er|erna)?(?!\p{L})|lokal(?:t|a) tillägg\p{L}*)/giu;

/** The words in a text that one level has of its own. */
export const ofStockholm = (text: string): readonly string[] => text.match(OF_STOCKHOLM) ?? [];

/** The same, each with what stands around it, for texts so long that the word alone says nothing. */
export const aroundStockholm = (text: string): readonly string[] =>
  [...text.matchAll(OF_STOCKHOLM)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40));

/** The neutral words in a text. */
export const neutralIn = (text: string): readonly string[] => text.match(NEUTRAL) ?? [];
