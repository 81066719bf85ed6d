/** The header that proves that a request comes from a page of ours: its name and value, or null where nobody is signed in. */
export function csrf() {
  const meta = document.querySelector('meta[name="csrf"]');
  return meta && { name: meta.dataset.header, value: meta.content };
}

export function protectRequests() {
  const proof = csrf();
  document.body.addEventListener('htmx:configRequest', ({ detail }) => {
    if (proof) {
      detail.headers[proof.name] = proof.value;
    }
  });
}
