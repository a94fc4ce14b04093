// Remarks while one writes, without ever touching the field: a mirror behind it carries the highlights, the list beside is
// replaced as a whole. Everything here can be done without it, by the buttons of the page.
const form = document.querySelector("form[data-review]");
const area = form?.querySelector("textarea[name=body]");
const list = document.querySelector("#review");

if (area && list) {
  const mirror = document.createElement("div");
  mirror.className = "mirror";
  mirror.setAttribute("aria-hidden", "true");
  const words = mirror.appendChild(document.createTextNode(""));
  const frame = document.createElement("div");
  frame.className = "mirrored";
  area.replaceWith(frame);
  frame.append(mirror, area);
  const able = "highlights" in CSS;
  let asked = 0;
  let under = null;
  let pause = 0;
  let marks = [];

  const paint = () => {
    words.data = area.value + "\n";
    mirror.scrollTop = area.scrollTop;
    if (!able) return;
    for (const grade of ["error", "warning", "advice"]) {
      const ranges = marks
        .filter((mark) => mark.severity === grade && mark.end <= area.value.length)
        .map((mark) => {
          const range = new Range();
          range.setStart(words, mark.start);
          range.setEnd(words, mark.end);
          return range;
        });
      CSS.highlights.set(`remark-${grade}`, new Highlight(...ranges));
    }
  };

  const review = async () => {
    const turn = ++asked;
    // An answer nobody waits for any more is not worth its way.
    under?.abort();
    under = new AbortController();
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.review, { method: "POST", body, headers: { accept: "application/json" }, signal: under.signal });
      if (!answer.ok) return;
      const found = await answer.json();
      // An older answer, or one to words that have changed since, says nothing true of what is there now.
      if (turn !== asked) return;
      marks = found.marks;
      const open = [...list.querySelectorAll("details")].map((one) => one.open);
      list.innerHTML = found.list;
      list.querySelectorAll("details").forEach((one, place) => (one.open = open[place] ?? false));
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
  let before = area.value;
  area.addEventListener("input", () => {
    const now = area.value;
    let from = 0;
    while (from < before.length && from < now.length && before[from] === now[from]) from++;
    let end = 0;
    while (end < before.length - from && end < now.length - from && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
    const change = now.length - before.length;
    const old = before.length - end;
    marks = marks
      .filter((mark) => mark.end <= from || mark.start >= old)
      .map((mark) => (mark.start >= old ? { ...mark, start: mark.start + change, end: mark.end + change } : mark));
    before = now;
    paint();
    wait();
  });
  form.querySelector("[name=subject]")?.addEventListener("input", wait);
  area.addEventListener("scroll", () => (mirror.scrollTop = area.scrollTop), { passive: true });
  // One tap on the words of a remark goes to them in the field.
  list.addEventListener("click", (event) => {
    const link = event.target.closest("[data-start]");
    if (!link) return;
    event.preventDefault();
    area.focus();
    area.setSelectionRange(Number(link.dataset.start), Number(link.dataset.end));
    area.scrollIntoView({ block: "center" });
  });
  paint();
  if (area.value.trim()) review();
}

// Copying: the text, and the subject apart.
for (const place of document.querySelectorAll(".copy-buttons")) {
  if (!navigator.clipboard) continue;
  for (const [source, label] of [["copy-body", place.dataset.text], ["copy-subject", place.dataset.subject]]) {
    const from = document.getElementById(source);
    if (!from) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = label;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(from.textContent.trim());
      button.textContent = place.dataset.copied;
      setTimeout(() => (button.textContent = label), 2000);
    });
    place.append(button);
  }
  place.setAttribute("aria-live", "polite");
}
