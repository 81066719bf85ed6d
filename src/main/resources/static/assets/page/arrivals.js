/** Does the work for the page as it came, then for whatever is brought in later, before it is painted. */
export function onArrival(work) {
  work(document);
  new MutationObserver((changes) => changes.forEach((change) => [...change.addedNodes].filter(isElement).forEach(work)))
    .observe(document.body, { childList: true, subtree: true });
}

function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
