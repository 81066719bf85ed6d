// Draws the process model that really runs; marks where one submission stands.
(function () {
  'use strict';

  async function draw(holder) {
    const answer = await fetch(holder.dataset.src, { credentials: 'same-origin' });
    if (!answer.ok) {
      return;
    }
    const xml = await answer.text();
    holder.replaceChildren();
    const viewer = new window.BpmnJS({ container: holder });
    await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    canvas.zoom('fit-viewport', 'auto');
    if (holder.dataset.position) {
      const where = await fetch(holder.dataset.position, { credentials: 'same-origin' });
      const ids = where.ok ? await where.json() : [];
      ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'is-current'));
    }
    // the wheel scrolls the page, as everywhere else; with Ctrl it zooms the picture
    holder.addEventListener('wheel', (event) => event.ctrlKey || event.stopPropagation(), { capture: true });
    window.addEventListener('resize', () => canvas.zoom('fit-viewport', 'auto'));
  }

  document.querySelectorAll('[data-bpmn]').forEach((holder) => draw(holder));
})();
