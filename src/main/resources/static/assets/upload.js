// Looks at a picked folder before it is sent: what the platform would say first anyway. The platform decides.
(function () {
  'use strict';

  const ENTRIES = ['main.py', 'main.sh', 'main.js'];

  function depthOfTop(paths) {
    const entry = paths.filter((path) => ENTRIES.includes(path.split('/').pop())).map((path) => path.split('/').length);
    return entry.length ? Math.min(...entry) : 0;
  }

  function report(list, files) {
    const paths = files.map((file) => file.webkitRelativePath || file.name);
    const depth = depthOfTop(paths);
    const top = paths.filter((path) => path.split('/').length === depth).map((path) => path.split('/').pop());
    const entry = ENTRIES.find((name) => top.includes(name));
    const readme = top.includes('README.md') || paths.some((path) => path.split('/').pop() === 'README.md');
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const lines = [
      ['', list.dataset.files.replace('{0}', files.length).replace('{1}', Math.max(1, Math.round(bytes / 1024)))],
      [entry ? 'ok' : 'missing', entry ? list.dataset.entry.replace('{0}', entry) : list.dataset.noEntry],
      [readme ? 'ok' : 'missing', readme ? list.dataset.readme : list.dataset.noReadme],
    ];
    show(list, lines);
    list.hidden = files.length === 0;
  }

  function show(list, lines) {
    list.replaceChildren(...lines.map(function ([kind, text]) {
      const line = document.createElement('li');
      line.className = kind;
      line.textContent = text;
      return line;
    }));
  }

  document.querySelectorAll('[data-submit-form]').forEach(function (form) {
    const folder = form.querySelector('#files');
    const zip = form.querySelector('#package');
    const list = form.querySelector('[data-upload-report]');
    const drop = form.querySelector('[data-drop]');

    folder.addEventListener('change', function () {
      zip.value = '';
      report(list, Array.from(folder.files));
    });
    zip.addEventListener('change', function () {
      folder.value = '';
      list.hidden = true;
    });
    // past its limit the server hangs up before it can say why
    form.addEventListener('submit', function (event) {
      const chosen = Array.from(folder.files).concat(Array.from(zip.files));
      const bytes = chosen.reduce((sum, file) => sum + file.size, 0);
      if (bytes > Number(list.dataset.maxMib) * 1024 * 1024) {
        event.preventDefault();
        show(list, [['missing', list.dataset.tooLarge.replace('{0}', list.dataset.maxMib)]]);
        list.hidden = false;
        drop.scrollIntoView({ block: 'center' });
      }
    });
    // an input without a choice sends nothing at all
    form.addEventListener('formdata', function (event) {
      if (!folder.files.length) {
        event.formData.delete('files');
      }
      if (!zip.files.length) {
        event.formData.delete('package');
      }
    });
    ['dragover', 'dragleave', 'drop'].forEach(function (name) {
      drop.addEventListener(name, function (event) {
        event.preventDefault();
        drop.classList.toggle('is-over', name === 'dragover');
        if (name === 'drop' && event.dataTransfer.files.length === 1 && event.dataTransfer.files[0].name.endsWith('.zip')) {
          zip.files = event.dataTransfer.files;
          zip.dispatchEvent(new Event('change'));
        }
      });
    });
  });
})();
