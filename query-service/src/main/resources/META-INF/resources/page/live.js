// What changes while somebody looks.

const sign = document.getElementById("live");

/**
 * Calls back with each article and story that changes and passes the filters, until the signal is
 * given; says in the head of the page whether the connection stands.
 */
export function watch(filters, handlers, signal) {
  const source = new EventSource(`/api/live?${new URLSearchParams(filters)}`);
  const tell = (connected) => {
    if (!signal.aborted) {
      sign.hidden = false;
      sign.classList.toggle("connected", connected);
      sign.textContent = connected ? "Live" : "Reconnecting";
    }
  };
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => tell(true));
  source.addEventListener("error", () => tell(false));
  signal.addEventListener("abort", () => {
    source.close();
    sign.hidden = true;
    sign.classList.remove("connected");
  });
  // A browser may keep the page to come back to, and its connection with it.
  addEventListener("pagehide", () => source.close(), { signal });
}
