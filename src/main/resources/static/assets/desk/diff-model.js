/** So few lines are shown rather than folded. */
const SHORT = 3;

/**
 * A unified difference and the new text, read into blocks: unchanged lines, changes, and folds (unchanged lines that the
 * difference leaves out, but the new text still has).
 */
export function readDiff(unified, text) {
  const fresh = text === null || text === undefined ? null : linesOf(text);
  const state = { blocks: [], old: 1, fresh: 1, lines: fresh, last: {} };
  for (const line of unified.slice(2)) {
    take(state, line);
  }
  if (fresh && state.fresh > 1) {
    fold(state, fresh.length - state.fresh + 1);
  }
  return { blocks: state.blocks, lines: fresh };
}

/** The lines of a text; what follows a final line end is no line. */
export function linesOf(text) {
  const lines = text.split('\n');
  if (lines.length > 1 && lines[lines.length - 1] === '') {
    lines.pop();
  }
  return lines;
}

function take(state, line) {
  const text = line.slice(1);
  if (line.startsWith('@@')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line);
    fold(state, start[2] === '0' ? 0 : Number(start[1]) - state.fresh);
  } else if (line.startsWith('-')) {
    change(state).removed.push(state.last = { number: state.old++, text });
  } else if (line.startsWith('+')) {
    change(state).added.push(state.last = { number: state.fresh++, text });
  } else if (line.startsWith('\\')) {
    state.last.endless = true;
  } else {
    state.last = { kind: 'same', old: state.old++, fresh: state.fresh++, text };
    state.blocks.push(state.last);
  }
}

function change(state) {
  const last = state.blocks[state.blocks.length - 1];
  if (last && last.kind === 'change') {
    return last;
  }
  const started = { kind: 'change', removed: [], added: [] };
  state.blocks.push(started);
  return started;
}

function fold(state, count) {
  if (count > 0 && count <= SHORT && state.lines) {
    for (let line = 0; line < count; line++) {
      const text = state.lines[state.fresh - 1];
      state.blocks.push({ kind: 'same', old: state.old++, fresh: state.fresh++, text });
    }
  } else if (count > 0) {
    state.blocks.push({ kind: 'fold', old: state.old, fresh: state.fresh, count });
    state.old += count;
    state.fresh += count;
  }
}

/** How many lines came and went. */
export function counts(unified) {
  let added = 0;
  let removed = 0;
  for (const line of (unified || []).slice(2)) {
    added += line.startsWith('+') ? 1 : 0;
    removed += line.startsWith('-') ? 1 : 0;
  }
  return { added, removed };
}

/** The old text, put together from the new one and the difference; null when lines are missing. */
export function oldText(model) {
  const lines = [];
  for (const block of model.blocks) {
    if (block.kind === 'same') {
      lines.push(block.text);
    } else if (block.kind === 'change') {
      block.removed.forEach((line) => lines.push(line.text));
    } else if (model.lines) {
      lines.push(...model.lines.slice(block.fresh - 1, block.fresh - 1 + block.count));
    } else {
      return null;
    }
  }
  return lines.join('\n');
}

/** The lines of a fold, from its n-th, as unchanged blocks. */
export function unfolded(model, block, from, count) {
  return model.lines.slice(block.fresh - 1 + from, block.fresh - 1 + from + count).map((text, index) => ({
    kind: 'same',
    old: block.old + from + index,
    fresh: block.fresh + from + index,
    text,
  }));
}

/** Blocks as rows, each line on a row of its own, or old and new beside each other. */
export function rowsOf(blocks, split) {
  return blocks.flatMap((block) => (block.kind === 'change' ? changeRows(block, split) : [block]));
}

function changeRows(block, split) {
  const { removed, added } = block;
  const mate = (lines, index) => (lines[index] ? lines[index].text : null);
  if (!split) {
    return [
      ...removed.map((line, index) => ({ kind: 'removed', old: line.number, text: line.text, endless: line.endless, mate: mate(added, index) })),
      ...added.map((line, index) => ({ kind: 'added', fresh: line.number, text: line.text, endless: line.endless, mate: mate(removed, index) })),
    ];
  }
  const rows = [];
  for (let index = 0; index < Math.max(removed.length, added.length); index++) {
    rows.push({ kind: 'pair', removed: removed[index], added: added[index] });
  }
  return rows;
}
