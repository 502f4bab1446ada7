// Why each article is in its story.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { storyAt } from "../page/routes.js";
import { failure, loading } from "../page/states.js";
import { measure, outlet } from "../page/words.js";

// Below this a signal only makes the list longer; the answer of the API has them all.
const WORTH_SHOWING = 0.05;
const WEIGHTIEST = 8;

const DECISIONS = {
  opened: "It opened this story: no other report told of the same event.",
  joined: "It tells of the same event",
  copied: "It is a copy",
  corrected: "An editor put it here",
};

/** Makes the list; it is fetched when it is opened first. */
export function reasons(story, signal) {
  const body = element("div", {}, loading("line", 6, "Reading the reasons"));
  const details = element(
    "details",
    { class: "why", ontoggle: () => details.open && fill() },
    element("summary", {}, "The evidence for each report"),
    body,
  );
  let isFilled = false;
  return details;

  async function fill() {
    if (isFilled) {
      return;
    }
    isFilled = true;
    try {
      const answer = await ask(`/api/stories/${encodeURIComponent(story.id)}/why`, {}, signal);
      body.replaceChildren(element("ol", {}, answer.articles.map(reason)));
    } catch (error) {
      isFilled = false;
      body.replaceChildren(failure("The reasons cannot be read", error, fill));
    }
  }
}

function reason(article) {
  const { placement } = article;
  return element(
    "li",
    {},
    element("h3", {}, article.headline ?? article.id, element("small", {}, ` ${outlet(article.source)}`)),
    element("p", {}, decision(placement)),
    placement.decision === "joined" ? signals(placement) : null,
    placement.runnerUp ? next(placement.runnerUp) : null,
  );
}

function decision(placement) {
  const sentence = DECISIONS[placement.decision] ?? placement.decision;
  const other = placement.comparedWith;
  if (placement.decision === "corrected") {
    const { editor, note } = placement.correctedBy ?? {};
    return `${sentence}${editor ? `: ${editor}` : ""}${note ? `, “${note}”` : ""}.`;
  }
  if (!other || placement.decision === "opened") {
    return sentence;
  }
  const name = `“${other.headline ?? other.id}” (${outlet(other.source)})`;
  return placement.decision === "copied" ? `${sentence} of ${name}.` : `${sentence} as ${name}.`;
}

/** Each signal with a bar for what it added to or took from the score. */
function signals(placement) {
  const weighty = placement.signals
    .filter((signal) => Math.abs(signal.contribution) >= WORTH_SHOWING)
    .sort((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution))
    .slice(0, WEIGHTIEST);
  const most = Math.max(...weighty.map((signal) => Math.abs(signal.contribution)), 1);
  return element(
    "details",
    {},
    element("summary", {}, `What speaks for it: ${measure(placement.score)}, where ${measure(placement.threshold)} was needed`),
    element(
      "dl",
      { class: "signals" },
      weighty.map((signal) => [
        element("dt", {}, signal.name.replaceAll("-", " ")),
        element(
          "dd",
          {},
          element("meter", {
            min: "0",
            max: String(most),
            value: String(Math.abs(signal.contribution)),
            class: signal.contribution < 0 ? "against" : "for",
            "aria-label": `${signal.name}: ${measure(signal.contribution)}`,
          }),
          element("span", { class: "number" }, `${signal.contribution < 0 ? "−" : "+"}${measure(Math.abs(signal.contribution))}`),
          element("span", { class: "quiet" }, signal.shared.join(", ")),
        ),
      ]),
    ),
  );
}

function next(runnerUp) {
  return element(
    "p",
    { class: "quiet" },
    "Next came ",
    element("a", { href: storyAt(runnerUp.storyId) }, runnerUp.headline ?? "another story"),
    ` with ${measure(runnerUp.score)}${runnerUp.veto ? `; against it: ${runnerUp.veto}` : ""}.`,
  );
}
