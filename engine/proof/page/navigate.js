// Which page is seen, how large, and the ways to another.

const shares = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The room for a row, in px. */
function room() {
  const main = find('pages');
  const style = getComputedStyle(main);
  const width = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return [width, innerHeight - find('toolbar').offsetHeight - 2 * gap];
}

/** The size of the pages as a share: 1 is 100 %. */
function share() {
  if (typeof state.zoom === 'number') return state.zoom;
  const sizes = rows.map(sizeOfRow);
  const width = Math.max(...sizes.map(size => size[0])) * pixelsPerUnit;
  const height = Math.max(...sizes.map(size => size[1])) * pixelsPerUnit;
  const [across, down] = room();
  return state.zoom === 'width' ? across / width : Math.min(across / width, down / height);
}

function setZoom(zoom) {
  state.zoom = zoom;
  sizeRows();
  showZoom();
  if (scrollY > 0) goTo(state.page, 'stay');
}

function zoomBy(step) {
  const now = share();
  const next = step > 0 ? shares.find(one => one > now * 1.01) : shares.findLast(one => one < now * 0.99);
  if (next) setZoom(next);
}

function setView(view) {
  if (view === 'sheets' && !sheets.length) return;
  state.view = view;
  layAgain();
  showViews();
  // A page of the cover stands on no sheet.
  if (rowOfPage(state.page) < 0) goTo(Math.min(...rows[0].pages), 'stay');
}

/** Lays all rows again and comes back to the page; what stands above them stays in sight where it is. */
function layAgain() {
  const above = scrollY < find('desk').offsetTop - find('toolbar').offsetHeight;
  layRows();
  showZoom();
  if (above) showPage(); else goTo(state.page, 'stay');
}

function rowOfPage(index) {
  return rows.findIndex(row => row.pages.includes(index));
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Brings a page into sight; `stay` without a way to be followed. A place on it comes to the middle. */
function goTo(index, manner = 'move', place) {
  const page = Math.max(0, Math.min(pages.length - 1, index));
  const at = rowOfPage(page);
  if (at < 0) {
    if (manner === 'move') { state.page = page; setView('single'); }
    return;
  }
  const row = rows[at];
  drawRow(row);
  let top = row.element.getBoundingClientRect().top + scrollY - find('toolbar').offsetHeight - gap / 2;
  if (place && !row.sheet) top += Math.max(0, place * pixelsPerUnit * share() - innerHeight / 3);
  scrollTo({top, behavior: manner === 'move' && !still.matches ? 'smooth' : 'instant'});
  takePage(page);
}

function takePage(index) {
  const changed = state.page !== index;
  state.page = index;
  showPage();
  if (changed) find('told').textContent = say('%1 of %2', pageName(index), pages.length);
}

/** One row on or back. */
function step(by) {
  const at = rowOfPage(state.page) + by;
  if (at >= 0 && at < rows.length) goTo(Math.min(...rows[at].pages));
}

/** The page at the head of what is seen. */
function notePage() {
  const line = find('toolbar').offsetHeight + innerHeight / 3;
  let low = 0, high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle].element.getBoundingClientRect().top <= line) low = middle; else high = middle - 1;
  }
  if (rows[low] && !rows[low].pages.includes(state.page)) takePage(Math.min(...rows[low].pages));
}

let noting = false;
function watchScrolling() {
  addEventListener('scroll', () => {
    if (noting) return;
    noting = true;
    requestAnimationFrame(() => { noting = false; notePage(); });
  }, {passive: true});
}
