// Draws the process model that really runs; marks where one submission stands.

const NARROW = 560;
const AROUND = 520;

// all of it, or where that would be too small to read, what is around the present step
function frame(canvas, holder, current) {
  if (!current || holder.clientWidth > NARROW) {
    canvas.zoom('fit-viewport', 'auto');
    return;
  }
  const height = (AROUND * holder.clientHeight) / holder.clientWidth;
  canvas.viewbox({
    x: current.x + (current.width - AROUND) / 2,
    y: current.y + (current.height - height) / 2,
    width: AROUND,
    height,
  });
}

// without the library, or the model, the link to the model stays
async function draw(holder) {
  if (!window.BpmnJS) {
    holder.classList.add('is-plain');
    return;
  }
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
  let current = null;
  if (holder.dataset.position) {
    const where = await fetch(holder.dataset.position, { credentials: 'same-origin' });
    const ids = where.ok ? (await where.json()).filter((id) => registry.get(id)) : [];
    ids.forEach((id) => canvas.addMarker(id, 'is-current'));
    current = ids.map((id) => registry.get(id)).pop();
  }
  frame(canvas, holder, current);
  // the wheel scrolls the page, as everywhere else; with Ctrl it zooms the picture
  holder.addEventListener('wheel', (event) => event.ctrlKey || event.stopPropagation(), { capture: true });
  window.addEventListener('resize', () => frame(canvas, holder, current));
}

document.querySelectorAll('[data-bpmn]').forEach((holder) => draw(holder));
