// What several reports have in common, and what only one of them has.

import { element } from "../page/element.js";
import { date, enumerated, outlet } from "../page/words.js";
import { quotations, sameQuotation } from "./quotations.js";

const NAMES = 8;

/** Compares articles: answers where in each something stands, and a table of it. */
export function comparison(articles) {
  const people = carriers(articles, (article) => article.people.map((person) => [person.id, person.name]));
  const days = carriers(articles, (article) => dates(article).map((found) => [found.day, found.day]));
  const quoted = articles.flatMap((article) => quotations(article.body).map((quotation) => ({ article, ...quotation })));
  return { marks, table };

  /** The ranges of a body that are to be marked, each shared or in this article alone. */
  function marks(article) {
    return [
      ...article.people.flatMap((person) =>
        person.mentions.map((mention) => range("people", mention.start, mention.end, people.get(person.id).articles.size > 1)),
      ),
      ...dates(article).map((found) => range("dates", found.start, found.end, days.get(found.day).articles.size > 1)),
      ...quoted
        .filter((quotation) => quotation.article === article)
        .map((quotation) => range("quotations", quotation.start, quotation.end, isShared(quotation))),
    ];
  }

  function isShared(quotation) {
    return quoted.some((other) => other.article !== quotation.article && sameQuotation(other, quotation));
  }

  function table() {
    const rows = [
      ["People", names(people)],
      ["Organisations", names(carriers(articles, (article) => article.organisations.map((tag) => [tag.id, tag.name])))],
      ["Places", names(carriers(articles, (article) => article.places.map((place) => [place.id, place.name])))],
      ["Date of the event", eventDates()],
      ["Quotations", quotationCounts()],
    ];
    return element(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-label": "What these reports share" },
      element(
        "table",
        {},
        element("caption", {}, "What these reports share, and what only one of them has"),
        element(
          "thead",
          {},
          element("tr", {}, element("td", {}), element("th", { scope: "col" }, "In several"), articles.map((article) => element("th", { scope: "col" }, "Only ", outlet(article.source)))),
        ),
        element(
          "tbody",
          {},
          rows.map(([title, cells]) =>
            element("tr", {}, element("th", { scope: "row" }, title), cells.map((cell) => element("td", {}, cell || "–"))),
          ),
        ),
      ),
    );
  }

  function names(tags) {
    const all = [...tags.values()];
    const text = (found) => enumerated(found.map((tag) => tag.name), NAMES);
    return [
      text(all.filter((tag) => tag.articles.size > 1)),
      ...articles.map((article) => text(all.filter((tag) => tag.articles.size === 1 && tag.articles.has(article)))),
    ];
  }

  function eventDates() {
    const found = carriers(articles, (article) => [[article.eventDate.date ?? "unknown", date(article.eventDate)]]);
    return names(found);
  }

  function quotationCounts() {
    const own = (article) => quoted.filter((quotation) => quotation.article === article);
    const shared = quoted.filter(isShared);
    const longest = shared.reduce((best, quotation) => (quotation.text.length > (best?.text.length ?? 0) ? quotation : best), null);
    return [
      longest ? `“${longest.text.slice(0, 160)}${longest.text.length > 160 ? " …" : ""}”` : "",
      ...articles.map((article) => {
        const alone = own(article).filter((quotation) => !isShared(quotation)).length;
        return alone === 0 ? "" : String(alone);
      }),
    ];
  }
}

function range(kind, start, end, isShared) {
  return { kind, start, end, isShared };
}

/** The tags of all articles by id, each with its name and the articles that carry it. */
function carriers(articles, tagsOf) {
  const tags = new Map();
  for (const article of articles) {
    for (const [id, name] of tagsOf(article)) {
      const tag = tags.get(id) ?? { name, articles: new Set() };
      tag.articles.add(article);
      tags.set(id, tag);
    }
  }
  return tags;
}

/** Where the body says a date that could be told: those that were taken or considered. */
function dates(article) {
  const said = [
    { text: article.eventDate.evidence.text, date: article.eventDate.date },
    ...(article.dateCandidates ?? []).map((candidate) => ({ text: candidate.text, date: candidate.date })),
  ].filter((candidate) => candidate.date && candidate.text.length > 2);
  const found = new Map();
  for (const { text, date: day } of said) {
    for (let at = article.body.indexOf(text); at >= 0; at = article.body.indexOf(text, at + text.length)) {
      if (!found.has(at) || found.get(at).end < at + text.length) {
        found.set(at, { day, start: at, end: at + text.length });
      }
    }
  }
  return [...found.values()];
}
