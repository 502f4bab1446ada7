// How fast records come in, and how many wait.

import { ask } from "../page/api.js";
import { drawn, element } from "../page/element.js";

const EVERY = 2000;
const TOPICS = [
  ["articles.enriched", "Articles"],
  ["stories", "Story changes"],
  ["articles.rejected", "Rejected"],
  ["corrections", "Corrections"],
];
const WIDTH = 240;
const HEIGHT = 44;

/** Makes a tile a topic, renewed until the signal is given. */
export function rates(signal) {
  const tiles = TOPICS.map(([topic, title]) => tile(topic, title));
  const trouble = element("p", { class: "quiet", role: "status" });
  const node = element("section", { class: "rates", "aria-label": "Rates" }, tiles.map((made) => made.node), trouble);
  refresh();
  return { node };

  async function refresh() {
    if (signal.aborted) {
      return;
    }
    try {
      const { stepSeconds, topics, search } = await ask("/api/stream", {}, signal);
      tiles.forEach((made) => made.show(topics.find((flow) => flow.topic === made.topic), stepSeconds));
      trouble.textContent = lateness(search);
    } catch (error) {
      if (!signal.aborted) {
        trouble.textContent = error.message;
      }
    }
    setTimeout(refresh, EVERY);
  }
}

function tile(topic, title) {
  const rate = element("p", { class: "rate" }, element("strong", {}, "–"), " a minute");
  const lag = element("p", { class: "quiet" });
  const line = drawn("path", { class: "spark", d: "" });
  const node = element(
    "div",
    { class: "tile" },
    element("h2", {}, title),
    rate,
    drawn("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", preserveAspectRatio: "none" }, line),
    lag,
  );
  return { topic, node, show };

  function show(flow, stepSeconds) {
    const counts = flow?.counts ?? [];
    const lastMinute = counts.slice(-Math.round(60 / stepSeconds)).reduce((sum, count) => sum + count, 0);
    rate.replaceChildren(element("strong", {}, lastMinute.toLocaleString("en")), " a minute");
    lag.textContent = waiting(flow?.lag);
    line.setAttribute("d", spark(counts));
  }
}

function waiting(lag) {
  if (lag === null || lag === undefined) {
    return "not told at present";
  }
  return lag === 0 ? "nothing waits" : `${lag.toLocaleString("en")} wait`;
}

function lateness({ stored, found }) {
  if (found === null) {
    return "Searches are not answered yet: their index is being made.";
  }
  return found < stored ? `Searches are ${(stored - found).toLocaleString("en")} changes behind.` : "";
}

/** The last five minutes as a line. */
function spark(counts) {
  if (counts.length === 0) {
    return `M0 ${HEIGHT - 1}H${WIDTH}`;
  }
  const most = Math.max(...counts, 1);
  const points = counts.map((count, i) => `${(i / (counts.length - 1)) * WIDTH} ${HEIGHT - 1 - (count / most) * (HEIGHT - 4)}`);
  return `M${points.join("L")}`;
}
