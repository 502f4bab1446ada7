// What comes in now: files that are handed in, rates, articles as they arrive, and what was rejected.

import { ask } from "../page/api.js";
import { element } from "../page/element.js";
import { watch } from "../page/live.js";
import { arrivals } from "./arrivals.js";
import { desk } from "./desk.js";
import { rates } from "./rates.js";
import { rejected } from "./rejected.js";

export async function render(frame, { signal }) {
  const { ingest } = await ask("/api/page", {}, signal);
  const handedIn = desk(ingest, signal);
  const incoming = arrivals();
  const refused = rejected(ingest, signal);
  frame.append(
    element("h1", {}, "Stream"),
    rates(signal).node,
    handedIn.node,
    element("div", { class: "halves" }, incoming.node, refused.node),
  );
  watch(
    {},
    {
      article: (article) => {
        incoming.add(article);
        handedIn.articleArrived(article);
      },
      story: (story) => handedIn.storyArrived(story),
    },
    signal,
  );
  await Promise.all([incoming.fill(signal), refused.fill()]);
}
