// Sends rejected input again, as it was found or mended.

import { ask, send, upload } from "../page/api.js";
import { element } from "../page/element.js";
import { counted } from "../page/words.js";

const FIELDS = ["text", "title", "byline", "published", "source", "language", "url"];

/** Makes the form. */
export function retryForm(item, ingest) {
  const text = element("textarea", { rows: "8", "aria-label": "The input", spellcheck: "false", disabled: true });
  const outcome = element("p", { class: "outcome quiet", role: "status" }, "Reading it …");
  const button = element("button", { type: "submit", class: "chief", disabled: true }, "Send again");
  const form = element("form", { class: "retry", onsubmit: submit }, text, element("div", {}, button), outcome);
  let input = null;
  read();
  return form;

  async function read() {
    try {
      input = inputOf(await ask(`/api/rejected/${encodeURIComponent(item.id)}`));
    } catch (error) {
      outcome.textContent = error.message;
      return;
    }
    text.value = input.text ?? item.input;
    const cannot = input.refusal ?? (ingest ? null : "newsfold.page.ingest does not say where the ingest service is.");
    outcome.textContent = cannot ? `It cannot be sent again: ${cannot}` : "Mend it, or send it as it is where what kept it from being used is gone.";
    text.disabled = cannot !== null;
    button.disabled = cannot !== null;
  }

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    outcome.textContent = "Sending …";
    try {
      outcome.textContent = said(await input.send(ingest, text.value));
    } catch (error) {
      outcome.textContent = error.message;
    }
    button.disabled = false;
  }
}

function said(report) {
  const refused = report.rejections.map((part) => part.reason).join("; ");
  return report.articleIds.length > 0
    ? `Taken: ${counted(report.articleIds.length, "article", "articles")}.${refused ? ` Still refused: ${refused}` : ""}`
    : `Refused again: ${refused}`;
}

/** What was rejected on its way in is sent as a file; a raw article of the enrich service as its article. */
function inputOf(rejection) {
  if (rejection.stage === "ingest") {
    return rejection.encoding === "text"
      ? { text: rejection.input, send: (ingest, text) => sendFile(ingest, rejection.file ?? "input.txt", text) }
      : { text: null, refusal: "it is no text, and what made it unreadable is in the file itself." };
  }
  const raw = rejection.stage === "enrich" && rejection.encoding === "base64" ? rawArticle(rejection.input) : null;
  return raw
    ? { text: raw.text, send: (ingest, text) => sendArticle(ingest, { ...raw, text }, text === raw.text) }
    : { text: null, refusal: "it is a record of a service, not something that was handed in." };
}

async function sendFile(ingest, name, text) {
  const form = new FormData();
  form.append("files", new Blob([text]), name.split(/[\\/]/).at(-1));
  const { items } = await upload(`${ingest}/api/files`, form);
  return items[0];
}

/** What is sent as it was is of use to ingest, which would not read the same again. */
function sendArticle(ingest, raw, again) {
  return send("POST", `${ingest}/api/articles${again ? "?again=true" : ""}`, Object.fromEntries(FIELDS.filter((field) => raw[field]).map((field) => [field, raw[field]])));
}

function rawArticle(base64) {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const raw = JSON.parse(new TextDecoder().decode(bytes));
    return typeof raw.text === "string" ? raw : null;
  } catch {
    return null;
  }
}
