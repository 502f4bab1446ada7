// Two texts word by word: what was taken out, what was put in.

import { element } from "../page/element.js";
import { counted } from "../page/words.js";

/** Beyond this many words on a side that differ, a table of all pairs would take too much memory. */
const MOST_WORDS = 2500;
const SAME_SHOWN = 12;

/** The difference as nodes; long runs of equal words are folded. */
export function wordDifference(before, after) {
  const runs = differingRuns(wordsOf(before), wordsOf(after));
  if (runs.every((run) => run.kind === "same")) {
    return [element("p", { class: "quiet" }, "Nothing: the text is the same word for word.")];
  }
  return [
    element(
      "p",
      { class: "words" },
      runs.map((run, i) => {
        const text = run.words.join(" ");
        switch (run.kind) {
          case "out":
            return [element("del", {}, text), " "];
          case "in":
            return [element("ins", {}, text), " "];
          default:
            return [folded(run.words, i === 0, i === runs.length - 1), " "];
        }
      }),
    ),
  ];
}

function folded(words, isFirst, isLast) {
  if (words.length <= 2 * SAME_SHOWN + 6) {
    return words.join(" ");
  }
  const head = isFirst ? [] : words.slice(0, SAME_SHOWN);
  const tail = isLast ? [] : words.slice(-SAME_SHOWN);
  const left = counted(words.length - head.length - tail.length, "equal word", "equal words");
  return [head.join(" "), " ", element("span", { class: "fold" }, left), " ", tail.join(" ")];
}

function wordsOf(text) {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** Runs of words that are the same, out or in; what is common at both ends is found first. */
function differingRuns(before, after) {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) {
    head++;
  }
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
  }
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return joined([
    { kind: "same", words: before.slice(0, head) },
    ...middle,
    { kind: "same", words: before.slice(before.length - tail) },
  ]);
}

/** Along a longest common subsequence. */
function between(before, after) {
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) {
    return [{ kind: "out", words: before }, { kind: "in", words: after }];
  }
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const runs = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      runs.push({ kind: "same", words: [before[i++]] });
      j++;
    } else if (j === after.length || (i < before.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      runs.push({ kind: "out", words: [before[i++]] });
    } else {
      runs.push({ kind: "in", words: [after[j++]] });
    }
  }
  return runs;
}

function joined(runs) {
  const whole = [];
  for (const run of runs.filter((found) => found.words.length > 0)) {
    if (whole.at(-1)?.kind === run.kind) {
      whole.at(-1).words.push(...run.words);
    } else {
      whole.push({ kind: run.kind, words: [...run.words] });
    }
  }
  return whole;
}
