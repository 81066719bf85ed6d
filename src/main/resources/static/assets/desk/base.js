import { button, el } from './dom.js';
import { t } from './words.js';

/** The live version that an approval made from this dossier replaces; 0 when nothing is live. */
export function baseOf(dossier) {
  return dossier.live ? dossier.live.version : 0;
}

/** Said on top of the desk while the checks compared with another version than the one that is live now. */
export function movedNote(dossier) {
  if (!dossier.baseMoved) {
    return null;
  }
  const compared = dossier.comparedWith === null ? t('comparedUnknown') : spoken(dossier.comparedWith);
  return el('div', { class: 'hu-note hu-warn', 'data-hu': 'baseMoved' }, el('strong', {}, t('baseMoved', spoken(baseOf(dossier)))), ' ',
    t('baseMovedMeans', compared), ' ', dossier.live ? t('baseMovedDiff', dossier.live.version) : t('baseMovedNothing'));
}

/** Why the first approval of this round does not count any more; null when it does. */
export function staleNote(dossier, first) {
  return first && first.baseVersion !== baseOf(dossier)
    ? el('div', { class: 'hu-note hu-warn', 'data-hu': 'staleVote' }, t('firstIsStale', first.reviewer, spokenOfVote(first)))
    : null;
}

/** Offered with a refusal where the dossier is another one by now; what was entered is kept as the draft. */
export function reloadOffer(shown, now, reload) {
  const same = baseOf(shown) === baseOf(now) && shown.digest === now.digest && shown.round === now.round;
  return same ? null : el('p', { class: 'hu-row-of-buttons', 'data-hu': 'reload' },
    button(t('showNewDifference'), { class: 'hu-button', click: reload }), el('span', { class: 'hu-muted' }, t('nowLive', spoken(baseOf(now)))));
}

function spokenOfVote(vote) {
  return vote.baseVersion === null ? t('comparedUnknown') : spoken(vote.baseVersion);
}

function spoken(version) {
  return version === 0 ? t('nothing') : t('liveVersion', version);
}
