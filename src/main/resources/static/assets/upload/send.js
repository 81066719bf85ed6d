import { csrf } from '../page/csrf.js';

/** Sends a form and tells how much of it is through, which fetch cannot. Fails only where nothing answers. */
export function send(url, data, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    const proof = csrf();
    if (proof) {
      request.setRequestHeader(proof.name, proof.value);
    }
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(new Error('connection')));
    request.send(data);
  });
}

/** Part of an answered page, taken over into this one; null where it has none. */
export function partOf(request, ...selectors) {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  const found = selectors.map((selector) => answer.querySelector(selector)).find(Boolean);
  return found ? document.adoptNode(found) : null;
}
