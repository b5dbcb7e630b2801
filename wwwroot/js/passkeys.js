// Passkeys: asks the browser to make one (data-passkey-add) or to sign in with one (data-passkey-sign-in). The form takes
// what the browser answers, so that from there on it is an ordinary form.
const isKnown = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON);

async function optionsFor(form, address) {
  const fields = new FormData(form);
  fields.delete("credential");
  const response = await fetch(address, { method: "POST", body: fields, headers: { Accept: "application/json" } });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => null);
  throw new Refusal(problem?.message ?? problem?.detail);
}

class Refusal extends Error {}

function show(form, message) {
  const place = form.querySelector("[data-passkey-problem]");
  place.textContent = message;
  place.hidden = !message;
  if (message) place.focus();
}

async function run(form, address, ask) {
  const button = form.querySelector("button[type=submit]");
  button.disabled = true;
  show(form, "");
  try {
    const credential = await ask(await optionsFor(form, address));
    form.elements.credential.value = JSON.stringify(credential);
    // The password has been checked, and has no business in the second request.
    if (form.elements.password) form.elements.password.disabled = true;
    form.submit();
  } catch (error) {
    button.disabled = false;
    // Whoever closes the browser's dialog knows why it did not work.
    const failed = form.querySelector("[data-passkey-problem]").dataset.failed;
    show(form, (error instanceof Refusal && error.message) || failed);
  }
}

function prepare(form, address, ask) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(form, address, ask);
  });
}

if (isKnown) {
  for (const note of document.querySelectorAll("[data-passkey-note]")) note.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey-add]")) {
    prepare(form, form.dataset.passkeyAdd, (options) =>
      navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
  }
  for (const form of document.querySelectorAll("form[data-passkey-sign-in]")) {
    prepare(form, form.dataset.passkeySignIn, (options) =>
      navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
  }
}
