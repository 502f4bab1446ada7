// An editor's word on a story: merge, split, move, and take back.

import { ask, send } from "../page/api.js";
import { element } from "../page/element.js";
import { storyAt } from "../page/routes.js";
import { counted, moment, outlet } from "../page/words.js";
import { storyPicker } from "./picker.js";

const EDITOR = "newsfold.editor";
const PATIENCE = 20;
const PAUSE = 500;

const KINDS = {
  split: { label: "Split", says: "The chosen reports become a story of their own.", articles: true },
  move: { label: "Move", says: "The chosen reports go into another story.", articles: true, into: true },
  merge: { label: "Merge", says: "All of this story goes into another one.", into: true },
};
const STATES = { pending: "on its way", applied: "done", refused: "refused", undone: "taken back" };

/** Makes the form and the list of what was corrected. */
export function corrections(story, signal) {
  const history = element("ul", { class: "corrections" });
  const outcome = element("p", { class: "outcome", role: "status" });
  const reports = element(
    "fieldset",
    {},
    element("legend", {}, "Reports"),
    story.articles.map((article) =>
      element(
        "label",
        {},
        element("input", { type: "checkbox", name: "article", value: article.id }),
        element("span", {}, element("strong", {}, outlet(article.source)), ` ${article.headline ?? article.id}`),
      ),
    ),
  );
  const picker = storyPicker(story.id, signal);
  const says = element("p", { class: "quiet" });
  const button = element("button", { type: "submit", class: "chief" });
  const editor = element("input", { name: "editor", maxlength: "100", autocomplete: "name", value: remembered() });
  const note = element("input", { name: "note", maxlength: "500" });
  const form = element(
    "form",
    { class: "correct", onsubmit: submit },
    element(
      "fieldset",
      { class: "kinds" },
      element("legend", { class: "unseen" }, "What to do"),
      Object.entries(KINDS).map(([kind, { label }]) =>
        element("label", {}, element("input", { type: "radio", name: "kind", value: kind, checked: kind === "split", onchange: choose }), ` ${label}`),
      ),
    ),
    says,
    reports,
    picker.node,
    element("div", { class: "by" }, element("label", {}, "Your name", editor), element("label", {}, "Why", note)),
    button,
    outcome,
  );
  choose();
  const details = element(
    "details",
    { ontoggle: () => details.open && list() },
    element("summary", {}, "Merge, split or move"),
    form,
    history,
  );
  return details;

  function kind() {
    return new FormData(form).get("kind");
  }

  function choose() {
    const chosen = KINDS[kind()];
    says.textContent = chosen.says;
    reports.hidden = !chosen.articles;
    picker.node.hidden = !chosen.into;
    button.textContent = `${chosen.label}`;
  }

  async function submit(event) {
    event.preventDefault();
    const chosen = KINDS[kind()];
    const articles = chosen.articles ? new FormData(form).getAll("article") : [];
    if (chosen.articles && articles.length === 0) {
      tell("Choose the reports first.");
      return;
    }
    if (chosen.into && !picker.chosen()) {
      tell("Choose the story that they go into first.");
      return;
    }
    remember(editor.value);
    button.disabled = true;
    const correction = { kind: kind(), articles, into: chosen.into ? picker.chosen() : null, editor: editor.value || null, note: note.value || null };
    await attempt(() => send("POST", at(), correction, { "idempotency-key": key() }));
    button.disabled = false;
  }

  async function undo(correction) {
    const by = editor.value ? `?${new URLSearchParams({ editor: editor.value })}` : "";
    await attempt(() => send("DELETE", `${at()}/${encodeURIComponent(correction.id)}${by}`, null));
  }

  /** Accepted is not done: waits until the list says that it is. */
  async function attempt(request) {
    tell("Sending …");
    try {
      const accepted = await request();
      const wanted = accepted.undo ? "undone" : "applied";
      for (let tries = 0; tries < PATIENCE && !signal.aborted; tries++) {
        const known = (await list()).find((item) => item.id === accepted.id);
        if (known?.state === wanted || (!known && wanted === "applied" && tries > 1)) {
          tell("Done.");
          return;
        }
        if (known?.state === "refused" && wanted === "applied") {
          tell(`It cannot be done: ${known.refusal}`);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      tell("It is accepted, and not done yet: it is under Corrections below.");
    } catch (error) {
      tell(error.message);
    }
  }

  async function list() {
    try {
      const { items } = await ask(at(), {}, signal);
      history.replaceChildren(...items.map((item) => element("li", {}, entry(item))));
      return items;
    } catch (error) {
      if (!signal.aborted) {
        history.replaceChildren(element("li", {}, error.message));
      }
      return [];
    }
  }

  function entry(item) {
    const by = item.editor ? ` by ${item.editor}` : "";
    return [
      element(
        "span",
        {},
        `${KINDS[item.kind]?.label ?? item.kind} of ${counted(item.articles.length, "report", "reports")}${by}, ${moment(item.madeAt)}: ${STATES[item.state]}`,
        item.refusal ? ` · ${item.refusal}` : null,
        item.note ? ` · “${item.note}”` : null,
        item.into ? [" · ", element("a", { href: storyAt(item.into) }, "where they went")] : null,
      ),
      item.undo === null && item.state !== "refused" ? element("button", { type: "button", onclick: () => undo(item) }, "Undo") : null,
    ];
  }

  function tell(text) {
    outcome.textContent = text;
  }

  function at() {
    return `/api/stories/${encodeURIComponent(story.id)}/corrections`;
  }
}

/** The same request sent again is the same correction; crypto.randomUUID is for secure pages only. */
function key() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function remembered() {
  return localStorage.getItem(EDITOR) ?? "";
}

function remember(name) {
  localStorage.setItem(EDITOR, name);
}
