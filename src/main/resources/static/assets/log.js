// Follows a run's log as it is printed. Without this the page shows the same text, as far as it was when it was asked for.
import { showElapsed } from './log/elapsed.js';
import { logView } from './log/log-view.js';
import { search } from './log/search.js';
import { follow } from './log/stream.js';

const section = document.getElementById('log');
if (section) {
  const view = logView(section);
  search(section, view);
  if (section.dataset.log) {
    follow(section, view);
  }
  showElapsed();
}
