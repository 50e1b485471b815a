// Small pages, painted on canvases when they come into sight: thousands of glyphs need no elements there.

const thumbnailWidth = 84; // px
const outlines = new Map();

function outlineOf(number) {
  if (!outlines.has(number)) outlines.set(number, new Path2D(shapes.glyphs[number]));
  return outlines.get(number);
}

function paintText(brush, [, colour, size, x, y, lie, glyphs, steps, rises]) {
  const scale = size / glyphSteps;
  brush.fillStyle = colourOf(colour);
  let along = 0;
  glyphs.forEach((glyph, index) => {
    along += steps[index];
    const rise = rises ? rises.length === 1 ? rises[0] : rises[index] : 0;
    brush.save();
    brush.translate(x, y);
    if (lie === 1) brush.rotate(Math.PI / 2);
    brush.translate(...(lie === 2 ? [rise, along] : [along, -rise]));
    brush.scale(scale, scale);
    brush.fill(outlineOf(glyph));
    brush.restore();
  });
}

function paintRectangle(brush, [, fillColour, stroke, thickness, x, y, width, height]) {
  brush.fillStyle = colourOf(fillColour);
  if (fillColour >= 0) brush.fillRect(x, y, width, height);
  brush.strokeStyle = colourOf(stroke);
  brush.lineWidth = thickness;
  if (stroke >= 0) brush.strokeRect(x, y, width, height);
}

function paintPath(brush, path) {
  const outline = new Path2D(path.d);
  brush.save();
  if (path.pen) brush.transform(...path.pen, 0, 0);
  brush.fillStyle = colourOf(path.fill ?? -1);
  if (path.fill !== undefined) brush.fill(outline, path.even ? 'evenodd' : 'nonzero');
  brush.strokeStyle = colourOf(path.stroke ?? -1);
  brush.lineWidth = path.width;
  if (path.stroke !== undefined) brush.stroke(outline);
  brush.restore();
}

function paintDrawing(brush, [, number, x, y, width, height]) {
  const {size, paths} = shapes.drawings[number];
  brush.save();
  brush.translate(x, y);
  brush.scale(width / size[0], height / size[1]);
  paths.forEach(path => paintPath(brush, path));
  brush.restore();
}

const pictures = new Map();

function pictureOf(number) {
  if (!pictures.has(number)) pictures.set(number, Object.assign(new Image(), {src: shapes.pictures[number]}));
  return pictures.get(number);
}

function paintPicture(brush, [, number, ...box]) {
  if (pictureOf(number).naturalWidth) brush.drawImage(pictureOf(number), ...box);
}

const painters = {t: paintText, r: paintRectangle, p: paintPicture, d: paintDrawing, w: () => {}};

/** Paints when all its pictures are there: what lies on them is painted after them. */
async function paintThumbnail(canvas, page) {
  const {marks} = contentOf(page.index);
  await Promise.all(marks.filter(([kind]) => kind === 'p').map(([, number]) => pictureOf(number).decode().catch(() => {})));
  const brush = canvas.getContext('2d');
  brush.setTransform(1, 0, 0, 1, 0, 0);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(canvas.width / page.width, canvas.height / page.height);
  marks.forEach(mark => painters[mark[0]](brush, mark));
  canvas.dataset.painted = 'yes';
}

function makeThumbnail(page) {
  const height = Math.round(thumbnailWidth * page.height / page.width);
  const canvas = make('canvas', {width: 2 * thumbnailWidth, height: 2 * height, 'data-page': page.index});
  canvas.style.height = height + 'px';
  const button = make('button', {type: 'button', 'aria-label': pageName(page.index),
    onclick: () => goTo(page.index)}, canvas, make('span', {'aria-hidden': 'true'}, page.label));
  return make('li', {}, button);
}

function showThumbnails() {
  const list = find('thumbnails').firstElementChild;
  list.replaceChildren(...pages.map(makeThumbnail));
  const sight = new IntersectionObserver(changes => changes.forEach(change => {
    if (!change.isIntersecting) return;
    sight.unobserve(change.target);
    paintThumbnail(change.target, pages[Number(change.target.dataset.page)]);
  }), {root: find('thumbnails'), rootMargin: '200px'});
  list.querySelectorAll('canvas').forEach(canvas => sight.observe(canvas));
}

/** Marks the page that is seen, and keeps it in sight among the small ones. */
function showThumbnail() {
  const list = find('thumbnails').firstElementChild;
  list.querySelector('[aria-current]')?.removeAttribute('aria-current');
  const button = list.children[state.page]?.firstElementChild;
  if (!button) return;
  button.setAttribute('aria-current', 'page');
  const box = find('thumbnails');
  const seen = box.getBoundingClientRect(), at = button.getBoundingClientRect();
  if (at.top < seen.top || at.bottom > seen.bottom) box.scrollTop += at.top - seen.top - box.clientHeight / 3;
  if (at.left < seen.left || at.right > seen.right) box.scrollLeft += at.left - seen.left - box.clientWidth / 3;
}
