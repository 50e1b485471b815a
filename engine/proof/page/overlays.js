// What is shown over a page: its boxes, its grid, its structure, and where something was found.

const overlayNames = ['trim', 'bleed', 'grid', 'margins', 'frames', 'structure'];
const overlayWords = () => ({
  trim: say('Trim'), bleed: say('Bleed'), grid: say('Grid'),
  margins: say('Margins'), frames: say('Frames'), structure: say('Structure'),
});

function overlayBox([x, y, width, height], name) {
  return draw('rect', {class: name, x, y, width, height});
}

const overlayPlayers = {
  trim: page => [overlayBox([0, 0, page.width, page.height], 'trim')],
  bleed: page => [overlayBox(bleedBox(page), 'bleed')],
  grid: page => page.master ? gridLines(page) : [],
  margins: page => page.master ? [draw('path', {class: 'margins', 'fill-rule': 'evenodd',
    d: `M0 0H${page.width}V${page.height}H0z${boxPath(sideOf(page).frame)}`})] : [],
  frames: page => {
    if (!page.master) return [];
    const {frame, columns} = sideOf(page);
    return (columns.length ? columns : [frame]).map(box => overlayBox(box, 'frame'));
  },
  structure: page => contentOf(page.index).blocks.flatMap(drawBlock),
};

function sideOf(page) {
  return page.master.sides[page.side];
}

function bleedBox(page) {
  return [-page.bleed, -page.bleed, page.width + 2 * page.bleed, page.height + 2 * page.bleed];
}

function boxPath([x, y, width, height]) {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** Baselines from the head of the trim; of vertical text the axes of its lines, from the right of the frame. */
function gridLines(page) {
  const [first, step, count] = page.master.lines;
  const [left, , width] = sideOf(page).frame;
  const lines = [];
  for (let line = 0; line < count; ++line) {
    const at = first + step * line;
    lines.push(page.master.down
      ? draw('line', {class: 'grid', x1: left + width - at, x2: left + width - at, y1: 0, y2: page.height})
      : draw('line', {class: 'grid', x1: 0, x2: page.width, y1: at, y2: at}));
  }
  return lines;
}

/** A block's box with its tag and its line in the source. */
function drawBlock([role, , , place, x, y, width, height]) {
  const size = 5500; // 1/1000 pt
  return [
    draw('rect', {class: 'block', x, y, width, height}),
    draw('text', {class: 'tag', x, y: y - 600, 'font-size': size}, place ? role + ' ' + place : role),
  ];
}

function drawOverlays(page) {
  const group = draw('g', {class: 'overlays'});
  for (const name of overlayNames)
    if (state.overlays.has(name)) group.append(...overlayPlayers[name](page));
  group.append(...drawMarkers(page), ...drawChanges(page));
  return group;
}

/** Where something was found on a page, the chosen finding plainer than the others. */
function drawMarkers(page) {
  const markers = [];
  shownFindings().forEach(finding => {
    for (const [index, x = 0, y = 0, width = page.width, height = page.height] of finding.at) {
      if (index !== page.index) continue;
      const chosen = finding.number === state.finding ? ' chosen' : '';
      const room = 1500; // 1/1000 pt
      markers.push(draw('rect', {class: `marker ${finding.severity}${chosen}`, 'data-finding': finding.number,
        x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room}));
    }
  });
  return markers;
}
