// The pages in rows: one by one, as spreads, or as sheets. A row is drawn when it comes near to what is seen.

const pixelsPerUnit = 96 / 72 / 1000; // 100 %: a point is 1/72 of an inch of CSS
const gap = 24; // px between rows
let rows = [];
let nearness;

/** What of a page is seen: its trim, or its bleed where that is shown. */
function seenBox(page) {
  return state.overlays.has('bleed') ? bleedBox(page) : [0, 0, page.width, page.height];
}

/** The pages that lie side by side, in the order of reading. */
function rowsOfPages() {
  if (state.view === 'sheets') return sheets.map(sheet => ({sheet, pages: sheet.pages.map(one => one.page)}));
  if (state.view === 'single') return pages.map(page => ({pages: [page.index]}));
  const spreads = [];
  for (const page of pages) {
    if (page.side === 1 || page.index === 0) spreads.push({pages: [page.index]});
    else spreads[spreads.length - 1].pages.push(page.index);
  }
  return spreads;
}

function sizeOfRow(row) {
  if (row.sheet) return row.sheet.size;
  const boxes = row.pages.map(index => seenBox(pages[index]));
  return [boxes.reduce((sum, box) => sum + box[2], 0), Math.max(...boxes.map(box => box[3]))];
}

/** Makes all rows anew, empty but of the right size, and draws those that are near. */
function layRows() {
  nearness?.disconnect();
  nearness = new IntersectionObserver(changes => changes.forEach(change => {
    const row = rows[Number(change.target.dataset.row)];
    if (change.isIntersecting) drawRow(row); else emptyRow(row);
  }), {rootMargin: '100% 0px'});
  rows = rowsOfPages();
  const main = find('pages');
  main.replaceChildren(...rows.map((row, index) => {
    // In a book bound on the right the odd pages lie left.
    row.element = make('div', {class: proof.boundRight && !row.sheet ? 'row from-right' : 'row', 'data-row': index});
    row.leaves = row.sheet ? [makeSheet(row.sheet)] : row.pages.map(makeLeaf);
    row.element.append(...row.leaves);
    return row.element;
  }));
  sizeRows();
  rows.forEach(row => nearness.observe(row.element));
}

function makeLeaf(index) {
  return make('div', {class: 'leaf', role: 'group', id: 'page-' + index, 'aria-label': pageName(index)});
}

function makeSheet(sheet) {
  return make('div', {class: 'leaf sheet', role: 'group', 'aria-label': sheetName(sheet)});
}

function sheetName(sheet) {
  return say('Sheet with the pages %1', sheet.pages.map(one => pages[one.page].label).join(marksOf(', ', '、')));
}

function sizeRows(asShare = share()) {
  const scale = pixelsPerUnit * asShare;
  for (const row of rows)
    row.leaves.forEach((leaf, place) => {
      const [width, height] = row.sheet ? row.sheet.size : seenBox(pages[row.pages[place]]).slice(2);
      leaf.style.width = width * scale + 'px';
      leaf.style.height = height * scale + 'px';
      leaf.style.aspectRatio = `${width} / ${height}`;
    });
}

function drawRow(row) {
  if (row.drawn) return;
  row.drawn = true;
  if (row.sheet) row.leaves[0].append(drawSheet(row.sheet), readSheet(row.sheet));
  else row.leaves.forEach((leaf, place) => leaf.append(drawPage(pages[row.pages[place]]), readPage(row.pages[place])));
}

function emptyRow(row) {
  if (!row.drawn) return;
  row.drawn = false;
  row.leaves.forEach(leaf => leaf.replaceChildren());
}

function frameOf(box, ...children) {
  return draw('svg', {viewBox: box.join(' '), 'aria-hidden': 'true', focusable: 'false'}, ...children);
}

function drawPage(page) {
  return frameOf(seenBox(page), drawMarks(contentOf(page.index).marks), drawOverlays(page));
}

/** Draws what is over the pages again, and not the pages. */
function drawOverlaysAgain() {
  for (const row of rows) {
    if (!row.drawn) continue;
    if (row.sheet) { emptyRow(row); drawRow(row); continue; }
    row.leaves.forEach((leaf, place) =>
      leaf.querySelector('.overlays').replaceWith(drawOverlays(pages[row.pages[place]])));
  }
}
