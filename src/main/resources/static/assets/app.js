// Small conveniences on top of pages that work without them.
import { onArrival } from './page/arrivals.js';
import { copyButtons, demoLogins, printButtons, questions, toasts } from './page/buttons.js';
import { protectRequests } from './page/csrf.js';
import { findBoxes } from './page/find.js';
import { closeMenus } from './page/menus.js';
import { scrollers } from './page/scrollers.js';
import { reloadOnNewStatus } from './page/status.js';
import { localTimes } from './page/times.js';

protectRequests();
closeMenus();
onArrival((root) => {
  localTimes(root);
  scrollers(root);
});
demoLogins();
printButtons();
copyButtons();
toasts();
reloadOnNewStatus();
findBoxes();
questions();
