// The last day ends in the zone of whoever chooses it: the form carries how far that zone is ahead of UTC on that day.
for (const offset of document.querySelectorAll("input[data-offset-of]")) {
  const day = document.getElementById(offset.dataset.offsetOf);
  const show = () => {
    const end = new Date(`${day.value}T23:59`);
    if (!Number.isNaN(end.getTime())) offset.value = String(-end.getTimezoneOffset());
  };
  day.addEventListener("change", show);
}
