import { whenIdle } from './dom.js';

/** A long list of rows: drawn where it is looked at, the rest in idle moments, so that thousands of lines open at once. */

const CHUNK = 100;
const ROW_PX = 20;
const AHEAD = '1200px';

let watcher = null;
const waiting = [];
let busy = false;

function watch(chunk) {
  watcher = watcher || new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && fill(entry.target)), { rootMargin: AHEAD });
  watcher.observe(chunk);
}

function fill(chunk) {
  if (chunk.huDraw) {
    const draw = chunk.huDraw;
    chunk.huDraw = null;
    watcher.unobserve(chunk);
    draw();
  }
}

function fillTheRest() {
  if (!busy && waiting.length) {
    busy = true;
    whenIdle((idle) => {
      do {
        const next = waiting.shift();
        if (next.isConnected) {
          fill(next);
        }
      } while (waiting.length && idle && idle.timeRemaining() > 10);
      busy = false;
      fillTheRest();
    });
  }
}

/**
 * Draws rows into a box.
 *
 * @param draw makes the element of one row
 * @param drawn told of every element once it stands in the page
 */
export function lazyRows(rows, draw, drawn) {
  const box = document.createElement('div');
  for (let from = 0; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    const chunk = document.createElement('div');
    chunk.className = 'hu-chunk';
    chunk.style.containIntrinsicSize = `auto ${part.length * ROW_PX}px`;
    chunk.huFirst = from;
    chunk.huDraw = () => {
      chunk.append(...part.map(draw));
      [...chunk.children].forEach(drawn);
    };
    box.append(chunk);
    if (from === 0) {
      const first = chunk.huDraw;
      chunk.huDraw = null;
      first();
    } else {
      watch(chunk);
      waiting.push(chunk);
    }
  }
  fillTheRest();
  return box;
}

/** Draws at once what contains the n-th row. */
export function drawRow(box, index) {
  [...box.children].filter((chunk) => chunk.huFirst <= index && index < chunk.huFirst + CHUNK).forEach(fill);
}
