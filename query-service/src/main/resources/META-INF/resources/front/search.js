// The field for words, the order, the days, and the filters that hold; the days stand elsewhere on the page.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { TAG_FILTERS } from "../page/routes.js";

const PAUSE = 180;
const ORDERS = { newest: "Newest first", biggest: "Biggest first", oldest: "Oldest first" };
const ORDERS_OF_MATCHES = { relevance: "Best match first", newest: "Newest first", oldest: "Oldest first" };
const names = new Map();

/** The orders that there are; the first is the preset one. */
function ordersOf(words) {
  return words ? ORDERS_OF_MATCHES : ORDERS;
}


/** Makes the form; change is called with new filters. */
export function searchForm(filters, change) {
  const words = element("input", {
    id: "q",
    name: "q",
    type: "search",
    maxlength: "500",
    autocomplete: "off",
    placeholder: "Search: words, “a phrase”, -without",
  });
  const sort = element("select", { name: "sort", "aria-label": "Order" });
  const from = element("input", { type: "date", name: "from" });
  const to = element("input", { type: "date", name: "to" });
  const chips = element("ul", { class: "chips", "aria-label": "Filters that hold" });
  let current = filters;
  let pause;

  words.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => change(entered(), true), PAUSE);
  });
  const node = element(
    "form",
    { role: "search", class: "search", "aria-label": "Stories", onsubmit: submit },
    element("label", { class: "unseen", for: "q" }, "Words to search for"),
    words,
    sort,
    chips,
  );
  const days = element("div", { class: "days" }, element("label", {}, "From", from), element("label", {}, "To", to));
  [sort, from, to].forEach((field) => field.addEventListener("change", () => change(entered())));
  fill(filters);
  return { node, days, fill };

  function submit(event) {
    event.preventDefault();
    clearTimeout(pause);
    change(entered());
  }

  /** What is filled in, with the filters that have no field. */
  function entered() {
    const next = new URLSearchParams(current);
    const typed = words.value.trim();
    const [preset, ...others] = Object.keys(ordersOf(typed));
    const order = sort.value !== preset && others.includes(sort.value) && Boolean(typed) === current.has("q") ? sort.value : "";
    const fields = { q: typed, sort: order, from: from.value, to: to.value };
    for (const [name, value] of Object.entries(fields)) {
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
    }
    return next;
  }

  function fill(next) {
    current = next;
    if (document.activeElement !== words) {
      words.value = next.get("q") ?? "";
    }
    const orders = ordersOf(next.get("q"));
    sort.replaceChildren(...Object.entries(orders).map(([value, label]) => element("option", { value }, label)));
    sort.value = next.get("sort") in orders ? next.get("sort") : Object.keys(orders)[0];
    from.value = next.get("from") ?? "";
    to.value = next.get("to") ?? "";
    const held = [...next].filter(([name]) => TAG_FILTERS.includes(name));
    chips.replaceChildren(...held.map(([name, value]) => chip(name, value)));
  }

  function chip(name, value) {
    const label = element("span", {}, names.get(value) ?? value);
    nameOf(name, value).then((known) => (label.textContent = known));
    return element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          onclick: () => {
            const next = new URLSearchParams(current);
            next.delete(name, value);
            change(next);
          },
        },
        label,
        element("span", { "aria-hidden": "true" }, " ×"),
        element("span", { class: "unseen" }, ", remove the filter"),
      ),
    );
  }
}

/** The readable name of a filter's value, which can be an id. */
async function nameOf(type, value) {
  if (type === "source" || !value.includes(":")) {
    return value;
  }
  if (!names.has(value)) {
    const tag = await ask(`/api/tags/${type}/${encodeURIComponent(value)}`).catch(() => null);
    names.set(value, tag?.name ?? value);
  }
  return names.get(value);
}
