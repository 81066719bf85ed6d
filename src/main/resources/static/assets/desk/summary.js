import { el, time } from './dom.js';
import { t } from './words.js';

/** Who, what for, how risky: the head of the desk. */
export function summary(dossier, cockpit) {
  const facts = el('dl', { class: 'hu-facts' });
  const add = (kind, name, content) => facts.append(el('dt', {}, name), el('dd', { class: kind }, ...content));
  const fact = (name, ...content) => add('hu-short', name, content);
  const wide = (name, ...content) => add('hu-wide', name, content);
  wide(t('scenario'), dossier.scenario);
  if (dossier.note) {
    wide(t('note'), dossier.note);
  }
  wide(t('risk'), riskBadge(dossier.risk.level), ` ${dossier.risk.why}`,
    dossier.risk.declared === dossier.risk.level ? null : el('span', { class: 'hu-muted' }, ` (${t('declaredRisk', t(dossier.risk.declared))})`));
  fact(t('reviewers'), t(dossier.risk.reviewersNeeded === 2 ? 'twoReviewers' : 'oneReviewer'));
  fact(t('live'), dossier.live ? t('liveVersion', dossier.live.version) : t('nothingLive'));
  if (dossier.answersToLive && dossier.answersToLive.withoutUpload) {
    wide(t('answersAlone'), t('answersAloneMeans', dossier.answersToLive.liveVersion));
    wide(t('limitsBefore'), limits(dossier.answersToLive.liveLimits));
  }
  fact(t('starts'), el('code', {}, dossier.entry), ` (${dossier.language})`);
  wide(t('limits'), limits(dossier.limits));
  fact(t('submitted'), t('submittedBy', dossier.submittedBy, time(dossier.submittedAt), dossier.round));
  wide(t('package'), el('code', { class: 'hu-digest' }, dossier.digest));
  return el('section', { class: 'hu-card' },
    el('h3', { 'data-hu': 'title' }, `${dossier.tenant} / ${dossier.scriptCode}`), facts,
    cockpit ? el('p', { class: 'hu-cockpit' }, el('a', { href: cockpit, target: '_blank', rel: 'noopener' }, t('openCockpit'))) : null);
}

/** What the script asks of the sandbox; of all else it gets the platform's standard. */
function limits(asked) {
  const named = Object.entries(asked).map(([name, value]) => t(`limit_${name}`, value));
  return named.length === 0 ? t('limitsStandard') : named.join(', ');
}

export function riskBadge(level) {
  return el('span', { class: `hu-badge hu-${level}` }, t(level));
}
