// Keeps a screen of a meeting up to date: counters come with each event, everything else is asked for when the session moved on.
import { showLocalTimes } from "./local-time.js";

const stage = () => document.getElementById("stage");
const news = document.getElementById("stage-news");
let source;

function listen() {
  const address = stage()?.dataset.live;
  if (!address || source) return;
  // The browser comes back by itself after a break, and says what it saw last.
  source = new EventSource(address);
  source.addEventListener("state", (event) => take(JSON.parse(event.data)));
  source.addEventListener("over", () => {
    source.close();
    location.reload();
  });
}

function take(state) {
  for (const name of ["seats", "votes"]) {
    for (const place of stage().querySelectorAll(`[data-count="${name}"]`)) place.textContent = state[name];
  }
  if (String(state.version) !== stage().dataset.key) refresh();
}

let asking = false;
let again = false;

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const response = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (response.ok && !response.redirected) show(await response.text());
  } catch {
    // Offline for a moment: the next event asks again.
  } finally {
    asking = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

function show(text) {
  const current = stage();
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("stage");
  if (!fresh) return;
  if (isTyped(current)) {
    if (!document.querySelector("#main > .notice--warning")) current.before(document.getElementById("stage-stale").content.cloneNode(true));
    return;
  }
  const focused = current.contains(document.activeElement) ? document.activeElement.id : null;
  showLocalTimes(fresh);
  current.replaceWith(fresh);
  if (focused !== null) (document.getElementById(focused) ?? fresh).focus({ preventScroll: true });
  const heading = fresh.querySelector("#question, #table, h1");
  if (heading) news.textContent = heading.textContent;
}

// What somebody types is never replaced under their hands.
function isTyped(root) {
  return [...root.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue)
    || [...root.querySelectorAll("input[type=radio]")].some((field) => field.checked !== field.defaultChecked);
}

// A page that leaves frees its connection at once; one that comes back from the browser's memory listens again.
addEventListener("pagehide", () => {
  source?.close();
  source = undefined;
});
addEventListener("pageshow", (event) => {
  if (event.persisted) refresh();
  listen();
});
listen();
