import { button, el, empty, time } from './dom.js';
import { baseOf, movedNote, reloadOffer } from './base.js';
import { changesPanel, earlierRounds } from './changes.js';
import { commentBook } from './comments.js';
import { decisionCard } from './decision.js';
import { draftOf } from './draft.js';
import { fileView } from './file-view.js';
import { findingsPanel } from './findings.js';
import { historyPanel } from './history.js';
import { QUESTIONS } from './questions.js';
import { summary } from './summary.js';
import { tabs } from './tabs.js';
import { cockpitLink, reasonOf, tasklist } from './tasklist.js';
import { trialPanel } from './trial.js';
import { language, t } from './words.js';

/**
 * Opens the reviewer's desk in a task's form. The dossier comes with the reviewer's own session; nothing of the folder enters
 * the engine. The desk only helps: the rules are applied by the server when the task is completed, whichever door completes it.
 */
export async function open(camForm, submissionId) {
  const task = tasklist(camForm);
  const status = task.form.querySelector('[data-hu=status]');
  status.textContent = t('loading');
  task.form.lang = language;
  try {
    const [dossier, cockpit] = await Promise.all([
      fetchDossier(submissionId),
      task.mayOpenCockpit ? cockpitLink(task.taskId) : null]);
    const state = { outcome: null, sending: false, ready: false, send: () => false, failed: () => {}, sent: () => {} };
    lay(task, dossier, cockpit, state);
    hear(task, state);
    status.hidden = true;
  } catch (problem) {
    status.classList.add('hu-warn');
    status.textContent = t('notLoaded', problem.message);
  }
}

function fetchDossier(submissionId) {
  return fetchJson(`/api/v1/submissions/${encodeURIComponent(submissionId)}/dossier`);
}

async function fetchJson(address) {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(t('serverAnswered', answer.status));
  }
  return answer.json();
}

/** Lays the desk for a dossier; once more for a newer one, in the same form. */
function lay(task, dossier, cockpit, state) {
  const desk = task.form.querySelector('[data-hu=desk]');
  const draft = draftOf(task.user, task.taskId, dossier.digest);
  state.ready = false;
  const book = commentBook(desk, () => changed());
  const kept = draft.read();
  book.restore((kept && kept.lineComments) || []);

  let files = null;
  const jump = (path, line) => {
    part.show('files');
    files.open(path, line);
  };
  const openFiles = () => {
    files = fileView(dossier, book);
    return files.element;
  };
  const part = tabs(parts(dossier, book, jump, openFiles));
  const decision = decisionCard(dossier, book, jump, (outcome) => {
    state.outcome = outcome;
    decision.refuse(null);
    task.complete();
  });

  function changed() {
    if (state.ready) {
      refresh();
      draft.write({ ...decision.values(), lineComments: book.pending() });
    }
  }
  function refresh() {
    decision.refresh(task.isClaimed(), state.sending);
  }

  empty(desk).append(el('div', { class: 'hu-main' }, movedNote(dossier), summary(dossier, cockpit), part.element), decision.element);
  if (kept) {
    decision.fill(kept);
    decision.element.querySelector('h3').after(restored(kept, () => { book.clear(); decision.fill(decision.preset); draft.remove(); refresh(); }));
  }
  desk.hidden = false;
  state.ready = true;
  refresh();
  decision.element.addEventListener('input', changed);
  decision.element.addEventListener('change', changed);
  task.onClaim(refresh);
  answer(task, dossier, cockpit, book, decision, state, draft, refresh);
}

function restored(kept, startOver) {
  const note = el('div', { class: 'hu-note', 'data-hu': 'restored' }, t('draftRestored', time(kept.at)), ' ',
    button(t('draftDiscard'), { class: 'hu-link', click: () => { startOver(); note.remove(); } }));
  return note;
}

