// The page: shows the view that its address names, and takes files that are dropped on it.

import { element } from "./element.js";
import { routeOf } from "./routes.js";
import { failure, nothing } from "./states.js";
import { takeDroppedFiles } from "./drop.js";
import { offerSignOut } from "./session.js";

const VIEWS = {
  "": { load: () => import("../front/view.js"), title: "Stories" },
  stories: { load: () => import("../story/view.js"), title: "Story", hasId: true },
  storylines: { load: () => import("../storyline/view.js"), title: "Storylines" },
  people: { load: () => import("../tags/view.js"), title: "People" },
  organisations: { load: () => import("../tags/view.js"), title: "Organisations" },
  places: { load: () => import("../tags/view.js"), title: "Places" },
  stream: { load: () => import("../stream/view.js"), title: "Stream" },
};

const main = document.getElementById("main");
let leaving = new AbortController();
let isFirst = true;

async function show() {
  const route = routeOf(location.hash);
  const view = route && VIEWS[route.name];
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  markCurrent(route?.name);
  if (!view || (view.hasId && route.id === null)) {
    title("Not found");
    main.replaceChildren(
      element("h1", { class: "unseen" }, "Not found"),
      nothing("There is no such page", element("a", { href: "#/" }, "Go to the stories")),
    );
    return;
  }
  title(view.title);
  const frame = element("div", {});
  main.replaceChildren(frame);
  if (!isFirst) {
    window.scrollTo({ top: 0 });
  }
  try {
    const { render } = await view.load();
    if (!signal.aborted) {
      await render(frame, { ...route, title, signal });
    }
  } catch (error) {
    if (!signal.aborted) {
      frame.replaceChildren(
        element("h1", { class: "unseen" }, view.title),
        failure(`${view.title} cannot be shown`, error, show),
      );
    }
  }
  if (!isFirst && !signal.aborted) {
    announce();
  }
  isFirst = false;
}

/** Where a keyboard or a screen reader goes on after the view has changed. */
function announce() {
  const heading = main.querySelector("h1");
  if (heading && !main.contains(document.activeElement)) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

function title(text) {
  document.title = `${text} · Newsfold`;
}

function markCurrent(name) {
  for (const link of document.querySelectorAll("nav a")) {
    const leads = link.dataset.view.split(" ").includes(name || "front");
    if (leads) {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener("hashchange", show);
// What the browser kept of the page is as old as when it was left.
window.addEventListener("pageshow", (event) => event.persisted && show());
takeDroppedFiles();
offerSignOut(document.getElementById("sign-out"));
show();
