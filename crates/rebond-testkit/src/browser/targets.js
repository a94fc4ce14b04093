// What a thumb would miss: controls smaller than 44 by 44 pixels. A link inside a line of text may be small, and a box is as
// large as its label; a drawing has its list beside it. Runs inside the page as the body of a function.
const plain = (text) => (text || '').replace(/\s+/g, ' ').trim();
const visible = (el) => el.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && el.getClientRects().length > 0;
const inline = (el) => el.tagName === 'A' && getComputedStyle(el).display === 'inline';
// A link may be stretched over what it stands in by what comes after it.
const stretched = (el) => {
  const after = getComputedStyle(el, '::after');
  return after.content !== 'none' && after.position === 'absolute' && el.offsetParent ? [el.offsetParent] : [];
};
const area = (el) => [el, ...(el.labels || []), ...stretched(el)].map((one) => one.getBoundingClientRect());
const small = [...document.querySelectorAll('button, a[href], summary, select, input:not([type=hidden]), textarea, [role=button]')].filter(
  (el) => visible(el) && (!inline(el) || stretched(el).length > 0) && !el.closest('[inert], [aria-hidden=true], svg') && !area(el).some((box) => box.width >= 43.5 && box.height >= 43.5) && area(el)[0].width > 1,
);
return small.map((el) => {
  const box = el.getBoundingClientRect();
  const words = plain(el.getAttribute('aria-label') || el.labels?.[0]?.textContent || el.innerText || el.name || el.type).slice(0, 40);
  return '<' + el.tagName.toLowerCase() + '> “' + words + '” is ' + Math.round(box.width) + ' × ' + Math.round(box.height);
});
