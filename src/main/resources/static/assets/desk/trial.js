import { el } from './dom.js';
import { t } from './words.js';

const LISTS = { filesWritten: 'File', programsStarted: 'Program', connectionsAttempted: 'Connection' };

/** What the script did when it was tried, beside what the live version did with the same input. */
export function trialPanel(trial, live) {
  if (!trial) {
    return el('p', { class: 'hu-muted' }, t('notTried'));
  }
  const columns = [{ title: t('thisPackage'), result: trial.candidate }];
  if (trial.live) {
    columns.push({ title: compared(trial, live), result: trial.live });
  }
  return el('div', {}, behaviour(trial, live), el('div', { class: 'hu-table-box' }, el('table', { class: 'hu-trial' },
    columns.length > 1 ? el('thead', {}, el('tr', {}, el('td', {}), columns.map((column) => el('th', { scope: 'col' }, column.title)))) : null,
    el('tbody', {}, ROWS.map(([name, cell]) => el('tr', {}, el('th', { scope: 'row' }, t(name)), columns.map((column) => el('td', {}, cell(column.result)))))))),
  el('h4', {}, t('input')), el('pre', { class: 'hu-pre' }, trial.input));
}

const ROWS = [
  ['result', (result) => [el('strong', { class: good(result) ? 'hu-good' : 'hu-problem' }, outcome(result)), result.problem ? el('div', { class: 'hu-problem' }, result.problem) : null]],
  ['duration', (result) => `${result.durationMs} ms`],
  ['outputMatches', (result) => result.outputMatches === null ? el('span', { class: 'hu-muted' }, t('noSample'))
    : el('span', { class: result.outputMatches ? 'hu-good' : 'hu-problem' }, t(result.outputMatches ? 'matches' : 'matchesNot'))],
  ['output', (result) => text(result.stdout, result.truncated)],
  ['errors', (result) => text(result.stderr, false)],
  ...Object.keys(LISTS).map((name) => [name, (result) => names(result[name], result.incomplete)]),
];

function good(result) {
  return result.outcome === 'EXITED' && result.exitCode === 0;
}

function outcome(result) {
  return result.outcome === 'EXITED' ? t('exitCode', result.exitCode) : t(`outcome${result.outcome}`);
}

function text(content, truncated) {
  if (!content) {
    return el('span', { class: 'hu-muted' }, t('noOutput'));
  }
  return [el('pre', { class: 'hu-pre' }, content), truncated ? el('span', { class: 'hu-muted' }, t('truncated')) : null];
}

/** Null is what the host could not tell, and an empty part of an incomplete record says no more: neither is nothing. */
function names(list, incomplete) {
  if (list === null || (incomplete && !list.length)) {
    return el('span', { class: 'hu-problem' }, t('notKnown'));
  }
  return list && list.length ? [incomplete ? el('div', { class: 'hu-problem' }, t('notAll')) : null, el('ul', { class: 'hu-names' }, list.map((name) => el('li', {}, el('code', {}, name))))] : el('span', { class: 'hu-muted' }, t('none'));
}

/** The other side, which is not live any more where another version went live since. */
function compared(trial, live) {
  return t(live && live.version === trial.liveVersion ? 'toLive' : 'toFormer', trial.liveVersion);
}

function behaviour(trial, live) {
  if (!trial.live) {
    return el('p', { class: 'hu-muted' }, t('noLiveToCompare'));
  }
  if (trial.live.outcome === 'NOT_RUN' || trial.candidate.outcome === 'NOT_RUN') {
    return el('p', { class: 'hu-muted' }, t('notCompared'));
  }
  const sentences = trial.differences.flatMap((difference) => spoken(difference, trial));
  const known = !trial.live.incomplete && !trial.candidate.incomplete && trial.live.programsStarted && trial.candidate.programsStarted;
  return sentences.length === 0 ? el('p', { class: known ? 'hu-note hu-fine' : 'hu-muted' }, t(known ? 'behaviourSame' : 'behaviourSameAsSeen', compared(trial, live)))
    : el('div', { class: 'hu-note hu-warn' }, el('strong', {}, t('behaviourDiffers', compared(trial, live))), el('ul', {}, sentences.map((sentence) => el('li', {}, sentence))));
}

/** A difference in plain words; of lists, each name that came or went. */
export function spoken(difference, trial) {
  const kind = LISTS[difference.aspect];
  if (kind) {
    const before = trial.live[difference.aspect] || [];
    const now = trial.candidate[difference.aspect] || [];
    const sentences = [...now.filter((name) => !before.includes(name)).map((name) => t(`new${kind}`, name)),
      ...before.filter((name) => !now.includes(name)).map((name) => t(`gone${kind}`, name))];
    return sentences.length ? sentences : [t('differsOther', t(difference.aspect), difference.live, difference.candidate)];
  }
  switch (difference.aspect) {
    case 'exitCode': return [t('differsExitCode', difference.live, difference.candidate)];
    case 'stdout': return [t('differsStdout')];
    case 'stderr': return [t('differsStderr')];
    default: return [t('differsOther', difference.aspect, difference.live, difference.candidate)];
  }
}
