// The page of what is on this device: filled from the device itself, so that it is right without a network too.
import { chosen, keepPages, mayGo, wipe } from "./keep.js";
import { act, copies, described, file, text } from "./status.js";
import { Outbox } from "./outbox.js";
import { here } from "./shelf.js";
import { element, says } from "./words.js";

/** @import { Kept } from "./keep.js" */

const find = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));

// In the place of another page, it says so.
const missing = find("#device-missing");
if (missing) missing.hidden = location.pathname === "/device";

const shelf = here(false);
/** Only read here: what sends is on every page. */
const outbox = new Outbox(shelf, { send: async () => ({ kind: "away" }), now: () => Date.now(), fresh: () => "", alone: (work) => work() });

async function waiting() {
  const card = find("#device-waiting");
  const room = card?.querySelector("div");
  await outbox.load();
  const items = outbox.pending();
  if (!card || !room) return;
  card.hidden = !items.length;
  room.replaceChildren(
    ...items.map((item) => described(outbox, item)),
    element(
      "div",
      { class: "actions" },
      copies(() => text(items)),
      act(says("file"), () => file(text(items))),
    ),
  );
}

async function meetings() {
  const card = find("#device-meetings");
  const rows = card?.querySelector("ul");
  const none = card?.querySelector("p");
  if (!card || !rows || !none || !("caches" in globalThis)) return;
  /** @type {Kept | undefined} */
  const kept = await (await caches.match("/device/pages"))?.json();
  card.hidden = false;
  none.hidden = Boolean(kept?.meetings.length);
  rows.replaceChildren(
    ...(kept?.meetings ?? []).map(({ address, title, when }) =>
      element("li", {}, element("a", { href: address, class: "meeting-name" }, title), element("p", { class: "soft" }, when)),
    ),
  );
}

async function storage() {
  const card = find("#device-storage");
  const room = card?.querySelector("div");
  if (!card || !room) return;
  const lines = [];
  if (matchMedia("(display-mode: standalone)").matches) lines.push(card.dataset.installed);
  if (!(await shelf.able())) lines.push(card.dataset.denied);
  else lines.push((await navigator.storage?.persisted?.()) ? card.dataset.lasting : card.dataset.fleeting);
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota) {
    const size = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 0 });
    lines.push(card.dataset.room?.replace("#", size.format((quota - usage) / 1_000_000)));
  }
  room.replaceChildren(...lines.map((line) => element("p", {}, line ?? "")));
  card.hidden = false;
}

const leave = find("#device-wipe");
if (leave) leave.hidden = false;
leave?.querySelector("button")?.addEventListener("click", async () => {
  await outbox.load();
  if (!(await mayGo(outbox))) return;
  await wipe();
  location.assign("/device");
});

waiting();
meetings();
storage();
if ("serviceWorker" in navigator) navigator.serviceWorker.getRegistration().then((there) => there && chosen(shelf).then(keepPages).then(meetings));
