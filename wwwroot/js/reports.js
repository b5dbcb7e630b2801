// Watches reports that are being printed: asks for the list again until none is under way, then stops.
const list = () => document.getElementById("report-list");
const pause = 2000;

async function refresh() {
  const current = list();
  if (!current?.dataset.underWay) return;
  try {
    const response = await fetch(`${current.dataset.source}?part=list`, { headers: { Accept: "text/html" } });
    if (response.ok) {
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("report-list");
      if (fresh && fresh.innerHTML !== current.innerHTML) current.replaceWith(fresh);
    }
  } catch {
    // Offline for a moment: the next round asks again.
  }
  setTimeout(refresh, pause);
}

setTimeout(refresh, pause);
