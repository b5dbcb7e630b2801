import { describeAnswer, isComplete, readAnswer, readStored, sameAnswer, writeAnswer } from "./answering-answer.js";
import { listenForKeys } from "./answering-keys.js";
import { Saver } from "./answering-saver.js";
import { Steps } from "./answering-steps.js";

// The section without reloading: every change is saved at once, and what could not be saved stays here and is sent again.

const typingPause = 600;
const announcePause = 1000;

const form = document.getElementById("answers");
const questions = [...form.querySelectorAll(".question")];
const words = Object.fromEntries([...document.querySelectorAll("#words [data-word]")].map((word) => [word.dataset.word, word.textContent]));
const state = document.getElementById("save-state");
const live = document.getElementById("save-live");
const template = document.getElementById("conflict");
const clock = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, { timeStyle: "short" });
const start = form.dataset.save.slice(0, -"/answers/".length);
const channel = new BroadcastChannel(form.dataset.save);
const typing = new Map();

const saver = new Saver(form.dataset.save, form.querySelector("[name=__RequestVerificationToken]").value, refresh, (entry) =>
  channel.postMessage({ id: entry.id, version: entry.version, answer: entry.stored }));
const byId = new Map(questions.map((question) => [question.dataset.question, question]));
for (const question of questions) saver.add(question.dataset.question, Number(question.querySelector("[name$='.version']").defaultValue), readStored(question));

const steps = new Steps(form, questions, words);
listenForKeys(form, (question, distance) => steps.move(question, distance));

function changed(question, pause) {
  clearTimeout(typing.get(question));
  const save = () => {
    typing.delete(question);
    saver.want(question.dataset.question, readAnswer(question));
  };
  if (pause > 0) typing.set(question, setTimeout(save, pause));
  else save();
  showProgress();
}

function flushTyping() {
  for (const question of [...typing.keys()]) changed(question, 0);
}

form.addEventListener("change", (event) => {
  const question = event.target.closest(".question");
  if (question) changed(question, 0);
});
// Whoever points at "not applicable" writes the reason next; arrow keys only pass by.
form.addEventListener("click", (event) => {
  if (event.target.value !== "notApplicable" || event.target.type !== "radio" || !event.pointerType) return;
  event.target.closest(".question").querySelector('textarea[name$=".reason"]')?.focus();
});
form.addEventListener("input", (event) => {
  if (event.target.matches("textarea")) changed(event.target.closest(".question"), typingPause);
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { name, value, dataset } = event.submitter;
  if (name === "clear") return takeBack(byId.get(value));
  if (name === "confirm") return confirmCarried(byId.get(value), dataset);
  flushTyping();
  if (dataset.move && steps.active) {
    const entry = saver.entry(steps.current.dataset.question);
    if (dataset.move === "on" && isOpen(entry)) return showProblem(entry);
    if (steps.move(steps.current, dataset.move === "on" ? 1 : -1)) return undefined;
  }

  if (await saver.settle()) return leave(value, dataset.move);
  return showProblem();
});
addEventListener("beforeunload", (event) => {
  flushTyping();
  if (saver.state !== null) event.preventDefault();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") flushTyping();
  else if (saver.state !== null) saver.retry();
});
addEventListener("online", () => saver.retry());
addEventListener("offline", refresh);
channel.addEventListener("message", ({ data }) => {
  const question = byId.get(data.id);
  if (!question || typing.has(question) || !saver.adopt(data.id, data.version, data.answer)) return;
  writeAnswer(question, data.answer);
  showProgress();
});

function leave(to, move) {
  const onward = to === "next" ? form.querySelector("[data-move=on]").value : to;
  const address = onward === "start" ? start
    : onward === "hand-over" ? `${location.pathname}/hand-over`
    : `${start}/${encodeURIComponent(onward)}`;
  location.assign(move === "back" && onward !== "start" ? `${address}#end` : address);
}

// What was said the last time becomes an answer.
function confirmCarried(question, { kind, level, reason, comment }) {
  writeAnswer(question, { kind, level: level ? Number(level) : null, reason: reason || null, comment: comment || null });
  changed(question, 0);
  question.querySelector("input[type=radio]:checked")?.focus();
}

function takeBack(question) {
  for (const radio of question.querySelectorAll("input[type=radio]")) radio.checked = false;
  changed(question, 0);
  question.querySelector("input[type=radio]").focus();
}

