/** LIX (Björnsson 1968): words per sentence, plus the percentage of words of more than six letters. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
  const sentences = text.match(/[.!?](?=\s|$)/gu) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / words.length;
}
