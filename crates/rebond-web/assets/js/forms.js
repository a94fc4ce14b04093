// The forms of a meeting's pages: what one taps or writes is on this device first, shows at once, and goes to Rebond as soon as it
// answers. What is still on its way is shown again when the page comes from this device, as it was when Rebond last gave it.
// Not done here: keeping (`outbox`), what is said of it (`status`).

import { done } from "./draft.js";
import { fill, sent, shown, words } from "./fields.js";
import { mark } from "./points.js";
import { element, says } from "./words.js";

/** @import { Item, Outbox } from "./outbox.js" */

/** Pages whose forms go this way, and the meeting they are of. */
const page = location.pathname.match(/^(\/meetings\/[^/]+)(?:\/(hold|finish))?$/);

/** @param {HTMLFormElement} form */
function ours(form) {
  const to = new URL(form.action).pathname;
  return page?.[1] && form.method === "post" && to.startsWith(`${page[1]}/`) && !/\/(cancel|edit)$/.test(to);
}

/**
 * Takes the forms of this page; answers what shows on it what is on its way already.
 * @param {Outbox} outbox
 */
export function forms(outbox) {
  if (!page) return () => {};
  outbox.watchers.add(() => {
    const waiting = new Set(outbox.pending().map((item) => item.id));
    for (const one of document.querySelectorAll("[data-item]")) if (!waiting.has(one.getAttribute("data-item") ?? "")) arrived(one);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !ours(form)) return;
    event.preventDefault();
    take(outbox, form, event.submitter);
  });
  return () => {
    for (const item of outbox.pending()) if (!item.refused) show(item);
  };
}

/**
 * @param {Outbox} outbox
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} by
 */
async function take(outbox, form, by) {
  const to = new URL(form.action).pathname;
  const fields = sent(form, by);
  // A tap on an empty field asks for nothing.
  if (form.querySelector("textarea, [type=text]") && !/\/(finish|known)$/.test(to) && !fields.some(([name, value]) => !["topic", "mark", "point", "name-use", "then"].includes(name) && value.trim())) return;
  const change = { to, fields, base: shown(form), words: words(form, by), from: location.pathname };
  const adding = outbox.add(change);
  const before = point(to)?.className;
  const { item, kept } = await adding;
  show(item);
  if (!point(to)) {
    form.reset();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (kept) done(form);
  const outcome = (await outbox.flush()).get(item.id) ?? (await outbox.flush()).get(item.id);
  if (outcome?.kind === "taken") {
    if (page?.[2] !== "hold") location.assign(outcome.to);
    else if (to.endsWith("/begin")) location.reload();
    else if (fields.some(([name, value]) => name === "state" && value === "out")) {
      const phase = point(to)?.closest(".phase");
      if (phase) renew(phase);
    }
  } else if (outcome?.kind === "refused") {
    document.querySelectorAll(`[data-item="${item.id}"]`).forEach((one) => one.remove());
    const one = point(to);
    if (one && before !== undefined) one.className = before;
    if (outcome.page.includes('class="mistakes"')) {
      // Rebond says what is wrong with it, and it is in the fields again: there it is put right.
      await outbox.forget("item", item.id);
      mistakes(form, outcome.page, fields);
    }
  } else if (page?.[2] === "finish") scrollTo({ top: 0 });
}

/**
 * The form as Rebond gives it back, what is wrong beside each field.
 * @param {HTMLFormElement} form
 * @param {string} answer
 * @param {[string, string][]} fields
 */
function mistakes(form, answer, fields) {
  const fresh = new DOMParser().parseFromString(answer, "text/html").querySelector("main");
  const main = document.querySelector("main");
  if (page?.[2] === "hold" || !fresh || !main) fill(form, fields);
  else {
    main.replaceChildren(...fresh.childNodes);
    main.querySelector(".mistakes")?.scrollIntoView({ block: "center" });
  }
}

/** @param {string} to */
function point(to) {
  const id = to.match(/\/points\/([^/]+)$/)?.[1];
  return id ? document.getElementById(`p-${id}`) : null;
}

/**
 * What a change looks like before Rebond has shown it.
 * @param {Item} item
 */
function show(item) {
  const state = item.fields.find(([name]) => name === "state")?.[1];
  const one = point(item.to);
  if (state && one) return mark(one, state);
  if (document.querySelector(`[data-item="${item.id}"]`)) return;
  const form = [...document.querySelectorAll("form")].find((one) => one.method === "post" && new URL(one.action).pathname === item.to);
  if (!form) return;
  const said = item.words.map(({ label, text }) => element("p", { class: "said", dir: "auto" }, ...(label && item.words.length > 1 ? [element("b", {}, label), `\n${text}`] : [text])));
  form.after(element("div", { class: "on-device", "data-item": item.id }, ...said, element("p", { class: "where" }, says("here"))));
}

/**
 * Rebond has it: it goes from beside the form, and the page shows it where it belongs, as Rebond gives it.
 * @param {Element} one
 */
function arrived(one) {
  one.removeAttribute("data-item");
  const part = one.closest(".phase, #notes, #names, #turns");
  if (page?.[2] !== "hold" || !part) {
    one.remove();
    return;
  }
  renew(part);
}

/** @param {Element} part */
function renew(part) {
  parts.add(part);
  clearTimeout(soon);
  soon = setTimeout(again, 30);
}

/** Parts of the page that Rebond knows more of than the page does. @type {Set<Element>} */
const parts = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

/** Shows those parts as they are now, and leaves the field alone in which one may be typing. */
async function again() {
  const stale = [...parts];
  parts.clear();
  const answer = await fetch(location.pathname, { headers: { "rebond-keep": "yes" } }).catch(() => null);
  const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  for (const part of stale) {
    const now = fresh?.getElementById(part.id);
    // Taken, and out of reach again: the words stay in sight where they are.
    if (!now) continue;
    part.querySelectorAll(".on-device:not([data-item])").forEach((one) => one.remove());
    // Beside a field in which one may be typing, only what is kept is new.
    if (part.id !== "notes" && part.id !== "names") {
      part.replaceChildren(...now.childNodes);
      part.querySelector("h2")?.setAttribute("tabindex", "-1");
      continue;
    }
    part.querySelectorAll(":scope > form ~ :not(.on-device)").forEach((one) => one.remove());
    part.append(...now.querySelectorAll(":scope > form ~ *"));
  }
}
