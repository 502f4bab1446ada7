// A list of stories that grows at its end, and at its head when somebody wants it to.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { failure, loading, nothing } from "../page/states.js";
import { counted } from "../page/words.js";
import { storyCard } from "./card.js";
import { newsBar } from "./news.js";

const PAGE = "20";

/** Makes the list for these filters. */
export function storyList(filters, signal) {
  const news = newsBar("new story", "new stories", (story) => story.headline, showNews);
  const list = element("ol", { class: "stories", "aria-label": "Stories" });
  const body = element("div", {}, loading("card", 6, "Looking for stories"));
  const further = element("button", { type: "button", class: "further", onclick: showFurther }, "Show more stories");
  const node = element("div", {}, news.node, body);
  const shown = new Map();
  let next = null;
  let total = 0;
  return { node, fill, handlers: { story: changed } };

  async function fill() {
    try {
      const page = await ask("/api/stories", withPaging(filters), signal);
      append(page);
      body.replaceChildren(...(page.items.length === 0 ? [empty()] : [list, further]));
    } catch (error) {
      if (!signal.aborted) {
        body.replaceChildren(failure("The stories cannot be shown", error, fill));
      }
    }
  }

  async function showFurther() {
    further.disabled = true;
    const last = list.lastElementChild;
    try {
      const parameters = withPaging(filters);
      parameters.set("cursor", next);
      append(await ask("/api/stories", parameters, signal));
      last?.nextElementSibling?.querySelector("a")?.focus();
    } catch (error) {
      if (!signal.aborted) {
        further.replaceWith(failure("No more stories can be shown", error, null));
      }
    }
    further.disabled = false;
  }

  function append(page) {
    for (const story of page.items.filter((item) => !shown.has(item.id))) {
      shown.set(story.id, storyCard(story));
      list.append(shown.get(story.id));
    }
    next = page.next;
    total = page.total;
    further.hidden = next === null;
    news.count(page.totalIsExact ? counted(total, "story", "stories") : `more than ${counted(total, "story", "stories")}`);
  }

  /** A story that is shown is renewed where it stands, unless somebody is in it. */
  function changed(story) {
    const card = shown.get(story.id);
    if (!card) {
      news.add(story);
      return;
    }
    if (!card.contains(document.activeElement)) {
      const renewed = storyCard(story, true);
      card.replaceWith(renewed);
      shown.set(story.id, renewed);
    }
  }

  /** Nothing moves until the reader says so. */
  function showNews(stories) {
    if (!list.isConnected) {
      body.replaceChildren(list, further);
    }
    for (const story of stories) {
      const card = storyCard(story, true);
      shown.set(story.id, card);
      list.prepend(card);
    }
    total += stories.length;
    news.count(counted(total, "story", "stories"));
    list.querySelector("a")?.focus({ preventScroll: true });
  }

  function empty() {
    return narrows(filters)
      ? nothing("No story matches", "Take a filter away, or choose a longer time.", element("a", { href: "#/" }, "Show all stories"))
      : nothing(
          "No stories yet",
          "Drop a file anywhere on this page, or into the inbox folder.",
          "Its story appears here by itself.",
        );
  }
}

function withPaging(filters) {
  const paged = new URLSearchParams(filters);
  paged.delete("source");
  paged.set("limit", PAGE);
  return paged;
}

function narrows(filters) {
  return [...filters.keys()].some((name) => name !== "sort");
}
