// An answer as it stands in the fields of a question, and back into them.

const empty = { kind: "none", level: null, reason: null, comment: null };

function text(value) {
  const trimmed = value.replaceAll("\r\n", "\n").trim();
  return trimmed === "" ? null : trimmed;
}

function build(choice, reason, comment) {
  const answer = { ...empty, comment: text(comment ?? "") };
  if (/^[1-5]$/.test(choice)) return { ...answer, kind: "level", level: Number(choice) };
  if (choice === "notApplicable") return { ...answer, kind: choice, reason: text(reason ?? "") };
  return choice === "dontKnow" ? { ...answer, kind: choice } : answer;
}

const radios = (question) => [...question.querySelectorAll("input[type=radio]")];
const area = (question, field) => question.querySelector(`textarea[name$=".${field}"]`);

/** What the fields say now. */
export function readAnswer(question) {
  const chosen = radios(question).find((radio) => radio.checked);
  return build(chosen?.value, area(question, "reason")?.value, area(question, "comment")?.value);
}

/** What the server put into the page, whatever the fields say by now. */
export function readStored(question) {
  const chosen = radios(question).find((radio) => radio.defaultChecked);
  return build(chosen?.value, area(question, "reason")?.defaultValue, area(question, "comment")?.defaultValue);
}

/** Puts an answer into the fields. */
export function writeAnswer(question, answer) {
  const choice = answer.kind === "level" ? String(answer.level) : answer.kind;
  for (const radio of radios(question)) radio.checked = radio.value === choice;
  const reason = area(question, "reason");
  if (reason) reason.value = answer.reason ?? "";
  const comment = area(question, "comment");
  comment.value = answer.comment ?? "";
  if (answer.comment) comment.closest("details").open = true;
}

/** Whether two answers say the same. */
export function sameAnswer(one, other) {
  return ["kind", "level", "reason", "comment"].every((field) => (one[field] ?? null) === (other[field] ?? null));
}

/** Whether it can be stored: "not applicable" needs its reason. */
export const isComplete = (answer) => answer.kind !== "notApplicable" || answer.reason !== null;

/** An answer in words. */
export function describeAnswer(question, answer, words) {
  if (answer.kind === "level") return radios(question)[answer.level - 1].nextElementSibling.textContent;
  if (answer.kind === "dontKnow") return words.dontKnow;
  return answer.kind === "notApplicable" ? words.notApplicable.replace("{0}", answer.reason ?? "") : words.none;
}
