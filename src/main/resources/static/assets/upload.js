// The folder check as soon as something is picked, progress of long uploads, and a form that loses nothing. Without this
// script the same form is sent as it is; the platform decides either way.
import { keepDraft } from './upload/draft.js';
import { keepSummary } from './upload/summary.js';
import { upload } from './upload/upload-form.js';

document.querySelectorAll('[data-submit-form]').forEach((form) => {
  if ('draft' in form.dataset) {
    keepDraft(form);
  }
  const box = form.querySelector('[data-summary]');
  if (box) {
    keepSummary(form, box);
  }
  upload(form);
});
