/** What a reviewer has entered but not sent stays in this browser, per person, task and package; nothing of the folder does. */

const PREFIX = 'hu-review:';

export function draftOf(user, taskId, digest) {
  const key = `${PREFIX}${user}:${taskId}:${digest}`;
  return {
    read: () => parse(read(key)),
    write: (values) => store(key, JSON.stringify({ ...values, at: new Date().toISOString() })),
    remove: () => store(key, null),
  };
}

/** A choice of how things are shown; told with a value, it is kept. */
export function preference(name, value) {
  if (value !== undefined) {
    store(`${PREFIX}${name}`, value);
  }
  return read(`${PREFIX}${name}`);
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null; // written by something else: no draft
  }
}

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the desk works without
  }
}

function store(key, value) {
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch (problem) {
    console.warn('The draft is not kept:', problem.name);
  }
}
