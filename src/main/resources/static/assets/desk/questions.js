import { el } from './dom.js';
import { t, known, yesNo } from './words.js';

export const QUESTIONS = [
  { name: 'aiCallable', field: 'huAiCallable', title: 'questionAi', yes: 'aiYes', no: 'aiNo' },
  { name: 'manualExecution', field: 'huManualExecution', title: 'questionManual', yes: 'manualYes', no: 'manualNo' },
  { name: 'confirmationRequired', field: 'huConfirmationRequired', title: 'questionConfirmation', yes: 'confirmationYes', no: 'confirmationNo' },
];

/** One of the questions 2 to 4: the two answers, the tenant's wish, and why an answer that the rules forbid cannot be chosen. */
export function question(definition, dossier) {
  const forbidden = dossier.forbiddenAnswers.filter((each) => each.question === definition.name);
  const input = (value, label) => {
    const off = forbidden.some((each) => each.answer === (value === 'yes'));
    return el('label', { class: `hu-choice${off ? ' hu-off' : ''}` },
      el('input', { type: 'radio', name: definition.field, value, disabled: off, 'aria-describedby': off ? `${definition.field}-why` : null }), el('span', {}, label));
  };
  const wished = dossier.requestedAnswers[definition.name];
  return el('fieldset', { class: 'hu-question', 'data-hu-question': definition.name },
    el('legend', {}, t(definition.title)),
    el('div', { class: 'hu-inline' }, input('yes', t(definition.yes)), input('no', t(definition.no))),
    el('div', { class: 'hu-muted', 'data-hu': 'wish' }, wished === null ? t('noWish', yesNo(dossier.resolvedAnswers[definition.name])) : t('wish', yesNo(wished))),
    changed(definition, dossier),
    forbidden.length ? el('div', { class: 'hu-problem', id: `${definition.field}-why`, 'data-hu': 'forbidden' }, forbidden.map((each) => reason(each)).join(' ')) : null);
}

/** What is live now, where the wish is another. */
function changed(definition, dossier) {
  const change = dossier.answersToLive && dossier.answersToLive.answers.find((each) => each.question === definition.name);
  return change ? el('div', { class: 'hu-note', 'data-hu': 'changed' }, t('answerChanges', yesNo(change.live), yesNo(change.wished))) : null;
}

function reason(forbidden) {
  return known(`forbidden-${forbidden.question}-${forbidden.answer}`) || forbidden.reason;
}

/** true, false, or null where nothing is chosen. */
export function answered(root, definition) {
  const chosen = root.querySelector(`input[name="${definition.field}"]:checked`);
  return chosen ? chosen.value === 'yes' : null;
}

/** Chooses an answer unless the rules forbid it; then the other one. */
export function answer(root, definition, value) {
  if (value !== null && value !== undefined) {
    const inputs = [...root.querySelectorAll(`input[name="${definition.field}"]`)];
    const wanted = inputs.find((input) => input.value === (value ? 'yes' : 'no'));
    (wanted.disabled ? inputs.find((input) => input !== wanted) : wanted).checked = true;
  }
}
