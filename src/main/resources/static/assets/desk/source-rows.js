import { el } from './dom.js';
import { paint } from './line.js';
import { wordMarks } from './word-marks.js';
import { t } from './words.js';

/**
 * What rows of one file share: its colours once they are known, the lines with findings, and the rows drawn so far, so
 * that late colours reach them.
 */
export function sourceContext(findings) {
  const drawn = [];
  return {
    colours: { old: null, fresh: null },
    findings,
    remember: (row, repaint) => drawn.push({ row, repaint }),
    repaint: () => drawn.forEach((each) => each.row.isConnected && each.repaint()),
  };
}

/** One line of a file as it is submitted. */
export function plainRow(number, text, context) {
  const cell = textCell();
  const row = line('hu-plain', number, context, numberCell(number, true, context), cell);
  return painted(row, context, () => paint(cell, text, at(context.colours.fresh, number)));
}

/** One line of a difference with old and new below each other. */
export function unifiedRow(entry, context) {
  const cell = textCell(entry.kind, entry.endless);
  const row = line(`hu-unified hu-${entry.kind}`, entry.fresh, context,
    numberCell(entry.old, false, context), numberCell(entry.fresh, true, context), cell);
  const marks = entry.mate === null || entry.mate === undefined ? null : marksOf(entry);
  return painted(row, context, () => paint(cell, entry.text,
    entry.fresh ? at(context.colours.fresh, entry.fresh) : at(context.colours.old, entry.old), marks));
}

function marksOf(entry) {
  const marks = entry.kind === 'removed' ? wordMarks(entry.text, entry.mate) : wordMarks(entry.mate, entry.text);
  return marks && (entry.kind === 'removed' ? marks.before : marks.after);
}

/** One line of a difference with old and new beside each other. */
export function splitRow(entry, context) {
  const old = entry.kind === 'pair' ? entry.removed : { number: entry.old, text: entry.text };
  const fresh = entry.kind === 'pair' ? entry.added : { number: entry.fresh, text: entry.text };
  const changed = entry.kind === 'pair';
  const left = textCell(changed ? (old ? 'removed' : 'nothing') : '', old && old.endless);
  const right = textCell(changed ? (fresh ? 'added' : 'nothing') : '', fresh && fresh.endless);
  const row = line('hu-split', fresh && fresh.number, context,
    numberCell(old && old.number, false, context), left, numberCell(fresh && fresh.number, true, context), right);
  const marks = changed && old && fresh ? wordMarks(old.text, fresh.text) : null;
  return painted(row, context, () => {
    if (old) {
      paint(left, old.text, at(context.colours.old, old.number), marks && marks.before);
    }
    if (fresh) {
      paint(right, fresh.text, at(context.colours.fresh, fresh.number), marks && marks.after);
    }
  });
}

function at(colours, number) {
  return colours ? colours[number - 1] : null;
}

function painted(row, context, repaint) {
  repaint();
  context.remember(row, repaint);
  return row;
}

function line(kind, fresh, context, ...cells) {
  const row = document.createElement('div');
  row.className = `hu-line ${kind}`;
  if (fresh) {
    row.dataset.line = fresh;
  }
  row.append(...cells);
  return row;
}

function textCell(kind, endless) {
  const cell = document.createElement('code');
  if (endless) {
    cell.dataset.after = t('noLineEnd');
  }
  cell.className = `hu-text${kind ? ` hu-cell-${kind}` : ''}`;
  return cell;
}

/** Numbers come from the style sheet, so that copied code is code alone. */
function numberCell(number, fresh, context) {
  const cell = document.createElement('span');
  cell.className = 'hu-number';
  if (number) {
    cell.dataset.number = number;
  }
  if (number && fresh) {
    cell.dataset.comment = number;
    const found = context.findings.get(number);
    if (found) {
      cell.classList.add(`hu-found-${found.severity}`);
      cell.title = found.message;
    }
  }
  return cell;
}

/** The findings of a file by line: the weightiest one's severity, all their messages. */
export function findingsByLine(findings, path, weight) {
  const byLine = new Map();
  findings.filter((finding) => finding.path === path && finding.line).forEach((finding) => {
    const known = byLine.get(finding.line);
    byLine.set(finding.line, {
      severity: !known || weight(finding.severity) < weight(known.severity) ? finding.severity : known.severity,
      message: known ? `${known.message}\n${finding.message}` : finding.message,
    });
  });
  return byLine;
}

export function fileHead(path, ...more) {
  return el('div', { class: 'hu-file-head', 'data-file-head': true }, el('strong', { class: 'hu-path' }, path), ...more);
}
