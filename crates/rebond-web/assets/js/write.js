// Remarks while one writes, without ever touching a field: a mirror behind each carries the highlights, the list beside is
// replaced as a whole. Everything here can be done without it, by the buttons of the page.

/**
 * A remark's place in a field.
 * @typedef {{ field: string, start: number, end: number, severity: string }} Mark
 * @typedef {{ area: HTMLTextAreaElement, mirror: HTMLElement, words: Text, marks: Mark[], before: string }} Field
 */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-review]"));
const areas = [...(form?.querySelectorAll("textarea") ?? [])];
const list = document.querySelector("#review");

if (form && areas.length && list) {
  const able = "highlights" in CSS;
  let asked = 0;
  /** @type {AbortController | null} */
  let under = null;
  let pause = 0;

  // The text in one field, or in one for each part: each with its mirror and its own marks.
  /** @type {Field[]} */
  const fields = areas.map((area) => {
    const mirror = document.createElement("div");
    mirror.className = "mirror";
    mirror.setAttribute("aria-hidden", "true");
    const words = mirror.appendChild(document.createTextNode(""));
    const frame = document.createElement("div");
    frame.className = "mirrored";
    area.replaceWith(frame);
    frame.append(mirror, area);
    return { area, mirror, words, marks: [], before: area.value };
  });

  const paint = () => {
    for (const { area, mirror, words } of fields) {
      const now = area.value + "\n";
      if (words.data !== now) words.data = now;
      mirror.scrollTop = area.scrollTop;
    }
    if (!able) return;
    for (const grade of ["error", "warning", "advice"]) {
      const ranges = fields.flatMap(({ area, words, marks }) =>
        marks
          .filter((mark) => mark.severity === grade && mark.end <= area.value.length)
          .map((mark) => {
            const range = new Range();
            range.setStart(words, mark.start);
            range.setEnd(words, mark.end);
            return range;
          }),
      );
      CSS.highlights.set(`remark-${grade}`, new Highlight(...ranges));
    }
  };

  const review = async () => {
    const turn = ++asked;
    // An answer nobody waits for any more is not worth its way.
    under?.abort();
    under = new AbortController();
    try {
      const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
      const answer = await fetch(form.dataset.review ?? "", { method: "POST", body, headers: { accept: "application/json" }, signal: under.signal });
      if (!answer.ok) return;
      const found = await answer.json();
      // An older answer, or one to words that have changed since, says nothing true of what is there now.
      if (turn !== asked) return;
      for (const field of fields) field.marks = found.marks.filter((/** @type {Mark} */ mark) => mark.field === field.area.name);
      // What was opened stays open, whatever it counts.
      const folds = () => [...list.querySelectorAll("details")];
      const title = (/** @type {HTMLDetailsElement} */ one) => one.querySelector("summary")?.textContent?.replace(/\d+/g, "");
      const open = folds().filter((one) => one.open).map(title);
      list.innerHTML = found.list;
      for (const one of folds()) one.open = open.includes(title(one));
      const count = document.querySelector("#count");
      if (count) {
        count.textContent = found.count;
        count.classList.toggle("over-limit", found.over);
      }
      paint();
    } catch {
      // Asked anew meanwhile, or Rebond was stopped: what is typed stays in the field.
    }
  };

  // A pause is longer than the time between two keys struck in a row; with the answer, remarks are there within 100 ms of it.
  const wait = () => {
    clearTimeout(pause);
    pause = setTimeout(review, 60);
  };
  // While one types, marks after the caret move with the words; those being changed go until the next answer.
  const typed = (/** @type {Field} */ field) => {
    const { before } = field;
    const now = field.area.value;
    let from = 0;
    while (from < before.length && from < now.length && before[from] === now[from]) from++;
    let end = 0;
    while (end < before.length - from && end < now.length - from && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
    const change = now.length - before.length;
    const old = before.length - end;
    field.marks = field.marks
      .filter((mark) => mark.end <= from || mark.start >= old)
      .map((mark) => (mark.start >= old ? { ...mark, start: mark.start + change, end: mark.end + change } : mark));
    field.before = now;
    paint();
    wait();
  };
  for (const field of fields) {
    field.area.addEventListener("input", () => typed(field));
    field.area.addEventListener("scroll", () => (field.mirror.scrollTop = field.area.scrollTop), { passive: true });
  }
  form.querySelector("[name=subject]")?.addEventListener("input", wait);
  // One tap on the words of a remark goes to them, in the field where they stand.
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-field]") : null;
    if (!(link instanceof HTMLElement)) return;
    const field = form.elements.namedItem(link.dataset.field ?? "");
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    event.preventDefault();
    field.focus();
    field.setSelectionRange(Number(link.dataset.start), Number(link.dataset.end));
    field.scrollIntoView({ block: "center" });
  });
  paint();
  if (areas.some((area) => area.value.trim())) review();
}

// Copying: the text, and the subject apart.
for (const place of document.querySelectorAll(".copy-buttons")) {
  if (!navigator.clipboard || !(place instanceof HTMLElement)) continue;
  for (const [source, label] of [["copy-body", place.dataset.text], ["copy-subject", place.dataset.subject]]) {
    const from = document.getElementById(source ?? "");
    if (!from || !label) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = label;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(from.textContent?.trim() ?? "");
      button.textContent = place.dataset.copied ?? "";
      setTimeout(() => (button.textContent = label), 2000);
    });
    place.append(button);
  }
  place.setAttribute("aria-live", "polite");
}

export {};
