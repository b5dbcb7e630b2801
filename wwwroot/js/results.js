// A figure leads to its place in the receipt: whatever is closed around that place opens. On paper everything is open.

function open(element) {
  for (let part = element?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
}

function show() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  open(place);
  place.scrollIntoView();
}

addEventListener("hashchange", show);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.figure-link");
  if (link && link.hash === location.hash) show();
});
addEventListener("beforeprint", () => {
  for (const receipt of document.querySelectorAll("details.receipt")) receipt.open = true;
});
show();
