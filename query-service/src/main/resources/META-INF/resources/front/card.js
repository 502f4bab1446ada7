// One story in a list: what it is about, when and where, and how many report it.

import { element } from "../page/element.js";
import { storyAt, tagAt } from "../page/routes.js";
import { counted, date, outlet } from "../page/words.js";

const PEOPLE = 4;
const OUTLETS = 3;

/** Makes the card; a new one is marked. */
export function storyCard(story, isNew = false) {
  return element(
    "li",
    { class: isNew ? "story arrived" : "story", "data-id": story.id },
    element(
      "p",
      { class: "kicker" },
      isNew ? element("span", { class: "flag" }, "New") : null,
      element("time", { datetime: story.eventDate.date }, date(story.eventDate)),
      story.place ? [" · ", element("a", { href: tagAt("place", story.place.id) }, story.place.name)] : null,
      story.eventType ? ` · ${story.eventType.name}` : null,
    ),
    element("h2", {}, element("a", { href: storyAt(story.id) }, story.headline)),
    people(story),
    element("p", { class: "strength" }, reportBar(story), strength(story)),
  );
}

/** How many reports speak for a story, in words. */
export function strength(story) {
  return [
    element("strong", {}, counted(story.independentReports, "independent report", "independent reports")),
    story.copies > 0 ? ` and ${counted(story.copies, "copy", "copies")}` : null,
    story.articles ? element("span", { class: "outlets" }, outlets(story.articles)) : null,
  ];
}

function outlets(articles) {
  const known = new Set(articles.filter((article) => !article.copyOf && article.source).map((article) => outlet(article.source)));
  const names = [...known];
  const rest = names.length - OUTLETS;
  return names.length === 0 ? "" : `${names.slice(0, OUTLETS).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** A mark for each report, filled for independent ones. */
function reportBar(story) {
  const most = 12;
  const independent = Math.min(story.independentReports, most);
  const copies = Math.min(story.copies, most - independent);
  return element(
    "span",
    { class: "marks", "aria-hidden": "true" },
    Array.from({ length: independent }, () => element("i", { class: "own" })),
    Array.from({ length: copies }, () => element("i", {})),
  );
}

function people(story) {
  if (story.people.length === 0) {
    return null;
  }
  const shown = story.people.slice(0, PEOPLE);
  const rest = story.people.length - shown.length;
  return element(
    "p",
    { class: "cast" },
    shown.map((person, i) => [i > 0 ? ", " : null, element("a", { href: tagAt("person", person.id) }, person.name)]),
    rest > 0 ? ` and ${rest} more` : null,
  );
}
