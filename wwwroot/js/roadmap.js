// Sends the forms of a roadmap without loading the page again, and asks now and then who else has it open.
import { showLocalTimes } from "./local-time.js";

const every = 15000;
const region = () => document.getElementById("roadmap");
const news = document.getElementById("roadmap-news");
let busy = false;

function say(text) {
  news.textContent = "";
  // A text that does not change is not read out: the empty one before makes it new.
  requestAnimationFrame(() => (news.textContent = text));
}

async function ask(address, options) {
  const response = await fetch(address, { ...options, headers: { Accept: "text/html" } });
  if (!response.ok) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html").getElementById("roadmap");
}

// What is open stays open, and the focus stays where it was.
function show(fresh, focused) {
  const open = [...region().querySelectorAll("details[id][open]")].map((details) => details.id);
  showLocalTimes(fresh);
  region().replaceWith(fresh);
  for (const id of open) {
    const details = document.getElementById(id);
    if (details) details.open = true;
  }
  const problem = fresh.querySelector(".error-summary");
  (problem ?? (document.getElementById(focused) || document.getElementById("plan")))?.focus({ preventScroll: !problem });
  if (!problem) say(news.dataset.updated);
}

async function send(form, button) {
  const body = new FormData(form, button);
  region().setAttribute("aria-busy", "true");
  try {
    const fresh = await ask(form.action, { method: "POST", body: new URLSearchParams(body) });
    // Anything but a page of the plan, a sign-in say, is left to the browser.
    if (!fresh) return false;
    show(fresh, button?.id);
    return true;
  } catch {
    // No answer came, so nothing is known to be stored: the forms stay as they are, to be sent again.
    say(news.dataset.trouble);
    return true;
  } finally {
    region()?.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", async (event) => {
  if (!(event.target instanceof HTMLFormElement) || !("live" in event.target.dataset)) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  const sent = await send(event.target, event.submitter);
  busy = false;
  if (!sent) location.reload();
});

document.addEventListener("click", async (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-refresh]")) return;
  event.preventDefault();
  const fresh = await ask(location.href).catch(() => null);
  if (fresh) show(fresh, "plan");
});

async function askOthers() {
  const token = region().querySelector("input[name=__RequestVerificationToken]")?.value;
  if (!token || document.hidden) return;
  const body = new URLSearchParams({ known: region().dataset.known, __RequestVerificationToken: token });
  const response = await fetch(region().dataset.others, { method: "POST", body }).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const place = document.getElementById("others");
  const text = (await response.text()).trim();
  if (place.innerHTML.trim() !== text) place.innerHTML = text;
}

setInterval(askOthers, every);
