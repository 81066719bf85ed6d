/** The time that a run has used, between two answers of the server. */
export function showElapsed() {
  setInterval(tick, 1000);
}

function tick() {
  const meter = document.querySelector('[data-elapsed]');
  if (meter) {
    const seconds = secondsSince(meter.dataset.elapsed, Date.now());
    meter.value = Math.min(seconds, meter.max);
    document.querySelector('[data-elapsed-text]').textContent = `${seconds} s`;
  }
}

/** Whole seconds; none where the reader's clock is behind the server's. */
export function secondsSince(iso, now) {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / 1000));
}
