// Signs a reader in, where the service asks for a key.

import { element } from "./element.js";

/** Scripts cannot see the session itself. */
const SIGNED_IN = "newsfold.signed-in";

let dialog = null;

/** Asks for a key, once for all calls that were refused, and shows the page anew with it. */
export function signIn() {
  if (dialog) {
    return;
  }
  const key = element("input", { type: "password", id: "key", required: true, autocomplete: "current-password", spellcheck: "false" });
  const outcome = element("p", { class: "outcome", role: "alert" });
  const button = element("button", { type: "submit", class: "chief" }, "Sign in");
  dialog = element(
    "dialog",
    { class: "sign-in", "aria-labelledby": "sign-in", onclose: () => close() },
    element(
      "form",
      { onsubmit: (event) => submit(event, key.value, button, outcome) },
      element("h2", { id: "sign-in" }, "Sign in"),
      element("p", { class: "quiet" }, "Whoever runs this Newsfold makes keys with ", element("code", {}, "newsfold key add"), "."),
      element("label", { for: "key" }, "Key"),
      key,
      button,
      outcome,
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** Shows the button by which whoever signed in here ends the session. */
export function offerSignOut(button) {
  button.hidden = localStorage.getItem(SIGNED_IN) === null;
  button.addEventListener("click", async () => {
    await fetch("/api/session", { method: "DELETE" });
    localStorage.removeItem(SIGNED_IN);
    location.reload();
  });
}

function close() {
  dialog.remove();
  dialog = null;
}

async function submit(event, key, button, outcome) {
  event.preventDefault();
  button.disabled = true;
  const response = await fetch("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ key }),
  }).catch(() => null);
  if (response?.ok) {
    localStorage.setItem(SIGNED_IN, "");
    location.reload();
    return;
  }
  const problem = await response?.json().catch(() => null);
  outcome.textContent = `Not signed in: ${problem?.detail ?? "the service does not answer"}.`;
  button.disabled = false;
}
