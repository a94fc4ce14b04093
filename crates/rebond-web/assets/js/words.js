// The words that scripts say. They come with the page, in its language; nothing is said here that is not written there.

/** @type {Record<string, string>} */
const all = JSON.parse(/** @type {HTMLElement | null} */ (document.querySelector("#device"))?.dataset.words ?? "{}");

/**
 * A sentence, with a value in the place kept for it.
 * @param {string} name
 * @param {string | number} [value]
 */
export function says(name, value) {
  return (all[name] ?? "").replace("#", String(value ?? ""));
}

/**
 * A count in words: one, or several.
 * @param {string} name
 * @param {number} count
 */
export function counts(name, count) {
  return says(new Intl.PluralRules(document.documentElement.lang).select(count) === "one" ? `${name}-one` : name, count);
}

/** @param {number} at */
export function moment(at) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(at);
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} [attributes]
 * @param {...(string | Node)} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}
