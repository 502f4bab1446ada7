// What came in since the list was read: told in a row that is always there, so that nothing moves.

import { element } from "../page/element.js";
import { counted } from "../page/words.js";

/** Makes the row; show is called with what waits, the oldest first. */
export function newsBar(one, many, nameOf, show) {
  const waiting = new Map();
  const total = element("p", { class: "total", role: "status" });
  const button = element("button", { type: "button", hidden: true, onclick: release });
  return { node: element("div", { class: "news" }, total, button), add, count };

  function add(item) {
    waiting.delete(item.id);
    waiting.set(item.id, item);
    button.hidden = false;
    button.replaceChildren(
      element("strong", {}, counted(waiting.size, one, many)),
      element("span", { class: "latest" }, nameOf(item)),
      element("span", { class: "unseen" }, ", show"),
    );
  }

  function count(text) {
    total.textContent = text;
  }

  function release() {
    const items = [...waiting.values()];
    waiting.clear();
    button.hidden = true;
    show(items);
  }
}
