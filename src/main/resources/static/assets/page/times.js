/** Times come as UTC: the reader's own are shown, UTC stays as the tooltip. */

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

export function localTimes(root) {
  const inside = [...root.querySelectorAll('time[datetime]')];
  (root.matches?.('time[datetime]') ? [root] : inside).forEach(localise);
}

function localise(element) {
  const date = new Date(element.dateTime);
  if (Number.isNaN(date.getTime())) {
    return;
  }
  element.title = element.title || element.textContent;
  const locale = document.documentElement.lang || undefined;
  element.textContent = 'ago' in element.dataset ? relative(date, Date.now(), locale) : moment(date, locale);
}

export function moment(date, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** How long ago, or how soon, in the largest unit that is full. */
export function relative(date, now, locale) {
  const seconds = Math.round((date.getTime() - now) / 1000);
  const [unit, size] = UNITS.find(([, least]) => Math.abs(seconds) >= least) || UNITS[UNITS.length - 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}
