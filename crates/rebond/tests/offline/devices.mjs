// Two devices on one meeting, at random: edits, losses on the way, devices that start again, places that lose what they kept. The same
// modules as in a browser, on a program that runs; only the two places are in memory. Run as `node devices.mjs JS ORIGIN COOKIE PERSON
// FIRST LAST`: the folder of the modules, where the program is, whom each meets, and the seeds. Prints what was lost or is there twice.
const [js, origin, cookie, person, first, last] = process.argv.slice(2);
const { Outbox } = await import(`${js}/outbox.js`);
const { Shelf } = await import(`${js}/shelf.js`);
const { sender } = await import(`${js}/settle.js`);

/** Chance that is the same each time. */
function chance(seed) {
  let state = seed + 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, one: (list) => list[Math.floor(next() * list.length)], often: (share) => next() < share };
}

/** A place that may refuse, and lose everything. */
class Memory {
  constructor() {
    this.kept = new Map();
    this.refuses = false;
  }
  async put(key, text) {
    await null;
    if (this.refuses) throw new Error("full");
    this.kept.set(key, text);
  }
  async drop(key) {
    await null;
    if (this.refuses) throw new Error("away");
    this.kept.delete(key);
  }
  async all() {
    if (this.refuses) throw new Error("away");
    return new Map(this.kept);
  }
}

const post = (to, fields, headers) =>
  fetch(origin + to, { method: "POST", redirect: "manual", headers: { cookie, "sec-fetch-site": "same-origin", "accept-language": "en", ...headers }, body: new URLSearchParams(fields) });
const read = async (to) => (await fetch(origin + to, { headers: { cookie, "accept-language": "en" } })).text();

class Device {
  constructor(name, dice) {
    this.name = name;
    this.dice = dice;
    this.places = [new Memory(), new Memory()];
    this.made = 0;
    this.skew = 0;
    this.start();
  }

  /** The page comes anew: nothing of the last one's memory is there. */
  start() {
    this.life = (this.life ?? 0) + 1;
    const life = this.life;
    const ask = async (to, request) => {
      const cut = () => this.life !== life;
      if (cut() || this.dice.often(0.15)) throw new Error("lost on the way there");
      const answer = await post(to, [...request.body], request.headers);
      await answer.clone().arrayBuffer();
      // The page that asked may be gone when the answer comes, or the answer may never come: the change is there all the same.
      if (cut() || this.dice.often(0.2)) throw new Error("lost on the way back");
      return answer;
    };
    const now = () => Date.now() + this.skew;
    const fresh = () => crypto.randomUUID();
    let line = Promise.resolve();
    const alone = (act) => (line = line.then(act, act));
    this.outbox = new Outbox(new Shelf(this.places), { send: sender(ask, now), now, fresh, alone });
  }
}

let wrong = 0;
const fault = (seed, words) => {
  wrong++;
  console.log(`seed ${seed}: ${words}`);
};
const hidden = (page, name) => page.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? "";

for (let seed = Number(first); seed <= Number(last); seed++) {
  const dice = chance(seed);
  const devices = [new Device("one", dice), new Device("two", dice)];
  const notes = [];
  const gave = [];
  const hour = new Date().toISOString();
  const settled = Object.entries({ day: hour.slice(0, 10), time: hour.slice(11, 16), length: "60", margin: "15", mode: "in-person" });
  const meeting = (await post(`${person}/meetings/new`, settled)).headers.get("location");
  const known = async () => {
    const page = await read(`${meeting}/finish`);
    return { seen: hidden(page, "seen"), gave: page.match(/<textarea[^>]*name="gave"[^>]*>\n?([^<]*)</)?.[1] ?? "" };
  };
  // What both pages showed when the network went.
  let shown = await known();
  const steps = 6 + Math.floor(dice.next() * 8);
  for (let step = 0; step < steps; step++) {
    const device = dice.one(devices);
    const deed = dice.next();
    if (deed < 0.4) {
      const text = `Note ${seed}-${notes.length} of ${device.name} “é” & <b>`;
      const { kept } = await device.outbox.add({ to: `${meeting}/notes`, fields: [["text", text], ["topic", ""]], base: [], words: [{ label: "", text }], from: "" });
      // Kept nowhere, it is said; a person would not take it for kept.
      if (kept) notes.push(text);
    } else if (deed < 0.55) {
      const text = `Gave ${seed}-${gave.length} of ${device.name}`;
      const base = [["gave", shown.gave]];
      const { kept } = await device.outbox.add({ to: `${meeting}/finish`, fields: [["seen", shown.seen], ["gave", text]], base, words: [{ label: "Gave", text }], from: "" });
      if (kept) gave.push({ device, text, over: shown.gave });
    } else if (deed < 0.8) {
      await device.outbox.flush();
    } else if (deed < 0.88) {
      // Closed in the middle of whatever it did.
      device.outbox.flush().catch(() => {});
      if (dice.often(0.5)) await null;
      device.start();
    } else if (deed < 0.92) {
      device.skew += (dice.next() - 0.5) * 1e10;
    } else if (deed < 0.96) {
      // One place loses everything — cleared, evicted — while the other has what it should.
      if (device.places.some((place) => place.refuses)) continue;
      await device.outbox.load();
      await new Promise(setImmediate);
      dice.one(device.places).kept.clear();
    } else {
      const place = dice.one(device.places);
      place.refuses = !place.refuses && !device.places.some((other) => other.refuses);
    }
    if (dice.often(0.2)) shown = await known();
  }
  for (const device of devices) {
    for (const place of device.places) place.refuses = false;
    device.start();
    await device.outbox.load();
    for (let turn = 0; turn < 200 && device.outbox.pending().length; turn++) await device.outbox.flush();
    for (const item of device.outbox.pending()) fault(seed, `never taken: ${item.refused ?? "waits"}: ${JSON.stringify(item.fields)}`);
  }
  const page = (await read(`${meeting}/hold`)).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  for (const note of notes) {
    const times = page.split(note).length - 1;
    if (times !== 1) fault(seed, `${times} times: ${note}`);
  }
  // Of a field that both wrote the later stays; every other text was told on the device that had it, or was overwritten by its own.
  const final = (await known()).gave;
  const told = devices.flatMap((device) => device.outbox.others.flatMap((other) => [other.mine, other.theirs]));
  if (gave.length && !gave.some((one) => one.text === final)) fault(seed, `nobody wrote “${final}”`);
  for (const one of gave) {
    const lastOfIts = gave.filter((other) => other.device === one.device).at(-1) === one;
    // Somebody who had it before their eyes wrote over it knowing that.
    const known = gave.some((other) => other.over === one.text);
    if (lastOfIts && !known && one.text !== final && !told.includes(one.text)) fault(seed, `overwritten and not told: ${one.text}`);
  }
}
process.exitCode = wrong ? 1 : 0;
console.log(`${Number(last) - Number(first) + 1} seeds, ${wrong} faults`);
