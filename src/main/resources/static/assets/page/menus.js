/** Menus are <details>: a click elsewhere or Escape closes them. */
export function closeMenus() {
  const menus = [...document.querySelectorAll('details[data-menu]')];
  document.addEventListener('click', (event) => close(menus.filter((menu) => !menu.contains(event.target))));
  document.addEventListener('keydown', (event) => close(event.key === 'Escape' ? menus : []));
}

function close(menus) {
  menus.forEach((menu) => menu.removeAttribute('open'));
}
