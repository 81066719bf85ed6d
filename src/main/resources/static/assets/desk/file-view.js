import { button, bytes, el, empty } from './dom.js';
import { linesOf } from './diff-model.js';
import { coloured } from './highlight.js';
import { drawRow, lazyRows } from './lazy-rows.js';
import { commentable, mark } from './source-keys.js';
import { fileHead, findingsByLine, plainRow, sourceContext } from './source-rows.js';
import { showSent, showSentOnFile } from './comments.js';
import { weight } from './findings.js';
import { t } from './words.js';

/** All files of the package, one of them open. */
export function fileView(dossier, book) {
  const view = el('div', { class: 'hu-scroll', tabindex: 0, role: 'region', 'aria-label': t('files') });
  const buttons = new Map();
  let box = null;

  function open(path, line) {
    const file = dossier.files.find((each) => each.path === path);
    if (!file) {
      return;
    }
    buttons.forEach((each, key) => each.setAttribute('aria-current', String(key === path)));
    const context = sourceContext(findingsByLine(dossier.findings, path, weight));
    const section = el('section', { 'data-path': path });
    const head = fileHead(path, el('span', { class: 'hu-muted' }, bytes(file.size)),
      button(t('commentFile'), { class: 'hu-link', click: () => book.open(path, null) }));
    section.append(head);
    empty(view).append(section);
    view.scrollTop = 0;
    section.append(file.text === null ? el('p', { class: 'hu-muted hu-inset' }, file.leftOut) : source(file, context));
    showSentOnFile(head, dossier.comments, path);
    book.attach(head, path, null);
    if (line) {
      reveal(line);
    }
  }

  function source(file, context) {
    const rows = linesOf(file.text).map((text, index) => ({ number: index + 1, text }));
    box = lazyRows(rows, (row) => plainRow(row.number, row.text, context), (row) => drawn(row, file.path));
    coloured(file.path, file.text).then((colours) => {
      context.colours.fresh = colours;
      context.repaint();
    });
    return box;
  }

  function drawn(row, path) {
    const line = Number(row.dataset.line);
    showSent(row, dossier.comments, path, line, null, dossier.round);
    book.attach(row, path, line);
  }

  function reveal(line) {
    if (box) {
      drawRow(box, line - 1);
      const row = box.querySelector(`[data-line="${line}"]`);
      if (row) {
        mark(view, row);
        row.scrollIntoView({ block: 'center' });
      }
    }
  }

  const list = el('ul', { class: 'hu-file-list' }, dossier.files.map((file) => {
    const found = dossier.findings.filter((finding) => finding.path === file.path).length;
    const choice = button(el('span', { class: 'hu-path' }, file.path), { click: () => open(file.path) },
      found ? el('span', { class: 'hu-pill' }, t('findingsInFile', found)) : null, el('span', { class: 'hu-muted' }, bytes(file.size)));
    buttons.set(file.path, choice);
    return el('li', {}, choice);
  }));
  commentable(view, book.open);
  open(dossier.entry);
  return { element: el('div', {}, dossier.files.length > 1 ? list : null, view, el('p', { class: 'hu-hint' }, t('commentHint'))), open };
}
