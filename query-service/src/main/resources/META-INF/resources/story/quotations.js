// What stands between quotation marks, and when two of them are the same words.

const QUOTED = /[“"«„]([^“”"«»„\n]{12,600})[”"»“]/gu;
const SAME = 0.6;
const LEAST_WORDS = 3;

/** The quotations of a text, with where they stand. */
export function quotations(text) {
  return [...text.matchAll(QUOTED)]
    .map((match) => ({ text: match[1], start: match.index, end: match.index + match[0].length, words: wordsOf(match[1]) }))
    .filter((quotation) => quotation.words.size >= LEAST_WORDS);
}

/** Outlets cut quotations: it is the same one where most words of the shorter stand in the longer. */
export function sameQuotation(one, other) {
  const [short, long] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  const common = [...short].filter((word) => long.has(word)).length;
  return common / short.size >= SAME && common >= LEAST_WORDS;
}

function wordsOf(text) {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
