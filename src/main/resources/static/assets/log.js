// Follows a run's log as it is printed. Without this the page shows the same text, as far as it was when it was asked for.
(function () {
  'use strict';

  const section = document.getElementById('log');
  if (!section) {
    return;
  }
  const log = section.querySelector('.log');
  const follow = section.querySelector('[data-log-follow]');
  const find = section.querySelector('[data-log-find]');
  const found = section.querySelector('[data-log-found]');
  section.querySelector('[data-log-tools]').hidden = false;

  // Colours and cursor moves are left out, other control characters become visible: as PlainText does on the server.
  const sequences = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\r(?=\n)/g;
  const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  function plain(text) {
    return text.replace(sequences, '').replace(invisible, function (control) {
      const code = control.charCodeAt(0);
      return code < 32 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    });
  }

  function toEnd() {
    if (follow.checked) {
      log.scrollTop = log.scrollHeight;
    }
  }
  follow.addEventListener('change', toEnd);
  log.addEventListener('wheel', function (event) {
    if (event.deltaY < 0) {
      follow.checked = false;
    }
  }, { passive: true });
  toEnd();

  function append(error, text) {
    const last = log.lastElementChild;
    if (last && last.classList.contains('log-bad') === error) {
      last.firstChild.appendData(text);
    } else if (text) {
      const piece = document.createElement('span');
      piece.className = error ? 'log-bad' : '';
      piece.appendChild(document.createTextNode(text));
      log.appendChild(piece);
    }
    toEnd();
  }

  if (section.dataset.log) {
    const source = new EventSource(section.dataset.log);
    let fresh = true;
    const printed = (error) => function (event) {
      if (fresh) {
        log.textContent = '';
        fresh = false;
      }
      append(error, plain(JSON.parse(event.data).text));
    };
    source.addEventListener('stdout', printed(false));
    source.addEventListener('stderr', printed(true));
    source.addEventListener('status', function (event) {
      const status = JSON.parse(event.data).status;
      if (!['AWAITING_CONFIRMATION', 'QUEUED', 'RUNNING'].includes(status)) {
        source.close();
        document.body.dispatchEvent(new Event('run-moved'));
      } else if (status !== section.dataset.logStatus) {
        section.dataset.logStatus = status;
        document.body.dispatchEvent(new Event('run-moved'));
      }
    });
    source.addEventListener('error', function () {
      if (source.readyState === EventSource.CLOSED) {
        // not to be had live: the page goes on with what it asks for each second
        section.id = 'log-before';
      }
    });
    window.addEventListener('pagehide', () => source.close());
  }

  // Finds text across all of the log; Enter goes on to the next place.
  let at = -1;
  function places(wanted) {
    const result = [];
    const walker = document.createTreeWalker(log, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && result.length < 1000; node = walker.nextNode()) {
      const text = node.data.toLowerCase();
      for (let from = text.indexOf(wanted); from >= 0 && result.length < 1000; from = text.indexOf(wanted, from + wanted.length)) {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + wanted.length);
        result.push(range);
      }
    }
    return result;
  }
  function search(step) {
    const wanted = find.value.toLowerCase();
    const all = wanted ? places(wanted) : [];
    at = all.length ? (at + step + all.length) % all.length : -1;
    found.textContent = wanted ? (at + 1) + ' / ' + (all.length === 1000 ? '1000+' : all.length) : '';
    if (window.CSS && CSS.highlights) {
      CSS.highlights.set('log-all', new Highlight(...all));
      CSS.highlights.set('log-here', new Highlight(...all.slice(at, at + 1)));
    }
    if (at >= 0) {
      follow.checked = false;
      log.scrollTop += all[at].getBoundingClientRect().top - log.getBoundingClientRect().top - log.clientHeight / 2;
    }
  }
  find.addEventListener('input', function () {
    at = -1;
    search(1);
  });
  find.addEventListener('keydown', function (event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      search(event.shiftKey ? -1 : 1);
    }
  });

  // The time that is used, between two answers of the server.
  function tick() {
    const meter = document.querySelector('[data-elapsed]');
    if (meter) {
      const seconds = Math.floor((Date.now() - Date.parse(meter.dataset.elapsed)) / 1000);
      meter.value = Math.min(Math.max(0, seconds), meter.max);
      document.querySelector('[data-elapsed-text]').textContent = Math.max(0, seconds) + ' s';
    }
  }
  window.setInterval(tick, 1000);
})();
