// The clock of a meeting: which phase it is, how long is left, and the closing question in time (F5). It counts from the agreed hour,
// or from the moment one says that one begins, which this browser remembers. Without it the page shows the hours of the phases.
const bar = document.querySelector("#course");

if (bar) {
  const { meeting, starts, length, before, left, over } = bar.dataset;
  const key = `rebond-begun-${meeting}`;
  const links = [...bar.querySelectorAll("a")];
  const phases = links.map((link) => document.getElementById(link.hash.slice(1)));
  const said = bar.querySelector(".course-said");
  const close = bar.querySelector(".course-close");
  const begin = said.querySelector("button");
  const kept = () => {
    try {
      return Number(localStorage.getItem(key)) || 0;
    } catch {
      return 0;
    }
  };
  let begun = kept();
  const spell = (minutes) => (minutes < 60 ? `${minutes}\u202fmin` : `${Math.floor(minutes / 60)}\u202fh\u202f${String(minutes % 60).padStart(2, "0")}`);

  const tick = () => {
    const minutes = (Date.now() - (begun || Number(starts))) / 60_000;
    // Hours before or after, the plain hours say more.
    const near = minutes > -90 && minutes < Number(length) + 90;
    const now = near && minutes >= 0 ? links.findLastIndex((link) => Number(link.dataset.from) <= minutes) : -1;
    links.forEach((link, place) => {
      link.classList.toggle("done", place < now);
      link.classList.toggle("now", place === now);
      if (place === now) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
      phases[place]?.classList.toggle("now", place === now);
    });
    const rest = Math.ceil(Number(length) - minutes);
    const [words, time] = minutes < 0 ? [before, Math.ceil(-minutes)] : rest > 0 ? [left, rest] : [over, Math.floor(minutes - Number(length))];
    said.hidden = !near;
    said.firstElementChild.textContent = words.replace("#", spell(time));
    begin.hidden = begun > 0;
    // Said once to those who hear the page, not every minute.
    const closing = now === links.length - 1 ? close.dataset.words : "";
    if (close.textContent !== closing) close.textContent = closing;
  };

  begin.addEventListener("click", () => {
    begun = Date.now();
    try {
      localStorage.setItem(key, String(begun));
    } catch {
      // A browser that keeps nothing counts until the page is left.
    }
    tick();
  });
  tick();
  setInterval(tick, 5_000);
}
