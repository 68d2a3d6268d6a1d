"use strict";
/* The table with a script: keys, a clock, what is typed stays when the page is brought up to date. */

const SWITCH = "regiokoers-keys";
const byId = (id) => document.getElementById(id);

/* Every change tells which state of the dossier it was made from. */
document.addEventListener("htmx:configRequest", (event) => {
  const version = byId("version");
  if (version) event.detail.parameters.seen = version.dataset.version;
});

/* What is typed and not saved survives a swap, and so does the place of the keyboard. */
let kept = new Map();
let sender = null;
let place = null;

document.addEventListener("htmx:beforeRequest", (event) => {
  sender = event.target.closest("form");
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const active = document.activeElement;
  place = active && active.id ? { id: active.id, start: active.selectionStart, end: active.selectionEnd } : null;
  if (event.detail.serverResponse.includes('id="version"')) {
    document.querySelectorAll("[data-was]").forEach((one) => one.remove()); // what changed before is no longer news
  }
});

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  for (const field of event.detail.target.querySelectorAll("textarea[id], input[id]:not([type=hidden])")) {
    if (field.form !== sender && field.value !== field.defaultValue) kept.set(field.id, field.value);
  }
});

document.addEventListener("htmx:afterSettle", restore);
document.addEventListener("htmx:oobAfterSwap", restore);

function restore() {
  for (const [id, value] of kept) {
    const field = byId(id);
    if (field) field.value = value;
  }
  kept = new Map();
  if (place && document.activeElement === document.body) {
    const field = byId(place.id);
    if (field) {
      field.focus({ preventScroll: true });
      if (typeof place.start === "number") field.setSelectionRange(place.start, place.end);
    }
  }
  history();
}

function history() {
  const { undo, redo } = byId("version").dataset;
  byId("do-undo").disabled = undo !== "true";
  byId("do-redo").disabled = redo !== "true";
}

/* A file that can't be read any more shows what is wrong; a server that is away is said, and what is typed stays. */
document.addEventListener("htmx:responseError", (event) => {
  if ([404, 422].includes(event.detail.xhr.status)) location.reload();
});

document.addEventListener("htmx:sendError", () => {
  byId("said").textContent = byId("bench").dataset.offline;
});

/* Links to a question open it. */
function open(id) {
  const found = byId(id);
  if (!found) return;
  const details = found.matches("details") ? found : found.querySelector("details");
  if (details) details.open = true;
  found.scrollIntoView({ block: "start" });
  const within = found.querySelector("button, input:not([type=hidden])");
  (found.matches("[tabindex]") ? found : within || found).focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("#bench a[href^='#']");
  if (!link) return;
  event.preventDefault();
  open(link.getAttribute("href").slice(1));
});

/* Keys: never while typing, and they can be switched off. */
const points = () => [...document.querySelectorAll("[data-point]")];
let current = null;

document.addEventListener("focusin", (event) => {
  current = event.target.closest("[data-point]") || current;
});

function move(by) {
  const all = points();
  const at = current ? all.indexOf(current) + by : 0;
  const next = all[Math.max(0, Math.min(all.length - 1, at))];
  const details = next.querySelector("details");
  details.open = true;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function level(number) {
  const point = current || points().find((one) => one.querySelector("details").open);
  if (point) byId(`${point.id}-${number}`).click();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  u: () => byId("do-undo").click(),
  r: () => byId("do-redo").click(),
  p: () => byId("park-text").focus(),
  "?": () => byId("keys").showModal(),
};

function typing(target) {
  return target.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");
}

document.addEventListener("keydown", (event) => {
  const off = localStorage.getItem(SWITCH) === "off" && event.key !== "?";
  if (event.defaultPrevented || off || event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key.startsWith("Arrow") && !event.target.closest("[data-point]")) return;
  const act = /^[0-4]$/.test(event.key) ? () => level(event.key) : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

const button = byId("keys-open");
button.hidden = false;
button.addEventListener("click", () => byId("keys").showModal());
const on = byId("keys-on");
on.checked = localStorage.getItem(SWITCH) !== "off";
on.addEventListener("change", () => localStorage.setItem(SWITCH, on.checked ? "on" : "off"));

/* The clock. */
const clock = byId("clock");
function tick() {
  const minutes = Math.max(0, Math.floor((Date.now() / 1000 - Number(clock.dataset.begun)) / 60));
  clock.textContent = clock.dataset.says.replace("#", minutes);
}
clock.hidden = false;
tick();
setInterval(tick, 15000);
