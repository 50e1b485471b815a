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
  const first = rows.find(row => row.pages.length);
  if (first && rowOfPage(state.page) < 0) goTo(firstOf(first), 'stay');
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

function firstOf(row) {
  return Math.min(...row.pages);
}

function isInSight(row) {
  if (!row) return false;
  const {top, bottom} = row.element.getBoundingClientRect();
  return bottom > find('toolbar').offsetHeight && top < innerHeight;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

function manner() {
  return still.matches ? 'instant' : 'smooth';
}

// While the way to a page goes on it is the page, whatever passes by; a hand at the wheel ends that.
let going;
function keepGoing() {
  clearTimeout(going);
  going = setTimeout(() => {
    going = undefined;
    if (!isInSight(rows[rowOfPage(state.page)])) notePage(); // somebody went elsewhere meanwhile
  }, 200);
}
function stopGoing() {
  clearTimeout(going);
  going = undefined;
}

/** Brings a page into sight; `stay` without a way to be followed. */
function goTo(index, way = 'move') {
  if (!pages.length) return;
  const page = Math.max(0, Math.min(pages.length - 1, index));
  const at = rowOfPage(page);
  if (at < 0) {
    if (way === 'move') { state.page = page; setView('single'); }
    return;
  }
  const row = rows[at];
  drawRow(row);
  const top = row.element.getBoundingClientRect().top + scrollY - find('toolbar').offsetHeight - gap / 2;
  keepGoing();
  scrollTo({top, behavior: way === 'move' ? manner() : 'instant'});
  takePage(page);
}

/** Brings a page into sight, and of it what is marked. */
function goToMark(index, selector) {
  goTo(index);
  find('pages').querySelector(selector)?.scrollIntoView({block: 'center', inline: 'center', behavior: manner()});
}

function takePage(index) {
  const changed = state.page !== index;
  state.page = index;
  showPage();
  if (changed) find('told').textContent = say('%1 of %2', pageName(index), pages.length);
}

/** One row on or back; a side of a sheet may have no page. */
function step(by) {
  let at = rowOfPage(state.page) + by;
  while (rows[at] && !rows[at].pages.length) at += by;
  if (rows[at]) goTo(firstOf(rows[at]));
}

/** The page at the head of what is seen; at the end the last one. */
function notePage() {
  const ended = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const line = find('toolbar').offsetHeight + innerHeight / 3;
  let low = 0, high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle].element.getBoundingClientRect().top <= line) low = middle; else high = middle - 1;
  }
  const row = ended ? rows.findLast(one => one.pages.length) : rows[low];
  if (row?.pages.length && !row.pages.includes(state.page)) takePage(firstOf(row));
}

let noting = false;
function watchScrolling() {
  for (const hand of ['wheel', 'touchstart', 'pointerdown']) addEventListener(hand, stopGoing, {passive: true});
  addEventListener('scroll', () => {
    if (going) { keepGoing(); return; }
    if (noting) return;
    noting = true;
    requestAnimationFrame(() => { noting = false; notePage(); });
  }, {passive: true});
}
