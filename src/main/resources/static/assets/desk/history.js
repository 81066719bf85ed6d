import { button, el, time } from './dom.js';
import { t } from './words.js';

/** Earlier decisions with their comments, the newest round first. */
export function historyPanel(dossier, jump) {
  const comments = dossier.comments || [];
  if (!dossier.history.length) {
    return el('p', { class: 'hu-muted' }, t('nobodyDecided'));
  }
  return el('ol', { class: 'hu-history' }, [...dossier.history].reverse().map((vote) => el('li', {},
    el('h4', {}, t('roundOf', vote.round, t(`decided${vote.outcome}`), vote.reviewer)),
    el('div', { class: 'hu-muted' }, time(vote.decidedAt), vote.outcome === 'APPROVE' ? `; ${spokenAnswers(vote.answers)}` : ''),
    vote.comment ? el('p', { class: 'hu-said' }, vote.comment) : null,
    lineComments(comments.filter((each) => each.round === vote.round && each.author === vote.reviewer), jump, vote.round === dossier.round))));
}

function lineComments(comments, jump, here) {
  return comments.length ? el('ul', { class: 'hu-said-lines' }, comments.map((each) => {
    const where = each.line ? t('lineOf', each.path, each.line) : each.path;
    return el('li', {}, here ? button(where, { class: 'hu-link hu-where', click: () => jump(each.path, each.line) }) : el('span', { class: 'hu-where hu-muted' }, where),
      el('p', { class: 'hu-said' }, each.text));
  })) : null;
}

export function spokenAnswers(answers) {
  return [t(answers.aiCallable ? 'spokenAiYes' : 'spokenAiNo'), t(answers.manualExecution ? 'spokenManualYes' : 'spokenManualNo'),
    t(answers.confirmationRequired ? 'spokenConfirmationYes' : 'spokenConfirmationNo')].join(' · ');
}
