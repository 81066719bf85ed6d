import { button, el, whenIdle } from './dom.js';
import { counts, oldText, readDiff, rowsOf, unfolded } from './diff-model.js';
import { coloured } from './highlight.js';
import { lazyRows } from './lazy-rows.js';
import { commentable } from './source-keys.js';
import { fileHead, findingsByLine, sourceContext, splitRow, unifiedRow } from './source-rows.js';
import { showSent, showSentOnFile } from './comments.js';
import { weight } from './findings.js';
import { t } from './words.js';

const AT_ONCE = 8;
const STEP = 20;

/**
 * The changed files below each other.
 *
 * @param split old and new beside each other
 * @param saidInRound comments of that round stand at the lines they were about; null for none
 */
export function diffView(dossier, diff, book, split, saidInRound) {
  const scroller = el('div', { class: 'hu-scroll', tabindex: 0, role: 'region', 'aria-label': t('changes') });
  const sections = new Map();
  const later = [];
  diff.files.forEach((file, index) => {
    const section = el('section', { 'data-path': file.path });
    const build = once(() => section.append(...fileParts(dossier, file, book, split, saidInRound)));
    sections.set(file.path, { section, build });
    scroller.append(section);
    if (index < AT_ONCE) {
      build();
    } else {
      section.append(fileHead(file.path));
      later.push(() => { section.replaceChildren(); build(); });
    }
  });
  buildLater(later, scroller);
  commentable(scroller, book.open);
  const goTo = (path) => sections.get(path).section.scrollIntoView({ block: 'start' });
  return el('div', {}, fileList(diff, goTo), scroller, el('p', { class: 'hu-hint' }, t('commentHint')));
}

function once(work) {
  let done = false;
  return () => {
    if (!done) {
      done = true;
      work();
    }
  };
}

function buildLater(later, scroller) {
  if (later.length) {
    whenIdle(() => {
      if (scroller.isConnected) {
        later.splice(0, 5).forEach((build) => build());
        buildLater(later, scroller);
      }
    });
  }
}

function fileList(diff, goTo) {
  return diff.files.length < 2 ? null : el('ul', { class: 'hu-file-list' }, diff.files.map((file) => el('li', {},
    button(el('span', { class: 'hu-path' }, file.path), { click: () => goTo(file.path) }, ...badges(file)))));
}

function badges(file) {
  const { added, removed } = counts(file.unified);
  return [
    file.change === 'CHANGED' ? null : el('span', { class: `hu-pill hu-pill-${file.change.toLowerCase()}` }, t(`file${file.change}`)),
    file.unified ? el('span', { class: 'hu-count' }, el('ins', {}, `+${added}`), ' ', el('del', {}, `−${removed}`)) : null];
}

function fileParts(dossier, file, book, split, saidInRound) {
  const body = el('div', {});
  const toggle = button('▾', { class: 'hu-toggle', 'aria-expanded': 'true', 'aria-label': t('foldFile', file.path), click: () => {
    body.hidden = !body.hidden;
    toggle.textContent = body.hidden ? '▸' : '▾';
    toggle.setAttribute('aria-expanded', String(!body.hidden));
  } });
  const here = file.change !== 'REMOVED';
  const head = fileHead(file.path, ...badges(file),
    here ? button(t('commentFile'), { class: 'hu-link', click: () => book.open(file.path, null) }) : null);
  head.prepend(toggle);
  body.append(file.unified ? changes(dossier, file, book, split && file.change === 'CHANGED', saidInRound)
    : el('p', { class: 'hu-muted hu-inset' }, file.leftOut));
  whenIdle(() => {
    showSentOnFile(head, dossier.comments, file.path);
    book.attach(head, file.path, null);
  });
  return [head, body];
}

function changes(dossier, file, book, split, saidInRound) {
  const submitted = dossier.files.find((each) => each.path === file.path);
  const model = readDiff(file.unified, file.change === 'REMOVED' ? null : submitted && submitted.text);
  const context = sourceContext(findingsByLine(dossier.findings, file.path, weight));
  colour(file.path, model, submitted, context);
  const drawn = (row) => {
    const old = Number((row.querySelector('.hu-number') || { dataset: {} }).dataset.number);
    showSent(row, dossier.comments, file.path, Number(row.dataset.line) || null, old, saidInRound);
    if (row.dataset.line) {
      book.attach(row, file.path, Number(row.dataset.line));
    }
  };
  const draw = (entry) => entry.kind === 'fold' ? foldRow(model, entry, draw, drawn)
    : split ? splitRow(entry, context) : unifiedRow(entry, context);
  return lazyRows(rowsOf(model.blocks, split), draw, drawn);
}

function colour(path, model, submitted, context) {
  whenIdle(() => {
    const old = oldText(model);
    Promise.all([coloured(path, submitted && submitted.text), coloured(path, old)]).then(([fresh, before]) => {
      context.colours = { fresh, old: before };
      context.repaint();
    });
  });
}

/** Unchanged lines that are left out, with buttons that bring some or all of them. */
function foldRow(model, fold, draw, drawn) {
  const row = el('div', { class: 'hu-fold' });
  if (!model.lines) {
    row.append(t('linesLeftOut', fold.count));
    return row;
  }
  const show = (from, count) => {
    const part = (start, length) => length > 0 ? [draw({ kind: 'fold', old: fold.old + start, fresh: fold.fresh + start, count: length })] : [];
    row.replaceWith(...part(0, from), lazyRows(unfolded(model, fold, from, count), draw, drawn), ...part(from + count, fold.count - from - count));
  };
  if (fold.count > STEP * 2) {
    row.append(button(t('showMore', STEP, '↓'), { class: 'hu-link', click: () => show(0, STEP) }));
  }
  row.append(button(t('showLines', fold.count), { class: 'hu-link', click: () => show(0, fold.count) }));
  if (fold.count > STEP * 2) {
    row.append(button(t('showMore', STEP, '↑'), { class: 'hu-link', click: () => show(fold.count - STEP, STEP) }));
  }
  return row;
}
