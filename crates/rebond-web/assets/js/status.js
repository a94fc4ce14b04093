// What is where: one line that is always in sight on a meeting's pages, and elsewhere as soon as something is on this device alone. A
// tap opens what it is, to be sent, copied or taken out as a file. What enters: the outbox. Not done here: sending.

import { counts, element, moment, says } from "./words.js";

/** @import { Item, Outbox } from "./outbox.js" */

/**
 * @param {Outbox} outbox
 * @param {{ able: number, update: (() => void) | null }} device in how many places it keeps anything; a new version that waits
 */
export function status(outbox, device) {
  const place = document.querySelector("#device");
  if (!(place instanceof HTMLElement)) return { paint: () => {} };
  const line = element("button", { type: "button", class: "device-line", "aria-expanded": "false", "aria-controls": "device-panel" });
  const panel = element("div", { id: "device-panel", class: "device-panel" });
  const heard = element("span", { class: "heard", role: "status" });
  panel.hidden = true;
  place.append(line, heard, panel);
  document.querySelector(".hold-bar")?.prepend(place);

  const paint = () => {
    if (!outbox.known) return;
    const waiting = outbox.pending();
    const refused = waiting.filter((item) => item.refused).length;
    const told = waiting.length || outbox.others.length || !device.able || device.update;
    place.hidden = !(told || place.hasAttribute("data-always"));
    place.classList.toggle("waiting", Boolean(told));
    const words = !device.able
      ? says("denied")
      : waiting.length
        ? `${counts("waiting", waiting.length)}${outbox.door === "locked" ? ` ${says("locked")}` : outbox.door === "away" ? ` ${says("gone")}` : refused ? ` ${says("refused")}` : ""}`
        : outbox.others.length
          ? says("both")
          : device.update
            ? says("update")
            : outbox.door === "away"
              ? says("gone-all")
              : says("there");
    if (line.textContent !== words) {
      line.textContent = words;
      heard.textContent = words;
    }
    if (!panel.hidden) fill();
  };

  const fill = () => {
    const waiting = outbox.pending();
    const actions = element("div", { class: "actions" });
    if (waiting.length) {
      actions.append(
        act(says("send"), () => outbox.flush()),
        copies(() => text(waiting)),
        act(says("file"), () => file(text(waiting))),
      );
    }
    if (outbox.door === "locked") actions.append(element("a", { class: "button quiet", href: "/" }, says("sign-in")));
    if (device.update) actions.append(act(says("use"), device.update));
    actions.append(element("a", { class: "plain", href: "/device" }, says("page")));
    panel.replaceChildren(
      ...(!device.able ? [element("p", {}, says("denied-hint"))] : []),
      ...waiting.map((item) => described(outbox, item)),
      ...outbox.others.map((other) =>
        element(
          "div",
          { class: "on-device" },
          element("p", {}, says(other.kept === "mine" ? "both-mine" : "both-theirs", other.label)),
          element("blockquote", { class: "prose", dir: "auto" }, (other.kept === "mine" ? other.theirs : other.mine) || says("nothing")),
          act(says("away"), () => outbox.forget("other", other.id), "plain"),
        ),
      ),
      ...(waiting.length || outbox.others.length ? [] : [element("p", {}, says(outbox.door === "away" ? "gone-all" : "there"))]),
      actions,
    );
  };

  line.addEventListener("click", () => {
    panel.hidden = !panel.hidden;
    line.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) fill();
  });
  outbox.watchers.add(paint);
  paint();
  return { paint };
}

/**
 * @param {string} label
 * @param {(button: HTMLButtonElement) => unknown} deed
 * @param {string} [look]
 */
export function act(label, deed, look = "button quiet") {
  const button = element("button", { type: "button", class: look }, label);
  button.addEventListener("click", () => deed(button));
  return button;
}

/**
 * One change that waits, as a person reads it.
 * @param {Outbox} outbox
 * @param {Item} item
 */
export function described(outbox, item) {
  return element(
    "div",
    { class: "on-device" },
    element("p", { class: "where" }, moment(item.at)),
    ...item.words.map(({ label, text }) => element("p", { class: "said", dir: "auto" }, label ? `${label}\n${text}` : text)),
    ...(item.refused ? [element("p", { class: "mistake" }, item.refused), act(says("away"), () => outbox.forget("item", item.id), "plain")] : []),
  );
}

/**
 * All of it as plain text.
 * @param {Item[]} items
 */
export function text(items) {
  return items.map((item) => [moment(item.at), ...item.words.map(({ label, text }) => (label ? `${label}\n${text}` : text))].join("\n")).join("\n\n");
}

/**
 * A button that copies.
 * @param {() => string} words
 */
export function copies(words) {
  return act(says("copy"), async (button) => {
    if (await copied(words())) button.textContent = says("copied");
  });
}

/**
 * Copies; by the older way where the newer is not there, as on an address without TLS, or is refused.
 * @param {string} words
 */
async function copied(words) {
  const newer = await navigator.clipboard?.writeText(words).then(
    () => true,
    () => false,
  );
  if (newer) return true;
  const field = element("textarea", { class: "heard" });
  field.value = words;
  document.body.append(field);
  field.select();
  const older = document.execCommand("copy");
  field.remove();
  return older;
}

/** @param {string} words */
export function file(words) {
  const address = URL.createObjectURL(new Blob([`\ufeff${words}\n`], { type: "text/plain;charset=utf-8" }));
  element("a", { href: address, download: "rebond.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
