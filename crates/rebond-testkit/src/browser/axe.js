// What axe-core finds grave on this page. Runs inside the page as the body of a function.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
return (async () => {
const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], elementRef: false });
return found.violations
  .filter((one) => one.impact === 'serious' || one.impact === 'critical')
  .flatMap((one) => one.nodes.map((node) => `${one.id}: ${one.help}: ${node.html.replace(/\s+/g, ' ').slice(0, 120)}`));
})();
