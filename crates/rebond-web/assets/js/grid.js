// The points of a guide, moved by dragging them, or by Alt and the arrow keys, among those of their subject. Without this, each has buttons
// that move it by one place.
const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("ol.points > li"));

/**
 * Puts a point at a place of its list, and has Rebond keep it there. What cannot be kept is shown as it is stored.
 * @param {HTMLElement} point
 * @param {number} place
 */
async function put(point, place) {
  const list = point.parentElement;
  const form = point.querySelector("form");
  if (!list || !form || place < 0 || place >= list.children.length) return;
  const others = [...list.children].filter((other) => other !== point);
  list.insertBefore(point, others[place] ?? null);
  const body = new URLSearchParams({ do: "place", place: String(place) });
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) location.reload();
  } catch {
    location.reload();
  }
}

/** @type {HTMLElement | null} */
let dragged = null;

for (const point of all) {
  const place = () => [...(point.parentElement?.children ?? [])].indexOf(point);
  point.draggable = true;
  point.addEventListener("dragstart", (event) => {
    // Words that are selected in a field are dragged as words.
    if (event.target !== point) return;
    dragged = point;
    event.dataTransfer?.setData("text/plain", "");
  });
  point.addEventListener("dragend", () => (dragged = null));
  point.addEventListener("dragover", (event) => {
    if (dragged && dragged !== point && dragged.parentElement === point.parentElement) event.preventDefault();
  });
  point.addEventListener("drop", (event) => {
    if (!dragged || dragged === point || dragged.parentElement !== point.parentElement) return;
    event.preventDefault();
    put(dragged, place());
  });
  const summary = point.querySelector("summary");
  summary?.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || !by) return;
    event.preventDefault();
    put(point, place() + by);
    summary.focus();
  });
}

export {};
