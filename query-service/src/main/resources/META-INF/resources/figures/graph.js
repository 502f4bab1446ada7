// Who appears with whom: names that share stories stand together.

import { drawn, element } from "../page/element.js";
import { forces } from "../page/library.js";
import { tagAt } from "../page/routes.js";
import { counted } from "../page/words.js";

const NARROW = window.matchMedia("(max-width: 48rem)");
const WIDE_FRAME = { width: 720, height: 520, members: 36 };
const NARROW_FRAME = { width: 400, height: 460, members: 18 };
const ROUNDS = 300;

/** The strongest ones: all of them would be a grey cloud. */
const TIES = 80;
const MOST_STRETCH = 1.6;

/** Half of what a letter of a name takes, about. */
const HALF_LETTER = 4.1;

/** Makes a graph of fixed size. */
export function graphOf(company) {
  const frame = element("figure", { class: "graph" });
  if (company.members.length === 0) {
    frame.append(element("figcaption", { class: "quiet" }, "Nobody else appears in these stories."));
    return frame;
  }
  const canvas = element("div", { class: "canvas" });
  frame.append(...[canvas, key(company), pairList(company)].filter((part) => part !== null));
  forces().then(
    (d3) => canvas.replaceChildren(draw(d3, company, NARROW.matches ? NARROW_FRAME : WIDE_FRAME)),
    (error) => canvas.replaceChildren(element("p", { class: "quiet" }, error.message)),
  );
  return frame;
}

/** What the shapes mean, where there are two. */
function key(company) {
  const isMixed = new Set(company.members.map((member) => member.type)).size > 1;
  return isMixed ? element("p", { class: "quiet" }, "● people  ○ organisations") : null;
}

function draw(d3, company, frame) {
  const members = company.members.slice(0, frame.members);
  const most = Math.max(...members.map((member) => member.stories));
  const nodes = members.map((member) => ({ member, radius: 4 + 12 * Math.sqrt(member.stories / most) }));
  const known = new Set(members.map((member) => member.id));
  const links = company.pairs
    .filter((pair) => known.has(pair.one) && known.has(pair.other))
    .map((pair) => ({ source: pair.one, target: pair.other, stories: pair.stories, width: 0.8 + 4 * (pair.stories / company.pairs[0].stories) }));
  const simulation = d3
    .forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((node) => node.member.id).distance((link) => 56 + 70 / link.stories).strength(0.25))
    .force("charge", d3.forceManyBody().strength(-170))
    .force("apart", d3.forceCollide((node) => node.radius + 15))
    .force("x", d3.forceX(frame.width / 2).strength(0.07))
    .force("y", d3.forceY(frame.height / 2).strength(0.1))
    .stop();
  simulation.tick(ROUNDS);
  spread(nodes, frame);
  const taken = [];
  return drawn(
    "svg",
    { viewBox: `0 0 ${frame.width} ${frame.height}`, role: "group", "aria-label": "Who appears with whom" },
    links.slice(0, TIES).map(line),
    nodes.map(dot),
    nodes.map((node) => label(node, taken, frame)),
  );
}

/** Over all of the frame, with room for the names at its edges. */
function spread(nodes, frame) {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const across = scale(Math.min(...xs), Math.max(...xs), 50, frame.width - 50);
  const down = scale(Math.min(...ys), Math.max(...ys), 24, frame.height - 36);
  for (const node of nodes) {
    node.x = across(node.x);
    node.y = down(node.y);
  }
}

/** Few names stay together: they are not drawn apart without end. */
function scale(first, last, low, high) {
  const stretch = last === first ? 1 : Math.min((high - low) / (last - first), MOST_STRETCH);
  return (value) => (low + high) / 2 + (value - (first + last) / 2) * stretch;
}

function line(link) {
  return drawn("line", {
    class: "tie",
    x1: link.source.x,
    y1: link.source.y,
    x2: link.target.x,
    y2: link.target.y,
    "stroke-width": link.width,
  });
}

function dot({ member, radius, x, y }) {
  const text = `${member.name}: ${counted(member.stories, "story", "stories")}`;
  return drawn(
    "a",
    { href: tagAt(member.type, member.id), "aria-label": text },
    drawn("title", {}, text),
    drawn("circle", { class: member.type, cx: x, cy: y, r: radius }),
  );
}

/** The names of the most frequent first, each only where it covers no other one. */
function label({ member, radius, x, y }, taken, frame) {
  const half = member.name.length * HALF_LETTER;
  const at = y + radius + 13;
  const centre = Math.max(half + 2, Math.min(frame.width - half - 2, x));
  const box = { left: centre - half, right: centre + half, top: at - 11, bottom: at + 4 };
  const isFree = taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  if (!isFree) {
    return null;
  }
  taken.push(box);
  return drawn("text", { class: "who", x: centre, y: at, "text-anchor": "middle", "aria-hidden": "true" }, member.name);
}

/** The same in words, for whoever sees no drawing. */
function pairList(company) {
  const names = new Map(company.members.map((member) => [member.id, member.name]));
  if (company.pairs.length === 0) {
    return null;
  }
  return element(
    "details",
    {},
    element("summary", {}, "The same as a list"),
    element(
      "ul",
      { class: "pairs" },
      company.pairs.slice(0, 30).map((pair) => element("li", {}, `${names.get(pair.one)} and ${names.get(pair.other)}: ${counted(pair.stories, "story", "stories")}`)),
    ),
  );
}
