// How dates, numbers and signals are put into words.

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A resolved date, as exactly as it is known. */
export function date(resolved) {
  if (!resolved?.date) {
    return "date unknown";
  }
  const known = new Date(`${resolved.date}T00:00:00Z`);
  switch (resolved.precision) {
    case "year":
      return resolved.date.slice(0, 4);
    case "month":
      return month.format(known);
    default:
      return day.format(known);
  }
}

/** A number with its noun, such as "1 copy" or "3 copies". */
export function counted(number, one, many) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

const decisions = {
  opened: "It opened this story: no other report told of the same event.",
  joined: "It tells of the same event",
  copied: "It is a copy",
  corrected: "An editor put it here.",
};

/** Why an article is in its story, in a sentence. */
export function decision(placement) {
  const other = placement.comparedWith;
  const sentence = decisions[placement.decision] ?? placement.decision;
  if (!other || !["joined", "copied"].includes(placement.decision)) {
    return sentence;
  }
  const name = `“${other.headline ?? other.id}”${other.source ? ` (${other.source})` : ""}`;
  return placement.decision === "copied" ? `${sentence} of ${name}.` : `${sentence} as ${name}.`;
}

/** What the signals came to, against what was needed. */
export function score(placement) {
  if (placement.decision === "opened" || placement.decision === "corrected") {
    return null;
  }
  return `Together ${number(placement.score)}; ${number(placement.threshold)} was needed.`;
}

/** A signal with what it saw in both articles. */
export function signal(found) {
  const shared = found.shared.length > 0 ? `: ${found.shared.join(", ")}` : "";
  const sign = found.contribution < 0 ? "−" : "+";
  return `${found.name.replaceAll("-", " ")} ${sign}${number(Math.abs(found.contribution))}${shared}`;
}

/** The story that came next. */
export function runnerUp(next) {
  if (!next) {
    return null;
  }
  const veto = next.veto ? `; against it: ${next.veto}` : "";
  return `Next came the story “${next.headline ?? next.storyId}” with ${number(next.score)}${veto}.`;
}

function number(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
