/** Everything that is about to be sent, once more above the button. */
export function keepSummary(form, box) {
  let folder = '';
  const show = () => Object.entries(saidIn(form, folder)).forEach(([name, value]) => {
    box.querySelector(`[data-summary-of="${name}"]`).textContent = value || box.dataset.unsaid;
  });
  form.addEventListener('input', show);
  form.addEventListener('picked', (event) => { folder = event.detail; show(); });
  box.hidden = false;
  show();
}

function saidIn(form, folder) {
  return {
    folder,
    code: form.querySelector('#scriptCode').value,
    scenario: form.querySelector('#scenario').value,
    ai: choice(form, 'aiCallable'),
    manual: choice(form, 'manualExecution'),
    confirmation: choice(form, 'confirmationRequired'),
  };
}

function choice(form, name) {
  const radio = form.querySelector(`[name="${name}"]:checked`);
  return radio ? radio.parentNode.textContent.trim() : '';
}
