// What is polled waits while someone is busy in it; the keys 0 to 4 choose a level.
document.addEventListener("htmx:beforeRequest", (event) => {
  const part = event.target.closest?.("[data-poll]");
  if (!part || event.detail.requestConfig.verb !== "get") return;
  const busy = part.contains(document.activeElement) || part.querySelector("details[open]");
  if (busy) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const pick = /^[0-4]$/.test(event.key) && document.querySelector(`button[data-level="${event.key}"]`);
  if (pick) pick.click();
});
