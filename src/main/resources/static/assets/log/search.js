/** Finds text across all of the log; Enter goes on to the next place, with Shift to the one before. */

export const MOST = 1000;

export function search(section, view) {
  const find = section.querySelector('[data-log-find]');
  const found = section.querySelector('[data-log-found]');
  let at = -1;
  const step = (by) => {
    const wanted = find.value.toLowerCase();
    const all = places(view.log, wanted);
    at = next(at, by, all.length);
    found.textContent = wanted ? count(at, all.length) : '';
    mark(all, at);
    if (at >= 0) {
      show(view, all[at]);
    }
  };
  find.addEventListener('input', () => {
    at = -1;
    step(1);
  });
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
}

/** Where a text begins in another, left to right, without overlaps. */
export function starts(text, wanted, most) {
  const result = [];
  let from = wanted ? text.indexOf(wanted) : -1;
  while (from >= 0 && result.length < most) {
    result.push(from);
    from = text.indexOf(wanted, from + wanted.length);
  }
  return result;
}

/** The place after (or before) this one, around the end; -1 where there is none. */
export function next(at, by, count) {
  return count ? (at + by + count) % count : -1;
}

export function count(at, all) {
  return `${at + 1} / ${all === MOST ? `${MOST}+` : all}`;
}

function places(log, wanted) {
  const result = [];
  const walker = document.createTreeWalker(log, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && result.length < MOST; node = walker.nextNode()) {
    starts(node.data.toLowerCase(), wanted, MOST - result.length).forEach((from) => result.push(range(node, from, wanted.length)));
  }
  return result;
}

function range(node, from, length) {
  const place = document.createRange();
  place.setStart(node, from);
  place.setEnd(node, from + length);
  return place;
}

function mark(all, at) {
  if (window.CSS && CSS.highlights) {
    CSS.highlights.set('log-all', new Highlight(...all));
    CSS.highlights.set('log-here', new Highlight(...all.slice(at, at + 1)));
  }
}

function show({ log, rest }, place) {
  rest();
  log.scrollTop += place.getBoundingClientRect().top - log.getBoundingClientRect().top - log.clientHeight / 2;
}
