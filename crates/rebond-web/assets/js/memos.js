// Where voice memos lie: a database of this device, in pieces of a second, each on the disk before the next, so that what was said outlasts
// a browser that is killed. Nothing of it is ever sent. Not done here: recording (`memo`).

/** Their database, for whoever empties this device. */
export const DATABASE = "rebond-memos";

/** @typedef {{ id: string, meeting: string, at: number, seconds: number, type: string, pieces: ArrayBuffer[] }} Memo */
/** @typedef {Omit<Memo, "pieces">} About */

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("memos", { keyPath: "id" });
      request.result.createObjectStore("pieces");
    };
    request.onsuccess = () => {
      // Whoever deletes everything must not wait for us.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => fail(request.error);
  });
}

/**
 * One transaction, on a connection of its own: those of a page that slept may be dead.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(memos: IDBObjectStore, pieces: IDBObjectStore) => () => T} act
 * @returns {Promise<T>}
 */
async function once(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, fail) => {
      const work = database.transaction(["memos", "pieces"], mode, { durability: "strict" });
      const answer = act(work.objectStore("memos"), work.objectStore("pieces"));
      work.oncomplete = () => done(answer());
      work.onabort = () => fail(work.error);
    });
  } finally {
    database.close();
  }
}

/** @param {string} id */
const all = (id) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/**
 * Keeps one more piece.
 * @param {About} about
 * @param {number} place
 * @param {ArrayBuffer} piece
 */
export const keep = (about, place, piece) =>
  once("readwrite", (memos, pieces) => (memos.put(about), pieces.put(piece, [about.id, place]), () => undefined));

/**
 * The memos of a meeting, the first first.
 * @param {string} meeting
 * @returns {Promise<Memo[]>}
 */
export async function of(meeting) {
  /** @type {About[]} */
  const list = await once("readonly", (memos) => {
    const found = memos.getAll();
    return () => found.result;
  });
  const ours = list.filter((memo) => memo.meeting === meeting).sort((a, b) => a.at - b.at);
  return Promise.all(ours.map(async (memo) => ({ ...memo, pieces: await pieces(memo.id) })));
}

/**
 * @param {string} id
 * @returns {Promise<ArrayBuffer[]>}
 */
const pieces = (id) =>
  once("readonly", (_, pieces) => {
    const found = pieces.getAll(all(id));
    return () => found.result;
  });

/** @param {string} id */
export const drop = (id) => once("readwrite", (memos, pieces) => (memos.delete(id), pieces.delete(all(id)), () => undefined));

/** Whether there are any, of whatever meeting; none where nothing can be kept. */
export async function any() {
  try {
    const there = await indexedDB.databases?.();
    if (there && !there.some((one) => one.name === DATABASE)) return false;
    return await once("readonly", (memos) => {
      const count = memos.count();
      return () => count.result > 0;
    });
  } catch {
    return false;
  }
}
