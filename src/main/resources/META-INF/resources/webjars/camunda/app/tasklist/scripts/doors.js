// What of Tasklist leads somewhere here. Who has Cockpit is led there from a task, nobody else; and a task that somebody
// else has taken is handed back by the one address for that, since nobody gives a task to another person.
const WHO_AM_I = /\/api\/admin\/auth\/user\/[^/]+$/;
const ASSIGNEE = /(\/task\/[^/]+)\/assignee$/;
const open = XMLHttpRequest.prototype.open;

function learn(text) {
  const apps = JSON.parse(text).authorizedApps || [];
  document.documentElement.classList.toggle('hu-has-cockpit', apps.includes('cockpit'));
}

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (WHO_AM_I.test(String(url))) {
    this.addEventListener('load', () => this.status === 200 && learn(this.responseText));
  }
  return open.call(this, method, String(url).replace(ASSIGNEE, '$1/unclaim'), ...rest);
};

export default {};
