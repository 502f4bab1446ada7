// A story: its reports side by side, what they share, why they are together, and an editor's word on it.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { watch } from "../page/live.js";
import { storylineAt, tagAt } from "../page/routes.js";
import { loading } from "../page/states.js";
import { date } from "../page/words.js";
import { strength } from "../front/card.js";
import { mapOf } from "../figures/map.js";
import { sideBySide } from "./reports.js";
import { reasons } from "./why.js";
import { corrections } from "./corrections.js";

/** Shows the story with the id of the address, and follows it. */
export async function render(frame, { id, title, signal }) {
  frame.append(loading("page", 1, "Reading the story"));
  const story = await ask(`/api/stories/${encodeURIComponent(id)}`, {}, signal);
  title(story.headline);
  const changed = element("button", { type: "button", class: "changed", hidden: true, onclick: again }, "This story has changed: show it as it is now");
  const reports = await sideBySide(story, signal);
  frame.replaceChildren(
    head(story, changed),
    reports,
    element(
      "div",
      { class: "halves" },
      panel("Where", mapOf(places(story), { small: true }), placeNames(story)),
      panel("Who", names(story)),
    ),
    panel("Why these reports are together", reasons(story, signal)),
    panel("Correct this story", corrections(story, signal)),
  );
  watch({}, { story: (other) => other.id === story.id && other.version > story.version && (changed.hidden = false) }, signal);

  function again() {
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }
}

function head(story, changed) {
  return element(
    "header",
    { class: "story-head" },
    element(
      "p",
      { class: "kicker" },
      element("time", { datetime: story.eventDate.date }, date(story.eventDate)),
      story.place ? [" · ", element("a", { href: tagAt("place", story.place.id) }, story.place.name)] : null,
      story.eventType ? ` · ${story.eventType.name}` : null,
    ),
    element("h1", {}, story.headline),
    element("p", { class: "strength" }, strength({ ...story, articles: null })),
    element("p", { class: "quiet" }, "Part of the storyline ", element("a", { href: storylineAt(story.storylineId) }, story.storylineName)),
    changed,
  );
}

function panel(title, ...content) {
  return element("section", { class: "panel" }, element("h2", {}, title), content);
}

function places(story) {
  return story.places.filter((place) => place.lat !== null && place.lon !== null).map((place) => ({ ...place, weight: place.count }));
}

function placeNames(story) {
  return story.places.length === 0
    ? element("p", { class: "quiet" }, "The reports name no place.")
    : element("p", { class: "tags" }, story.places.slice(0, 12).map((place) => tag("place", place, story)));
}

function names(story) {
  const groups = [
    ["person", story.people],
    ["organisation", story.organisations],
  ].filter(([, tags]) => tags.length > 0);
  return groups.length === 0
    ? element("p", { class: "quiet" }, "The reports name nobody.")
    : groups.map(([type, tags]) => element("p", { class: "tags" }, tags.slice(0, 18).map((found) => tag(type, found, story))));
}

/** How many of the reports carry the tag. */
function tag(type, found, story) {
  return element(
    "a",
    { href: tagAt(type, found.id) },
    found.name,
    element("small", {}, ` ${found.count}/${story.articles.length}`),
  );
}
