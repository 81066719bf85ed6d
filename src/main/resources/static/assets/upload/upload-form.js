import { dropZone } from './drop-zone.js';
import { NOTHING, fill, isTooLarge, largest, summaryOf } from './picked.js';
import { progress } from './progress.js';
import { partOf, send } from './send.js';

/** The form of a submission: checks what is picked at once, sends it with progress, and keeps all fields when refused. */
export function upload(form) {
  form.querySelectorAll('[data-check-button]').forEach((button) => { button.hidden = true; });
  const drop = form.querySelector('[data-drop]');
  const state = { form, drop, words: drop.dataset, picked: NOTHING, round: 0, bar: progress(form.querySelector('[data-progress]'), drop.dataset) };
  dropZone(form, (picked) => pick(state, picked));
  encoding(form).addEventListener('change', () => state.picked.isZip && checkWhatFits(state));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(state);
  });
}

function pick(state, picked) {
  const { form, words } = state;
  const summary = summaryOf(picked, words.picked);
  const line = form.querySelector('[data-picked-line]');
  state.picked = picked;
  report(state);
  line.hidden = picked.files.length === 0;
  line.textContent = summary;
  form.dispatchEvent(new CustomEvent('picked', { detail: summary }));
  checkWhatFits(state);
}

function checkWhatFits(state) {
  if (state.picked.files.length > 0 && !tellsTooLarge(state)) {
    check(state);
  }
}

/** The names in a zip may be in an encoding that it does not tell. */
function encoding(form) {
  return form.querySelector('[name="nameEncoding"]');
}

function tellsTooLarge({ form, words, picked }) {
  const tooLarge = isTooLarge(picked, Number(words.maxBytes), Number(words.maxFiles));
  const takes = form.querySelector('[data-limit] [data-takes]');
  form.querySelector('[data-limit]').hidden = !tooLarge;
  takes.textContent = tooLarge && !picked.isZip ? fill(takes.dataset.takes, largest(picked, Number(words.maxFiles))) : '';
  return tooLarge;
}

function report({ form }, ...nodes) {
  form.querySelector('[data-upload-report]').replaceChildren(...nodes);
}

/** An answer to what was picked before is not shown any more. */
function check(state) {
  const round = ++state.round;
  const ifLast = (work) => (value) => { if (round === state.round) { work(value); } };
  const code = state.form.querySelector('[name="scriptCode"]');
  const data = append(state, new FormData());
  data.append('nameEncoding', encoding(state.form).value);
  data.append('scriptCode', state.words.code || (code && code.validity.valid ? code.value : ''));
  state.bar.show(0);
  send(state.words.check, data, ifLast(state.bar.show)).then(ifLast((request) => {
    const found = partOf(request, '.check-report');
    state.bar.hide();
    report(state, ...(found ? [found] : []));
  }), ifLast(() => broken(state)));
}

function append({ picked }, data) {
  data.delete('files');
  data.delete('package');
  picked.files.forEach(({ file, path }) => data.append(picked.isZip ? 'package' : 'files', file, path));
  return data;
}

function submit(state) {
  if (tellsTooLarge(state)) {
    state.drop.scrollIntoView({ block: 'center' });
    return;
  }
  state.round++;
  const data = append(state, new FormData(state.form));
  enable(state, false);
  state.bar.show(0);
  send(state.form.action, data, state.bar.show)
    .then((request) => answered(state, request), () => broken(state))
    .finally(() => enable(state, true));
}

function enable({ form }, isEnabled) {
  form.querySelectorAll('button').forEach((button) => { button.disabled = !isEnabled; });
}

function answered(state, request) {
  if (new URL(request.responseURL).pathname === new URL(state.form.action).pathname) {
    state.bar.hide();
    refused(request);
    return;
  }
  if (request.status === 200 && !request.responseURL.includes('/login')) {
    state.form.dispatchEvent(new Event('sent'));
  }
  window.location.assign(request.responseURL);
}

/** The files are still there, so the page's request to choose them again is left out. */
function refused(request) {
  const refusal = partOf(request, '[data-refusal]', 'main');
  const place = document.querySelector('[data-refusal]');
  refusal.querySelector('[data-choose-again]')?.remove();
  place.replaceChildren(...refusal.childNodes);
  place.scrollIntoView({ block: 'center' });
}

function broken(state) {
  const line = document.createElement('p');
  line.className = 'note note-bad';
  line.setAttribute('role', 'alert');
  line.textContent = state.words.broken;
  state.bar.hide();
  report(state, line);
  state.drop.scrollIntoView({ block: 'center' });
}
