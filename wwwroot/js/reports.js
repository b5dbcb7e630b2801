// Watches reports that are being printed: asks for the list again until none is under way, then stops.
import { showLocalTimes } from "./local-time.js";

const list = () => document.getElementById("report-list");
const pause = 2000;
let last = "";

async function refresh() {
  const current = list();
  if (!current?.dataset.underWay) return;
  try {
    const response = await fetch(`${current.dataset.source}?part=list`, { headers: { Accept: "text/html" } });
    const text = response.ok ? await response.text() : last;
    // Only a change is shown, so that a screen reader does not hear the same list every other second.
    if (text !== last) show(text, current);
    last = text;
  } catch {
    // Offline for a moment: the next round asks again.
  }
  setTimeout(refresh, pause);
}

function show(text, current) {
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("report-list");
  if (!fresh) return;
  showLocalTimes(fresh);
  current.replaceWith(fresh);
}

setTimeout(refresh, pause);
