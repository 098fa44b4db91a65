// What is wrong with how a page lies: it scrolls sideways, or two texts stand on each other.
() => {
  const wrong = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth + 1) {
    wrong.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  }
  const known = new Map([[null, true]]);
  const kept = (at) => {
    if (!known.has(at)) {
      const style = getComputedStyle(at);
      const hidden = at.matches("svg, pre, details:not([open]), dialog:not([open]), [aria-hidden=true]");
      const floats = ["fixed", "sticky"].includes(style.position) || style.visibility === "hidden" || style.opacity === "0";
      known.set(at, !hidden && !floats && kept(at.parentElement));
    }
    return known.get(at);
  };
  const clipped = (box, node) => {
    for (let at = node.parentElement; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === "visible") continue;
      const frame = at.getBoundingClientRect();
      if (box.left >= frame.right || box.right <= frame.left || box.top >= frame.bottom || box.bottom <= frame.top) return true;
    }
    return false;
  };
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.data.trim() === "" || node.parentElement.closest("script, style, noscript") || !kept(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 2 && box.height > 2 && !clipped(box, node)) boxes.push([box, node.data.trim().slice(0, 40)]);
    }
  }
  boxes.sort((one, other) => one[0].top - other[0].top);
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length && boxes[j][0].top < boxes[i][0].bottom - 4; j += 1) {
      const [a, b] = [boxes[i][0], boxes[j][0]];
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4) {
        wrong.push(`on each other: ${boxes[i][1]} | ${boxes[j][1]}`);
      }
    }
  }
  return wrong.slice(0, 10);
}
