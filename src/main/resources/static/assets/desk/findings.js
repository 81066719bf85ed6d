import { button, el, empty } from './dom.js';
import { known, t } from './words.js';

const SEVERITIES = ['HIGH', 'ERROR', 'MEDIUM', 'WARNING', 'LOW', 'INFO', 'NOTE'];

/** The lower the weightier. */
export function weight(severity) {
  const index = SEVERITIES.indexOf(severity);
  return index < 0 ? SEVERITIES.length : index;
}

export function severityPill(severity) {
  return el('span', { class: `hu-pill hu-severity-${severity}` }, known(`severity${severity}`) || severity);
}

/** Findings by weight, what each tool did, and what the script depends on. */
export function findingsPanel(dossier, jump) {
  const scan = dossier.scan;
  return el('div', {}, toolWarning(scan), list(dossier.findings, jump), scan ? [tools(scan), dependencies(scan)]
    : el('p', { class: 'hu-muted' }, t('notScanned')));
}

function list(findings, jump) {
  if (!findings.length) {
    return el('p', { class: 'hu-muted' }, t('nothingFound'));
  }
  const sorted = [...findings].sort((a, b) => weight(a.severity) - weight(b.severity) || a.path.localeCompare(b.path) || (a.line || 0) - (b.line || 0));
  const present = SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity));
  const rows = el('ul', { class: 'hu-findings' });
  const chips = el('div', { class: 'hu-chips', role: 'group', 'aria-label': t('filterBySeverity') });
  const show = (severity) => {
    [...chips.children].forEach((chip) => chip.setAttribute('aria-pressed', String(chip.dataset.severity === (severity || ''))));
    empty(rows).append(...sorted.filter((finding) => !severity || finding.severity === severity).map((finding) => row(finding, jump)));
  };
  chips.append(chip(t('all'), findings.length, '', () => show(null)), ...present.map((severity) =>
    chip(known(`severity${severity}`) || severity, findings.filter((finding) => finding.severity === severity).length, severity, () => show(severity))));
  show(null);
  return el('div', {}, present.length > 1 ? chips : null, rows);
}

function chip(label, count, severity, click) {
  return button(`${label} ${count}`, { class: 'hu-chip', 'data-severity': severity, click });
}

function row(finding, jump) {
  const where = finding.line ? `${finding.path}:${finding.line}` : finding.path;
  const category = finding.category ? known(`category${finding.category}`) || finding.category : null;
  return el('li', {}, severityPill(finding.severity), el('div', {},
    el('div', { class: 'hu-message' }, finding.message),
    el('div', { class: 'hu-muted' }, where ? button(where, { class: 'hu-link hu-where', click: () => jump(finding.path, finding.line) }) : null,
      el('span', {}, [category, finding.tool, finding.code].filter(Boolean).join(' · ')))));
}

function toolWarning(scan) {
  const broken = scan && scan.tools.some((tool) => tool.status === 'FAILED' || tool.status === 'TIMED_OUT');
  return broken ? el('p', { class: 'hu-note hu-warn' }, t('toolsMissing')) : null;
}

function tools(scan) {
  return el('div', {}, el('h4', {}, t('tools')), el('ul', { class: 'hu-tools' }, scan.tools.map((tool) =>
    el('li', { class: `hu-tool-${tool.status}` }, el('strong', {}, tool.tool), ' ', el('span', {}, t(`tool${tool.status}`, `${tool.durationMs} ms`)),
      tool.problem ? el('div', { class: 'hu-muted' }, tool.problem) : null))));
}

function dependencies(scan) {
  return el('div', {}, el('h4', {}, t('dependencies')), scan.dependencies.length ? el('ul', { class: 'hu-dependencies' },
    scan.dependencies.map((each) => el('li', {}, el('code', {}, each.version ? `${each.name} ${each.version}` : each.name), ' ',
      el('span', { class: 'hu-muted' }, t('dependencySource', each.source))))) : el('p', { class: 'hu-muted' }, t('noDependencies')));
}
