/** What scrolls by itself is reached by keyboard, too. */
export function scrollers(root) {
  root.querySelectorAll('pre, .scroll, .prose table').forEach((element) => sizes.observe(element));
}

const sizes = new ResizeObserver((changed) => changed.forEach(({ target }) => {
  if (scrolls(target)) {
    target.tabIndex = 0;
  } else {
    target.removeAttribute('tabindex');
  }
}));

function scrolls(element) {
  return element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
}
