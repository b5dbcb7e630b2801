// Keys that work while the focus is in a question, and nowhere else, so that they are in nobody's way.

function focusOn(question) {
  const radio = question.querySelector("input[type=radio]:checked") ?? question.querySelector("input[type=radio]");
  radio.focus({ preventScroll: true });
  question.scrollIntoView({ block: "start" });
}

function choose(question, value) {
  const radio = question.querySelector(`input[type=radio][value="${value}"]`);
  if (!radio) return false;
  radio.focus();
  if (!radio.checked) radio.click();
  if (value === "notApplicable") question.querySelector('textarea[name$=".reason"]')?.focus();
  return true;
}

const isWriting = (element) => element.matches("textarea, input:not([type=radio], [type=checkbox])");

/**
 * @param form the form
 * @param move goes to the question one further or back; returns it, or null at the end
 */
export function listenForKeys(form, move) {
  function step(question, distance) {
    const next = move(question, distance);
    if (next) focusOn(next);
    else form.querySelector(distance > 0 ? "[data-move=on]" : "[data-move=back]").focus();
    return true;
  }

  function act(question, target, key) {
    if (key === "PageDown") return step(question, 1);
    if (key === "PageUp") return step(question, -1);
    if (key === "Enter") return target.type === "radio" && step(question, 1);
    switch (key.toLowerCase()) {
      case "j": return step(question, 1);
      case "k": return step(question, -1);
      case "d": return choose(question, "dontKnow");
      case "n": return choose(question, "notApplicable");
      default: return /^[1-5]$/.test(key) && choose(question, key);
    }
  }

  form.addEventListener("keydown", (event) => {
    const question = event.target.closest(".question");
    if (!question || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isWriting(event.target)) return;
    if (act(question, event.target, event.key)) event.preventDefault();
  });
}
