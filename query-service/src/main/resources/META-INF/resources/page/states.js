// What stands where there is nothing to show: not yet, not at all, or not now.

import { element } from "./element.js";

/** Grey shapes of the size of what is to come. */
export function loading(shape, times, label) {
  return element(
    "div",
    { class: "loading", role: "status", "aria-label": label },
    Array.from({ length: times }, () => element("div", { class: `blank ${shape}`, "aria-hidden": "true" })),
  );
}

/** Nothing to show, and what can be done. */
export function nothing(title, ...advice) {
  return element(
    "div",
    { class: "notice", role: "status" },
    element("h2", {}, title),
    advice.map((line) => element("p", {}, line)),
  );
}

/** What went wrong, and how to try again. */
export function failure(title, error, retry) {
  return element(
    "div",
    { class: "notice failed", role: "alert" },
    element("h2", {}, title),
    element("p", {}, error.message),
    retry ? element("p", {}, element("button", { type: "button", onclick: retry }, "Try again")) : null,
  );
}
