import { baseOf, staleNote } from './base.js';
import { button, el, empty } from './dom.js';
import { spokenAnswers } from './history.js';
import { answer, answered, question, QUESTIONS } from './questions.js';
import { t } from './words.js';

export const MAX_COMMENT = 4000;

/** The four questions, what people and AI read, the comment, and a button for each outcome that says what it does. */
export function decisionCard(dossier, book, jump, decide) {
  const first = dossier.history.find((vote) => vote.round === dossier.round && vote.outcome === 'APPROVE');
  const stale = staleNote(dossier, first);
  const tenantConfirmed = el('input', { type: 'checkbox', 'data-hu': 'tenantConfirmed' });
  const name = el('input', { type: 'text', class: 'form-control', id: 'huSkillName', maxlength: 200, autocomplete: 'off' });
  const description = el('textarea', { class: 'form-control', id: 'huSkillDescription', rows: 3, maxlength: 1000 });
  const comment = el('textarea', { class: 'form-control', id: 'huComment', rows: 4, 'aria-describedby': 'huCommentCount' });
  const count = el('div', { class: 'hu-muted', id: 'huCommentCount' });
  const pending = el('div', { 'data-hu': 'pending', 'aria-live': 'polite' });
  const refusal = el('div', { class: 'hu-note hu-warn', role: 'alert', 'data-hu': 'refusal', hidden: true });
  const claim = el('div', { class: 'hu-note', 'data-hu': 'claim', hidden: true }, t('claimFirst'));
  const outcomes = Object.fromEntries(['APPROVE', 'REQUEST_CHANGES', 'REJECT'].map((outcome) => [outcome, outcomeButton(outcome, () => decide(outcome))]));
  const [confirmBefore, confirmAfter] = t('confirmTenant', '\u0000').split('\u0000');

  const element = el('section', { class: 'hu-card hu-decision' }, el('h3', {}, t('yourDecision')),
    stale || (first ? el('div', { class: 'hu-note' }, t('firstApproved', first.reviewer, spokenAnswers(first.answers))) : null),
    el('fieldset', { class: 'hu-question' }, el('legend', {}, t('questionTenant')),
      el('label', { class: 'hu-choice' }, tenantConfirmed, el('span', {}, confirmBefore, el('code', {}, dossier.tenant), confirmAfter))),
    QUESTIONS.map((each) => question(each, dossier)),
    el('fieldset', { class: 'hu-question' }, el('legend', {}, t('whatIsRead')),
      el('label', { class: 'hu-strong', for: 'huSkillName' }, t('name')), name,
      el('label', { class: 'hu-strong', for: 'huSkillDescription' }, t('description')), description),
    el('fieldset', { class: 'hu-question' }, el('legend', {}, el('label', { for: 'huComment' }, t('comment'))),
      el('div', { class: 'hu-muted' }, t('commentNeeded')), comment, count, pending),
    claim, refusal, el('div', { class: 'hu-outcomes' }, Object.values(outcomes).map((each) => each.element)));

  const answers = () => Object.fromEntries(QUESTIONS.map((each) => [each.name, answered(element, each)]));
  const values = () => ({ tenantConfirmed: tenantConfirmed.checked, answers: answers(), name: name.value, description: description.value, comment: comment.value });

  function fill(given) {
    tenantConfirmed.checked = Boolean(given.tenantConfirmed);
    QUESTIONS.forEach((each) => answer(element, each, given.answers[each.name]));
    name.value = given.name;
    description.value = given.description;
    comment.value = given.comment || '';
  }

  function missing(outcome) {
    const todo = [];
    const now = values();
    if (outcome === 'APPROVE') {
      if (!now.tenantConfirmed) { todo.push(t('todoTenant')); }
      if (Object.values(now.answers).includes(null)) { todo.push(t('todoAnswers')); }
      if (!now.name.trim()) { todo.push(t('todoName')); }
      if (first && !stale && differs(now, first)) { todo.push(t('todoSameAsFirst', first.reviewer)); }
    } else if (!now.comment.trim()) {
      todo.push(t('todoComment'));
    }
    if (now.comment.length > MAX_COMMENT) { todo.push(t('todoCommentShorter', MAX_COMMENT)); }
    return todo;
  }

  function refresh(claimed, sending) {
    claim.hidden = claimed;
    count.textContent = t('charactersOf', comment.value.length, MAX_COMMENT);
    showPending(pending, book, jump);
    for (const [outcome, each] of Object.entries(outcomes)) {
      const todo = missing(outcome);
      each.set(title(outcome, dossier), todo.length ? t('first', todo.join(t('and'))) : meaning(outcome, dossier, values(), stale ? null : first, book), claimed && !sending && !todo.length);
    }
  }

  function refuse(reason) {
    refusal.hidden = !reason;
    empty(refusal).append(...(reason ? [el('strong', {}, `${t('refused')}: `), reason, el('div', { class: 'hu-muted' }, t('nothingLost'))] : []));
    if (reason) {
      refusal.scrollIntoView({ block: 'nearest' });
    }
  }

  function offer(reload) {
    if (reload) {
      refusal.append(reload);
      reload.scrollIntoView({ block: 'nearest' });
    }
  }

  const preset = { tenantConfirmed: false, answers: first ? first.answers : dossier.resolvedAnswers, name: first ? first.name : dossier.name, description: first ? first.description : dossier.description, comment: '' };
  fill(preset);
  return { element, values, fill, preset, missing, refresh, refuse, offer };
}

function differs(now, first) {
  return QUESTIONS.some((each) => first.answers[each.name] !== now.answers[each.name])
    || now.name.trim() !== first.name || now.description.trim() !== first.description;
}

function title(outcome, dossier) {
  return outcome === 'APPROVE' ? t('approve', dossier.tenant) : t(outcome === 'REJECT' ? 'reject' : 'requestChanges');
}

function meaning(outcome, dossier, now, first, book) {
  if (outcome === 'APPROVE') {
    return dossier.risk.reviewersNeeded === 2 && !first ? t('approveThenSecond', spokenAnswers(now.answers))
      : dossier.live ? t('approveThenReplaces', spokenAnswers(now.answers), baseOf(dossier)) : t('approveThenLive', spokenAnswers(now.answers));
  }
  const comments = book.pending().length;
  return outcome === 'REJECT' ? t('rejectMeans')
    : comments ? t('requestChangesWithLines', comments === 1 ? t('oneComment') : t('manyComments', comments)) : t('requestChangesMeans');
}

function outcomeButton(outcome, click) {
  const title = el('strong', {});
  const meaningLine = el('span', {});
  const element = button(title, { class: `hu-outcome hu-outcome-${outcome.toLowerCase()}`, 'data-outcome': outcome, click }, meaningLine);
  return {
    element,
    set: (words, means, enabled) => {
      title.textContent = words;
      meaningLine.textContent = means;
      element.disabled = !enabled;
    },
  };
}

function showPending(box, book, jump) {
  const comments = book.pending();
  empty(box).append(...(comments.length ? [el('h4', {}, t('pendingComments', comments.length)), el('ul', { class: 'hu-said-lines' }, comments.map((each) => el('li', {},
    button(each.line ? t('lineOf', each.path, each.line) : each.path, { class: 'hu-link hu-where', click: () => jump(each.path, each.line) }),
    button(t('remove'), { class: 'hu-link', click: () => book.remove(each) }),
    el('p', { class: 'hu-said' }, each.text)))), el('div', { class: 'hu-muted' }, t('pendingHint'))] : []));
}
