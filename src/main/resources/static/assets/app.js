// Small conveniences on top of pages that work without them.
(function () {
  'use strict';

  const csrf = document.querySelector('meta[name="csrf"]');
  document.body.addEventListener('htmx:configRequest', function (event) {
    if (csrf) {
      event.detail.headers[csrf.dataset.header] = csrf.content;
    }
  });

  // Menus are <details>: open the main one where there is room, close any on a click elsewhere or Escape.
  const menus = Array.from(document.querySelectorAll('details[data-menu]'));
  document.addEventListener('click', function (event) {
    menus.filter((menu) => !menu.contains(event.target)).forEach((menu) => menu.removeAttribute('open'));
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      menus.forEach((menu) => menu.removeAttribute('open'));
    }
  });

  // Times come as UTC; show the reader's own, keep UTC as the tooltip.
  const locale = document.documentElement.lang || undefined;
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  function relative(date) {
    const seconds = Math.round((date.getTime() - Date.now()) / 1000);
    const units = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
    const unit = units.find(([, size]) => Math.abs(seconds) >= size) || units[3];
    return ago.format(Math.trunc(seconds / unit[1]), unit[0]);
  }
  function localTimes(root) {
    const inside = Array.from(root.querySelectorAll('time[datetime]'));
    (root.matches?.('time[datetime]') ? [root] : inside).forEach(function (element) {
      const date = new Date(element.dateTime);
      if (Number.isNaN(date.getTime())) {
        return;
      }
      if (!element.title) {
        element.title = element.textContent;
      }
      element.textContent = 'ago' in element.dataset ? relative(date) : clock.format(date);
    });
  }

  // What scrolls by itself is reached by keyboard, too.
  const scrolling = new ResizeObserver(function (changed) {
    changed.forEach(function ({ target }) {
      if (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight) {
        target.tabIndex = 0;
      } else {
        target.removeAttribute('tabindex');
      }
    });
  });
  function scrollers(root) {
    root.querySelectorAll('pre, .scroll, .prose table').forEach((element) => scrolling.observe(element));
  }

  localTimes(document);
  scrollers(document);
  // whatever brings new parts in: an observer is called before anything is painted
  new MutationObserver(function (changes) {
    const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
    changes.forEach((change) => Array.from(change.addedNodes).filter(isElement).forEach(function (node) {
      localTimes(node);
      scrollers(node);
    }));
  }).observe(document.body, { childList: true, subtree: true });

  document.querySelectorAll('[data-demo-user]').forEach(function (button) {
    button.addEventListener('click', function () {
      document.getElementById('username').value = button.dataset.demoUser;
      document.getElementById('password').value = button.dataset.demoUser + '-demo';
      document.getElementById('password').form.requestSubmit();
    });
  });

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copy]');
    if (button && navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        button.classList.add('is-copied');
        window.setTimeout(() => button.classList.remove('is-copied'), 1500);
      });
    }
  });

  document.querySelectorAll('[data-toast]').forEach((toast) => window.setTimeout(() => toast.remove(), 6000));

  // What people may do depends on where a thing stands: when that changes, the whole page is asked for again.
  let standing = document.querySelector('[data-status]')?.dataset.status;
  document.body.addEventListener('htmx:afterSettle', function () {
    const now = document.querySelector('[data-status]')?.dataset.status;
    if (now && standing && now !== standing) {
      standing = now;
      window.location.reload();
    }
  });

  document.querySelectorAll('[data-find]').forEach(function (input) {
    input.addEventListener('input', function () {
      const wanted = input.value.trim().toLowerCase();
      document.querySelectorAll(input.dataset.find).forEach(function (element) {
        element.hidden = !element.textContent.toLowerCase().includes(wanted);
      });
    });
  });

  // A log that is followed shows its newest line, unless somebody scrolled up to read.
  const following = new Map();
  document.body.addEventListener('htmx:beforeSwap', function () {
    document.querySelectorAll('.log[data-follow]').forEach(function (log, index) {
      following.set(index, log.scrollHeight - log.scrollTop - log.clientHeight < 40 ? -1 : log.scrollTop);
    });
  });
  document.body.addEventListener('htmx:afterSettle', function () {
    document.querySelectorAll('.log[data-follow]').forEach(function (log, index) {
      const at = following.has(index) ? following.get(index) : -1;
      log.scrollTop = at < 0 ? log.scrollHeight : at;
    });
  });

  document.addEventListener('submit', function (event) {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });
})();
