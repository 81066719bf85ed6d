import { NOTHING, chosen, dropped } from './picked.js';

/** Two fields and a place to drop: whichever was used last counts, the others are emptied. */
export function dropZone(form, onPick) {
  const drop = form.querySelector('[data-drop]');
  const folder = form.querySelector('#files');
  const zip = form.querySelector('#package');
  drop.querySelector('[data-drop-hint]').hidden = false;
  folder.addEventListener('change', () => { zip.value = ''; onPick(chosen(folder.files, false)); });
  zip.addEventListener('change', () => { folder.value = ''; onPick(chosen(zip.files, true)); });
  onDrop(drop, (entries) => {
    folder.value = '';
    zip.value = '';
    dropped(entries).then(onPick, () => onPick(NOTHING));
  });
}

function onDrop(drop, take) {
  ['dragover', 'dragleave', 'drop'].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('is-over', name === 'dragover');
    if (name === 'drop') {
      take([...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean));
    }
  }));
}
