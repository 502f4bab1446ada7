// Articles as they come in, the newest on top.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { storyAt } from "../page/routes.js";
import { failure, loading } from "../page/states.js";
import { outlet } from "../page/words.js";

const MOST = 30;

export function arrivals() {
  const list = element("ol", { class: "arrivals", "aria-label": "Articles as they come in", tabindex: "0" }, element("li", {}, loading("line", 12, "Looking for articles")));
  const node = element("section", { class: "panel" }, element("h2", {}, "Coming in"), list);
  let isFilled = false;
  return { node, fill, add };

  async function fill(signal) {
    try {
      const page = await ask("/api/articles", { limit: String(MOST) }, signal);
      const live = isFilled ? [...list.children] : [];
      list.replaceChildren(...live, ...page.items.map((article) => entry(article, false)));
      isFilled = true;
      if (list.childElementCount === 0) {
        list.append(element("li", { class: "none quiet" }, "Nothing yet. Drop a file anywhere on this page."));
      }
    } catch (error) {
      if (!signal.aborted) {
        list.replaceChildren(element("li", {}, failure("The articles cannot be shown", error, () => fill(signal))));
      }
    }
  }

  function add(article) {
    if (!isFilled) {
      list.replaceChildren();
      isFilled = true;
    }
    list.querySelector(".none")?.remove();
    list.querySelector(`[data-id="${CSS.escape(article.id)}"]`)?.remove();
    list.prepend(entry(article, true));
    while (list.childElementCount > MOST) {
      list.lastElementChild.remove();
    }
  }
}

function entry(article, isNew) {
  return element(
    "li",
    { "data-id": article.id, class: isNew ? "arrived" : null },
    element("a", { href: storyAt(article.storyId) }, article.headline),
    element("span", { class: "quiet" }, ` ${outlet(article.source)}`, article.copyOf ? " · copy" : null),
  );
}