function parts(dossier, book, jump, openFiles) {
  const heavy = dossier.findings.some((finding) => finding.severity === 'HIGH' || finding.severity === 'ERROR');
  const unchecked = Boolean(dossier.scan && dossier.scan.tools.some((tool) => tool.status === 'FAILED' || tool.status === 'TIMED_OUT'));
  const differs = Boolean(dossier.trialRun && dossier.trialRun.differences.length);
  const changes = { key: 'changes', title: t('changes'), count: dossier.diffToLive ? dossier.diffToLive.files.length : null,
    content: () => changesPanel(dossier, book, (round) => fetchJson(`/api/v1/submissions/${encodeURIComponent(dossier.submissionId)}/diff?from=${round}`)) };
  const all = [
    { key: 'readme', title: t('readme'), content: () => readme(dossier) },
    { key: 'files', title: t('files'), count: dossier.files.length, content: openFiles },
    { key: 'findings', title: t('findings'), count: dossier.findings.length, alarm: heavy || unchecked, content: () => findingsPanel(dossier, jump) },
    { key: 'trial', title: t('trialRun'), count: differs ? '!' : null, alarm: differs, content: () => trialPanel(dossier.trialRun, dossier.live) },
    { key: 'history', title: t('history'), count: dossier.history.length, content: () => historyPanel(dossier, jump) }];
  return dossier.diffToLive || earlierRounds(dossier).length ? [changes, ...all] : all;
}

/** The README alone comes as markup, sanitised by the server: text, lists, tables, code and web links. */
function readme(dossier) {
  const panel = el('div', { class: 'hu-readme' });
  // eslint-disable-next-line no-restricted-properties -- sanitised, see above
  panel.innerHTML = dossier.readme.html;
  panel.prepend(takenHeadings(dossier.readme.headings));
  panel.querySelectorAll('a').forEach((link) => {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  });
  return panel;
}

/** Which heading was taken for which section, so that a reader sees where the product misread one. */
function takenHeadings(headings) {
  return el('dl', { class: 'hu-taken' }, headings.flatMap((taken) => [
    el('dt', null, t(`section${taken.section}`)),
    el('dd', { class: taken.heading ? null : 'hu-missing' }, taken.heading ? t('sectionTaken', taken.heading, taken.line) : t('sectionMissing'))]));
}

/** As bytes, since the engine keeps no text that is longer than 4,000 characters. */
function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** Tasklist is listened to once; which dossier is on the desk then is the state's matter. */
function hear(task, state) {
  task.on('submit', (event) => {
    if (!state.send()) {
      event.submitPrevented = true;
    }
  });
  task.on('submit-failed', (_, problem) => state.failed(problem));
  task.on('submit-success', () => state.sent());
}

function answer(task, dossier, cockpit, book, decision, state, draft, refresh) {
  state.send = () => {
    if (!state.outcome || decision.missing(state.outcome).length) {
      return false;
    }
    state.sending = true;
    refresh();
    const values = decision.values();
    const approves = state.outcome === 'APPROVE';
    task.send('outcome', 'String', state.outcome);
    task.send('digest', 'String', dossier.digest);
    task.send('baseVersion', 'Long', baseOf(dossier));
    task.send('tenantConfirmed', 'Boolean', values.tenantConfirmed);
    QUESTIONS.forEach((each) => task.send(each.name, 'Boolean', values.answers[each.name] === true));
    task.send('comment', 'String', values.comment.trim());
    task.send('skillName', 'String', approves ? values.name.trim() : '');
    task.send('skillDescription', 'String', approves ? values.description.trim() : '');
    if (book.pending().length) {
      task.send('lineComments', 'Bytes', base64(JSON.stringify(book.pending())));
    }
    return true;
  };
  state.failed = (problem) => {
    if (!state.sending) {
      return;
    }
    state.sending = false;
    refresh();
    decision.refuse(reasonOf(problem));
    fetchDossier(dossier.submissionId).then((now) => decision.offer(reloadOffer(dossier, now, () => {
      draft.write({ ...decision.values(), lineComments: book.pending() });
      lay(task, now, cockpit, state);
      task.form.scrollIntoView();
    }))).catch((gone) => decision.refuse(`${reasonOf(problem)} ${t('notLoaded', gone.message)}`)).finally(task.closeNotices);
  };
  state.sent = () => draft.remove();
}
