/** Commenting on lines with the mouse (their number) and with the keyboard (arrows choose a line, Enter comments). */
export function commentable(scroller, comment) {
  const pathOf = (element) => element.closest('[data-path]').dataset.path;
  scroller.addEventListener('click', (event) => {
    const number = event.target.closest('.hu-number[data-comment]');
    if (number) {
      comment(pathOf(number), Number(number.dataset.comment));
    }
  });
  scroller.addEventListener('keydown', (event) => {
    if (event.target !== scroller || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const current = scroller.querySelector('.hu-line.hu-current');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(scroller, current, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      comment(pathOf(current), Number(current.dataset.line));
    }
  });
}

function choose(scroller, current, step) {
  const lines = [...scroller.querySelectorAll('.hu-line[data-line]')].filter((line) => line.offsetParent);
  const next = lines[current ? lines.indexOf(current) + step : firstVisible(scroller, lines)];
  if (next) {
    mark(scroller, next);
    next.scrollIntoView({ block: 'nearest' });
  }
}

function firstVisible(scroller, lines) {
  const top = scroller.getBoundingClientRect().top + 40;
  return Math.max(0, lines.findIndex((line) => line.getBoundingClientRect().top >= top));
}

/** Makes a line the current one. */
export function mark(scroller, line) {
  scroller.querySelectorAll('.hu-current').forEach((each) => each.classList.remove('hu-current'));
  line.classList.add('hu-current');
}
