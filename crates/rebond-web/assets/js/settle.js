// Sends one change, and settles what somebody else wrote in the same place meanwhile: notes and names only add, so both stay; of a field
// that both changed the later stays and the other is told, never dropped in silence. What enters: a change and a way to ask. What leaves:
// what became of it. Not done here: keeping it (`outbox`).

/** @import { Item, Means, Other, Pairs } from "./outbox.js" */

/** So often a change is put right before it waits for the next round: each time somebody was quicker. */
const TRIES = 4;
/** Longer than this nobody waits for an answer: the change stays, and is sent again. */
const PATIENCE = 20_000;

/**
 * @typedef {(address: string, request: RequestInit) => Promise<Response>} Ask
 * @typedef {{ field: string, box: string | null, value: string, words: string }} Stored
 */

/**
 * A way to send changes.
 * @param {Ask} ask
 * @param {() => number} now
 * @returns {Means["send"]}
 */
export function sender(ask, now) {
  return async (given, { own, keep }) => {
    let item = given;
    for (let turn = 0; turn < TRIES; turn++) {
      const answer = await posted(ask, item);
      const to = answer?.headers.get("content-location");
      if (answer?.ok && to) return { kind: "taken", to };
      const door = answer?.headers.get("rebond-door");
      if (door) return { kind: door === "ended" ? "ended" : "locked" };
      // Whatever says nothing of ours is not Rebond: another program at its address, the page of a network one has to sign in to.
      if (!answer?.headers.get("content-type")?.startsWith("text/html") || answer.ok || answer.status === 403) return { kind: "away" };
      if (answer.status >= 500 || answer.headers.get("retry-after")) return { kind: "away" };
      const page = await answer.text();
      const seen = field(page, "seen");
      const stored = differing(page);
      if (answer.status !== 422 || !page.includes('class="mistakes"')) return { kind: "refused", why: reason(page), page };
      // Nobody changed anything: it is the words themselves.
      if (!seen || seen === item.fields.find(([name]) => name === "seen")?.[1]) return { kind: "refused", why: reason(page), page };
      const typed = dated(answer) - (now() - item.at);
      const settled = settle(item, own, stored, !(Date.parse(seen) > typed));
      const fields = settled.fields.map(([name, value]) => /** @type {[string, string]} */ ([name, name === "seen" ? seen : value]));
      item = { ...item, fields, others: [...item.others, ...settled.others] };
      // Before it is sent: should the answer get lost, what was decided is not.
      await keep(item);
    }
    return { kind: "away" };
  };
}

/**
 * @param {Ask} ask
 * @param {Item} item
 */
async function posted(ask, item) {
  const body = new URLSearchParams(item.fields);
  try {
    return await ask(item.to, {
      method: "POST",
      body,
      headers: { "idempotency-key": item.id },
      redirect: "error",
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return null;
  }
}

/**
 * The moment of an answer by the clock of whoever gave it: that of this device may be wrong, and its differences are right.
 * @param {Response} answer
 */
function dated(answer) {
  return Date.parse(answer.headers.get("date") ?? "") || Infinity;
}

/**
 * What is sent in the place of what was typed, now that others changed some fields.
 * @param {Pick<Item, "fields" | "base" | "words">} item
 * @param {Pairs} own what this device sent there before: that is nobody else's
 * @param {Stored[]} stored what is kept now, where it differs from what was sent
 * @param {boolean} later whether this change was made after theirs
 * @returns {{ fields: Pairs, others: Other[] }}
 */
export function settle(item, own, stored, later) {
  /** @type {Other[]} */
  const others = [];
  let { fields } = item;
  for (const { field, box, value, words } of stored) {
    const here = (/** @type {[string, string]} */ [name, held]) => name === field && (box === null || held === box);
    const among = (/** @type {Pairs} */ pairs) => plain(pairs.filter(here).map(([, held]) => held).join("\n"));
    const [mine, base, theirs] = [among(fields), among(item.base), plain(value)];
    if (mine === theirs) continue;
    const theirsIsOld = theirs === base || own.some((pair) => here(pair) && plain(pair[1]) === theirs);
    const mineIsOld = mine === base;
    if (!mineIsOld && !theirsIsOld) {
      const label = item.words.find((one) => plain(one.text) === mine)?.label ?? "";
      others.push({ field, label, mine, theirs: words || theirs, kept: later ? "mine" : "theirs" });
    }
    if (!mineIsOld && (later || theirsIsOld)) continue;
    fields = fields.filter((pair) => !here(pair));
    if (value || box === null) fields = [...fields, [field, value]];
  }
  return { fields, others };
}

/** @param {string} text */
const plain = (text) => text.replace(/\r\n/g, "\n").trim();

/**
 * What a page says is kept now, where it differs from what was sent.
 * @param {string} page
 * @returns {Stored[]}
 */
export function differing(page) {
  const found = page.matchAll(/<[^>]* data-field="([^"]*)"(?: data-box="([^"]*)")?(?: data-value="([^"]*)")?(?: data-words="([^"]*)")?/g);
  return [...found].map(([, name, box, value, words]) => ({
    field: unescaped(name),
    box: box === undefined ? null : unescaped(box),
    value: unescaped(value),
    words: unescaped(words),
  }));
}

/**
 * What a hidden field of a page holds.
 * @param {string} page
 * @param {string} name
 */
function field(page, name) {
  return unescaped(page.match(new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`))?.[1]);
}

/**
 * Why a page says that it did not take something: its first mistake, or the title of its problem.
 * @param {string} page
 */
function reason(page) {
  const said = page.match(/class="mistakes"[\s\S]*?<li>([\s\S]*?)<\/li>/)?.[1] ?? page.match(/class="problem"[\s\S]*?<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1];
  return unescaped(said?.replace(/<[^>]*>/g, "")).trim();
}

/** @param {string | undefined} text */
function unescaped(text) {
  const signs = /** @type {Record<string, string>} */ ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" });
  return (text ?? "").replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign);
}
