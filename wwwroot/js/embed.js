// Shows a scan where this script stands: <script src="https://…/WORKSPACE/scan/embed.js" async data-lang="nl"></script>
(() => {
  const script = document.currentScript;
  const scan = new URL(script.src.replace(/\/embed\.js.*$/, ""));
  const own = new URLSearchParams(location.search);
  scan.searchParams.set("embed", "1");
  scan.searchParams.set("host", location.hostname);
  if (script.dataset.lang) scan.searchParams.set("lang", script.dataset.lang);
  for (const name of ["utm_source", "utm_medium", "utm_campaign"]) {
    const value = own.get(name) ?? script.dataset[name.replace("utm_", "")];
    if (value) scan.searchParams.set(name, value);
  }
  if (document.referrer) scan.searchParams.set("ref", new URL(document.referrer).origin);
  const frame = document.createElement("iframe");
  frame.src = scan.href;
  frame.title = script.dataset.title ?? "Scan";
  frame.style.cssText = "width:100%;border:0;display:block;min-height:36rem";
  let page = 0;
  frame.addEventListener("load", () => {
    // A new page begins at its top; the first is shown where the reader is.
    if (page++ > 0 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  addEventListener("message", (message) => {
    if (message.source !== frame.contentWindow || message.origin !== scan.origin || !message.data?.maturityScan) return;
    const height = Number(message.data.height);
    if (height > 0 && height < 20000) frame.style.height = `${height}px`;
  });
  script.after(frame);
})();
