// Within another site's page, tells that page how high this one is. The number is all it learns.
if (window.parent !== window) {
  // As high as what is on it: filling the frame, a short page would keep the height of the long one before it.
  document.documentElement.classList.add("scan-framed");
  const tell = () => window.parent.postMessage({ maturityScan: true, height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
