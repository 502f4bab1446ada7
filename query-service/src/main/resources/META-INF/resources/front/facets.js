// What the articles of a list are about, to narrow it by.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { outlet } from "../page/words.js";

const FACETS = [
  { name: "people", filter: "person", title: "People" },
  { name: "organisations", filter: "organisation", title: "Organisations" },
  { name: "places", filter: "place", title: "Places" },
  { name: "subjects", filter: "subject", title: "Subjects" },
  { name: "sources", filter: "source", title: "Outlets", articlesOnly: true },
];
const SHOWN = 6;
const SERVED = ["q", "from", "to", "person", "organisation", "place", "subject", "eventType", "source", "language"];

/** Makes the list, below the days; change is called with new filters. */
export function facetList(change, days) {
  const groups = element("div", { class: "groups" });
  const node = element(
    "aside",
    { class: "facets", "aria-label": "Narrow the list" },
    element("details", { open: window.matchMedia("(min-width: 60rem)").matches }, element("summary", {}, "Narrow by"), days, groups),
  );
  return { node, fill };

  async function fill(filters, signal) {
    groups.setAttribute("aria-busy", "true");
    const asked = new URLSearchParams([...filters].filter(([name]) => SERVED.includes(name)));
    const wanted = FACETS.filter((facet) => !facet.articlesOnly || filters.has("q"));
    asked.set("facets", wanted.map((facet) => facet.name).join(","));
    asked.set("limit", "1");
    try {
      const page = await ask("/api/articles", asked, signal);
      groups.replaceChildren(...wanted.flatMap((facet) => group(facet, page.facets[facet.name], filters)));
    } catch (error) {
      if (!signal.aborted) {
        groups.replaceChildren(element("p", { class: "quiet" }, `Not counted: ${error.message}`));
      }
    }
    groups.removeAttribute("aria-busy");
  }

  function group(facet, counts, filters) {
    const held = new Set(filters.getAll(facet.filter));
    const offered = counts.filter((count) => !held.has(count.id) && !held.has(count.name)).slice(0, SHOWN);
    if (offered.length === 0) {
      return [];
    }
    return [element("h2", {}, facet.title), element("ul", {}, offered.map((count) => offer(facet, count, filters)))];
  }

  function offer(facet, count, filters) {
    const narrow = () => {
      const next = new URLSearchParams(filters);
      next.append(facet.filter, count.id);
      change(next);
    };
    const name = facet.filter === "source" ? outlet(count.name) : count.name;
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", "data-id": count.id, onclick: narrow },
        element("span", { class: "of" }, name),
        element("span", { class: "count" }, count.count.toLocaleString("en"), element("span", { class: "unseen" }, " articles")),
      ),
    );
  }
}
