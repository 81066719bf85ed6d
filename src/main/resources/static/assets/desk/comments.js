import { button, el, time } from './dom.js';
import { t } from './words.js';

/**
 * The reviewer's comments on lines and files, as long as they are not sent. Every view that shows a line shows its comment
 * below it; all of them are one and the same.
 */
export function commentBook(root, changed) {
  const book = new Map();
  const keyOf = (path, line) => `${line || ''}:${path}`;

  function places(path, line) {
    const selector = line ? `[data-line="${line}"]` : '[data-file-head]';
    return [...root.querySelectorAll(selector)].filter((place) => place.closest('[data-path]').dataset.path === path);
  }

  function redraw(path, line, focused) {
    places(path, line).forEach((place) => attach(place, path, line));
    if (focused) {
      const field = [...root.querySelectorAll('.hu-thread textarea')]
        .find((area) => area.dataset.key === keyOf(path, line) && area.offsetParent);
      if (field) {
        field.focus();
      }
    }
    changed();
  }

  /** Shows below a drawn line (or a file's head) what is said about it; a redrawn one is replaced. */
  function attach(place, path, line) {
    const next = place.nextElementSibling;
    if (next && next.classList.contains('hu-thread') && next.dataset.own) {
      next.remove();
    }
    const comment = book.get(keyOf(path, line));
    if (comment) {
      place.after(comment.open ? editor(comment) : shown(comment));
    }
  }

  function open(path, line) {
    const comment = book.get(keyOf(path, line)) || { path, line, text: '', open: true };
    comment.open = true;
    book.set(keyOf(path, line), comment);
    redraw(path, line, true);
  }

  function close(comment) {
    comment.open = false;
    if (!comment.text.trim()) {
      book.delete(keyOf(comment.path, comment.line));
    }
    redraw(comment.path, comment.line);
  }

  function remove(comment) {
    book.delete(keyOf(comment.path, comment.line));
    redraw(comment.path, comment.line);
  }

  function editor(comment) {
    const label = comment.line ? t('commentOnLine', comment.path, comment.line) : t('commentOnFile', comment.path);
    const area = el('textarea', { class: 'form-control', rows: 3, maxlength: 2000, 'aria-label': label, 'data-key': keyOf(comment.path, comment.line),
      input: () => { comment.text = area.value; changed(); },
      keydown: (event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          close(comment);
        }
      } });
    area.value = comment.text;
    return el('div', { class: 'hu-thread', 'data-own': 'editor' }, el('div', { class: 'hu-thread-label' }, label), area,
      el('div', { class: 'hu-row-of-buttons' },
        button(t('keepComment'), { class: 'hu-button hu-small', click: () => close(comment) }),
        button(t('discardComment'), { class: 'hu-link', click: () => remove(comment) })));
  }

  function shown(comment) {
    return el('div', { class: 'hu-thread', 'data-own': 'shown' },
      el('div', { class: 'hu-thread-label' }, t('notSentYet')),
      el('p', { class: 'hu-said' }, comment.text),
      el('div', { class: 'hu-row-of-buttons' },
        button(t('edit'), { class: 'hu-link', click: () => open(comment.path, comment.line) }),
        button(t('remove'), { class: 'hu-link', click: () => remove(comment) })));
  }

  const pending = () => [...book.values()].filter((comment) => comment.text.trim())
    .map(({ path, line, text }) => ({ path, line, text: text.trim() }))
    .sort((a, b) => a.path.localeCompare(b.path) || (a.line || 0) - (b.line || 0));

  return {
    attach,
    open,
    remove: (comment) => remove(comment),
    pending,
    /** Takes comments over from a draft, before anything is drawn. */
    restore: (comments) => comments.forEach((each) => book.set(keyOf(each.path, each.line), { ...each, open: false })),
    clear: () => [...book.values()].forEach(remove),
  };
}

/**
 * Puts below a drawn line what reviewers have said about it: where the line is now, or, in a difference to an earlier round,
 * where it was when it is gone or changed since.
 */
export function showSent(place, comments, path, fresh, old, round) {
  const said = (comments || []).filter((each) => each.path === path && each.line
    && (each.lineNow ? each.lineNow === fresh : each.round === round && each.line === old));
  if (said.length) {
    place.after(sentThread(said));
  }
}

/** The same for what was said about a file as a whole. */
export function showSentOnFile(head, comments, path) {
  const said = (comments || []).filter((each) => each.path === path && !each.line);
  if (said.length) {
    head.after(sentThread(said));
  }
}

function sentThread(comments) {
  return el('div', { class: 'hu-thread hu-sent' }, comments.map((comment) => [
    el('div', { class: 'hu-thread-label' }, t('saidInRound', comment.author, comment.round, time(comment.at))),
    el('p', { class: 'hu-said' }, comment.text)]).flat());
}
