/** A field that hides what does not contain what is typed. */
export function findBoxes() {
  document.querySelectorAll('[data-find]').forEach((input) => input.addEventListener('input', () => {
    document.querySelectorAll(input.dataset.find).forEach((element) => {
      element.hidden = !contains(element.textContent, input.value);
    });
  }));
}

export function contains(text, wanted) {
  return text.toLowerCase().includes(wanted.trim().toLowerCase());
}
