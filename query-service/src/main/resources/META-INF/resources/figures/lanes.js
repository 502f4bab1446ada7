// The stories of a storyline along time, and a lane for each person who is in several of them.

import { drawn, element } from "../page/element.js";
import { storyAt, tagAt } from "../page/routes.js";
import { counted, shortDay } from "../page/words.js";
import { timeAxis } from "./axis.js";

const WIDTH = 960;
const NAMES = 190;
const TOP = 74;
const LANE = 34;
const MOST_LANES = 10;

/** Makes the figure; null where no story has a date. */
export function lanesOf(stories) {
  const dated = stories.filter((story) => story.eventDate.date);
  if (dated.length === 0) {
    return null;
  }
  const axis = timeAxis(dated.map((story) => story.eventDate.date), NAMES + 30, WIDTH - 40);
  const people = lanes(dated);
  const height = TOP + LANE * people.length + 40;
  const most = Math.max(...dated.map((story) => story.independentReports));
  return element(
    "figure",
    { class: "lanes", tabindex: "0", role: "group", "aria-label": "The stories along time" },
    drawn(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${height}` },
      axis.ticks.map((tick) => [
        drawn("line", { class: "grid", x1: tick.x, x2: tick.x, y1: 20, y2: height - 34 }),
        drawn("text", { class: "tick", x: tick.x, y: height - 12, "text-anchor": "middle" }, tick.label),
      ]),
      drawn("text", { class: "lane-name", x: 0, y: 44, "dominant-baseline": "middle" }, "Stories"),
      drawn("line", { class: "floor", x1: NAMES, x2: WIDTH, y1: 44, y2: 44 }),
      dated.map((story) => dot(story, axis.at(story.eventDate.date), most)),
      people.map((person, i) => lane(person, TOP + LANE * (i + 0.5), axis)),
    ),
  );
}

function dot(story, x, most) {
  const text = `${shortDay(story.eventDate.date)}: ${story.headline}, ${counted(story.independentReports, "independent report", "independent reports")}`;
  return drawn(
    "a",
    { href: storyAt(story.id), "aria-label": text },
    drawn("title", {}, text),
    drawn("circle", { class: "place", cx: x, cy: 44, r: 6 + 11 * Math.sqrt(story.independentReports / most) }),
  );
}

/** Those in most stories first. */
function lanes(stories) {
  const people = new Map();
  for (const story of stories) {
    for (const person of story.people) {
      const known = people.get(person.id) ?? { ...person, days: [] };
      known.days.push(story.eventDate.date);
      people.set(person.id, known);
    }
  }
  return [...people.values()].sort((one, other) => other.days.length - one.days.length).slice(0, MOST_LANES);
}

function lane(person, y, axis) {
  const xs = person.days.map(axis.at);
  return [
    drawn(
      "a",
      { href: tagAt("person", person.id), "aria-label": `${person.name}: ${counted(person.days.length, "story", "stories")}` },
      drawn("text", { class: "lane-name", x: 0, y, "dominant-baseline": "middle" }, person.name.length > 24 ? `${person.name.slice(0, 23)}…` : person.name),
    ),
    drawn("line", { class: "floor", x1: NAMES, x2: WIDTH, y1: y, y2: y }),
    drawn("line", { class: "presence", x1: Math.min(...xs), x2: Math.max(...xs), y1: y, y2: y }),
    xs.map((x, i) => drawn("circle", { class: "there", cx: x, cy: y, r: 5 }, drawn("title", {}, `${person.name}, ${shortDay(person.days[i])}`))),
  ];
}
