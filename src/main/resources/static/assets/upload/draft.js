/** What was typed survives a reload, a lost session or a crash, in this tab alone. */
export function keepDraft(form) {
  const key = `draft:${window.location.pathname}`;
  const fields = () => [...form.elements].filter(isTyped);
  if (isFresh(fields())) {
    restore(fields(), parse(read(key)));
  }
  form.addEventListener('input', () => write(key, JSON.stringify(valuesOf(fields()))));
  form.addEventListener('sent', () => write(key, null));
}

export function isTyped({ name, type }) {
  return Boolean(name) && type !== 'file' && type !== 'hidden';
}

/** The server fills the fields of a form that it refused: those are newer than any draft. */
export function isFresh(fields) {
  return fields.every((field) => field.type === 'radio' || field.value === '');
}

export function valuesOf(fields) {
  const said = fields.filter((field) => field.type !== 'radio' || field.checked);
  return Object.fromEntries(said.map((field) => [field.name, field.value]));
}

export function restore(fields, draft) {
  fields.filter((field) => Object.hasOwn(draft, field.name)).forEach((field) => {
    if (field.type === 'radio') {
      field.checked = field.value === draft[field.name];
    } else {
      field.value = draft[field.name];
    }
  });
}

/** Anything but an object with texts is no draft of ours. */
export function parse(text) {
  try {
    const draft = JSON.parse(text);
    return Object.fromEntries(Object.entries(draft ?? {}).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

function read(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing is the reader's choice
  }
}

function write(key, text) {
  try {
    if (text === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, text);
    }
  } catch (problem) {
    console.warn('The draft is not kept:', problem.name);
  }
}
