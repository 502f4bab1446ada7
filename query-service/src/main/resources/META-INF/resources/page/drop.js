// Files that are dragged onto the page, wherever it stands.

import { handOver } from "../stream/handed.js";

const cover = document.getElementById("cover");

export function takeDroppedFiles() {
  let depth = 0;
  const isFile = (event) => event.dataTransfer?.types.includes("Files");
  const turn = (into) => {
    depth = into;
    cover.hidden = depth <= 0;
  };
  window.addEventListener("dragenter", (event) => isFile(event) && turn(depth + 1));
  window.addEventListener("dragleave", (event) => isFile(event) && turn(depth - 1));
  window.addEventListener("dragover", (event) => isFile(event) && event.preventDefault());
  window.addEventListener("drop", (event) => {
    if (!isFile(event)) {
      return;
    }
    event.preventDefault();
    turn(0);
    handOver([...event.dataTransfer.files]);
    location.hash = "#/stream";
  });
}
