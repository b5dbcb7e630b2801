// A button beside every password that shows what was typed. Made here, because without JavaScript it could do nothing.
for (const input of document.querySelectorAll("input[type=password][data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  button.setAttribute("aria-controls", input.id);
  button.textContent = input.dataset.show;
  button.addEventListener("click", () => {
    const shows = input.type === "password";
    input.type = shows ? "text" : "password";
    button.textContent = shows ? input.dataset.hide : input.dataset.show;
  });
  // Whatever is sent goes as a password, so that the browser does not keep it among the texts it offers later.
  input.form?.addEventListener("submit", () => { input.type = "password"; });
  const line = document.createElement("p");
  line.className = "hint";
  line.append(button);
  input.after(line);
}
