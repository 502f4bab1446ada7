// Finds another story by words.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { counted, date } from "../page/words.js";

const PAUSE = 200;

/** Makes the field and the stories that it finds; chosen answers the id of the chosen one. */
export function storyPicker(except, signal) {
  const found = element("ul", { class: "found" });
  const words = element("input", { type: "search", autocomplete: "off", placeholder: "Words of the other story" });
  const node = element("fieldset", { class: "picker" }, element("legend", {}, "Into"), element("label", {}, element("span", { class: "unseen" }, "Words of the other story"), words), found);
  let pause;
  words.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  });
  words.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  return { node, chosen: () => node.querySelector("input[name=into]:checked")?.value ?? null };

  async function look() {
    const typed = words.value.trim();
    if (typed === "") {
      found.replaceChildren();
      return;
    }
    try {
      const { items } = await ask("/api/stories", { q: typed, limit: "6" }, signal);
      const others = items.filter((story) => story.id !== except);
      found.replaceChildren(
        ...(others.length === 0
          ? [element("li", { class: "quiet" }, "No other story matches.")]
          : others.map((story) =>
              element(
                "li",
                {},
                element(
                  "label",
                  {},
                  element("input", { type: "radio", name: "into", value: story.id }),
                  element("span", {}, story.headline, element("small", {}, ` ${date(story.eventDate)}, ${counted(story.independentReports, "report", "reports")}`)),
                ),
              ),
            )),
      );
    } catch (error) {
      found.replaceChildren(element("li", { class: "quiet" }, error.message));
    }
  }
}
