// The front: the stories, newest or biggest, or what a search finds, with what they can be narrowed by.

import { element } from "../page/element.js";
import { watch } from "../page/live.js";
import { frontAt } from "../page/routes.js";
import { facetList } from "./facets.js";
import { searchForm } from "./search.js";
import { resultList } from "./results.js";
import { storyList } from "./stories.js";

/** Shows the front with the filters of its address. */
export async function render(frame, { filters, title, signal }) {
  const state = { filters: new URLSearchParams(filters), asked: new AbortController() };
  const form = searchForm(state.filters, change);
  const facets = facetList(change, form.days);
  const place = element("div", { class: "list" });
  frame.append(
    element("h1", { class: "unseen" }, "Stories in the news"),
    form.node,
    element("div", { class: "columns" }, place, facets.node),
  );
  signal.addEventListener("abort", () => state.asked.abort());
  await ask();

  /** The address follows, and leads back. */
  function change(next, isTyping = false) {
    state.filters = next;
    const address = frontAt(next);
    if (isTyping) {
      history.replaceState(null, "", address);
    } else {
      history.pushState(null, "", address);
    }
    form.fill(next);
    ask();
  }

  async function ask() {
    state.asked.abort();
    state.asked = new AbortController();
    const asked = state.asked.signal;
    const { filters: current } = state;
    title(current.get("q") ? `${current.get("q")} · Search` : "Stories");
    const list = current.get("q") ? resultList(current, asked) : storyList(current, asked);
    place.replaceChildren(list.node);
    const watched = new URLSearchParams(current);
    ["sort", "source"].forEach((name) => watched.delete(name));
    watch(watched, list.handlers, asked);
    await Promise.all([list.fill(), facets.fill(current, asked)]);
  }
}
