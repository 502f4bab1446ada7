// The query service's answers, and what it objects to as errors.

import { signIn } from "./session.js";

/** What the service objects to, in words that can be shown. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Answers a path with its JSON; parameters are pairs, or an object. */
export async function ask(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(parameters).toString();
  return answered(query ? `${path}?${query}` : path, { signal });
}

/** Sends JSON, and answers with JSON. */
export async function send(method, path, body, headers = {}) {
  return answered(path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === null ? undefined : JSON.stringify(body),
  });
}

/** Sends a form with files to another service. */
export async function upload(address, form) {
  return answered(address, { method: "POST", body: form });
}

async function answered(address, options) {
  const response = await fetch(address, {
    ...options,
    // The ingest service knows the reader by the same session.
    credentials: "include",
    headers: { accept: "application/json", ...options.headers },
  }).catch((fault) => {
    if (fault.name === "AbortError") {
      throw fault;
    }
    throw new Refused(0, "The service does not answer. Is it running? ./newsfold status says so.");
  });
  const body = await response.json().catch(() => null);
  if (response.status === 401 && address.startsWith("/")) {
    signIn();
  }
  if (!response.ok) {
    throw new Refused(response.status, body?.detail ?? `The service answered ${response.status}.`);
  }
  return body;
}
