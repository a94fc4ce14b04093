// Stands between the pages and Rebond. Rebond first, always; when it cannot be reached, the pages of today's and coming meetings as it
// last gave them, and for all else the page that says what is on this device. Assets, named after their content, are never asked for
// twice. What is kept goes when somebody locks Rebond here, and when Rebond no longer knows this browser; a new worker takes over only
// when somebody says so. Not done here: what is written, which the pages keep and send themselves.

/** @typedef {{ stamp: string, pages: string[], meetings: { address: string, title: string, when: string }[] }} Kept */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

/** What this version needs; the build writes both. @type {string[]} */
const ASSETS = JSON.parse('["ASSETS"]');
const CACHE = "rebond-VERSION";
/** The page for when there is none. */
const DEVICE = "/device";
/** What is kept, for the page that lists it. */
const LIST = "/device/pages";
/** A network that does not answer is none: the kept page is shown, and the real one next time. */
const PATIENCE = 2_500;

worker.addEventListener("install", (event) => event.waitUntil(installed()));
worker.addEventListener("activate", (event) => event.waitUntil(tidied()));
worker.addEventListener("message", (event) => {
  if (event.data?.take) worker.skipWaiting();
  if (event.data?.keep) event.waitUntil(keep(event.data.keep).then((kept) => event.ports[0]?.postMessage(kept)));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request, address.pathname));
});

async function installed() {
  const cache = await caches.open(CACHE);
  await cache.addAll(ASSETS);
  await put(cache, DEVICE);
}

/** Caches of other versions go once this one has all it needs; until then a page they keep is better than none. */
async function tidied() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("rebond-") && name !== CACHE);
  if (!old.length) return;
  await keep({ always: true });
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function asset(request) {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(CACHE)).put(request.url, answer.clone());
  return answer;
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function page(request, path) {
  const kept = caches.match(path);
  const asked = fetch(request);
  asked.catch(() => {});
  try {
    const answer = await ((await kept) ? inTime(asked) : asked);
    if (answer.headers.has("rebond-door")) await forget();
    if (answer.status < 502 || answer.status > 504 || answer.headers.has("retry-after")) return answer;
  } catch {
    // Away, or too slow.
  }
  return (await kept) ?? (await caches.match(DEVICE)) ?? asked;
}

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function inTime(work) {
  return Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), PATIENCE))]);
}

/**
 * Keeps the pages that Rebond says are worth it, of these meetings too; those of no meeting any more go.
 * @param {{ also?: string[], always?: boolean }} wish
 * @returns {Promise<Kept | null>}
 */
async function keep(wish) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await asked(`${LIST}?also=${(wish.also ?? []).join(",")}`);
    if (!answer) return null;
    /** @type {Kept} */
    const list = await answer.clone().json();
    const before = await (await cache.match(LIST))?.json();
    if (!wish.always && before?.stamp === list.stamp) return list;
    await put(cache, DEVICE);
    const done = await Promise.all(list.pages.map((address) => put(cache, address)));
    const wanted = new Set([DEVICE, LIST, ...list.pages]);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (!path.startsWith("/assets/") && !wanted.has(path)) await cache.delete(request);
    }
    if (done.every(Boolean)) await cache.put(LIST, answer);
    return list;
  } catch {
    return null;
  }
}

/**
 * What is worth keeping, asked for apart from what somebody looks at: it says nothing of what was just done. Nothing, once locked.
 * @param {string} address
 */
async function asked(address) {
  const answer = await fetch(address, { headers: { "rebond-keep": "yes" } });
  if (answer.headers.has("rebond-door")) await forget();
  return answer.ok && !answer.redirected ? answer : null;
}

/**
 * A page, and the assets it names: it may come of a newer version than this worker.
 * @param {Cache} cache
 * @param {string} address
 */
async function put(cache, address) {
  const answer = await asked(address);
  if (!answer) return false;
  const text = await answer.clone().text();
  await cache.put(address, answer);
  const missing = [...new Set(text.match(/\/assets\/[\w.-]+/g) ?? [])];
  for (const name of missing) if (!(await caches.match(name))) await cache.add(name).catch(() => {});
  return true;
}

/** Nothing of anybody stays but what has no name: assets, and the page that lists what is here. */
async function forget() {
  for (const name of await caches.keys()) {
    if (!name.startsWith("rebond-")) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (!path.startsWith("/assets/") && path !== DEVICE) await cache.delete(request);
    }
  }
}
