// What every page does. The key "/" leads to the field that searches everything, unless one is typing.
const field = document.querySelector("[data-search]");

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A page made for paper can be sent there.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
