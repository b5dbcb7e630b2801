// Times leave the server in UTC; here they become times of the reader's own zone, in the page's language.
const shapes = {
  moment: { dateStyle: "long", timeStyle: "short" },
  day: { dateStyle: "long" },
  clock: { timeStyle: "short" },
};
const formats = new Map();

function formatFor(shape) {
  if (!formats.has(shape)) {
    // "en" alone would write months first.
    const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
    formats.set(shape, new Intl.DateTimeFormat(language, shapes[shape] ?? shapes.moment));
  }
  return formats.get(shape);
}

/** Rewrites every time element below root; call it for what a script adds to the page. */
export function showLocalTimes(root = document) {
  for (const element of root.querySelectorAll("time[data-local-time]")) {
    const moment = new Date(element.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    element.title = element.textContent;
    element.textContent = formatFor(element.dataset.localTime).format(moment);
    element.removeAttribute("data-local-time");
  }
}

showLocalTimes();
