import { isComplete, sameAnswer } from "./answering-answer.js";

// Saves one question at a time to the server, the latest wish last. A wish whose outcome is unknown is sent again with
// the same operation id before anything newer, so that it counts once whatever the network did.

const firstWait = 1500;
const longestWait = 30000;

export class Saver {
  #address;
  #token;
  #entries = new Map();
  #changed;
  #saved;
  #timer = null;
  #failures = 0;
  #waiting = [];
  #trouble = null;
  lastSaved = null;

  /**
   * @param address where answers are saved, with a slash at the end
   * @param token antiforgery token of the page
   * @param changed called whenever the state of anything changed
   * @param saved called with an entry that was stored
   */
  constructor(address, token, changed, saved) {
    this.#address = address;
    this.#token = token;
    this.#changed = changed;
    this.#saved = saved;
  }

  /** Starts to look after a question whose answer stands at a version. */
  add(id, version, stored) {
    this.#entries.set(id, { id, version, stored, wanted: stored, operation: null, busy: false, conflict: null, errors: null, refused: null });
  }

  entry(id) {
    return this.#entries.get(id);
  }

  get entries() {
    return [...this.#entries.values()];
  }

  /** What keeps something from being saved, most pressing first; null when all is well. */
  get state() {
    const open = this.entries.filter((entry) => this.#isOpen(entry));
    if (open.length === 0) return null;
    if (open.some((entry) => entry.conflict)) return "conflict";
    if (open.some((entry) => entry.refused)) return "closed";
    if (this.#trouble) return this.#trouble;
    if (open.some((entry) => entry.errors)) return "invalid";
    return open.some((entry) => isComplete(entry.wanted)) ? "saving" : "needed";
  }

  /** The person wants a question to say this. */
  want(id, answer) {
    const entry = this.entry(id);
    entry.wanted = answer;
    entry.errors = null;
    this.#send(entry);
    this.#changed();
  }

  /** The answer was stored elsewhere, and here nothing is open: takes it over. False when something is. */
  adopt(id, version, answer) {
    const entry = this.entry(id);
    if (!entry || this.#isOpen(entry) || version <= entry.version) return false;
    Object.assign(entry, { version, stored: answer, wanted: answer });
    return true;
  }

  /** Ends a conflict: the person's own text replaces the other one, or gives way to it. */
  resolve(id, mine) {
    const entry = this.entry(id);
    const { version, current } = entry.conflict;
    Object.assign(entry, { version, stored: current, conflict: null });
    if (!mine) entry.wanted = current;
    this.#send(entry);
    this.#changed();
  }

  /** Tries again now what could not be sent. */
  retry() {
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const entry of this.entries) this.#send(entry);
  }

  /** Resolves once nothing is under way: true when everything is stored. */
  async settle() {
    this.retry();
    while (this.entries.some((entry) => entry.busy)) await new Promise((done) => this.#waiting.push(done));
    return this.state === null;
  }

  #isOpen(entry) {
    return entry.operation !== null || entry.conflict !== null || !sameAnswer(entry.wanted, entry.stored);
  }

  async #send(entry) {
    if (entry.busy || entry.conflict || entry.refused || entry.errors) return;
    if (!entry.operation) {
      if (sameAnswer(entry.wanted, entry.stored) || !isComplete(entry.wanted)) return;
      entry.operation = { operationId: crypto.randomUUID(), baseVersion: entry.version, ...entry.wanted };
    }

    entry.busy = true;
    const response = await this.#put(entry).catch(() => null);
    if (response) await this.#handle(entry, response);
    else this.#fail(navigator.onLine ? "trouble" : "offline");
    entry.busy = false;
    if (!this.#trouble) this.#send(entry);
    this.#changed();
    for (const done of this.#waiting.splice(0)) done();
  }

  #put(entry) {
    return fetch(this.#address + encodeURIComponent(entry.id), {
      method: "PUT",
      redirect: "manual",
      keepalive: document.visibilityState === "hidden",
      headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: this.#token },
      body: JSON.stringify(entry.operation),
    });
  }

  async #handle(entry, response) {
    const body = response.type === "opaqueredirect" ? null : await response.json().catch(() => null);
    if (response.status === 200 && body) return this.#store(entry, body);
    if (response.status === 409 && body?.code === "conflict") return this.#meet(entry, body);
    if (response.status === 409 || body?.code === "invalid") {
      entry.operation = null;
      if (response.status === 409) entry.refused = body?.title ?? "";
      else entry.errors = body.errors;
      return this.#recover();
    }

    // A token dies with the sign-in it was made for; the page, asked again, has a fresh one or leads to sign-in.
    if (response.status === 400 && await this.#renewToken()) return this.#fail("trouble", 0);
    if (response.status === 422) entry.operation = null;
    return this.#fail(response.status >= 500 || response.status === 429 || response.status === 422 ? "trouble" : "session");
  }

  #store(entry, body) {
    const { kind, level, reason, comment } = entry.operation;
    Object.assign(entry, { version: body.version, stored: { kind, level, reason, comment }, operation: null });
    this.lastSaved = new Date(body.savedAt);
    this.#recover();
    this.#saved(entry);
  }

  #meet(entry, body) {
    entry.operation = null;
    this.#recover();
    if (sameAnswer(body.current, entry.wanted)) Object.assign(entry, { version: body.version, stored: entry.wanted });
    else entry.conflict = { version: body.version, current: body.current };
  }

  #recover() {
    const waiting = this.#trouble !== null;
    this.#trouble = null;
    this.#failures = 0;
    if (waiting) this.retry();
  }

  #fail(trouble, wait = Math.min(longestWait, firstWait * 2 ** this.#failures)) {
    this.#trouble = trouble;
    this.#failures++;
    this.#timer ??= setTimeout(async () => {
      this.#timer = null;
      if (this.#trouble === "session") await this.#renewToken();
      this.retry();
    }, wait);
  }

  async #renewToken() {
    const response = await fetch(location.href, { redirect: "manual", headers: { Accept: "text/html" } }).catch(() => null);
    if (!response?.ok) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const token = page.querySelector("input[name=__RequestVerificationToken]")?.value;
    if (!token || token === this.#token) return false;
    this.#token = token;
    return true;
  }
}
