// The time zone of this browser, in a field that is still as it came. Without it one types a zone, or keeps the one of the country.

const field = /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=zone]"));
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (field && zone && field.value === field.defaultValue && !field.hasAttribute("aria-invalid")) field.value = zone;
