// One story: its head, its reports, why they are together, and its storyline.

import { ask } from "./api.js";
import { element, link } from "./element.js";
import { counted, date, decision, runnerUp, score, signal } from "./words.js";

/** Shows a story; filterBy is called with a filter's name and value. */
export function storyItem(story, filterBy) {
  const item = element(
    "li",
    { class: "story", "data-id": story.id },
    element("p", { class: "kicker" }, kicker(story, filterBy)),
    element("h2", {}, story.headline),
    people(story, filterBy),
    element(
      "p",
      { class: "strength" },
      element("strong", {}, counted(story.independentReports, "independent report", "independent reports")),
      story.copies > 0 ? ` and ${counted(story.copies, "copy", "copies")}` : null,
    ),
    element("div", { class: "parts" }, reports(story), why(story), storyline(story)),
  );
  return item;
}

function kicker(story, filterBy) {
  const parts = [element("time", { datetime: story.eventDate.date }, date(story.eventDate))];
  if (story.place) {
    parts.push(" · ", tag(story.place.name, () => filterBy("place", story.place.name)));
  }
  if (story.eventType) {
    parts.push(` · ${story.eventType.name}`);
  }
  return parts;
}

function people(story, filterBy) {
  const shown = story.people.slice(0, 6);
  if (shown.length === 0) {
    return null;
  }
  const names = shown.flatMap((person, i) => [
    i > 0 ? ", " : null,
    tag(person.name, () => filterBy("person", person.name)),
  ]);
  const rest = story.people.length - shown.length;
  return element("p", { class: "people" }, names, rest > 0 ? ` and ${rest} more` : null);
}

function tag(name, onclick) {
  return element("button", { type: "button", class: "tag", onclick, title: `Stories with ${name}` }, name);
}

function reports(story) {
  const known = new Set(story.articles.map((article) => article.id));
  const isCopy = (article) => article.copyOf && known.has(article.copyOf);
  const originals = story.articles.filter((article) => !isCopy(article));
  const list = originals.map((article) =>
    element("li", {}, report(article), copies(story.articles.filter((copy) => isCopy(copy) && original(copy, story) === article.id))),
  );
  return part("Reports", () => element("ol", { class: "reports" }, list));
}

/** A copy of a copy stands under the original of both. */
function original(copy, story) {
  const seen = new Set();
  let at = copy;
  while (at.copyOf && !seen.has(at.id)) {
    seen.add(at.id);
    const next = story.articles.find((article) => article.id === at.copyOf);
    if (!next) {
      break;
    }
    at = next;
  }
  return at.id;
}

function report(article) {
  return [
    link(article.headline ?? "Its text is on its way", article.url),
    element("span", { class: "about" }, `${article.source ?? "outlet unknown"} · ${published(article)}`),
  ];
}

function published(article) {
  return article.published.date ? date(article.published) : "publication date unknown";
}

function copies(articles) {
  if (articles.length === 0) {
    return null;
  }
  return element(
    "details",
    {},
    element("summary", {}, counted(articles.length, "copy of it", "copies of it")),
    element("ul", { class: "copies" }, articles.map((article) => element("li", {}, report(article)))),
  );
}

function why(story) {
  return part("Why together", async () => {
    const answer = await ask(`/api/stories/${encodeURIComponent(story.id)}/why`);
    return element("ol", { class: "reports why" }, answer.articles.map(evidence));
  });
}

function evidence(article) {
  const { placement } = article;
  const lines = [score(placement), runnerUp(placement.runnerUp)].filter((line) => line !== null);
  return element(
    "li",
    {},
    element("strong", {}, article.headline ?? article.id),
    element("span", { class: "about" }, article.source ?? "outlet unknown"),
    element("p", {}, decision(placement)),
    placement.decision === "joined"
      ? element("ul", { class: "signals" }, weighty(placement.signals).map((found) => element("li", {}, signal(found))))
      : null,
    lines.map((line) => element("p", { class: "about" }, line)),
  );
}

// Below this a signal only makes the list longer; the answer of the API has them all.
const WORTH_SHOWING = 0.05;

function weighty(signals) {
  return signals
    .filter((found) => Math.abs(found.contribution) >= WORTH_SHOWING)
    .sort((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution));
}

function storyline(story) {
  return part("Storyline", async () => {
    const answer = await ask(`/api/storylines/${encodeURIComponent(story.storylineId)}`);
    if (answer.stories.length < 2) {
      return element("p", { class: "about" }, "No other story follows on this one yet.");
    }
    return element(
      "div",
      {},
      element("p", {}, `${answer.name}: ${counted(answer.stories.length, "story", "stories")}`),
      element("ol", { class: "line" }, neighbours(answer.stories, story.id).map((other) => step(other, story.id))),
    );
  });
}

/** The stories around this one; a storyline can have hundreds. */
function neighbours(stories, id) {
  const at = stories.findIndex((other) => other.id === id);
  return stories.slice(Math.max(0, at - 4), at + 5);
}

function step(other, id) {
  const here = other.id === id;
  return element(
    "li",
    { class: here ? "here" : null, "aria-current": here ? "true" : null },
    element("span", { class: "about" }, date(other.eventDate)),
    other.headline,
  );
}

/** A part that is fetched when it is opened first. */
function part(title, content) {
  const body = element("div", {});
  let filled = false;
  const details = element(
    "details",
    {
      ontoggle: async () => {
        if (!details.open || filled) {
          return;
        }
        filled = true;
        try {
          body.replaceChildren(await content());
        } catch (error) {
          filled = false;
          body.replaceChildren(element("p", { class: "about" }, `${error.message} Close and open to try again.`));
        }
      },
    },
    element("summary", {}, title),
    body,
  );
  return details;
}
