/** The log on the page: grows at its end, and stays there until somebody scrolls up to read. */
export function logView(section) {
  const log = section.querySelector('.log');
  const follow = section.querySelector('[data-log-follow]');
  const toEnd = () => {
    if (follow.checked) {
      log.scrollTop = log.scrollHeight;
    }
  };
  const rest = () => { follow.checked = false; };
  section.querySelector('[data-log-tools]').hidden = false;
  follow.addEventListener('change', toEnd);
  log.addEventListener('wheel', (event) => event.deltaY < 0 && rest(), { passive: true });
  toEnd();

  return {
    log,
    /** The reader looks at a place of its own. */
    rest,
    clear: () => { log.textContent = ''; },
    append: (isError, text) => {
      add(log, isError, text);
      toEnd();
    },
  };
}

/** What follows in the same colour goes on in the same piece of text. */
function add(log, isError, text) {
  const last = log.lastElementChild;
  if (last && last.classList.contains('log-bad') === isError) {
    last.firstChild.appendData(text);
  } else if (text) {
    const piece = document.createElement('span');
    piece.className = isError ? 'log-bad' : '';
    piece.append(document.createTextNode(text));
    log.append(piece);
  }
}
