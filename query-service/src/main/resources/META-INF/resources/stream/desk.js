// Takes files, sends them to the ingest service, and follows them until they are in a story.

import { upload } from "../page/api.js";
import { element } from "../page/element.js";
import { storyAt } from "../page/routes.js";
import { counted } from "../page/words.js";
import { takeOver } from "./handed.js";

const STATES = {
  published: "taken",
  "partly-published": "taken in part",
  rejected: "rejected",
  received: "received",
};

/** Makes the place to drop files at; ingest is the address of its service, null where there is none. */
export function desk(ingest, signal) {
  const files = element("ul", { class: "handed", "aria-label": "Files that were handed in" });
  const field = element("input", { type: "file", multiple: true, id: "files", class: "unseen", onchange: () => take([...field.files]) });
  const node = element(
    "section",
    { class: "desk" },
    ingest
      ? [
          field,
          element("label", { for: "files" }, element("strong", {}, "Drop files here"), " or choose them", element("span", { class: "quiet" }, "Text, HTML, PDF, mail, feeds, JSON, office files, archives of any of these")),
        ]
      : element("p", { class: "quiet" }, "Files cannot be handed in here: newsfold.page.ingest does not say where the ingest service is. The inbox folder takes them."),
    files,
  );
  const followed = new Map();
  /** What comes before the answer of the service does. */
  const early = new Map();
  let sending = 0;
  if (ingest) {
    takeOver(take, signal);
  }
  return { node, articleArrived, storyArrived };

  async function take(chosen) {
    field.value = "";
    for (const file of chosen) {
      const entry = followedFile(file.name);
      files.prepend(entry.node);
      const form = new FormData();
      form.append("files", file, file.name);
      sending++;
      try {
        const { items } = await upload(`${ingest}/api/files`, form);
        items.forEach((report) => entry.reported(report));
        items.flatMap((report) => report.articleIds).forEach((id) => {
          followed.set(id, entry);
          if (early.has(id)) {
            articleArrived(early.get(id));
          }
        });
      } catch (error) {
        entry.failed(error);
      }
      sending--;
      if (sending === 0) {
        early.clear();
      }
    }
  }

  function articleArrived(article) {
    if (sending > 0) {
      early.set(article.id, article);
    }
    followed.get(article.id)?.articleArrived(article);
  }

  function storyArrived(story) {
    new Set(story.articles.map((article) => followed.get(article.id)).filter(Boolean)).forEach((entry) => entry.storyArrived(story));
  }
}

function followedFile(name) {
  const began = performance.now();
  const state = element("span", { class: "state" }, "sending …");
  const stories = element("ul", { class: "became" });
  const parts = element("ul", { class: "unusable" });
  const shown = new Map();
  let expected = 0;
  const arrived = new Set();
  const node = element("li", {}, element("strong", {}, name), " ", state, stories, parts);
  return { node, reported, failed, articleArrived, storyArrived };

  function reported(report) {
    expected = report.articleIds.length;
    state.textContent = `${STATES[report.state] ?? report.state}: ${counted(expected, "article", "articles")}`;
    parts.replaceChildren(...report.rejections.slice(0, 5).map((part) => element("li", {}, part.reason)));
  }

  function failed(error) {
    state.textContent = `not sent: ${error.message}`;
  }

  function articleArrived(article) {
    arrived.add(article.id);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    state.textContent = `${arrived.size} of ${counted(expected, "article", "articles")} in a story after ${seconds} s`;
    show(article.storyId, article.headline);
  }

  function storyArrived(story) {
    show(story.id, story.headline);
  }

  function show(id, headline) {
    const link = element("a", { href: storyAt(id) }, headline);
    if (shown.has(id)) {
      shown.get(id).replaceChildren(link);
      return;
    }
    if (shown.size < 8) {
      shown.set(id, element("li", {}, link));
      stories.append(shown.get(id));
    }
  }
}
