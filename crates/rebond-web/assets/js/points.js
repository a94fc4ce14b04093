// The points of a meeting under way: one changes under the finger, and the next of its phase comes before one's eyes in the place that it
// leaves, as Rebond shows it when the page comes again. Not done here: keeping and sending the change (`forms`).

import { element } from "./words.js";

/** @typedef {"open" | "raised" | "skipped" | "out"} State */

/**
 * What a point is once it was tapped.
 * @param {Element} point
 * @param {string} state
 */
export function mark(point, state) {
  const phase = point.closest(".phase");
  if (state === "out" && phase) settle(phase, point);
  point.className = state === "out" ? "open" : state;
  if (phase) next(phase);
}

/**
 * Brings as many open points before one's eyes as there are to be at a time.
 * @param {Element} phase
 */
function next(phase) {
  const many = Number(phase.getAttribute("data-next") ?? 0);
  const later = phase.querySelector("details.later");
  while (later) {
    const seen = [...phase.querySelectorAll("ul.points > .open")].filter((point) => !point.closest("details")).length;
    const point = later.querySelector("ul.points > .open");
    if (!point || seen >= many) break;
    const list = point.closest("ul.points");
    settle(phase, point);
    if (list && !list.children.length) {
      list.previousElementSibling?.remove();
      list.remove();
    }
  }
  if (later && !later.querySelector("ul.points > *")) later.remove();
}

/**
 * Puts a point among those of its subject that are in sight.
 * @param {Element} phase
 * @param {Element} point
 */
function settle(phase, point) {
  const [topic, title] = [point.getAttribute("data-topic"), point.getAttribute("data-title")];
  const lists = [...phase.querySelectorAll("ul.points")].filter((list) => !list.closest("details"));
  const same = lists.find((list) => list.getAttribute("data-topic") === topic);
  if (same) return same.append(point);
  const fresh = [element("h3", {}, title ?? ""), element("ul", { class: "points", "data-topic": topic ?? "" }, point)];
  const last = lists.at(-1) ?? phase.querySelector("ul.prompts");
  last?.after(...fresh);
}
