/** Buttons that the browser alone answers, and what it asks or shows by itself. */

const COPIED_MS = 1500;
const TOAST_MS = 6000;

export function demoLogins() {
  document.querySelectorAll('[data-demo-user]').forEach((button) => button.addEventListener('click', () => {
    const password = document.getElementById('password');
    document.getElementById('username').value = button.dataset.demoUser;
    password.value = `${button.dataset.demoUser}-demo`;
    password.form.requestSubmit();
  }));
}

export function printButtons() {
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
}

/** Wherever such a button stands, also in a part that is brought in later. */
export function copyButtons() {
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-copy]');
    if (button && navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.copy).then(() => {
        button.classList.add('is-copied');
        setTimeout(() => button.classList.remove('is-copied'), COPIED_MS);
      });
    }
  });
}

export function toasts() {
  document.querySelectorAll('[data-toast]').forEach((toast) => setTimeout(() => toast.remove(), TOAST_MS));
}

/** A form that asks once more before it is sent. */
export function questions() {
  document.addEventListener('submit', (event) => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });
}
