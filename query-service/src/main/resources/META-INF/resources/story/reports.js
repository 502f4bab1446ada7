// The reports of a story side by side, with what they share and where they differ marked in their text.

import { ask } from "../page/api.js";
import { element, outward } from "../page/element.js";
import { failure } from "../page/states.js";
import { counted, date, outlet } from "../page/words.js";
import { comparison } from "./comparison.js";
import { copiesOf, originals } from "./copies.js";
import { markedBody } from "./marks.js";

const KINDS = [
  ["people", "People"],
  ["dates", "Dates"],
  ["quotations", "Quotations"],
];
const WIDE = window.matchMedia("(min-width: 60rem)");

/** Makes the section, when the first articles are read; it reads others as they are chosen. */
export async function sideBySide(story, signal) {
  const reports = originals(story);
  const chosen = new Set(reports.slice(0, WIDE.matches ? 3 : 2).map((report) => report.id));
  const marked = new Set(KINDS.map(([kind]) => kind));
  const columns = element("div", { class: "reports", tabindex: "0", role: "group", "aria-label": "Reports side by side" });
  const table = element("div", { class: "compared" });
  const articles = new Map();
  await refresh();
  return element(
    "section",
    { class: "panel" },
    element("div", { class: "panel-head" }, element("h2", {}, "Reports side by side"), legend()),
    reports.length > 1 ? chooser() : null,
    columns,
    table,
    copiesOf(story, reports, signal),
  );

  function chooser() {
    return element(
      "details",
      { class: "chooser", open: reports.length > 3 && WIDE.matches },
      element("summary", {}, `Choose among ${counted(reports.length, "report", "reports")}`),
      element(
        "ul",
        {},
        reports.map((report) =>
          element(
            "li",
            {},
            element(
              "label",
              {},
              element("input", { type: "checkbox", checked: chosen.has(report.id), onchange: (event) => choose(report.id, event.target.checked) }),
              element("span", {}, element("strong", {}, outlet(report.source)), ` ${report.headline ?? "its text is on its way"}`),
            ),
          ),
        ),
      ),
    );
  }

  function legend() {
    return element(
      "fieldset",
      { class: "legend" },
      element("legend", { class: "unseen" }, "What is marked in the text"),
      KINDS.map(([kind, label]) =>
        element(
          "label",
          {},
          element("input", { type: "checkbox", checked: true, onchange: (event) => mark(kind, event.target.checked) }),
          ` ${label}`,
        ),
      ),
      element("span", { class: "key" }, element("mark", { class: "shared" }, "in several"), " ", element("mark", { class: "alone" }, "in one alone")),
    );
  }

  function choose(id, isChosen) {
    if (isChosen) {
      chosen.add(id);
    } else {
      chosen.delete(id);
    }
    refresh();
  }

  function mark(kind, isMarked) {
    if (isMarked) {
      marked.add(kind);
    } else {
      marked.delete(kind);
    }
    show();
  }

  async function refresh() {
    const missing = [...chosen].filter((id) => !articles.has(id));
    try {
      await Promise.all(
        missing.map(async (id) => articles.set(id, await ask(`/api/articles/${encodeURIComponent(id)}`, {}, signal))),
      );
      show();
    } catch (error) {
      if (!signal.aborted) {
        columns.replaceChildren(failure("The reports cannot be read", error, refresh));
      }
    }
  }

  function show() {
    const read = reports.filter((report) => chosen.has(report.id) && articles.has(report.id)).map((report) => articles.get(report.id));
    const found = comparison(read);
    columns.replaceChildren(
      ...(read.length === 0 ? [element("p", { class: "quiet" }, "Choose a report to read it here.")] : read.map((article) => column(article, found))),
    );
    table.replaceChildren(...(read.length > 1 ? [found.table()] : []));
  }

  function column(article, found) {
    return element(
      "article",
      { class: "report" },
      element("p", { class: "kicker" }, element("strong", {}, outlet(article.source)), ` · ${article.published.date ? date(article.published) : "publication date unknown"}`),
      element("h3", {}, outward(article.headline, article.url)),
      element("p", { class: "quiet" }, [article.dateline, article.byline].filter(Boolean).join(" · ")),
      element("div", { class: "body" }, markedBody(article, found.marks(article).filter((range) => marked.has(range.kind)))),
    );
  }
}
