// There is one log-in page, the portal's. The webapp would show its own form after signing out or when the session has
// ended: this takes the browser to the portal instead.
const PORTAL_LOGIN = '/login';
const open = XMLHttpRequest.prototype.open;

function leave() {
  window.location.assign(PORTAL_LOGIN);
}

function isSignOut(method, url) {
  return method.toUpperCase() === 'POST' && /\/auth\/user\/[^/]+\/logout$/.test(url);
}

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.addEventListener('load', () => {
    if (this.status === 401 || isSignOut(String(method), String(url))) {
      leave();
    }
  });
  return open.call(this, method, url, ...rest);
};

// The own password is changed on the portal's page alone, so that is what "My Profile" leads to.
function leadToAccount(event) {
  const link = event.target.closest('.account .profile a');
  if (link) {
    link.href = '/account';
  }
}

['pointerover', 'focusin', 'click'].forEach((when) => document.addEventListener(when, leadToAccount, true));

export default {};
