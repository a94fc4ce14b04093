// What was done on this device and Rebond has not said yet that it has: one item a change, in the order in which it was done, each under
// an identifier made here, by which Rebond takes it once however often it is sent. Nothing is forgotten before Rebond says that it has
// it; what it took last stays for one more round. Not done here: the places (`shelf`), sending one item (`settle`).

/**
 * A change.
 * @typedef {object} Item
 * @property {string} id what Rebond knows it by
 * @property {number} n how often it was put right
 * @property {number} turn its place among all
 * @property {number} at when it was done, by this device's clock
 * @property {string} to the address that takes it
 * @property {Pairs} fields what is sent
 * @property {Pairs} base what the form was filled with, for what others changed meanwhile
 * @property {Words[]} words what a person reads of it
 * @property {string} from the page it was done on
 * @property {Pairs} typed what was typed, before anything was put right
 * @property {Other[]} others what somebody else wrote in the same place
 * @property {string} [refused] why Rebond does not take it
 *
 * @typedef {[string, string][]} Pairs
 * @typedef {{ label: string, text: string }} Words
 *
 * What became of one sending. Of two texts written at the same time in the same place, one is kept and the other told.
 * @typedef {{ kind: "taken", to: string }
 *   | { kind: "refused", why: string, page: string }
 *   | { kind: "locked" } | { kind: "ended" } | { kind: "away" }} Outcome
 * @typedef {{ field: string, label: string, mine: string, theirs: string, kept: "mine" | "theirs" }} Other
 *
 * @typedef {object} Means
 * @property {(item: Item, beside: { own: Pairs, keep: (settled: Item) => Promise<void> }) => Promise<Outcome>} send with what this device sent there
 *   before, and a way to keep the change as it is put right before it is sent so
 * @property {() => number} now
 * @property {() => string} fresh
 * @property {<T>(act: () => Promise<T>) => Promise<T>} alone one page at a time
 */

export class Outbox {
  /**
   * @param {import("./shelf.js").Shelf} shelf
   * @param {Means} means
   */
  constructor(shelf, means) {
    this.shelf = shelf;
    this.means = means;
    /** @type {Map<string, Item>} */
    this.items = new Map();
    /** Those that no place keeps: only this page has them. @type {Set<string>} */
    this.loose = new Set();
    /** Those that are done with, whatever a reading begun before says. @type {Set<string>} */
    this.gone = new Set();
    /** @type {"unknown" | "there" | "away" | "locked" | "ended"} */
    this.door = "unknown";
    /** @type {Set<() => void>} */
    this.watchers = new Set();
    /** @type {Promise<Map<string, Outcome>> | null} */
    this.flushing = null;
    /** @type {Promise<void>} */
    this.adding = Promise.resolve();
    /** Whether the places were read: before that nothing can be said of what is where. */
    this.known = false;
    /** What this page added. @type {Set<string>} */
    this.mine = new Set();
    /** @type {(Other & { n: number, id: string, at: number, from: string })[]} */
    this.others = [];
  }

