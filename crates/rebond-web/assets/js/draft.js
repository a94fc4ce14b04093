// What is being written: every letter is on this device within half a second, with what it was typed over, and given back when the page
// comes again. It goes when Rebond has it, or when somebody says so; when a long text is emptied, the one before it stays as well.
// Not done here: what was sent (`outbox`).

import { fill, held, same, shown } from "./fields.js";
import { element, moment, says } from "./words.js";

/** @import { Pairs } from "./outbox.js" */
/** @import { Shelf } from "./shelf.js" */

/**
 * @typedef {object} Draft
 * @property {number} n
 * @property {number} at
 * @property {string} page where it was typed
 * @property {Pairs | null} fields what was typed; nothing once it is done with
 * @property {Pairs} base what the form was filled with
 * @property {Pairs | null} before the last long text that was emptied
 */

/** Half of what is allowed: the disk takes its time. */
const PAUSE = 250;
/** So much is not emptied by accident and then missed. */
const LONG = 40;
/** Which form was sent from this tab, until it is known whether it was taken. */
const SENT = "rebond-sent";

/** Forms in which people write. */
const writing = () =>
  [...document.querySelectorAll("form")].filter((form) => form.method === "post" && form.querySelector("textarea") && !form.querySelector("[type=password], [type=file]"));

/** @param {HTMLFormElement} form */
const key = (form) => `draft:${new URL(form.action).pathname}`;

/** What one form of this page writes. */
class Writing {
  /**
   * @param {HTMLFormElement} form
   * @param {Shelf} shelf
   * @param {Draft | undefined} last
   */
  constructor(form, shelf, last) {
    this.form = form;
    this.shelf = shelf;
    this.n = last?.n ?? 0;
    this.before = last?.before ?? null;
    this.fields = last?.fields ?? null;
    this.timer = 0;
    const typed = () => {
      if (!this.timer) this.timer = window.setTimeout(() => this.keep(), PAUSE);
    };
    form.addEventListener("input", typed);
    form.addEventListener("change", typed);
  }

  /** Keeps what is typed now, if that is something else than what the form was filled with. */
  keep() {
    clearTimeout(this.timer);
    this.timer = 0;
    const [fields, base] = [held(this.form), shown(this.form)];
    const untouched = same(fields, base);
    if (untouched ? !this.fields : this.fields && same(fields, this.fields)) return;
    if (this.fields && length(fields) < length(this.fields) / 2 && length(this.fields) >= LONG) this.before = this.fields;
    this.fields = untouched ? null : fields;
    this.put(base);
  }

  /** Now, not in a while. */
  hurry() {
    if (this.timer) this.keep();
  }

  /** It is done with. */
  clear() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.fields = null;
    this.before = null;
    this.put([]);
  }

  /** @param {Pairs} base */
  put(base) {
    this.n += 1;
    /** @type {Draft} */
    const draft = { n: this.n, at: Date.now(), page: location.pathname, fields: this.fields, base, before: this.before };
    this.shelf.put(key(this.form), draft);
  }
}

/** @param {Pairs} fields */
const length = (fields) => fields.reduce((sum, [, value]) => sum + value.length, 0);

/** @type {Map<HTMLFormElement, Writing>} */
const written = new Map();

/**
 * Begins to keep what is written on this page, and gives back what was.
 * @param {Shelf} shelf
 */
export async function drafts(shelf) {
  const forms = writing();
  for (const form of forms) written.set(form, new Writing(form, shelf, undefined));
  const hurry = () => written.forEach((one) => one.hurry());
  addEventListener("pagehide", hurry);
  document.addEventListener("visibilitychange", hurry);
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
    const one = written.get(event.target);
    one?.keep();
    if (one) remember(key(event.target));
  });

  /** @type {Map<string, Draft>} */
  const kept = await shelf.all("draft:");
  const arrived = taken(kept);
  const last = arrived ? kept.get(arrived) : null;
  /** @type {Draft | null} */
  const over = last ? { ...last, n: last.n + 1, fields: null, before: null } : null;
  if (arrived && over) await shelf.put(arrived, over);
  for (const form of forms) {
    const [draft, one] = [kept.get(key(form)), written.get(form)];
    if (!draft || !one) continue;
    one.n = Math.max(one.n, draft.n);
    one.before ??= draft.before;
    if (key(form) === arrived || !draft.fields) continue;
    if (same(draft.fields, shown(form))) one.clear();
    else giveBack(form, one, draft);
  }
}

/**
 * What was written in a form is on its way: it is no draft any more.
 * @param {HTMLFormElement} form
 */
export function done(form) {
  written.get(form)?.clear();
}

/** @param {string} sent */
function remember(sent) {
  try {
    sessionStorage.setItem(SENT, sent);
  } catch {
    // Then the draft is offered once more, and let go.
  }
}

/**
 * The draft that this page is the good answer to: it came by the way on that follows a form, and tells of no problem.
 * @param {Map<string, Draft>} kept
 */
function taken(kept) {
  let sent = null;
  try {
    sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
  } catch {
    return null;
  }
  const [way] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  const good = !document.querySelector(".problem, .mistakes") && ((way?.redirectCount ?? 0) > 0 || document.querySelector(".notice"));
  return sent && good && kept.has(sent) ? sent : null;
}

/**
 * Typed over what is still there, it goes back where it was; over something else, it is offered.
 * @param {HTMLFormElement} form
 * @param {Writing} one
 * @param {Draft} draft
 */
function giveBack(form, one, draft) {
  const fields = draft.fields ?? [];
  const fresh = same(held(form), shown(form));
  const back = () => {
    fill(form, fields);
    one.keep();
  };
  const offer = element("div", { class: "given-back", role: "status" });
  const away = element("button", { type: "button", class: "plain" }, says("away"));
  away.addEventListener("click", () => {
    if (same(held(form), fields)) fill(form, shown(form));
    one.clear();
    offer.remove();
  });
  if (fresh && same(draft.base, shown(form))) {
    back();
    offer.append(element("p", {}, says("back", moment(draft.at))), away);
  } else {
    const give = element("button", { type: "button", class: "button quiet" }, says("give"));
    give.addEventListener("click", () => {
      back();
      give.remove();
    });
    const texts = fields.filter(([, value]) => /\s/.test(value.trim())).map(([, value]) => element("blockquote", { class: "prose", dir: "auto" }, value));
    offer.append(element("p", {}, says("other", moment(draft.at))), ...texts, give, away);
  }
  form.before(offer);
}
