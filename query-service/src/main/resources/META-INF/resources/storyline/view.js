// Storylines, and one of them along time.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { storyAt, storylineAt } from "../page/routes.js";
import { failure, loading, nothing } from "../page/states.js";
import { counted, date, shortDay } from "../page/words.js";
import { strength } from "../front/card.js";
import { lanesOf } from "../figures/lanes.js";

/** Shows the storyline with the id of the address, or all of them. */
export async function render(frame, { id, title, signal }) {
  if (id === null) {
    await all(frame, signal);
    return;
  }
  frame.append(loading("page", 1, "Reading the storyline"));
  const storyline = await ask(`/api/storylines/${encodeURIComponent(id)}`, {}, signal);
  title(storyline.name);
  frame.replaceChildren(
    element("p", { class: "kicker" }, element("a", { href: "#/storylines" }, "Storylines"), ` · ${span(storyline)}`),
    element("h1", {}, storyline.name),
    element("p", { class: "strength" }, element("strong", {}, counted(storyline.storyCount, "story", "stories")), strength(storyline)),
    lanesOf(storyline.stories) ?? element("p", { class: "quiet" }, "None of its stories has a date that is known."),
    element("ol", { class: "steps" }, storyline.stories.map(step)),
  );
}

function step(story) {
  return element(
    "li",
    {},
    element("p", { class: "kicker" }, `${date(story.eventDate)}${story.place ? ` · ${story.place.name}` : ""}`),
    element("h2", {}, element("a", { href: storyAt(story.id) }, story.headline)),
    element("p", { class: "quiet" }, strength({ ...story, articles: null })),
  );
}

async function all(frame, signal) {
  const list = element("ol", { class: "stories" });
  const body = element("div", {}, loading("card", 6, "Looking for storylines"));
  const further = element("button", { type: "button", class: "further", onclick: more }, "Show more storylines");
  let next = null;
  frame.append(
    element("h1", {}, "Storylines"),
    element("p", { class: "quiet" }, "Stories of the same actors and matter that follow one another in time, those with the most stories first."),
    body,
  );
  const page = await read();
  body.replaceChildren(
    ...(page.items.length === 0
      ? [nothing("No storylines yet", "They begin with the first story: drop a file anywhere on this page.")]
      : [list, further]),
  );

  async function read() {
    const found = await ask("/api/storylines", { sort: "biggest", limit: "15", ...(next ? { cursor: next } : {}) }, signal);
    list.append(...found.items.map(item));
    next = found.next;
    further.hidden = next === null;
    return found;
  }

  async function more() {
    further.disabled = true;
    try {
      await read();
    } catch (error) {
      if (!signal.aborted) {
        further.replaceWith(failure("No more storylines can be shown", error, null));
      }
    }
    further.disabled = false;
  }
}

function item(storyline) {
  const latest = storyline.stories.slice(-3).reverse();
  return element(
    "li",
    { class: "story" },
    element("p", { class: "kicker" }, span(storyline)),
    element("h2", {}, element("a", { href: storylineAt(storyline.id) }, storyline.name)),
    element("p", { class: "strength" }, element("strong", {}, counted(storyline.storyCount, "story", "stories")), strength(storyline)),
    element("ul", { class: "latest-stories" }, latest.map((story) => element("li", {}, element("span", { class: "quiet" }, `${date(story.eventDate)} `), story.headline))),
  );
}

function span(storyline) {
  if (!storyline.from) {
    return "dates unknown";
  }
  return storyline.from === storyline.to ? shortDay(storyline.from) : `${shortDay(storyline.from)} to ${shortDay(storyline.to)}`;
}
