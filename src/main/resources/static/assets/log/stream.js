import { plain } from './plain.js';

/** A run in one of these goes on. */
const OPEN = ['AWAITING_CONFIRMATION', 'QUEUED', 'RUNNING'];

/** Shows what the run prints while it does; tells the page when the run has moved on. */
export function follow(section, view) {
  const source = new EventSource(section.dataset.log);
  listen(source, view);
  source.addEventListener('status', ({ data }) => moved(section, source, JSON.parse(data).status));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      // not to be had live: the page goes on with what it asks for each second
      section.id = 'log-before';
    }
  });
  window.addEventListener('pagehide', () => source.close());
}

/** The stream begins with the log's first line: what the page came with gives way to it. */
function listen(source, view) {
  let isFresh = true;
  const printed = (isError) => ({ data }) => {
    if (isFresh) {
      view.clear();
      isFresh = false;
    }
    view.append(isError, plain(JSON.parse(data).text));
  };
  source.addEventListener('stdout', printed(false));
  source.addEventListener('stderr', printed(true));
}

function moved(section, source, status) {
  if (isOver(status)) {
    source.close();
  } else if (status === section.dataset.logStatus) {
    return;
  } else {
    section.dataset.logStatus = status;
  }
  document.body.dispatchEvent(new Event('run-moved'));
}

export function isOver(status) {
  return !OPEN.includes(status);
}
