// The query service's answers, and what it objects to as errors.

/** Answers a path with its JSON; throws an Error whose message can be shown. */
export async function ask(path, parameters = new URLSearchParams()) {
  const query = parameters.toString();
  let response;
  try {
    response = await fetch(query ? `${path}?${query}` : path, { headers: { accept: "application/json" } });
  } catch {
    throw new Error("The service does not answer. Is it running? See ./newsfold status.");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error(body?.detail ?? `The service answered ${response.status}.`);
  }
  return body;
}

/** Calls back with each story that changes; returns what closes the connection. */
export function watch(parameters, onStory, onState) {
  const source = new EventSource(`/api/live?${parameters}`);
  source.addEventListener("story", (event) => onStory(JSON.parse(event.data)));
  source.addEventListener("open", () => onState(true));
  source.addEventListener("error", () => onState(false));
  return () => source.close();
}
