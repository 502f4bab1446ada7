// Files that were handed over, wherever on the page, until a view shows them.

let waiting = [];
let taker = null;

/** Hands files to the view that takes them, now or when it is shown. */
export function handOver(files) {
  if (taker) {
    taker(files);
    return;
  }
  waiting.push(...files);
}

/** Names who takes the files, until the signal is given. */
export function takeOver(take, signal) {
  taker = take;
  signal.addEventListener("abort", () => (taker = taker === take ? null : taker));
  const files = waiting;
  waiting = [];
  if (files.length > 0) {
    take(files);
  }
}
