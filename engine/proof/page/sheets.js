// Sheets of a book: each page where the fold puts it.

let clips = 0;

/** From a page to where its trim lies on the sheet, turned by quarters. */
function placing({turn, trim: [x, y, width, height]}, page) {
  const across = turn % 180 === 90;
  const scale = `scale(${(across ? height : width) / page.width} ${(across ? width : height) / page.height})`;
  const corner = {0: [x, y], 90: [x + width, y], 180: [x + width, y + height], 270: [x, y + height]}[turn];
  return `translate(${corner.join(' ')}) rotate(${turn}) ${scale}`;
}

function drawPlacement(placement) {
  const page = pages[placement.page];
  const id = 'clip' + clips++;
  return draw('g', {},
    draw('clipPath', {id}, draw('path', {d: boxPath(placement.shown)})),
    draw('g', {'clip-path': `url(#${id})`},
      draw('g', {transform: placing(placement, page)},
        drawMarks(contentOf(placement.page).marks), drawOverlays(page))));
}

function drawLines([upright, level], [width, height], name) {
  return [
    ...upright.map(x => draw('line', {class: name, x1: x, x2: x, y1: 0, y2: height})),
    ...level.map(y => draw('line', {class: name, x1: 0, x2: width, y1: y, y2: y})),
  ];
}

function drawSheet(sheet) {
  const lines = state.overlays.has('trim')
    ? [...drawLines(sheet.cuts, sheet.size, 'trim'), ...drawLines(sheet.folds, sheet.size, 'fold')] : [];
  return frameOf([0, 0, ...sheet.size], ...sheet.pages.map(drawPlacement), drawMarks(sheet.marks),
    draw('g', {class: 'overlays'}, ...lines));
}
