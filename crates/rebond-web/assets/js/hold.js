// A meeting while it takes place. One phase on screen at a time, opened at the one it is time for; a clock that brings up the closing
// question (F5); the screen kept awake. What one taps and writes is kept and sent by `forms`. Without this, the page shows everything.
const bar = /** @type {HTMLElement | null} */ (document.querySelector("#course"));

/**
 * What this browser remembers of this meeting; a browser that keeps nothing forgets it with the page.
 * @param {string} name
 */
const memory = (name) => {
  const key = `rebond-${name}-${bar?.dataset.meeting}`;
  /** @type {string | null} */
  let here = null;
  return {
    get: () => {
      try {
        return localStorage.getItem(key) ?? here;
      } catch {
        return here;
      }
    },
    set: (/** @type {string} */ value) => {
      here = value;
      try {
        localStorage.setItem(key, value);
      } catch {
        // Storage denied or full: the page itself still has it.
      }
    },
  };
};

/** @param {string} hash */
const target = (hash) => /** @type {HTMLElement | null} */ (hash ? document.getElementById(hash.slice(1)) : null);

if (bar) {
  const links = [...bar.querySelectorAll("a")];
  const phases = links.map((link) => target(link.hash)).filter((phase) => phase !== null);
  clock(bar, links, phases);
  phasesOneByOne(bar, links, phases);
  noteOn();
  awake();
}

/**
 * Which phase it is, how long is left, the closing question in time. It counts from the agreed hour, or from when one says that one begins.
 * @param {HTMLElement} bar
 * @param {HTMLAnchorElement[]} links
 * @param {HTMLElement[]} phases
 */
function clock(bar, links, phases) {
  const { starts, length, before = "", left = "", over = "" } = bar.dataset;
  const said = /** @type {HTMLElement | null} */ (bar.querySelector(".course-said"));
  const close = /** @type {HTMLElement | null} */ (bar.querySelector(".course-close"));
  const [begin, line] = [said?.querySelector("button"), said?.firstElementChild];
  if (!said || !close || !begin || !line) return;
  const begun = memory("begun");
  const spell = (/** @type {number} */ minutes) =>
    minutes < 60 ? `${minutes}\u202fmin` : `${Math.floor(minutes / 60)}\u202fh\u202f${String(minutes % 60).padStart(2, "0")}`;

  const tick = () => {
    const minutes = (Date.now() - (Number(begun.get()) || Number(starts))) / 60_000;
    // Hours before or after, the plain hours say more.
    const near = minutes > -90 && minutes < Number(length) + 90;
    const now = near && minutes >= 0 ? links.findLastIndex((link) => Number(link.dataset.from) <= minutes) : -1;
    links.forEach((link, place) => {
      link.classList.toggle("done", place < now);
      link.classList.toggle("now", place === now);
      phases[place]?.classList.toggle("now", place === now);
    });
    const rest = Math.ceil(Number(length) - minutes);
    const [words, time] = minutes < 0 ? [before, Math.ceil(-minutes)] : rest > 0 ? [left, rest] : [over, Math.floor(minutes - Number(length))];
    said.hidden = !near;
    line.textContent = words.replace("#", spell(time));
    begin.hidden = Number(begun.get()) > 0 || bar.hasAttribute("data-begun");
    // Said once to those who hear the page, not every minute.
    const closing = now === links.length - 1 ? (close.dataset.words ?? "") : "";
    if (close.textContent !== closing) close.textContent = closing;
  };

  begin.addEventListener("click", () => {
    begun.set(String(Date.now()));
    tick();
  });
  tick();
  setInterval(tick, 5_000);
}

/**
 * One phase on screen: the one asked for, the one it is time for, or the one shown last.
 * @param {HTMLElement} bar
 * @param {HTMLAnchorElement[]} links
 * @param {HTMLElement[]} phases
 */
function phasesOneByOne(bar, links, phases) {
  const last = memory("phase");
  const show = (/** @type {number} */ place, /** @type {boolean} */ move) => {
    phases.forEach((phase, at) => (phase.hidden = at !== place));
    links.forEach((link, at) => (at === place ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
    last.set(String(place));
    if (move) {
      bar.scrollIntoView({ block: "start" });
      phases[place]?.querySelector("h2")?.focus({ preventScroll: true });
    }
  };
  const placeOf = (/** @type {string} */ hash) => {
    const found = target(hash);
    return found ? phases.findIndex((phase) => phase === found || phase.contains(found)) : -1;
  };
  phases.forEach((phase) => phase.querySelector("h2")?.setAttribute("tabindex", "-1"));
  document.documentElement.classList.add("one-by-one");
  const asked = placeOf(location.hash);
  const timely = links.findIndex((link) => link.classList.contains("now"));
  const kept = last.get() === null ? -1 : Number(last.get());
  show(asked >= 0 ? asked : timely >= 0 ? timely : phases[kept] ? kept : 0, false);

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link instanceof HTMLAnchorElement ? placeOf(link.hash) : -1;
    if (place < 0) return;
    event.preventDefault();
    show(place, true);
  });
}

/** A note on a point says which, without another page. */
function noteOn() {
  const form = document.querySelector("#notes form");
  const words = form?.querySelector(".note-on strong");
  if (!(form instanceof HTMLFormElement) || !words) return;
  const name = (/** @type {string} */ point, /** @type {string} */ topic) => {
    words.textContent = point;
    for (const [field, value] of [["point", point], ["topic", topic]]) {
      const one = form.elements.namedItem(field ?? "");
      if (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) one.value = value ?? "";
    }
  };
  form.addEventListener("reset", () => name("", ""));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-note-on]") : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    name(link.dataset.noteOn ?? "", link.dataset.noteTopic ?? "");
    form.scrollIntoView({ block: "center" });
    form.querySelector("textarea")?.focus({ preventScroll: true });
  });
}

/** The screen stays lit while the page is in sight, where the browser allows it. */
function awake() {
  const ask = () => {
    if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}

export {};
