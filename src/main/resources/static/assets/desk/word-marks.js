/** Which words of a changed line differ from the line it replaces. */

const MAX_LENGTH = 1000;
const MAX_WORDS = 160;

/** Ranges [from, to) in each of the two lines; null when the lines have too little in common to compare word by word. */
export function wordMarks(before, after) {
  if (before.length > MAX_LENGTH || after.length > MAX_LENGTH) {
    return null;
  }
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const same = common(middleA, middleB);
  const kept = length(a.slice(0, start)) + length(a.slice(a.length - end)) + length(middleA.filter((_, i) => same.a.has(i)));
  if (kept * 10 < Math.max(before.length, after.length) * 3) {
    return null;
  }
  const offset = length(a.slice(0, start));
  return { before: ranges(middleA, same.a, offset), after: ranges(middleB, same.b, offset) };
}

function words(text) {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^]/gu) || [];
}

function length(list) {
  return list.reduce((sum, word) => sum + word.length, 0);
}

/** Indexes of a longest common subsequence. */
function common(a, b) {
  const same = { a: new Set(), b: new Set() };
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) {
    return same;
  }
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      same.a.add(i++);
      same.b.add(j++);
    } else if (best[i + 1][j] >= best[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return same;
}

function ranges(list, same, offset) {
  const found = [];
  let at = offset;
  list.forEach((word, index) => {
    if (!same.has(index)) {
      const last = found[found.length - 1];
      if (last && last[1] === at) {
        last[1] += word.length;
      } else {
        found.push([at, at + word.length]);
      }
    }
    at += word.length;
  });
  return found;
}
