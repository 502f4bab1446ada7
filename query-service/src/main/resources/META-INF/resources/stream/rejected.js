// Input that could not be used, with its reason, to be mended and sent again.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { failure, loading } from "../page/states.js";
import { counted, moment } from "../page/words.js";
import { retryForm } from "./retry.js";

const STAGES = { "": "All", ingest: "Ingest", enrich: "Enrich", query: "Query" };

export function rejected(ingest, signal) {
  const total = element("span", { class: "count" });
  const stage = element(
    "select",
    { "aria-label": "Rejected by", onchange: () => fill() },
    Object.entries(STAGES).map(([value, label]) => element("option", { value }, label)),
  );
  const list = element("ol", { class: "rejections" }, element("li", {}, loading("line", 12, "Looking for rejected input")));
  const further = element("button", { type: "button", class: "further", hidden: true, onclick: () => fill(next) }, "Show more");
  let next = null;
  const node = element(
    "section",
    { class: "panel" },
    element("div", { class: "panel-head" }, element("h2", {}, "Rejected ", total), stage),
    list,
    further,
  );
  return { node, fill };

  async function fill(cursor = null) {
    const parameters = { limit: "10", ...(stage.value ? { stage: stage.value } : {}), ...(cursor ? { cursor } : {}) };
    try {
      const page = await ask("/api/rejected", parameters, signal);
      total.textContent = page.total.toLocaleString("en");
      const items = page.items.map((item) => element("li", {}, rejection(item, ingest)));
      if (cursor) {
        list.append(...items);
      } else {
        list.replaceChildren(...(items.length === 0 ? [element("li", { class: "quiet" }, "Nothing was rejected.")] : items));
      }
      next = page.next;
      further.hidden = next === null;
    } catch (error) {
      if (!signal.aborted) {
        list.replaceChildren(element("li", {}, failure("Rejected input cannot be shown", error, () => fill())));
      }
    }
  }
}

function rejection(item, ingest) {
  return [
    element("p", { class: "kicker" }, `${STAGES[item.stage] ?? item.stage} · ${item.code.replaceAll("-", " ")} · ${moment(item.rejectedAt)}`),
    element("p", {}, item.reason),
    item.input === null
      ? element("p", { class: "quiet" }, "The input was too large to be kept.")
      : details(item, ingest),
  ];
}

function details(item, ingest) {
  const place = element("div", {});
  const shown = element(
    "details",
    { ontoggle: () => shown.open && place.childElementCount === 0 && place.append(retryForm(item, ingest)) },
    element("summary", {}, `The input, ${counted(item.inputLength, "character", "characters")}`),
    place,
  );
  return shown;
}