/** Whether only the person can say what is to become of an answer. */
const isOpen = (entry) => entry.conflict !== null || entry.errors !== null || !isComplete(entry.wanted);

function showProblem(open = saver.entries.find(isOpen)) {
  if (!open) return;
  const question = byId.get(open.id);
  steps.reveal(question);
  showErrors(question, open, true);
  (question.querySelector("[aria-invalid=true], .conflict button") ?? question.querySelector("input[type=radio]")).focus();
}

/** Says what is wrong beside its field; a missing reason only once the person wants to go on. */
function showErrors(question, entry, insist) {
  for (const field of ["reason", "comment"]) {
    const area = question.querySelector(`textarea[name$=".${field}"]`);
    if (!area) continue;
    const missing = field === "reason" && insist && !isComplete(entry.wanted) ? words.reason : "";
    const message = entry.errors?.find((error) => error.field === field)?.message ?? missing;
    area.nextElementSibling.textContent = message;
    if (message) area.setAttribute("aria-invalid", "true");
    else area.removeAttribute("aria-invalid");
  }
}

function showConflict(question, entry) {
  const shown = question.querySelector(".conflict");
  if (!entry.conflict) return shown?.remove();
  const notice = shown ?? template.content.firstElementChild.cloneNode(true);
  const write = (side, answer) => {
    notice.querySelector(`[data-side=${side}]`).textContent = describeAnswer(question, answer, words);
    notice.querySelector(`[data-side=${side}-comment]`).textContent = answer.comment ?? "";
  };
  write("mine", entry.wanted);
  write("theirs", entry.conflict.current);
  if (shown) return undefined;
  const { savedAt } = entry.conflict.current;
  notice.querySelector("[data-side=theirs-at]").textContent = savedAt ? clock.format(new Date(savedAt)) : "";
  notice.addEventListener("click", (event) => {
    const { keep } = event.target.dataset;
    if (!keep) return;
    saver.resolve(entry.id, keep === "mine");
    if (keep === "theirs") writeAnswer(question, entry.stored);
    showProgress();
    question.querySelector("input[type=radio]:checked, input[type=radio]").focus();
  });
  question.querySelector(".answers").before(notice);
  return undefined;
}

/** Shows what is saved and what is not. */
function refresh() {
  for (const entry of saver.entries) {
    const question = byId.get(entry.id);
    showConflict(question, entry);
    showErrors(question, entry, false);
  }

  const now = saver.state;
  const saved = saver.lastSaved ? words.saved.replace("{0}", clock.format(saver.lastSaved)) : words.idle;
  const text = now === null ? saved : now === "trouble" && !navigator.onLine ? words.offline : words[now];
  state.hidden = false;
  state.dataset.state = now === null ? (saver.lastSaved ? "saved" : "") : now === "saving" ? "saving" : now === "needed" ? "" : "unsaved";
  state.textContent = text;
  announce(now === "saving" ? "" : text);
}

// Heard once things have come to rest, not at every keystroke.
let announcing;
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    if (text && live.textContent !== text) live.textContent = text;
  }, announcePause);
}

function showProgress() {
  const answered = questions.filter((question) => {
    const answer = readAnswer(question);
    return answer.kind !== "none" && isComplete(answer);
  }).length;
  const total = Number(form.dataset.total);
  const all = Number(form.dataset.answeredElsewhere) + answered;
  const minutes = Math.ceil(Number(((total - all) * Number(form.dataset.minutesEach)).toFixed(6)));
  const count = (done, of) => words.answered.replace("{0}", done).replace("{1}", of);
  document.getElementById("overall").value = all;
  document.getElementById("overall-count").textContent = count(all, total);
  document.getElementById("overall-minutes").textContent =
    all === total ? words.ready : minutes === 1 ? words.minute : words.minutes.replace("{0}", minutes);
  const section = form.querySelector("[aria-current=step]");
  section.querySelector("progress").value = answered;
  const [seen, heard] = section.querySelector("[data-count]").children;
  seen.textContent = `${answered}/${questions.length}`;
  heard.textContent = count(answered, questions.length);
}

// What the fields say may differ from what the page came with, when the person was quicker than this script.
for (const question of questions) {
  if (!sameAnswer(readAnswer(question), readStored(question))) changed(question, 0);
}

showProgress();
refresh();
