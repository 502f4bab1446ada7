// Who appears with whom: names that share stories stand together.

import { drawn, element } from "../page/element.js";
import { forces } from "../page/library.js";
import { tagAt } from "../page/routes.js";
import { counted } from "../page/words.js";

const WIDTH = 720;
const HEIGHT = 520;
const ROUNDS = 300;

/** The strongest ones: all of them would be a grey cloud. */
const TIES = 80;

/** Makes a graph of fixed size; itself, where given, is tied to all others. */
export function graphOf(company, itself = null) {
  const frame = element("figure", { class: "graph" });
  if (company.members.length === 0) {
    frame.append(element("figcaption", { class: "quiet" }, "Nobody else appears in these stories."));
    return frame;
  }
  forces().then(
    (d3) => frame.replaceChildren(...[draw(d3, company, itself), pairList(company)].filter((part) => part !== null)),
    (error) => frame.replaceChildren(element("figcaption", { class: "quiet" }, error.message)),
  );
  return frame;
}

function draw(d3, company, itself) {
  const most = Math.max(...company.members.map((member) => member.stories));
  const nodes = company.members.map((member) => ({ member, radius: 4 + 12 * Math.sqrt(member.stories / most) }));
  const links = company.pairs.map((pair) => ({ source: pair.one, target: pair.other, stories: pair.stories }));
  if (itself) {
    nodes.unshift({ member: itself, radius: 18 });
    links.push(...company.members.map((member) => ({ source: itself.id, target: member.id, stories: member.stories, isOwn: true })));
  }
  const simulation = d3
    .forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((node) => node.member.id).distance((link) => 56 + 70 / link.stories).strength((link) => (link.isOwn ? 0.08 : 0.25)))
    .force("charge", d3.forceManyBody().strength(-170))
    .force("apart", d3.forceCollide((node) => node.radius + 15))
    .force("x", d3.forceX(WIDTH / 2).strength(0.07))
    .force("y", d3.forceY(HEIGHT / 2).strength(0.1))
    .stop();
  simulation.tick(ROUNDS);
  spread(nodes);
  const taken = [];
  return drawn(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Who appears with whom" },
    links.filter((link) => !link.isOwn).slice(0, TIES).map(line),
    nodes.map((node) => dot(node, node.member === itself)),
    nodes.map((node) => label(node, taken)),
  );
}

/** Over all of the frame, with room for the names at its edges. */
function spread(nodes) {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const across = scale(Math.min(...xs), Math.max(...xs), 60, WIDTH - 60);
  const down = scale(Math.min(...ys), Math.max(...ys), 30, HEIGHT - 40);
  for (const node of nodes) {
    node.x = across(node.x);
    node.y = down(node.y);
  }
}

function scale(first, last, low, high) {
  return (value) => (last === first ? (low + high) / 2 : low + ((value - first) / (last - first)) * (high - low));
}

function line(link) {
  return drawn("line", {
    class: "tie",
    x1: link.source.x,
    y1: link.source.y,
    x2: link.target.x,
    y2: link.target.y,
    "stroke-width": Math.min(6, 0.6 + link.stories * 0.7),
  });
}

function dot({ member, radius, x, y }, isItself) {
  const text = `${member.name}: ${counted(member.stories, "story", "stories")}`;
  return drawn(
    "a",
    { href: tagAt(member.type, member.id), "aria-label": text },
    drawn("title", {}, text),
    drawn("circle", { class: isItself ? "itself" : member.type, cx: x, cy: y, r: radius }),
  );
}

/** The names of the most frequent first, each only where it covers no other one. */
function label({ member, radius, x, y }, taken) {
  const half = member.name.length * 3.7;
  const at = y + radius + 13;
  const centre = Math.max(half + 2, Math.min(WIDTH - half - 2, x));
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
