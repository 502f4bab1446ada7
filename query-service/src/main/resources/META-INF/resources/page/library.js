// Files of other projects, fetched by the first view that needs them.

const LIBRARIES = "/libraries";
const loaded = new Map();

function script(path) {
  if (!loaded.has(path)) {
    const made = document.createElement("script");
    const arrival = new Promise((resolve, reject) => {
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => {
        loaded.delete(path);
        reject(new Error("A part of the page cannot be loaded."));
      });
    });
    made.src = `${LIBRARIES}/${path}`;
    document.head.append(made);
    loaded.set(path, arrival);
  }
  return loaded.get(path);
}

/** d3 with its force simulation. */
export async function forces() {
  await Promise.all(
    ["d3-dispatch-3.0.2/d3-dispatch", "d3-quadtree-3.0.2/d3-quadtree", "d3-timer-3.0.2/d3-timer"].map((path) =>
      script(`${path}.min.js`),
    ),
  );
  await script("d3-force-3.0.1/d3-force.min.js");
  return globalThis.d3;
}

let world;

/** Antarctica, by its ISO 3166-1 code, would take a fifth of the map. */
function inhabited(countries) {
  return countries.filter((country) => country.id !== "010");
}

/** d3 with its projections, and the countries of the world as a shape. */
export async function earth() {
  await Promise.all(
    ["d3-array-3.2.5/d3-array", "topojson-client-3.1.0/topojson-client"].map((path) => script(`${path}.min.js`)),
  );
  await script("d3-geo-3.1.2/d3-geo.min.js");
  world ??= fetch(`${LIBRARIES}/world-atlas-2.0.2/countries-110m.json`).then((response) => response.json());
  const atlas = await world;
  return {
    d3: globalThis.d3,
    land: globalThis.topojson.merge(atlas, inhabited(atlas.objects.countries.geometries)),
    borders: globalThis.topojson.mesh(atlas, atlas.objects.countries, (one, other) => one !== other),
  };
}
