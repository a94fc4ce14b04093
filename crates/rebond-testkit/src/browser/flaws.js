// What would stop somebody who cannot see, point or tell faint grey from white. Runs inside the page as the body of a function.
const flaws = [];
const plain = (text) => (text || '').replace(/\s+/g, ' ').trim();
const visible = (el) => el.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && el.getClientRects().length > 0;
const which = (el) => {
  const words = plain(el.getAttribute('name') || el.id || el.getAttribute('href') || el.className || el.textContent).slice(0, 40);
  return '<' + el.tagName.toLowerCase() + (words ? ' ' + words : '') + '>';
};
const all = (query) => [...document.querySelectorAll(query)];
const text = (ids) => plain((ids || '').split(/\s+/).map((id) => id && document.getElementById(id)?.textContent).join(' '));
// The text heard: hidden parts are silent, pictures say their alt.
const heard = (el) => {
  if (el.nodeType === Node.TEXT_NODE) return el.data;
  if (el.nodeType !== Node.ELEMENT_NODE || el.getAttribute('aria-hidden') === 'true') return '';
  if (el.hasAttribute('aria-label')) return el.getAttribute('aria-label');
  if (el.tagName === 'IMG') return el.alt;
  return [...el.childNodes].map(heard).join(' ');
};

if (!document.documentElement.lang) flaws.push('the page does not say its language');
if (!plain(document.title)) flaws.push('the page has no title');
if (all('h1').filter(visible).length !== 1) flaws.push('the page has ' + all('h1').filter(visible).length + ' h1, not one');
if (!all('main').length) flaws.push('the page has no main');
let level = 0;
for (const heading of all('h1, h2, h3, h4, h5, h6').filter(visible)) {
  const now = Number(heading.tagName[1]);
  if (now > level + 1) flaws.push('heading level jumps from ' + level + ' to ' + now + ': ' + plain(heading.textContent));
  level = now;
}
const ids = all('[id]').map((el) => el.id);
for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) flaws.push('two elements have the id ' + id);
for (const el of all('[aria-labelledby], [aria-describedby], [aria-controls]')) {
  for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
    for (const id of (el.getAttribute(name) || '').split(/\s+/).filter(Boolean)) {
      if (!document.getElementById(id)) flaws.push(which(el) + ' refers by ' + name + ' to ' + id + ', which is not there');
    }
  }
}
for (const el of all('input:not([type=hidden], [type=submit], [type=button]), select, textarea')) {
  const labels = [...(el.labels || [])].map((label) => plain(label.textContent)).join('');
  if (!labels && !text(el.getAttribute('aria-labelledby')) && !el.getAttribute('aria-label')) flaws.push(which(el) + ' has no label');
}
for (const el of all('button, a[href], summary, [role=button]').filter((el) => visible(el) && !el.closest('[aria-hidden=true]'))) {
  if (!plain(heard(el)) && !text(el.getAttribute('aria-labelledby')) && !el.title) flaws.push(which(el) + ' has no name');
}
for (const el of all('img:not([alt])')) flaws.push(which(el) + ' has no alt');
for (const el of all('svg').filter((el) => visible(el) && !el.closest('[aria-hidden=true]') && !el.hasAttribute('aria-label') && !el.querySelector('title')))
  flaws.push('a drawing is neither named nor hidden in ' + which(el.parentElement));
for (const el of all('[tabindex]')) if (el.tabIndex > 0) flaws.push(which(el) + ' changes the order of Tab');
for (const el of all('a a, a button, button a, button button, label label')) flaws.push(which(el) + ' is inside another control');

// Contrast: colours of any notation are turned into numbers by painting them.
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const brush = canvas.getContext('2d', { willReadFrequently: true });
const rgba = (colour) => {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
const behind = (el) => {
  const layers = [];
  for (let at = el; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') return null;
    layers.push(rgba(style.backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  const paper = matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return layers.reverse().reduce((under, top) => over(top, under), paper ? [18, 18, 18, 1] : [255, 255, 255, 1]);
};
const light = ([r, g, b]) => {
  const part = (value) => ((value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const faint = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const el = walker.currentNode.parentElement;
  if (!plain(walker.currentNode.data) || !visible(el) || el.closest('script, style, noscript, option, [disabled], [aria-hidden=true], svg')) continue;
  const style = getComputedStyle(el);
  const paper = behind(el);
  if (!paper || style.clipPath !== 'none') continue;
  const [one, two] = [light(over(rgba(style.color), paper)), light(paper)].sort((a, b) => b - a);
  const contrast = (one + 0.05) / (two + 0.05);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const needed = large ? 3 : 4.5;
  if (contrast < needed - 0.01) faint.add(which(el) + ' “' + plain(walker.currentNode.data).slice(0, 30) + '” has a contrast of ' + contrast.toFixed(1) + ', under ' + needed);
}
return [...flaws, ...faint];
