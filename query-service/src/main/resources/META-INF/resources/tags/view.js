// People, organisations and places: all of them, or one of them.

import { TAG_VIEWS } from "../page/routes.js";
import { portrait } from "./portrait.js";
import { directory } from "./directory.js";

/** Shows the tag with the id of the address, or the directory of its kind. */
export async function render(frame, { name, id, title, signal }) {
  const type = TAG_VIEWS[name];
  await (id === null ? directory(frame, { name, type, signal }) : portrait(frame, { name, type, id, title, signal }));
}
