/** Building pages out of other people's text: nothing in here ever reads a string as markup. */

/** An element. Attributes that are functions become listeners; false, null and undefined are left out. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined).map(asNode));
  return element;
}

function asNode(child) {
  return child instanceof Node ? child : document.createTextNode(String(child));
}

export function button(label, attributes, ...more) {
  return el('button', { type: 'button', ...attributes }, label, ...more);
}

export function empty(element) {
  element.replaceChildren();
  return element;
}

export function bytes(size) {
  return size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KiB`;
}

export function time(iso) {
  return new Date(iso).toLocaleString(navigator.language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Does the work when the browser has a moment, in the order asked. */
export function whenIdle(work) {
  (window.requestIdleCallback || ((callback) => setTimeout(callback, 30)))(work);
}
