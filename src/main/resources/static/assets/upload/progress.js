import { fill } from './picked.js';

/** The bar below the files: how much is sent, then that the platform looks at it. */
export function progress(box, { sending, checking }) {
  const bar = box.querySelector('progress');
  const line = box.querySelector('[data-progress-text]');
  return {
    show: (part) => {
      box.hidden = false;
      line.textContent = part >= 1 ? checking : fill(sending, Math.floor(part * 100));
      if (part >= 1) {
        bar.removeAttribute('value');
      } else {
        bar.value = part * 100;
      }
    },
    hide: () => { box.hidden = true; },
  };
}
