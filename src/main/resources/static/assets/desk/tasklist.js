/** The one place that knows Tasklist: who is signed in, whether the task is theirs, how it is completed, what was refused. */

export function tasklist(camForm) {
  const form = camForm.formElement[0];
  const around = () => form.closest('[cam-tasklist-form]');
  const completeButton = () => around() && around().querySelector('.form-actions .btn-primary');
  const angularScope = camForm.formElement.scope && camForm.formElement.scope();
  const signedIn = (angularScope && angularScope.$root && angularScope.$root.authentication) || {};

  return {
    form,
    user: signedIn.name || '',
    taskId: camForm.taskId,
    mayOpenCockpit: (signedIn.authorizedApps || []).includes('cockpit'),
    /** Tasklist lets only the assignee complete a task. */
    isClaimed: () => !form.closest('.disabled-form'),
    onClaim: (changed) => {
      const holder = around() && [...around().children].find((child) => child.contains(form));
      if (holder) {
        new MutationObserver(changed).observe(holder, { attributes: true, attributeFilter: ['class'] });
      }
    },
    /** Tasklist's own box says the refusal once more, over the buttons. */
    closeNotices: () => document.querySelectorAll('.notifications .alert-danger .close').forEach((close) => close.click()),
    complete: () => completeButton().click(),
    send: (name, type, value) => {
      if (!camForm.variableManager.variable(name)) {
        camForm.variableManager.createVariable({ name, type, value: null });
      }
      camForm.variableManager.variableValue(name, value);
    },
    /** The listener is told the form, and what came along with the event. */
    on: (event, listener) => camForm.on(event, (told, details) => listener(told, details && details[0])),
  };
}

/** The sentence of a refusal, without the engine's own words around it. */
export function reasonOf(problem) {
  const said = (problem && problem.message) || String(problem);
  const inner = /invoking TaskListener: (.+?)'?$/s.exec(said.trim());
  return inner ? inner[1] : said;
}

/** Where Cockpit shows the process instance of a task; null when it cannot be told. */
export async function cockpitLink(taskId) {
  const answer = await fetch(`/camunda/api/engine/engine/default/task/${encodeURIComponent(taskId)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  const task = answer.ok ? await answer.json() : null;
  return task ? `/camunda/app/cockpit/default/#/process-instance/${task.processInstanceId}/runtime` : null;
}
