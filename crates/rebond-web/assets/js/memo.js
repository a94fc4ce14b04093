// A voice memo after a meeting: one says at once what one heard, and writes while listening to it (F8). It stays on this device, where it is
// kept as it is said. What enters: the microphone, once one taps. Not done here: keeping (`memos`).

import { drop, keep, of } from "./memos.js";
import { act } from "./status.js";
import { element, moment } from "./words.js";

/** @import { Memo } from "./memos.js" */

/** Enough for a voice: thirty minutes are five megabytes. */
const BITS = 24_000;
/** Room that has to be left on the device before one begins, in bytes. */
const ROOM = 20_000_000;
/** What a browser can write, the best for a voice first. */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/webm", "audio/ogg;codecs=opus"];

const room = document.querySelector("#memo");
if (room instanceof HTMLElement) begin(room, JSON.parse(room.dataset.words ?? "{}"));

/**
 * @param {HTMLElement} room
 * @param {Record<string, string>} words
 */
function begin(room, words) {
  const place = room.querySelector("div.memos");
  const meeting = room.dataset.meeting;
  if (!place || !meeting) return;
  room.hidden = false;
  const list = element("div");
  const said = element("p", { role: "status" });
  const say = (/** @type {string | undefined} */ line) => (said.textContent = line ?? "");
  const able = Boolean(navigator.mediaDevices?.getUserMedia) && "MediaRecorder" in globalThis && "indexedDB" in globalThis;
  const shown = async () => {
    const memos = await of(meeting).catch(() => []);
    list.replaceChildren(...memos.map((memo) => row(memo, words, shown)));
  };
  if (!able) {
    place.replaceChildren(element("p", {}, words["unable"] ?? ""), list);
    shown();
    return;
  }
  const button = act(words["record"] ?? "", async () => {
    if (stop) return stop();
    button.disabled = true;
    say("");
    try {
      stop = await record(meeting, Number(room.dataset.limit), {
        at: (seconds) => (button.textContent = `${words["stop"]} · ${spell(seconds)}`),
        ended: (why) => {
          stop = null;
          button.textContent = words["record"] ?? "";
          button.classList.remove("recording");
          say(why ? words[why] : "");
          shown();
        },
      });
      button.textContent = `${words["stop"]} · ${spell(0)}`;
      button.classList.add("recording");
    } catch (error) {
      const why = error instanceof Error ? error.name : "";
      say(words[why === "QuotaExceededError" ? "full" : why === "NotFoundError" ? "none" : "denied"]);
    }
    button.disabled = false;
  });
  /** @type {(() => void) | null} */
  let stop = null;
  place.replaceChildren(element("div", { class: "actions" }, button), said, list);
  // What was said until now is kept; the rest would go with the page.
  addEventListener("pagehide", () => stop?.());
  shown();
}

/**
 * Records until it is told to stop, or until the limit; answers how to stop it.
 * @param {string} meeting
 * @param {number} limit in seconds
 * @param {{ at: (seconds: number) => void, ended: (why: string) => void }} tell
 * @returns {Promise<() => void>}
 */
async function record(meeting, limit, tell) {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < ROOM) throw new DOMException("no room", "QuotaExceededError");
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one)) ?? "";
  const recorder = new MediaRecorder(stream, { ...(type ? { mimeType: type } : {}), audioBitsPerSecond: BITS });
  const id = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const at = Date.now();
  const lit = await navigator.wakeLock?.request("screen").catch(() => null);
  let [place, why] = [0, ""];
  /** @type {Promise<void>} */
  let kept = Promise.resolve();
  const seconds = () => Math.round((performance.now() - since) / 1000);
  const since = performance.now();
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  recorder.addEventListener("dataavailable", ({ data }) => {
    if (!data.size) return;
    const [number, about] = [place++, { id, meeting, at, seconds: seconds(), type: recorder.mimeType }];
    kept = kept
      .then(async () => keep(about, number, await data.arrayBuffer()))
      .catch(() => {
        // What is kept stays; nothing more is said into the void.
        why = "full";
        stop();
      });
  });
  recorder.addEventListener("stop", async () => {
    clearInterval(clock);
    for (const track of stream.getTracks()) track.stop();
    lit?.release().catch(() => {});
    await kept;
    tell.ended(why);
  });
  const clock = setInterval(() => {
    if (recorder.state === "inactive") return;
    tell.at(seconds());
    if (seconds() < limit) return;
    why = "long";
    stop();
  }, 250);
  recorder.start(1_000);
  return stop;
}

/**
 * A memo, to be listened to, saved as a file, or deleted.
 * @param {Memo} memo
 * @param {Record<string, string>} words
 * @param {() => void} changed
 */
function row(memo, words, changed) {
  const blob = new Blob(memo.pieces, { type: memo.type });
  const address = URL.createObjectURL(blob);
  const ending = memo.type.includes("mp4") ? "m4a" : memo.type.includes("ogg") ? "ogg" : "webm";
  const size = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const title = `${moment(memo.at)} · ${spell(memo.seconds)} · ${size.format(blob.size / 1_000_000)}`;
  const gone = act(words["delete"] ?? "", async () => {
    await drop(memo.id);
    URL.revokeObjectURL(address);
    changed();
  }, "plain");
  return element(
    "div",
    { class: "memo" },
    element("p", { class: "soft" }, title),
    element("audio", { controls: "", preload: "metadata", src: address, "aria-label": title }),
    element("div", { class: "actions" }, element("a", { class: "plain", href: address, download: `rebond.${ending}` }, words["file"] ?? ""), gone),
  );
}

/** @param {number} seconds */
function spell(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
