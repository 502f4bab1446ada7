// How much took place when.

import { drawn, element } from "../page/element.js";
import { counted, shortDay } from "../page/words.js";
import { timeAxis } from "./axis.js";

const NARROW = window.matchMedia("(max-width: 48rem)");
const HEIGHT = 120;
const FLOOR = 92;

/** So that the only story of a day does not look like many. */
const LEAST_SCALE = 3;

/** Makes a figure with a line for each day. */
export function calendarOf(days) {
  if (days.length === 0) {
    return element("figure", { class: "calendar" }, element("figcaption", { class: "quiet" }, "No date is known here."));
  }
  const width = NARROW.matches ? 400 : 1152;
  const axis = timeAxis(days.map((found) => found.day), 28, width - 28, width / 60);
  const most = Math.max(...days.map((found) => found.stories));
  const text = `From ${shortDay(days[0].day)} to ${shortDay(days.at(-1).day)}, most on one day: ${counted(most, "story", "stories")}.`;
  return element(
    "figure",
    { class: NARROW.matches ? "calendar narrow" : "calendar" },
    drawn(
      "svg",
      { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": text },
      drawn("line", { class: "floor", x1: 0, x2: width, y1: FLOOR, y2: FLOOR }),
      axis.ticks.map((tick) => drawn("text", { class: "tick", x: tick.x, y: FLOOR + 22, "text-anchor": "middle" }, tick.label)),
      days.map((found) =>
        drawn(
          "line",
          { class: "day", x1: axis.at(found.day), x2: axis.at(found.day), y1: FLOOR, y2: FLOOR - 8 - 78 * (found.stories / Math.max(most, LEAST_SCALE)) },
          drawn("title", {}, `${shortDay(found.day)}: ${counted(found.stories, "story", "stories")}`),
        ),
      ),
    ),
    element("figcaption", { class: "quiet" }, text),
  );
}
