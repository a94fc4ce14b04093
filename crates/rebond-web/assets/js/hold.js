// A meeting while it takes place. One phase on screen at a time, opened at the one it is time for; a clock that brings up the closing
// question (F5); points ticked and notes kept without another page. What is typed stays on this device until Rebond has it. Without
// this, the page shows everything, and its forms do the same.
const bar = document.querySelector("#course");

/** What this browser remembers of this meeting; a browser that keeps nothing forgets it with the page. */
const memory = (name) => {
  const key = `rebond-${name}-${bar?.dataset.meeting}`;
  let here = null;
  return {
    get: () => {
      try {
        return localStorage.getItem(key) ?? here;
      } catch {
        return here;
      }
    },
    set: (value) => {
      here = value;
      try {
        if (value) localStorage.setItem(key, value);
        else localStorage.removeItem(key);
      } catch {
        // Storage denied or full: the page itself still has it.
      }
    },
  };
};

if (bar) {
  const links = [...bar.querySelectorAll("a")];
  const phases = links.map((link) => document.getElementById(link.hash.slice(1)));
  clock(bar, links, phases);
  const show = phasesOneByOne(bar, links, phases);
  ticks(show);
  notes();
  awake();
}

/** Which phase it is, how long is left, the closing question in time. It counts from the agreed hour, or from when one says that one begins. */
function clock(bar, links, phases) {
  const { starts, length, before, left, over } = bar.dataset;
  const said = bar.querySelector(".course-said");
  const close = bar.querySelector(".course-close");
  const begin = said.querySelector("button");
  const begun = memory("begun");
  const spell = (minutes) => (minutes < 60 ? `${minutes}\u202fmin` : `${Math.floor(minutes / 60)}\u202fh\u202f${String(minutes % 60).padStart(2, "0")}`);

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
    said.firstElementChild.textContent = words.replace("#", spell(time));
    begin.hidden = Number(begun.get()) > 0;
    // Said once to those who hear the page, not every minute.
    const closing = now === links.length - 1 ? close.dataset.words : "";
    if (close.textContent !== closing) close.textContent = closing;
  };

  begin.addEventListener("click", () => {
    begun.set(String(Date.now()));
    tick();
  });
  tick();
  setInterval(tick, 5_000);
}

/** One phase on screen: the one asked for, the one shown last, or the one it is time for. */
function phasesOneByOne(bar, links, phases) {
  const last = memory("phase");
  const show = (place, move) => {
    phases.forEach((phase, at) => (phase.hidden = at !== place));
    links.forEach((link, at) => (at === place ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
    last.set(String(place));
    if (move) {
      bar.scrollIntoView({ block: "start" });
      phases[place].querySelector("h2")?.focus({ preventScroll: true });
    }
  };
  const placeOf = (hash) => {
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    return target ? phases.findIndex((phase) => phase === target || phase.contains(target)) : -1;
  };
  phases.forEach((phase) => phase.querySelector("h2")?.setAttribute("tabindex", "-1"));
  document.documentElement.classList.add("one-by-one");
  const asked = placeOf(location.hash);
  const timely = links.findIndex((link) => link.classList.contains("now"));
  const kept = last.get() === null ? -1 : Number(last.get());
  show(asked >= 0 ? asked : timely >= 0 ? timely : (phases[kept] ? kept : 0), false);

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const place = link ? placeOf(link.hash) : -1;
    if (place < 0) return;
    event.preventDefault();
    show(place, true);
  });
  return () => Number(last.get() ?? 0);
}

/** Sends a form as it stands, and gives the page that answers; nothing when Rebond does not. */
async function send(form) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}

/** A point changes at once under the finger; the words come from the server, and go back as they were if it does not answer. */
function ticks(shown) {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const point = form.closest?.(".points > li[id]");
    if (!point) return;
    event.preventDefault();
    const state = new FormData(form).get("state");
    const before = point.className;
    point.className = String(state);
    point.setAttribute("aria-busy", "true");
    const page = await send(form);
    point.removeAttribute("aria-busy");
    const fresh = page?.querySelector(`#phase-${shown() + 1}`);
    const phase = document.querySelector(`#phase-${shown() + 1}`);
    if (!fresh || !phase) {
      point.className = before;
      say(true);
      return;
    }
    say(false);
    // A point out of reserve changes lists; any other stays where it is.
    const same = fresh.querySelector(`#${CSS.escape(point.id)}`);
    if (same && point.parentElement === phase.querySelector(`#${CSS.escape(point.id)}`)?.parentElement && state !== "out") {
      point.replaceWith(same);
      same.querySelector("button")?.focus({ preventScroll: true });
    } else phase.innerHTML = fresh.innerHTML;
  });
}

/** Whether Rebond did not answer is said where one looks. */
function say(unsent) {
  const card = document.querySelector("#notes");
  const line = card?.querySelector(".unsent");
  if (line) line.textContent = unsent ? card.dataset.unsent : "";
  document.querySelector(".hold-bar")?.classList.toggle("unsent", unsent);
}

/** A note: every letter is kept on this device until the server has the note. */
function notes() {
  const card = document.querySelector("#notes");
  const form = card?.querySelector("form");
  const area = form?.querySelector("textarea");
  if (!area) return;
  const draft = memory("note");
  const kept = draft.get();
  if (kept && !area.value) area.value = kept;
  const keep = () => draft.set(area.value);
  area.addEventListener("input", keep);
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", keep);
  form.addEventListener("submit", async (event) => {
    if (!area.value.trim()) {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    keep();
    const sent = area.value;
    const page = await send(form);
    const fresh = page?.querySelector("#notes");
    say(!fresh);
    if (!fresh || fresh.querySelector("textarea")?.value) return;
    // What was typed while it was sent is the next note.
    area.value = area.value.startsWith(sent) ? area.value.slice(sent.length).trimStart() : area.value;
    keep();
    card.querySelectorAll(":scope > h3, :scope > .said").forEach((old) => old.remove());
    card.append(...fresh.querySelectorAll(":scope > h3, :scope > .said"));
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
