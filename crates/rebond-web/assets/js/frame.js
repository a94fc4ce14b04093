// What every page does: keeps what is written and done on this device until Rebond has it; leads the key "/" to the field that searches
// everything, unless one is typing.
import { drafts } from "./draft.js";
import { forms } from "./forms.js";
import { keeper, shared } from "./keep.js";
import { Outbox } from "./outbox.js";
import { sender } from "./settle.js";
import { here } from "./shelf.js";
import { status } from "./status.js";

const field = document.querySelector("[data-search]");

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing) return;
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A page made for paper can be sent there.
for (const button of document.querySelectorAll("[data-print]")) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/** An identifier of this device's making; the shorter way to it is not there on an address without TLS. */
function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** So often what waits is sent without anybody asking. */
const ROUND = 30_000;

const shelf = here(shared);
const outbox = new Outbox(shelf, {
  send: sender((address, request) => fetch(address, request), () => Date.now()),
  now: () => Date.now(),
  fresh,
  // One tab at a time, where the browser can tell; else Rebond takes each change once anyway.
  alone: async (act) => (navigator.locks ? await navigator.locks.request("rebond-outbox", act) : act()),
});
const flush = () => {
  if (outbox.pending().some((item) => !item.refused)) outbox.flush();
};

/** @type {{ able: number, update: (() => void) | null }} */
const device = { able: 2, update: null };
const line = status(outbox, device);
const shown = forms(outbox);
drafts(shelf);
outbox.load().then(() => {
  shown();
  flush();
});
shelf.able().then((able) => {
  device.able = able;
  line.paint();
});
keeper(outbox, shelf, (update) => {
  device.update = update;
  line.paint();
});
addEventListener("online", flush);
addEventListener("pageshow", flush);
document.addEventListener("visibilitychange", flush);
setInterval(flush, ROUND);