  /** What is to be sent, in its order. */
  pending() {
    return [...this.items.values()].sort((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** Reads what this device keeps, that of other tabs too. */
  async load() {
    // One that was added while the places were read is not missing from them; one that went is not back.
    const before = [...this.items.keys()].filter((id) => !this.loose.has(id));
    const kept = await this.shelf.all("item:");
    for (const item of kept.values()) if (!this.gone.has(item.id)) this.items.set(item.id, item);
    for (const id of before) if (!kept.has(`item:${id}`)) this.items.delete(id);
    this.others = [...(await this.shelf.all("other:")).values()];
    this.known = true;
    this.tell();
  }

  /**
   * Keeps a change; answers it, and in how many places it is kept.
   * @param {Pick<Item, "to" | "fields" | "base" | "words" | "from">} change
   */
  async add(change) {
    const known = new Set(this.items.keys());
    /** @type {Item} */
    const item = { ...change, id: this.means.fresh(), n: 1, turn: this.last() + 1, at: this.means.now(), typed: change.fields, others: [] };
    this.items.set(item.id, item);
    this.loose.add(item.id);
    this.mine.add(item.id);
    const keeping = this.shelf.put(`item:${item.id}`, item);
    this.tell();
    const kept = await keeping;
    if (kept) this.loose.delete(item.id);
    this.adding = this.adding.then(() => this.line(item.id, known));
    await this.adding;
    this.tell();
    return { item: this.items.get(item.id) ?? item, kept };
  }

  /** @param {string} [but] */
  last(but) {
    return Math.max(0, ...[...this.items.values()].filter((item) => item.id !== but).map((item) => item.turn));
  }

  /**
   * Kept first, and only then put in line: there may be changes of another tab, or of before this page, that it had not read yet.
   * @param {string} id
   * @param {Set<string>} known
   */
  async line(id, known) {
    await this.load();
    const item = this.items.get(id);
    const strange = [...this.items.keys()].some((other) => !this.mine.has(other) && !known.has(other));
    if (item && strange && item.turn <= this.last(id)) await this.settled({ ...item, turn: this.last(id) + 1 });
  }

  /**
   * Sends what there is, in order; answers what became of each. What does not arrive stays, and all after it.
   * @returns {Promise<Map<string, Outcome>>}
   */
  flush() {
    this.flushing ??= this.means
      .alone(() => this.send())
      .finally(() => (this.flushing = null));
    return this.flushing;
  }

  async send() {
    await this.load();
    const outcomes = new Map();
    const round = await this.round();
    for (let item = this.next(outcomes); item; item = this.next(outcomes)) {
      const own = (await this.sent()).filter((other) => other.to === item.to).flatMap((other) => other.typed);
      const outcome = await this.means.send(item, { own, keep: (settled) => this.settled(settled) });
      outcomes.set(item.id, outcome);
      if (outcome.kind === "locked" || outcome.kind === "ended" || outcome.kind === "away") {
        this.door = outcome.kind;
        break;
      }
      this.door = "there";
      const now = this.items.get(item.id) ?? item;
      if (outcome.kind === "taken") await this.taken(now, round);
      else await this.settled({ ...now, refused: outcome.why });
      this.tell();
    }
    this.tell();
    return outcomes;
  }

  /**
   * The first that was not tried in this round; what is added while others are sent comes after them.
   * @param {Map<string, Outcome>} outcomes
   */
  next(outcomes) {
    return this.pending().find((item) => !outcomes.has(item.id) && !item.refused);
  }

  /**
   * @param {Item} item
   * @param {number} round
   */
  async taken(item, round) {
    for (const [place, other] of item.others.entries()) {
      const told = { ...other, n: 1, id: `${item.id}-${place}`, at: item.at, from: item.from };
      await this.shelf.put(`other:${told.id}`, told);
      this.others = [...this.others.filter((one) => one.id !== told.id), told];
    }
    await this.shelf.put(`sent:${item.id}`, { ...item, n: round });
    await this.letGo(item.id);
  }

  /**
   * A change put right, or refused: kept so before anything else is done with it.
   * @param {Item} item
   */
  async settled(item) {
    const next = { ...item, n: (this.items.get(item.id)?.n ?? item.n) + 1 };
    this.items.set(item.id, next);
    await this.shelf.put(`item:${item.id}`, next);
  }

  /** Which round this is; what was taken in the one before the last is let go. */
  async round() {
    const sent = await this.shelf.all("sent:");
    const last = Math.max(0, ...[...sent.values()].map((item) => item.n));
    if (this.pending().some((item) => !item.refused)) {
      for (const [key, item] of sent) if (item.n < last) await this.shelf.drop(key);
    }
    return last + 1;
  }

  /** What Rebond took last. @returns {Promise<Item[]>} */
  async sent() {
    return [...(await this.shelf.all("sent:")).values()].sort((a, b) => a.n - b.n || a.turn - b.turn);
  }

  /**
   * Lets a change go that somebody decided against, or what was told of another's.
   * @param {"item" | "other"} kind
   * @param {string} id
   */
  async forget(kind, id) {
    if (kind === "item") await this.letGo(id);
    else await this.shelf.drop(`other:${id}`);
    this.others = this.others.filter((other) => other.id !== id);
    this.tell();
  }

  /** @param {string} id */
  async letGo(id) {
    this.gone.add(id);
    this.items.delete(id);
    this.loose.delete(id);
    await this.shelf.drop(`item:${id}`);
  }

  tell() {
    for (const watcher of this.watchers) watcher();
  }
}
