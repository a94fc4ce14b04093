// What a form holds, what it was filled with, and how a person reads it. Not done here: keeping or sending it.

/** @import { Pairs, Words } from "./outbox.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/**
 * The fields somebody fills.
 * @param {HTMLFormElement} form
 * @returns {Field[]}
 */
export function filled(form) {
  const all = /** @type {Field[]} */ ([...form.elements].filter((one) => one.matches("input, textarea, select")));
  return all.filter((field) => field.name && !["hidden", "password", "file", "submit", "button", "reset"].includes(field.type));
}

/**
 * What would be sent, by this button; what tells a page's forms apart is left to whoever sends it.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} [by]
 * @returns {Pairs}
 */
export function sent(form, by) {
  const pairs = /** @type {[string, string][]} */ ([...new FormData(form)].filter(([name, value]) => name !== "once" && typeof value === "string"));
  if (by instanceof HTMLButtonElement && by.name) pairs.push([by.name, by.value]);
  return pairs;
}

/**
 * What it was filled with when it was shown.
 * @param {HTMLFormElement} form
 * @returns {Pairs}
 */
export function shown(form) {
  return filled(form).flatMap((field) => before(field).map((value) => /** @type {[string, string]} */ ([field.name, value])));
}

/**
 * What somebody sees in its fields now.
 * @param {HTMLFormElement} form
 * @returns {Pairs}
 */
export function held(form) {
  return filled(form).flatMap((field) => now(field).map((value) => /** @type {[string, string]} */ ([field.name, value])));
}

/** @param {Field} field */
function ticks(field) {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}

/** @param {Field} field */
function now(field) {
  return ticks(field) && !(/** @type {HTMLInputElement} */ (field).checked) ? [] : [field.value];
}

/** @param {Field} field */
function before(field) {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].find((one) => one.defaultSelected) ?? field.options[0];
    return chosen ? [chosen.value] : [];
  }
  return ticks(field) && !(/** @type {HTMLInputElement} */ (field).defaultChecked) ? [] : [ticks(field) ? field.value : field.defaultValue];
}

/**
 * Fills a form, and tells whoever looks at its fields.
 * @param {HTMLFormElement} form
 * @param {Pairs} pairs
 */
export function fill(form, pairs) {
  const left = [...pairs];
  for (const field of filled(form)) {
    const at = left.findIndex(([name, value]) => name === field.name && (!ticks(field) || value === field.value));
    const [, value] = at < 0 ? [] : (left.splice(at, 1)[0] ?? []);
    if (ticks(field)) /** @type {HTMLInputElement} */ (field).checked = value !== undefined;
    else if (value !== undefined) field.value = value;
    else continue;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // What was given back is in sight.
    if (now(field).join() !== before(field).join()) for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  }
}

/**
 * What a person reads of a change: each field that says something, under its label; else what its button says.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} by
 * @returns {Words[]}
 */
export function words(form, by) {
  const said = filled(form).flatMap((field) => {
    const [value] = now(field);
    if (!value?.trim() || value === before(field)[0]) return [];
    const label = field.labels?.[0] ? plain(field.labels[0]) : "";
    if (!ticks(field)) return [{ label, text: field instanceof HTMLSelectElement ? plain(field.selectedOptions[0] ?? field) : value }];
    const legend = field.closest("fieldset")?.querySelector("legend");
    return [{ label: legend ? plain(legend) : "", text: label }];
  });
  if (said.length) return said;
  const button = by ?? form.querySelector("button");
  return [{ label: "", text: button ? plain(button) : "" }];
}

/** @param {Element} element */
function plain(element) {
  return (element.querySelector(".tick-words > span") ?? element).textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/**
 * Whether two say the same, in whatever order.
 * @param {Pairs} one
 * @param {Pairs} other
 */
export function same(one, other) {
  const text = (/** @type {Pairs} */ pairs) => pairs.filter(([, value]) => value).map(([name, value]) => `${name}\n${value.replace(/\r\n/g, "\n").trim()}`).sort().join("\n\n");
  return text(one) === text(other);
}
