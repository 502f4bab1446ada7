// What a search finds: passages of articles, with those of one story together.

import { ask } from "../page/api.js";
import { element, outward } from "../page/element.js";
import { storyAt } from "../page/routes.js";
import { failure, loading, nothing } from "../page/states.js";
import { counted, date, outlet } from "../page/words.js";
import { newsBar } from "./news.js";

const PAGE = "40";

/** Makes the list for these filters. */
export function resultList(filters, signal) {
  const news = newsBar("new match", "new matches", (article) => article.headline, fill);
  const body = element("div", {}, loading("card", 6, "Searching"));
  const node = element("div", {}, news.node, body);
  const known = new Set();
  let next = null;
  return { node, fill, handlers: { article: (article) => !known.has(article.id) && news.add(article) } };

  async function fill() {
    const list = element("ol", { class: "stories results", "aria-label": "Matches" });
    const further = element("button", { type: "button", class: "further" }, "Show more matches");
    try {
      const page = await read(null);
      news.count(`${page.totalIsExact ? "" : "more than "}${counted(page.total, "article", "articles")}`);
      further.addEventListener("click", () => more(list, further));
      show(page, list, further);
      body.replaceChildren(...(page.items.length === 0 ? [empty()] : [list, further]));
    } catch (error) {
      if (!signal.aborted) {
        body.replaceChildren(failure("The search failed", error, error.status === 400 ? null : fill));
      }
    }
  }

  async function more(list, further) {
    further.disabled = true;
    try {
      show(await read(next), list, further);
    } catch (error) {
      if (!signal.aborted) {
        further.replaceWith(failure("No more matches can be shown", error, null));
      }
    }
    further.disabled = false;
  }

  function read(cursor) {
    const parameters = new URLSearchParams(filters);
    parameters.set("limit", PAGE);
    if (cursor) {
      parameters.set("cursor", cursor);
    }
    return ask("/api/articles", parameters, signal);
  }

  function show(page, list, further) {
    page.items.forEach((article) => known.add(article.id));
    for (const articles of byStory(page.items)) {
      const standing = list.querySelector(`[data-id="${CSS.escape(articles[0].storyId)}"] .also`);
      if (standing) {
        standing.append(...articles.map((article) => other(article)));
      } else {
        list.append(result(articles));
      }
    }
    next = page.next;
    further.hidden = next === null;
  }

  function empty() {
    return nothing(
      "Nothing matches",
      "Try fewer words, another spelling, or take a filter away.",
      element("a", { href: "#/" }, "Show all stories"),
    );
  }
}

function byStory(articles) {
  const stories = new Map();
  for (const article of articles) {
    stories.set(article.storyId, [...(stories.get(article.storyId) ?? []), article]);
  }
  return stories.values();
}

function result([best, ...others]) {
  return element(
    "li",
    { class: "story", "data-id": best.storyId },
    element("p", { class: "kicker" }, `${outlet(best.source)} · ${date(best.published.date ? best.published : best.eventDate)}`),
    element("h2", {}, element("a", { href: storyAt(best.storyId) }, best.headline)),
    element("p", { class: "passage" }, best.highlights.length > 0 ? passages(best.highlights) : best.lead),
    element("p", { class: "also" }, others.map(other)),
  );
}

function passages(highlights) {
  return highlights.map((passage, i) => [
    i > 0 ? " … " : null,
    passage.segments.map((segment) => (segment.found ? element("mark", {}, segment.text) : segment.text)),
  ]);
}

/** A further report of the same story that matches too. */
function other(article) {
  return element("span", { class: "other" }, outward(outlet(article.source), article.url));
}
