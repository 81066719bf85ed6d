// The folder check as soon as something is picked, progress of long uploads, and a form that loses nothing. Without this
// script the same form is sent as it is; the platform decides either way.
(function () {
  'use strict';

  const csrf = document.querySelector('meta[name="csrf"]');

  function fill(text, value) {
    return text.replace('{0}', value);
  }

  // A file with the path that it has in the picked folder.
  function picked(files) {
    return Array.from(files).map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  }

  // A dropped folder has no list of its files: it is walked.
  function walk(entry, prefix, found) {
    if (entry.isFile) {
      return new Promise((resolve, reject) => entry.file(resolve, reject))
        .then((file) => found.push({ file, path: prefix + file.name }));
    }
    const reader = entry.createReader();
    function next() {
      return new Promise((resolve, reject) => reader.readEntries(resolve, reject)).then(function (entries) {
        return entries.length === 0 ? null
          : Promise.all(entries.map((child) => walk(child, prefix + entry.name + '/', found))).then(next);
      });
    }
    return next();
  }

  function send(url, data, onProgress) {
    return new Promise(function (resolve, reject) {
      const request = new XMLHttpRequest();
      request.open('POST', url);
      request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      if (csrf) {
        request.setRequestHeader(csrf.dataset.header, csrf.content);
      }
      request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total));
      request.addEventListener('load', () => resolve(request));
      request.addEventListener('error', () => reject(new Error('connection')));
      request.send(data);
    });
  }

  function Upload(form) {
    this.form = form;
    this.drop = form.querySelector('[data-drop]');
    this.folder = form.querySelector('#files');
    this.zip = form.querySelector('#package');
    this.report = form.querySelector('[data-upload-report]');
    this.limit = form.querySelector('[data-limit]');
    this.names = form.querySelector('[name="nameEncoding"]');
    this.line = form.querySelector('[data-picked-line]');
    this.progress = form.querySelector('[data-progress]');
    this.files = [];
    this.isZip = false;
    this.round = 0;
    form.querySelectorAll('[data-check-button]').forEach((button) => { button.hidden = true; });
    this.drop.querySelector('[data-drop-hint]').hidden = false;
    this.listen();
  }

  Upload.prototype.listen = function () {
    this.folder.addEventListener('change', () => { this.zip.value = ''; this.pick(picked(this.folder.files), false); });
    this.zip.addEventListener('change', () => { this.folder.value = ''; this.pick(picked(this.zip.files), true); });
    this.names.addEventListener('change', () => this.isZip && this.files.length > 0 && !this.isTooLarge() && this.check());
    ['dragover', 'dragleave', 'drop'].forEach((name) => this.drop.addEventListener(name, (event) => {
      event.preventDefault();
      this.drop.classList.toggle('is-over', name === 'dragover');
      if (name === 'drop') {
        this.dropped(event.dataTransfer);
      }
    }));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
  };

  Upload.prototype.dropped = function (transfer) {
    const entries = Array.from(transfer.items).map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const isZip = entries.length === 1 && entries[0].isFile && entries[0].name.toLowerCase().endsWith('.zip');
    const found = [];
    this.folder.value = '';
    this.zip.value = '';
    Promise.all(entries.map((entry) => walk(entry, '', found))).then(() => this.pick(found, isZip), () => this.pick([], false));
  };

  Upload.prototype.bytes = function () {
    return this.files.reduce((sum, one) => sum + one.file.size, 0);
  };

  Upload.prototype.isTooLarge = function () {
    const tooLarge = this.bytes() > Number(this.drop.dataset.maxBytes) || this.files.length > Number(this.drop.dataset.maxFiles);
    this.limit.hidden = !tooLarge;
    const takes = this.limit.querySelector('[data-takes]');
    takes.textContent = tooLarge && !this.isZip ? fill(takes.dataset.takes, this.largest()) : '';
    return tooLarge;
  };

  // The folders and files below the picked one that hold the most: bytes, or files where those are too many.
  Upload.prototype.largest = function () {
    const count = this.files.length > Number(this.drop.dataset.maxFiles);
    const places = new Map();
    this.files.forEach(function (one) {
      const parts = one.path.split('/');
      const place = parts.slice(0, 2).join('/') + (parts.length > 2 ? '/' : '');
      places.set(place, (places.get(place) || 0) + (count ? 1 : one.file.size));
    });
    const all = Array.from(places.values()).reduce((sum, weight) => sum + weight, 0);
    return Array.from(places).sort((a, b) => b[1] - a[1]).slice(0, 3).filter((place) => place[1] > all / 100)
      .map(([place, weight]) => place + ' (' + (count ? weight : (weight / 1048576).toFixed(1) + ' MiB') + ')').join(', ');
  };

  Upload.prototype.pick = function (files, isZip) {
    this.files = files;
    this.isZip = isZip;
    this.report.replaceChildren();
    this.line.hidden = files.length === 0;
    this.line.textContent = this.summary();
    this.form.dispatchEvent(new CustomEvent('picked', { detail: this.summary() }));
    if (files.length > 0 && !this.isTooLarge()) {
      this.check();
    }
  };

  Upload.prototype.summary = function () {
    if (this.files.length === 0) {
      return '';
    }
    const kib = Math.max(1, Math.round(this.bytes() / 1024));
    const name = this.isZip ? this.files[0].file.name : this.files[0].path.split('/')[0];
    return name + ': ' + fill(this.drop.dataset.picked, this.files.length).replace('{1}', kib);
  };

  Upload.prototype.append = function (data) {
    data.delete('files');
    data.delete('package');
    this.files.forEach((one) => data.append(this.isZip ? 'package' : 'files', one.file, one.path));
    return data;
  };

  Upload.prototype.show = function (part, text) {
    this.progress.hidden = false;
    const bar = this.progress.querySelector('progress');
    if (part >= 1) {
      bar.removeAttribute('value');
    } else {
      bar.value = part * 100;
    }
    this.progress.querySelector('[data-progress-text]').textContent =
      part >= 1 ? text : fill(this.drop.dataset.sending, Math.floor(part * 100));
  };

  Upload.prototype.check = function () {
    const round = ++this.round;
    const data = this.append(new FormData());
    const code = this.form.querySelector('[name="scriptCode"]');
    data.append('nameEncoding', this.names.value);
    data.append('scriptCode', this.drop.dataset.code || (code && code.validity.valid ? code.value : ''));
    this.show(0, '');
    send(this.drop.dataset.check, data, (part) => round === this.round && this.show(part, this.drop.dataset.checking))
      .then((request) => {
        if (round === this.round) {
          this.progress.hidden = true;
          const report = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('.check-report');
          this.report.replaceChildren(...(report ? [document.adoptNode(report)] : []));
        }
      }, () => this.broken());
  };

  Upload.prototype.submit = function () {
    if (this.isTooLarge()) {
      this.drop.scrollIntoView({ block: 'center' });
      return;
    }
    this.round++;
    const buttons = this.form.querySelectorAll('button');
    buttons.forEach((button) => { button.disabled = true; });
    const done = () => buttons.forEach((button) => { button.disabled = false; });
    this.show(0, '');
    send(this.form.action, this.append(new FormData(this.form)), (part) => this.show(part, this.drop.dataset.checking))
      .then((request) => { done(); this.answered(request); }, () => { done(); this.broken(); });
  };

  Upload.prototype.answered = function (request) {
    const isElsewhere = new URL(request.responseURL).pathname !== new URL(this.form.action).pathname;
    if (isElsewhere) {
      if (request.status === 200 && !request.responseURL.includes('/login')) {
        this.form.dispatchEvent(new Event('sent'));
      }
      window.location.assign(request.responseURL);
      return;
    }
    this.progress.hidden = true;
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const refusal = answer.querySelector('[data-refusal]') || answer.querySelector('main');
    const place = document.querySelector('[data-refusal]');
    const hint = refusal.querySelector('[data-choose-again]');
    if (hint) {
      hint.remove();
    }
    place.replaceChildren(...Array.from(refusal.childNodes).map((node) => document.adoptNode(node)));
    place.scrollIntoView({ block: 'center' });
  };

  Upload.prototype.broken = function () {
    this.progress.hidden = true;
    const line = document.createElement('p');
    line.className = 'note note-bad';
    line.setAttribute('role', 'alert');
    line.textContent = this.drop.dataset.broken;
    this.report.replaceChildren(line);
    this.drop.scrollIntoView({ block: 'center' });
  };

  // What was typed survives a reload, a lost session or a crash, in this tab alone.
  function keepDraft(form) {
    const key = 'draft:' + window.location.pathname;
    const fields = () => Array.from(form.elements).filter((field) => field.name && field.type !== 'file' && field.type !== 'hidden');
    function save() {
      const draft = {};
      fields().filter((field) => field.type !== 'radio' || field.checked).forEach((field) => { draft[field.name] = field.value; });
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } catch (e) {
        // a browser that keeps nothing is the reader's choice
      }
    }
    const isFresh = fields().every((field) => field.type === 'radio' || field.value === '');
    const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
    if (isFresh) {
      fields().filter((field) => field.name in kept).forEach(function (field) {
        if (field.type === 'radio') {
          field.checked = field.value === kept[field.name];
        } else {
          field.value = kept[field.name];
        }
      });
    }
    form.addEventListener('input', save);
    form.addEventListener('sent', () => sessionStorage.removeItem(key));
  }

  function keepSummary(form, box) {
    const said = (name) => box.querySelector('[data-summary-of="' + name + '"]');
    const chosen = function (name) {
      const radio = form.querySelector('[name="' + name + '"]:checked');
      return radio ? radio.parentNode.textContent.trim() : '';
    };
    let folder = '';
    function show() {
      const values = {
        folder,
        code: form.querySelector('#scriptCode').value,
        scenario: form.querySelector('#scenario').value,
        ai: chosen('aiCallable'),
        manual: chosen('manualExecution'),
        confirmation: chosen('confirmationRequired'),
      };
      Object.entries(values).forEach(([name, value]) => { said(name).textContent = value || box.dataset.unsaid; });
    }
    form.addEventListener('input', show);
    form.addEventListener('picked', (event) => { folder = event.detail; show(); });
    box.hidden = false;
    show();
  }

  document.querySelectorAll('[data-submit-form]').forEach(function (form) {
    if ('draft' in form.dataset) {
      keepDraft(form);
    }
    const box = form.querySelector('[data-summary]');
    if (box) {
      keepSummary(form, box);
    }
    new Upload(form);
  });
})();
