// One person, organisation or place: when, where, with whom, and its stories.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { frontAt } from "../page/routes.js";
import { loading } from "../page/states.js";
import { counted } from "../page/words.js";
import { storyCard } from "../front/card.js";
import { calendarOf } from "../figures/calendar.js";
import { graphOf } from "../figures/graph.js";
import { mapOfStories } from "../figures/map.js";

const STORIES = "10";
const TITLES = { people: "People", organisations: "Organisations", places: "Places" };

export async function portrait(frame, { name, type, id, title, signal }) {
  frame.append(loading("page", 1, "Reading"));
  const [tag, stories] = await Promise.all([
    ask(`/api/tags/${type}/${encodeURIComponent(id)}`, {}, signal),
    ask("/api/stories", { [type]: id, limit: STORIES }, signal),
  ]);
  title(tag.name);
  frame.replaceChildren(
    element("p", { class: "kicker" }, element("a", { href: `#/${name}` }, TITLES[name])),
    element("h1", {}, tag.name),
    element(
      "p",
      { class: "strength" },
      element("strong", {}, counted(tag.articles, "article", "articles")),
      ` in ${tag.storiesAreAll ? "" : "more than "}${counted(tag.stories, "story", "stories")}`,
    ),
    section("When", calendarOf(tag.days)),
    element(
      "div",
      { class: "halves" },
      section("With whom", graphOf(tag.company)),
      section("Where", mapOfStories(tag.places)),
    ),
    section(
      "Stories",
      element("ol", { class: "stories" }, stories.items.map((story) => storyCard(story))),
      stories.next ? element("p", {}, element("a", { href: frontAt({ [type]: id }) }, `All stories with ${tag.name}`)) : null,
    ),
  );
}

function section(title, ...content) {
  return element("section", { class: "panel" }, element("h2", {}, title), content);
}
