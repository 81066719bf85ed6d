import { button, el } from './dom.js';
import { t } from './words.js';

/** Tabs whose panels are made when they are first looked at; arrow keys move between them. */
export function tabs(parts) {
  const list = el('div', { class: 'hu-tabs', role: 'tablist', 'aria-label': t('dossierParts') });
  const panels = el('div', {});
  const made = new Map();

  function show(key, focus) {
    const part = parts.find((each) => each.key === key);
    if (!made.has(key)) {
      const panel = el('div', { role: 'tabpanel', id: `huPanel-${key}`, 'aria-labelledby': `huTab-${key}`, 'data-part': key });
      made.set(key, panel);
      panels.append(panel);
      panel.append(part.content());
    }
    made.forEach((panel, each) => { panel.hidden = each !== key; });
    [...list.children].forEach((tab) => {
      const chosen = tab.dataset.key === key;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen && focus) {
        tab.focus();
      }
    });
  }

  parts.forEach((part) => list.append(button(part.title, { role: 'tab', id: `huTab-${part.key}`, 'aria-controls': `huPanel-${part.key}`, 'data-key': part.key, click: () => show(part.key) },
    part.count === undefined || part.count === null ? null : el('span', { class: `hu-tab-count${part.alarm ? ' hu-alarm' : ''}` }, part.count))));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const index = parts.findIndex((part) => part.key === event.target.dataset.key);
      show(parts[(index + step + parts.length) % parts.length].key, true);
    }
  });
  show(parts[0].key);
  return { element: el('section', { class: 'hu-card' }, list, panels), show };
}
