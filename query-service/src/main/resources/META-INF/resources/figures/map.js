// Places on a map of the world, drawn here: no tile server knows what is looked at.

import { drawn, element } from "../page/element.js";
import { earth } from "../page/library.js";
import { tagAt } from "../page/routes.js";

const WIDTH = 720;
const HEIGHT = 370;
const NAMED = 5;
const LEAST_SPAN = 24;
const LETTER = 13.5;

/** Makes a map of fixed size; a small one shows the surroundings of its places alone. */
export function mapOf(places, { small = false } = {}) {
  const frame = element("figure", { class: small ? "map small" : "map" });
  if (places.length === 0) {
    frame.append(element("figcaption", { class: "quiet" }, "No place is known here."));
    return frame;
  }
  earth().then(
    (atlas) => frame.replaceChildren(draw(atlas, places, small)),
    (error) => frame.replaceChildren(element("figcaption", { class: "quiet" }, error.message)),
  );
  return frame;
}

/** Makes one on which the places of more stories are bigger. */
export function mapOfStories(places) {
  return mapOf(places.map((place) => ({ ...place, weight: place.stories })));
}

function draw({ d3, land, borders }, places, small) {
  const projection = d3.geoEqualEarth();
  const around = { type: "MultiPoint", coordinates: corners(places) };
  projection.fitExtent([[10, 10], [WIDTH - 10, HEIGHT - 10]], small ? around : { type: "Sphere" });
  if (!small) {
    projection.fitSize([WIDTH, HEIGHT], land);
  }
  projection.clipExtent([[0, 0], [WIDTH, HEIGHT]]);
  const path = d3.geoPath(projection);
  const most = Math.max(...places.map((place) => place.weight));
  const named = new Set([...places].sort((one, other) => other.weight - one.weight).slice(0, NAMED));
  const taken = [];
  return drawn(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Map of the places" },
    drawn("path", { class: "land", d: path(land) }),
    drawn("path", { class: "borders", d: path(borders) }),
    places.map((place) => dot(place, projection, most)),
    [...named].map((place) => label(place, projection, most, taken)),
  );
}

/** The places, with some land around each. */
function corners(places) {
  const reach = LEAST_SPAN / 2;
  return places.flatMap(({ lat, lon }) => [
    [clamp(lon - reach, 180), clamp(lat - reach / 2, 85)],
    [clamp(lon + reach, 180), clamp(lat + reach / 2, 85)],
  ]);
}

function clamp(value, most) {
  return Math.max(-most, Math.min(most, value));
}

function radius(place, most) {
  return 5 + 13 * Math.sqrt(place.weight / most);
}

function dot(place, projection, most) {
  const at = projection([place.lon, place.lat]);
  if (!at) {
    return null;
  }
  return drawn(
    "a",
    { href: tagAt("place", place.id), "aria-label": `${place.name}: ${place.weight}` },
    drawn("title", {}, `${place.name}: ${place.weight}`),
    drawn("circle", { class: "place", cx: at[0], cy: at[1], r: radius(place, most) }),
  );
}

/** A name where none stands yet: right of its dot, else left of it. */
function label(place, projection, most, taken) {
  const at = projection([place.lon, place.lat]);
  if (!at) {
    return null;
  }
  const gap = radius(place, most) + 5;
  const width = place.name.length * LETTER;
  for (const isRight of [true, false]) {
    const left = isRight ? at[0] + gap : at[0] - gap - width;
    const box = { left, right: left + width, top: at[1] - 14, bottom: at[1] + 14 };
    const isFree = taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    if (isFree && box.left > 0 && box.right < WIDTH) {
      taken.push(box);
      return drawn(
        "text",
        { class: "place-name", x: isRight ? at[0] + gap : at[0] - gap, y: at[1], "text-anchor": isRight ? "start" : "end", "dominant-baseline": "middle", "aria-hidden": "true" },
        place.name,
      );
    }
  }
  return null;
}
