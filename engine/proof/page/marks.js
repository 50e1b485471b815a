// The marks of a page as SVG, at the places that the program gave them, in 1/1000 pt.

const glyphSteps = 10000; // of an em
const defined = new Set();

/** Puts a shape among the definitions when it is first used: whatever shows it again only names it. */
function define(id, makeShape) {
  if (!defined.has(id)) {
    defined.add(id);
    find('shapes').firstElementChild.append(makeShape());
  }
  return '#' + id;
}

function colourOf(number) {
  return number < 0 ? 'none' : shapes.colours[number];
}

function defineGlyph(number) {
  return define('g' + number, () => draw('path', {id: 'g' + number, d: shapes.glyphs[number]}));
}

function drawText([, colour, size, x, y, lie, glyphs, steps, rises]) {
  const scale = size / glyphSteps;
  const place = `translate(${x} ${y})${lie === 1 ? ' rotate(90)' : ''} scale(${scale})`;
  const group = draw('g', {fill: colourOf(colour), transform: place});
  let along = 0;
  glyphs.forEach((glyph, index) => {
    along += steps[index];
    const rise = rises ? rises.length === 1 ? rises[0] : rises[index] : 0;
    const [right, down] = lie === 2 ? [rise, along] : [along, -rise];
    const attributes = {href: defineGlyph(glyph), x: rounded(right / scale)};
    if (down) attributes.y = rounded(down / scale);
    group.append(draw('use', attributes));
  });
  return group;
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function drawRectangle([, fillColour, stroke, thickness, x, y, width, height, radius]) {
  const attributes = {x, y, width, height, fill: colourOf(fillColour)};
  if (stroke >= 0) Object.assign(attributes, {stroke: colourOf(stroke), 'stroke-width': thickness});
  if (radius > 0) attributes.rx = Math.min(radius, width / 2, height / 2);
  return draw('rect', attributes);
}

function drawWave([, colour, thickness, d]) {
  return draw('path', {d, fill: 'none', stroke: colourOf(colour), 'stroke-width': thickness});
}

function drawPicture([, number, x, y, width, height]) {
  const href = define('p' + number, () => draw('image', {
    id: 'p' + number, href: shapes.pictures[number], width: 1, height: 1, preserveAspectRatio: 'none'}));
  return draw('use', {href, transform: `translate(${x} ${y}) scale(${width} ${height})`});
}

function drawPath(path) {
  const attributes = {d: path.d, fill: colourOf(path.fill ?? -1)};
  if (path.even) attributes['fill-rule'] = 'evenodd';
  if (path.pen) attributes.transform = `matrix(${path.pen.join(' ')} 0 0)`;
  if (path.stroke !== undefined) Object.assign(attributes, {
    stroke: colourOf(path.stroke), 'stroke-width': path.width, 'stroke-linecap': path.cap,
    'stroke-linejoin': path.join, 'stroke-miterlimit': path.miter,
    'stroke-dasharray': path.dashes?.join(' '), 'stroke-dashoffset': path.offset});
  return draw('path', attributes);
}

function drawDrawing([, number, x, y, width, height]) {
  const drawing = shapes.drawings[number];
  const href = define('d' + number, () => draw('g', {id: 'd' + number}, ...drawing.paths.map(drawPath)));
  const [across, down] = drawing.size;
  return draw('use', {href, transform: `translate(${x} ${y}) scale(${width / across} ${height / down})`});
}

const players = {t: drawText, r: drawRectangle, w: drawWave, p: drawPicture, d: drawDrawing};

function drawMarks(marks) {
  return draw('g', {class: 'marks'}, ...marks.map(mark => players[mark[0]](mark)));
}
