// One question per screen where the screen is narrow. Each has its own place in the history, so "back" is the last one.

export class Steps {
  #form;
  #questions;
  #words;
  #narrow = matchMedia("(width < 40rem)");
  #index = 0;
  #position = document.createElement("p");
  #on;
  #back;

  constructor(form, questions, words) {
    this.#form = form;
    this.#questions = questions;
    this.#words = words;
    this.#on = this.#button("on");
    this.#back = this.#button("back");
    this.#position.className = "position";
    form.querySelector(".overall").after(this.#position);
    this.#index = this.#indexOfAddress() ?? 0;
    this.#narrow.addEventListener("change", () => this.#show());
    addEventListener("popstate", () => this.#goTo(this.#indexOfAddress() ?? 0));
    this.#show();
  }

  get active() {
    return this.#narrow.matches;
  }

  /** Moves by a number of questions; null when there is none there. */
  move(question, distance) {
    const next = this.#questions[this.#questions.indexOf(question) + distance] ?? null;
    if (next && this.active) this.reveal(next);
    return next;
  }

  /** The question on the screen. */
  get current() {
    return this.#questions[this.#index];
  }

  /** Makes sure that a question can be seen. */
  reveal(question) {
    const index = this.#questions.indexOf(question);
    if (index === this.#index) return;
    if (this.active) history.pushState(null, "", `#${question.id}`);
    this.#goTo(index);
  }

  #button(move) {
    const button = this.#form.querySelector(`[data-move=${move}]`);
    return { button, label: button.textContent };
  }

  #indexOfAddress() {
    if (location.hash === "#end") return this.#questions.length - 1;
    const index = this.#questions.findIndex((question) => `#${question.id}` === decodeURIComponent(location.hash));
    return index < 0 ? null : index;
  }

  #goTo(index) {
    this.#index = index;
    this.#show();
    if (!this.active) return;
    scrollTo(0, 0);
    this.current.querySelector("legend").focus({ preventScroll: true });
  }

  #show() {
    const { active } = this;
    document.body.classList.toggle("stepping", active);
    this.#position.hidden = !active;
    this.#position.textContent = this.#words.position.replace("{0}", this.#index + 1).replace("{1}", this.#questions.length);
    for (const question of this.#questions) question.hidden = active && question !== this.current;
    for (const part of this.#form.querySelectorAll(".capability")) part.hidden = active && !part.contains(this.current);
    const last = this.#index === this.#questions.length - 1;
    this.#on.button.textContent = active && !last ? this.#words.next : this.#on.label;
    this.#back.button.textContent = active && this.#index > 0 ? this.#words.previous : this.#back.label;
  }
}
