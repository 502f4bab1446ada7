// The page: asks for stories, shows them, and follows what changes.

import { ask, watch } from "./api.js";
import { element } from "./element.js";
import { storyItem } from "./story.js";
import { counted } from "./words.js";

const form = document.getElementById("filters");
const list = document.getElementById("stories");
const notice = document.getElementById("notice");
const count = document.getElementById("count");
const further = document.getElementById("further");
const fresh = document.getElementById("fresh");
const live = document.getElementById("live");

const PAGE = "20";
const waiting = new Map();
let next = null;
let total = 0;
let unwatch = () => {};
let asked = 0;

/** The filters that are filled in, as parameters of the REST interface. */
function filters() {
  const given = [...new FormData(form)].filter(([name, value]) => value.trim() !== "" && !(name === "sort" && value === "newest"));
  return new URLSearchParams(given);
}

function fill(parameters) {
  for (const field of form.elements) {
    if (field.name) {
      field.value = parameters.get(field.name) ?? (field.name === "sort" ? "newest" : "");
    }
  }
  const hidden = [...parameters.keys()].some((name) => name !== "q");
  document.getElementById("more").open = hidden;
}

async function show() {
  const question = ++asked;
  const parameters = filters();
  waiting.clear();
  announce();
  further.hidden = true;
  list.setAttribute("aria-busy", "true");
  if (list.childElementCount === 0) {
    notice.replaceChildren(element("p", {}, "Looking for stories …"));
  }
  follow(parameters);
  try {
    const page = await ask("/api/stories", withPaging(parameters));
    if (question !== asked) {
      return;
    }
    list.replaceChildren(...page.items.map((story) => storyItem(story, filterBy)));
    turned(page);
    notice.replaceChildren(...(page.items.length === 0 ? nothing(parameters) : []));
    list.removeAttribute("aria-busy");
    const arrived = [...waiting.values()];
    waiting.clear();
    arrived.forEach(changed);
  } catch (error) {
    if (question === asked) {
      list.replaceChildren();
      count.textContent = "";
      notice.replaceChildren(...failure(error));
    }
  } finally {
    list.removeAttribute("aria-busy");
  }
}

async function showFurther() {
  const question = asked;
  further.disabled = true;
  try {
    const parameters = withPaging(filters());
    parameters.set("cursor", next);
    const page = await ask("/api/stories", parameters);
    if (question !== asked) {
      return;
    }
    const shown = new Set([...list.children].map((item) => item.dataset.id));
    const items = page.items.filter((story) => !shown.has(story.id)).map((story) => storyItem(story, filterBy));
    list.append(...items);
    turned(page);
    items[0]?.querySelector("summary")?.focus();
  } catch (error) {
    notice.replaceChildren(...failure(error));
  } finally {
    further.disabled = false;
  }
}

function withPaging(parameters) {
  const paged = new URLSearchParams(parameters);
  paged.set("limit", PAGE);
  return paged;
}

function turned(page) {
  next = page.next;
  total = page.total;
  further.hidden = next === null;
  const counting = counted(total, "story", "stories");
  count.textContent = total === 0 ? "" : page.totalIsExact ? counting : `More than ${counting}`;
}

function nothing(parameters) {
  if ([...parameters.keys()].some((name) => name !== "sort")) {
    return [
      element("h2", {}, "No story matches"),
      element("p", {}, "Try fewer words, another spelling or a longer time."),
      element("p", {}, element("button", { type: "button", onclick: () => form.reset() }, "Clear all filters")),
    ];
  }
  return [
    element("h2", {}, "No stories yet"),
    element(
      "p",
      {},
      "Drop a file into the ",
      element("code", {}, "inbox"),
      " folder, or run ",
      element("code", {}, "./newsfold add FILE"),
      ". Its story appears here by itself.",
    ),
  ];
}

function failure(error) {
  return [
    element("h2", {}, "The stories cannot be shown"),
    element("p", {}, error.message),
    element("p", {}, element("button", { type: "button", onclick: show }, "Try again")),
  ];
}

/** Follows the changes that the filters let through; the order matters to lists only. */
function follow(parameters) {
  unwatch();
  const watched = new URLSearchParams(parameters);
  watched.delete("sort");
  unwatch = watch(watched, changed, (connected) => {
    live.classList.toggle("on", connected);
    live.textContent = connected ? "Live" : "Not connected; trying again …";
  });
}

/** A story that is shown is renewed where it stands, unless someone is reading in it. */
function changed(story) {
  const shown = [...list.children].find((item) => item.dataset.id === story.id);
  if (shown) {
    if (!shown.querySelector("details[open]") && !shown.contains(document.activeElement)) {
      const renewed = storyItem(story, filterBy);
      renewed.classList.toggle("new", shown.classList.contains("new"));
      shown.replaceWith(renewed);
    }
    return;
  }
  waiting.set(story.id, story);
  const settled = !list.hasAttribute("aria-busy");
  if (settled && window.scrollY < 120 && isNewestFirst()) {
    insertWaiting();
  } else {
    announce();
  }
}

/** Above what someone reads nothing moves: further down, the new stories wait behind a button. */
function insertWaiting() {
  const anchor = document.activeElement;
  for (const story of waiting.values()) {
    const item = storyItem(story, filterBy);
    item.classList.add("new");
    list.prepend(item);
    total += 1;
  }
  count.textContent = counted(total, "story", "stories");
  notice.replaceChildren();
  waiting.clear();
  announce();
  anchor?.focus?.({ preventScroll: true });
}

function isNewestFirst() {
  return form.elements.sort.value === "newest";
}

function announce() {
  fresh.hidden = waiting.size === 0 || list.hasAttribute("aria-busy");
  fresh.firstElementChild.textContent = `${counted(waiting.size, "new story", "new stories")}: show`;
}

function filterBy(name, value) {
  form.elements[name].value = value;
  document.getElementById("more").open = true;
  submit();
  window.scrollTo({ top: 0 });
}

function submit() {
  const parameters = filters();
  history.pushState(null, "", parameters.size > 0 ? `?${parameters}` : location.pathname);
  show();
}

/** Offers names as they are typed. */
function suggest(field, type) {
  const options = document.getElementById(field.getAttribute("list"));
  field.addEventListener("input", async () => {
    const typed = field.value.trim();
    if (typed.length < 2) {
      return;
    }
    const tags = await ask("/api/tags", new URLSearchParams({ type, q: typed, limit: "10" })).catch(() => null);
    if (tags && field.value.trim() === typed) {
      options.replaceChildren(...tags.items.map((tag) => element("option", { value: tag.name })));
    }
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener("reset", () => setTimeout(submit));
form.addEventListener("change", (event) => {
  if (event.target.id !== "q") {
    submit();
  }
});
further.addEventListener("click", showFurther);
fresh.firstElementChild.addEventListener("click", () => {
  window.scrollTo({ top: 0 });
  if (isNewestFirst()) {
    insertWaiting();
  } else {
    show();
  }
});
window.addEventListener("popstate", () => {
  fill(new URLSearchParams(location.search));
  show();
});
for (const type of ["person", "organisation", "place"]) {
  suggest(form.elements[type], type);
}
fill(new URLSearchParams(location.search));
show();
