/** What people may do depends on where a thing stands: when that changes, the whole page is asked for again. */
export function reloadOnNewStatus() {
  let before = status();
  document.body.addEventListener('htmx:afterSettle', () => {
    const now = status();
    if (now && before && now !== before) {
      before = now;
      window.location.reload();
    }
  });
}

function status() {
  return document.querySelector('[data-status]')?.dataset.status;
}
