// What this browser keeps of Rebond: it has the worker keep the pages of meetings, says when a new version waits, asks not to be
// emptied where it is installed, and leaves nothing behind when Rebond is locked here. Not done here: the keeping itself (`worker`).

import { any as memos, DATABASE as MEMOS } from "./memos.js";
import { act, file, text } from "./status.js";
import { element, says } from "./words.js";

/** @import { Outbox } from "./outbox.js" */
/** @import { Shelf } from "./shelf.js" */
/** @typedef {{ stamp: string, pages: string[], meetings: { address: string, title: string, when: string }[] }} Kept */

/** Meetings one chose to keep here, further away than those kept anyway. */
const CHOSEN = "chosen";
/** So long one waits for what is still to be sent before it is asked what to do with it. */
const PATIENCE = 4_000;

const place = /** @type {HTMLElement | null} */ (document.querySelector("#device"));
/** On a computer that others use too, nothing stays. */
export const shared = place?.hasAttribute("data-shared") ?? false;
/** Everything was erased just now: here too, before anything of it is read. */
if (document.querySelector("[data-erased]")) await wipe();

/**
 * @param {Outbox} outbox
 * @param {Shelf} shelf
 * @param {(update: (() => void) | null) => void} waits
 */
export async function keeper(outbox, shelf, waits) {
  locks(outbox);
  // Somebody ended this session from elsewhere: not even what waits stays.
  outbox.watchers.add(async () => {
    if (outbox.door !== "ended") return;
    outbox.door = "unknown";
    await wipe();
    location.assign("/");
  });
  // Whoever is not inside is shown nothing that could be kept.
  if (!("serviceWorker" in navigator) || !place || place.hasAttribute("data-outside")) return;
  if (shared) return forgetPages();
  const registration = await navigator.serviceWorker.register("/worker.js").catch(() => null);
  if (!registration) return;
  const offer = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) waits(() => waiting.postMessage({ take: true }));
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  offer();
  if (navigator.serviceWorker.controller) navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  await navigator.serviceWorker.ready;
  const kept = await keepPages(await chosen(shelf));
  if (kept) choice(shelf, kept);
  let many = outbox.pending().length;
  outbox.watchers.add(async () => {
    const now = outbox.pending().length;
    // What Rebond took shows on its pages.
    if (now < many) keepPages(await chosen(shelf));
    many = now;
  });
  if (matchMedia("(display-mode: standalone)").matches) await navigator.storage?.persist?.();
}

/**
 * Has the worker keep what is worth it now; answers what it keeps.
 * @param {string[]} also
 * @returns {Promise<Kept | null>}
 */
export function keepPages(also) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      document.documentElement.dataset.kept = "yes";
      done(data);
    };
    navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ keep: { also } }, [port2]));
  });
}

/**
 * The meetings one chose to keep here.
 * @param {Shelf} shelf
 * @returns {Promise<string[]>}
 */
export async function chosen(shelf) {
  return (await shelf.all(CHOSEN)).get(CHOSEN)?.meetings ?? [];
}

/**
 * @param {Shelf} shelf
 * @param {string[]} meetings
 */
export async function choose(shelf, meetings) {
  const n = ((await shelf.all(CHOSEN)).get(CHOSEN)?.n ?? 0) + 1;
  await shelf.put(CHOSEN, /** @type {{ n: number }} */ ({ n, meetings }));
}

/**
 * Whether a meeting further away is kept here too: for who meets somebody where there is no network.
 * @param {Shelf} shelf
 * @param {Kept} kept
 */
async function choice(shelf, kept) {
  const room = /** @type {HTMLElement | null} */ (document.querySelector("#keep-here"));
  const meeting = room?.dataset.meeting;
  if (!room || !meeting) return;
  const meetings = await chosen(shelf);
  const is = meetings.includes(meeting);
  if (!is && kept.pages.includes(`/meetings/${meeting}`)) return;
  const turn = async () => {
    await choose(shelf, is ? meetings.filter((other) => other !== meeting) : [...meetings, meeting]);
    const now = await keepPages(await chosen(shelf));
    if (now) choice(shelf, now);
  };
  room.replaceChildren(act(is ? says("keep-not") : says("keep"), turn), element("p", { class: "hint" }, is ? "" : says("keep-line")));
  room.hidden = false;
}

async function forgetPages() {
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) await caches.delete(name);
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}

/** Leaves nothing of Rebond in this browser. */
export async function wipe() {
  await forgetPages().catch(() => {});
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      for (const key of Object.keys(storage())) if (key.startsWith("rebond")) storage().removeItem(key);
    } catch {
      // Denied: then nothing is there.
    }
  }
  for (const name of ["rebond", MEMOS]) {
    await new Promise((done) => {
      const gone = indexedDB.deleteDatabase(name);
      gone.onsuccess = gone.onerror = gone.onblocked = done;
    });
  }
}

/**
 * Locking leaves nothing behind; but what is here alone is sent first, or somebody says that it may go.
 * @param {Outbox} outbox
 */
function locks(outbox) {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !/^\/lock(\/everywhere)?$/.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    if (outbox.pending().length) await Promise.race([outbox.flush(), new Promise((done) => setTimeout(done, PATIENCE))]);
    if (!(await mayGo(outbox))) return;
    await wipe();
    form.submit();
  });
}

/**
 * Whether what is nowhere else may go: asks, where there is any.
 * @param {Outbox} outbox
 * @returns {Promise<boolean>}
 */
export async function mayGo(outbox) {
  const [words, voice] = [outbox.pending().length > 0, await memos()];
  if (!words && !voice) return true;
  return new Promise((done) => {
    const dialog = element("dialog", { class: "card" });
    const answer = (/** @type {boolean} */ yes) => {
      dialog.close();
      dialog.remove();
      done(yes);
    };
    dialog.append(
      ...(words ? [element("p", {}, says("lose"))] : []),
      ...(voice ? [element("p", {}, says("lose-memo"))] : []),
      element(
        "div",
        { class: "actions" },
        ...(words ? [act(says("file"), () => file(text(outbox.pending())))] : []),
        act(says("stay"), () => answer(false)),
        act(says("lose-act"), () => answer(true), "button danger"),
      ),
    );
    dialog.addEventListener("cancel", () => answer(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
