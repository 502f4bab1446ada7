// The address of each view, behind the # of the page's own.

/** The words of the REST interface for tags that have a view of their own, by the word in the address. */
export const TAG_VIEWS = { people: "person", organisations: "organisation", places: "place" };

/** What the front can be narrowed by. */
export const TAG_FILTERS = ["person", "organisation", "place", "subject", "eventType", "source"];

export const storyAt = (id) => `#/stories/${encodeURIComponent(id)}`;
export const storylineAt = (id) => `#/storylines/${encodeURIComponent(id)}`;

/** The view of a tag; of one without a view the stories that carry it. */
export function tagAt(type, id) {
  const view = Object.keys(TAG_VIEWS).find((name) => TAG_VIEWS[name] === type);
  return view ? `#/${view}/${encodeURIComponent(id)}` : frontAt({ [type]: id });
}

export function frontAt(filters) {
  const query = new URLSearchParams(filters).toString();
  return query ? `#/?${query}` : "#/";
}

/** The view that an address names, with its id and its filters; null for one that names none. */
export function routeOf(hash) {
  const [path, query] = (hash.startsWith("#/") ? hash.slice(2) : "").split("?");
  const parts = path.split("/").filter((part) => part !== "");
  const filters = new URLSearchParams(query ?? "");
  if (parts.length > 2) {
    return null;
  }
  let id;
  try {
    id = parts[1] === undefined ? null : decodeURIComponent(parts[1]);
  } catch {
    return null;
  }
  return { name: parts[0] ?? "", id, filters };
}
