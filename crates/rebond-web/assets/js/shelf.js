// Where a device keeps words until Rebond has them: two places that hold the same. What one of them loses — cleared, denied, evicted,
// cut off — the other has, and puts back. Texts lie under keys; of two that differ, the one that counts further (`n`) is the newer, for
// clocks go back. Not done here: what the words are.

/**
 * @typedef {object} Place
 * @property {(key: string, text: string) => Promise<void>} put
 * @property {(key: string) => Promise<void>} drop
 * @property {() => Promise<Map<string, string>>} all
 */

const PREFIX = "rebond:";
/** A database that does not answer is one that is not there: after a pause some browsers leave its connection hanging. */
const PATIENCE = 3_000;

/**
 * The storage that writes at once.
 * @param {() => Storage} storage
 * @returns {Place}
 */
export function quick(storage) {
  return {
    put: async (key, text) => storage().setItem(PREFIX + key, text),
    drop: async (key) => storage().removeItem(PREFIX + key),
    all: async () => {
      const kept = storage();
      const all = new Map();
      for (let place = 0; place < kept.length; place++) {
        const key = kept.key(place);
        if (key?.startsWith(PREFIX)) all.set(key.slice(PREFIX.length), kept.getItem(key) ?? "");
      }
      return all;
    },
  };
}

/**
 * The database, each change on the disk before it is said to be kept.
 * @param {() => IDBFactory} factory
 * @returns {Place}
 */
export function lasting(factory) {
  /** @type {Promise<IDBDatabase> | null} */
  let opened = null;

  const open = () =>
    (opened ??= new Promise((done, fail) => {
      const request = factory().open("rebond", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("words");
      request.onsuccess = () => {
        // Whoever deletes everything must not wait for us.
        request.result.onversionchange = () => request.result.close();
        request.result.onclose = () => (opened = null);
        done(request.result);
      };
      request.onerror = () => fail(request.error);
    }));

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => () => T} act
   * @returns {Promise<T>}
   */
  const once = async (mode, act) => {
    const database = await open();
    return new Promise((done, fail) => {
      const work = database.transaction("words", mode, { durability: "strict" });
      const answer = act(work.objectStore("words"));
      work.oncomplete = () => done(answer());
      work.onabort = () => fail(work.error);
    });
  };

  /** @type {typeof once} */
  const work = async (mode, act) => {
    try {
      return await inTime(once(mode, act));
    } catch {
      // The connection may have died while the page slept: once more, on a new one.
      opened = null;
      return inTime(once(mode, act));
    }
  };

  return {
    put: (key, text) => work("readwrite", (store) => (store.put(text, key), () => undefined)),
    drop: (key) => work("readwrite", (store) => (store.delete(key), () => undefined)),
    all: () =>
      work("readonly", (store) => {
        const [keys, texts] = [store.getAllKeys(), store.getAll()];
        return () => new Map(keys.result.map((key, place) => [String(key), String(texts.result[place])]));
      }),
  };
}

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function inTime(work) {
  return Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error("no answer")), PATIENCE))]);
}

/** Both places as one. */
export class Shelf {
  /** @param {Place[]} places */
  constructor(places) {
    this.places = places;
  }

  /**
   * Keeps a value; answers in how many places it is now.
   * @param {string} key
   * @param {{ n: number }} value
   */
  async put(key, value) {
    const text = JSON.stringify(value);
    const done = await Promise.allSettled(this.places.map((place) => place.put(key, text)));
    return done.filter((one) => one.status === "fulfilled").length;
  }

  /** @param {string} key */
  async drop(key) {
    await Promise.allSettled(this.places.map((place) => place.drop(key)));
  }

  /**
   * Everything under keys that begin like this, the newer of two; put back where it is missing or older. A place that lost everything
   * never empties the other.
   * @param {string} beginning
   * @returns {Promise<Map<string, any>>}
   */
  async all(beginning) {
    const told = await Promise.allSettled(this.places.map((place) => place.all()));
    const found = new Map();
    for (const one of told) {
      if (one.status !== "fulfilled") continue;
      for (const [key, text] of one.value) {
        const value = key.startsWith(beginning) ? read(text) : null;
        if (value && !(found.get(key)?.n >= value.n)) found.set(key, value);
      }
    }
    told.forEach((one, at) => {
      if (one.status !== "fulfilled") return;
      for (const [key, value] of found) {
        const there = read(one.value.get(key) ?? "");
        if (!there || there.n < value.n) this.places[at]?.put(key, JSON.stringify(value)).catch(() => {});
      }
    });
    return found;
  }

  /**
   * In how many of its places this device keeps anything: asked before a meeting, not during it.
   */
  async able() {
    const kept = await this.put("probe", { n: 0 });
    await this.drop("probe");
    return kept;
  }
}

/**
 * @param {string} text
 * @returns {any}
 */
function read(text) {
  try {
    const value = JSON.parse(text);
    return typeof value?.n === "number" ? value : null;
  } catch {
    // Half a text is none: the other place has it whole.
    return null;
  }
}

/**
 * The places of this browser: two, or, where others use it too, one that ends with the tab.
 * @param {boolean} shared
 */
export const here = (shared) => new Shelf(shared ? [quick(() => sessionStorage)] : [quick(() => localStorage), lasting(() => indexedDB)]);
