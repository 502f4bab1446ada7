// Everyone, or every place, with a picture of the whole.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { tagAt } from "../page/routes.js";
import { failure, loading, nothing } from "../page/states.js";
import { graphOf } from "../figures/graph.js";
import { mapOfStories } from "../figures/map.js";

const PAUSE = 180;
const KINDS = {
  person: { title: "People", one: "person", together: "Who appears with whom in the newest stories" },
  organisation: { title: "Organisations", one: "organisation", together: "Which appear together in the newest stories" },
  place: { title: "Places", one: "place", together: "Which are named together in the newest stories" },
};

export async function directory(frame, { type, signal }) {
  const kind = KINDS[type];
  const field = element("input", { type: "search", id: "name", autocomplete: "off", placeholder: "Part of a name" });
  const list = element("ol", { class: "names", "aria-label": kind.title });
  const body = element("div", {});
  const further = element("button", { type: "button", class: "further", onclick: () => read(false) }, "Show more");
  let next = null;
  let asked = 0;
  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => read(true), PAUSE);
  });
  const heading = element("h1", {}, kind.title);
  frame.append(heading, loading("page", 1, `Looking for ${kind.title.toLowerCase()}`));
  const [company, where] = await Promise.all([
    ask("/api/tags/company", { type }, signal),
    type === "place" ? ask("/api/tags/places", {}, signal) : null,
    read(true),
  ]);
  frame.replaceChildren(
    heading,
    element(
      "div",
      { class: "directory" },
      element("div", {}, element("label", { class: "unseen", for: "name" }, `Name of a ${kind.one}`), field, body),
      element(
        "div",
        {},
        where ? element("section", {}, element("h2", {}, "Where the newest stories take place"), mapOfStories(where.places)) : null,
        element("section", {}, element("h2", {}, kind.together), graphOf(company)),
      ),
    ),
  );

  async function read(isNew) {
    const question = ++asked;
    const typed = field.value.trim();
    const parameters = { type, limit: "40", ...(typed ? { q: typed } : {}), ...(isNew ? {} : { cursor: next }) };
    try {
      const page = await ask("/api/tags", parameters, signal);
      if (question !== asked) {
        return;
      }
      if (isNew) {
        list.replaceChildren();
      }
      list.append(...page.items.map((tag) => entry(type, tag)));
      next = page.next;
      further.hidden = next === null;
      body.replaceChildren(...(list.childElementCount === 0 ? [empty(typed)] : [list, further]));
    } catch (error) {
      if (!signal.aborted) {
        body.replaceChildren(failure("The names cannot be shown", error, () => read(isNew)));
      }
    }
  }

  function empty(typed) {
    return typed
      ? nothing("No such name", "Try fewer letters.")
      : nothing(`No ${kind.title.toLowerCase()} yet`, "They come with the first articles: drop a file anywhere on this page.");
  }
}

function entry(type, tag) {
  return element(
    "li",
    {},
    element("a", { href: tagAt(type, tag.id) }, tag.name),
    element("span", { class: "count" }, tag.count.toLocaleString("en"), element("span", { class: "unseen" }, " articles")),
  );
}
