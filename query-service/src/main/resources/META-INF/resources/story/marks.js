// A text with ranges marked in it.

import { element } from "../page/element.js";

/** The paragraphs of a body; where ranges overlap, the one that begins first holds, then the longer. */
export function markedBody(article, ranges) {
  const apart = withoutOverlaps(ranges);
  let at = 0;
  return article.body.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return line.trim() === "" ? null : element("p", {}, pieces(line, start, apart));
  });
}

function withoutOverlaps(ranges) {
  const ordered = [...ranges].sort((one, other) => one.start - other.start || other.end - one.end);
  const apart = [];
  for (const range of ordered) {
    if (apart.length === 0 || range.start >= apart.at(-1).end) {
      apart.push(range);
    }
  }
  return apart;
}

function pieces(line, start, ranges) {
  const end = start + line.length;
  const made = [];
  let at = start;
  for (const range of ranges) {
    const from = Math.max(range.start, start);
    const to = Math.min(range.end, end);
    if (from >= to || from < at) {
      continue;
    }
    made.push(line.slice(at - start, from - start), marked(line.slice(from - start, to - start), range));
    at = to;
  }
  made.push(line.slice(at - start));
  return made;
}

const TITLES = { people: "A person", dates: "A date", quotations: "A quotation" };

function marked(text, range) {
  const where = range.isShared ? "that several of these reports have" : "that only this report has";
  return element(
    "mark",
    { class: `${range.kind} ${range.isShared ? "shared" : "alone"}`, title: `${TITLES[range.kind]} ${where}` },
    text,
  );
}
