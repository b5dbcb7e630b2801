// Keeps the list of people current: asks for it again and again and shows it when it has changed.
import { showLocalTimes } from "./local-time.js";

const pause = 5000;
const list = () => document.getElementById("progress");
let last = null;

async function refresh() {
  const current = list();
  if (!current) return;
  try {
    if (document.visibilityState === "visible") {
      const response = await fetch(current.dataset.source, { headers: { Accept: "text/html" } });
      if (response.ok) show(await response.text(), current);
    }
  } catch {
    // Offline for a moment: the next round asks again.
  }
  setTimeout(refresh, pause);
}

function show(text, current) {
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("progress");
  // Nobody loses their place: neither where the focus is nor what they opened.
  if (!fresh || text === last || current.contains(document.activeElement)) return;
  last = text;
  const open = [...current.querySelectorAll("details")].map((details) => details.open);
  showLocalTimes(fresh);
  const details = [...fresh.querySelectorAll("details")];
  if (details.length === open.length) details.forEach((one, index) => { one.open = open[index]; });
  current.replaceWith(fresh);
}

setTimeout(refresh, pause);
