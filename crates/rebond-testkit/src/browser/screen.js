// What is on screen, by the names people read. Runs inside the page as the body of a function: (what, name, scope).
const [what, wanted, scope] = arguments;
const plain = (text) => (text || '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const visible = (el) => el.checkVisibility({ checkVisibilityCSS: true }) && el.getClientRects().length > 0;
const first = (list) => list.find((name) => name) || '';

// The smallest piece of the page that holds the text of the scope; an open dialog covers what is behind it.
const piece = () => {
  const modal = document.querySelector('dialog:modal');
  const whole = modal || document;
  if (!scope) return whole;
  const pieces = [...whole.querySelectorAll('li, tr, article, section, form, fieldset, dialog, details, nav, header, footer, aside, main')];
  const holding = pieces.filter((el) => visible(el) && plain(el.innerText + ' ' + (el.getAttribute('aria-label') || '')).includes(plain(scope)));
  return holding.find((el) => !holding.some((other) => other !== el && el.contains(other)));
};

const labelled = (el) => plain((el.getAttribute('aria-labelledby') || '').split(/\s+/).map((id) => id && document.getElementById(id)?.textContent).join(' '));
// The text of a label without that of the field inside it.
const own = (label) => {
  const copy = label.cloneNode(true);
  copy.querySelectorAll('select, textarea, input, [aria-hidden=true]').forEach((el) => el.remove());
  return plain(copy.textContent);
};
const nameOfField = (el) => first([labelled(el), plain(el.getAttribute('aria-label')), ...[...(el.labels || [])].map(own), plain(el.placeholder), plain(el.title)]);
const nameOfButton = (el) =>
  first([labelled(el), plain(el.getAttribute('aria-label')), plain(el.innerText), plain(el.value), plain(el.querySelector('img')?.alt), plain(el.title)]);

const kinds = {
  field: { all: 'input:not([type=hidden], [type=submit], [type=button]), select, textarea, [contenteditable=true]', name: nameOfField },
  button: { all: 'button, a[href], summary, input[type=submit], input[type=button], [role=button], [role=tab], [role=menuitem]', name: nameOfButton },
};
// A tick box or a file chooser may be drawn by its label, itself without a size.
const reachable = (el) => visible(el) || [...(el.labels || [])].some(visible);

if (what === 'text') {
  // Behind an open dialog everything is still on screen; only acting is limited to the dialog.
  return { text: (scope ? piece() : document.body)?.innerText || '' };
}
const within = piece();
if (!within) return { there: ['nothing on screen holds “' + scope + '”'] };
const found = [...within.querySelectorAll(kinds[what].all)].filter((el) => reachable(el) && !el.closest('[inert], [aria-hidden=true]'));
const named = found.map((el) => ({ el, name: kinds[what].name(el) }));
const name = plain(wanted);
const best =
  named.find((one) => one.name === name) || named.find((one) => one.name.startsWith(name)) || named.find((one) => one.name.includes(name));
if (!best) return { there: named.map((one) => one.name) };

// Whether clicking it brings another document.
const el = best.el;
const form = el.form;
const link = el.closest('a[href]');
const leaves = link
  ? /^https?:$/.test(link.protocol) && !link.target && !link.hasAttribute('download') && link.href.split('#')[0] !== location.href.split('#')[0]
  : !!form && el.type === 'submit' && (el.getAttribute('formmethod') || form.getAttribute('method') || 'get').toLowerCase() !== 'dialog';
return { element: el, leaves, type: el.type || '', checked: !!el.checked, value: el.value || '' };
