// The copies of a story's reports, folded under their originals, with what was changed in them.

import { ask } from "../page/api.js";
import { element, outward } from "../page/element.js";
import { failure, loading } from "../page/states.js";
import { counted, date, outlet } from "../page/words.js";
import { wordDifference } from "./difference.js";

/** The reports that are no copies of others of this story. */
export function originals(story) {
  return story.articles.filter((article) => rootOf(article, story) === article.id);
}

/** Makes a list of the copies; null where there are none. */
export function copiesOf(story, reports, signal) {
  const groups = reports
    .map((report) => ({ report, copies: story.articles.filter((article) => article.id !== report.id && rootOf(article, story) === report.id) }))
    .filter((group) => group.copies.length > 0);
  if (groups.length === 0) {
    return null;
  }
  return element(
    "div",
    { class: "copies" },
    element("h3", {}, "Copies"),
    groups.map(({ report, copies }) =>
      element(
        "details",
        {},
        element("summary", {}, `${counted(copies.length, "copy", "copies")} of the report of ${outlet(report.source)}`),
        element("ul", {}, copies.map((copy) => element("li", {}, copyItem(copy, signal)))),
      ),
    ),
  );
}

/** A copy of a copy stands under the original of both. */
function rootOf(article, story) {
  const seen = new Set();
  let at = article;
  while (at.copyOf && !seen.has(at.id)) {
    seen.add(at.id);
    const next = story.articles.find((other) => other.id === at.copyOf);
    if (!next) {
      break;
    }
    at = next;
  }
  return at.id;
}

function copyItem(copy, signal) {
  const difference = element("div", { class: "difference" });
  const button = element("button", { type: "button", "aria-expanded": "false", onclick: turn }, "What was changed");
  return [
    element("p", {}, outward(copy.headline ?? "Its text is on its way", copy.url), element("span", { class: "quiet" }, ` ${outlet(copy.source)} · ${date(copy.published)}`)),
    button,
    difference,
  ];

  async function turn() {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    if (isOpen) {
      difference.replaceChildren();
      return;
    }
    difference.replaceChildren(loading("line", 3, "Comparing"));
    try {
      const [before, after] = await Promise.all(
        [copy.copyOf, copy.id].map((id) => ask(`/api/articles/${encodeURIComponent(id)}`, {}, signal)),
      );
      difference.replaceChildren(...wordDifference(before.body, after.body));
    } catch (error) {
      difference.replaceChildren(failure("They cannot be compared", error, null));
    }
  }
}
