import { button, el, empty } from './dom.js';
import { counts } from './diff-model.js';
import { diffView } from './diff-view.js';
import { preference } from './draft.js';
import { t } from './words.js';

/** What the package changes, against the live version or an earlier round, old and new beside or below each other. */
export function changesPanel(dossier, book, fetchRound) {
  const holder = el('div', {});
  const facts = el('span', { class: 'hu-muted', 'data-hu': 'diffFacts' });
  const chosen = { split: preference('view') === 'split', against: null };
  const differences = new Map();
  if (dossier.diffToLive) {
    differences.set('live', { title: t('toLive', dossier.diffToLive.liveVersion), diff: dossier.diffToLive, round: null });
  }
  earlierRounds(dossier).forEach((round) => differences.set(String(round), { title: t('toRound', round), diff: null, round }));
  chosen.against = differences.has('live') ? 'live' : [...differences.keys()][0];

  function draw() {
    const { diff, round, title } = differences.get(chosen.against);
    const total = diff.files.map((file) => counts(file.unified)).reduce((sum, each) => ({ added: sum.added + each.added, removed: sum.removed + each.removed }), { added: 0, removed: 0 });
    facts.textContent = `${t('comparedWith', title)}${diff.files.length === 1 ? t('oneFileChanged') : t('filesChanged', diff.files.length)}, ${t('linesAddedRemoved', total.added, total.removed)}`;
    empty(holder).append(diff.files.length ? diffView(dossier, diff, book, chosen.split, round) : el('p', {}, t('sameBytes')));
  }

  function show() {
    const wanted = differences.get(chosen.against);
    if (wanted.diff) {
      draw();
      return;
    }
    facts.textContent = '…';
    fetchRound(wanted.round).then((diff) => {
      wanted.diff = diff;
      draw();
    }).catch((problem) => { empty(holder).append(el('p', { class: 'hu-problem', role: 'alert' }, t('notLoaded', problem.message))); });
  }

  if (!differences.size) {
    return el('p', { class: 'hu-muted' }, t('allNew'));
  }
  const against = [...differences].map(([key, each]) => [key, each.title]);
  const bar = el('div', { class: 'hu-bar' }, facts, el('div', { class: 'hu-bar-right' },
    against.length > 1 ? choice(t('compareWith'), against, chosen.against, (key) => { chosen.against = key; show(); }) : null,
    choice(t('view'), [['unified', t('unified')], ['split', t('sideBySide')]], chosen.split ? 'split' : 'unified', (key) => {
      chosen.split = key === 'split';
      preference('view', key);
      show();
    })));
  show();
  return el('div', {}, bar, holder);
}

/** Rounds that were sent back, the latest first. */
export function earlierRounds(dossier) {
  return [...new Set(dossier.history.map((vote) => vote.round))].filter((round) => round < dossier.round).sort((a, b) => b - a);
}

function choice(label, options, current, pick) {
  const group = el('div', { class: 'hu-choice-bar', role: 'group', 'aria-label': label });
  const mark = (key) => [...group.children].forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.key === key)));
  group.append(...options.map(([key, title]) => button(title, { 'data-key': key, click: () => { mark(key); pick(key); } })));
  mark(current);
  return group;
}
