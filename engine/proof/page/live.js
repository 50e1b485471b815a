// What the page does only where it is served: it shows what was saved, tells what is wrong with that, and leads to
// the source of each paragraph.

let live = readData('live-data');
const liveWords = live.words;
Object.assign(proof.words, liveWords);

// ---- What was saved

/** The same pages at the same places need no new rows. */
function roomsOf() {
  return JSON.stringify([pages.map(page => [page.width, page.height, page.bleed]), sheets.map(sheet => [sheet.size, sheet.pages])]);
}

// The program numbers shapes as they come in the text. Here each keeps the number that it got first, so that a page on
// which nothing else changed is the same page, and what was drawn of it stays.
const known = {};
let numbers;

function noteShapes(next) {
  const number = (kind, shape) => {
    const numbered = known[kind] ??= new Map(shapes[kind].map((one, index) => [JSON.stringify(one), index]));
    const key = JSON.stringify(shape);
    if (!numbered.has(key)) { numbered.set(key, shapes[kind].length); shapes[kind].push(shape); }
    return numbered.get(key);
  };
  numbers = {colours: next.colours.map(one => number('colours', one))};
  const colour = one => (one === undefined ? undefined : numbers.colours[one]);
  const drawings = next.drawings.map(({size, paths}) => ({size, paths: paths.map(path => ({...path, fill: colour(path.fill), stroke: colour(path.stroke)}))}));
  numbers.glyphs = next.glyphs.map(one => number('glyphs', one));
  numbers.pictures = next.pictures.map(one => number('pictures', one));
  numbers.drawings = drawings.map(one => number('drawings', one));
}

function renumberMark(mark) {
  const colour = one => (one < 0 ? one : numbers.colours[one]);
  const [kind, first, second] = mark;
  switch (kind) {
    case 't': return [kind, colour(first), ...mark.slice(2, 6), mark[6].map(glyph => numbers.glyphs[glyph]), ...mark.slice(7)];
    case 'r': return [kind, colour(first), colour(second), ...mark.slice(3)];
    case 'w': return [kind, colour(first), ...mark.slice(2)];
    case 'p': return [kind, numbers.pictures[first], ...mark.slice(2)];
    default: return [kind, numbers.drawings[first], ...mark.slice(2)];
  }
}

function renumbered(content) {
  return numbers ? {...content, marks: content.marks.map(renumberMark)} : content;
}

/** Draws again what changed in sight, at once; told are the rows that can come a moment later. */
function drawChanged(changed) {
  const focused = focusedSource();
  const later = [];
  for (const row of rows) {
    if (!row.drawn || !row.pages.some(page => changed.has(page))) continue;
    emptyRow(row);
    if (isInSight(row)) drawRow(row); else later.push(row);
  }
  focusSource(focused);
  return later;
}

/** What is heard of pages that were not drawn again, and where their blocks come from. */
function readAgain(changed) {
  const focused = focusedSource();
  for (const row of rows) {
    if (!row.drawn || row.sheet) continue;
    row.leaves.forEach((leaf, place) => {
      if (changed.has(row.pages[place])) return;
      leaf.querySelectorAll(':scope > :not(svg)').forEach(one => one.remove());
      leaf.append(readPage(row.pages[place]));
    });
  }
  focusSource(focused);
}

function paintChanged(changed) {
  find('thumbnails').querySelectorAll('canvas[data-painted]').forEach(canvas => {
    const index = Number(canvas.dataset.page);
    if (changed.has(index) && pages[index]) paintThumbnail(canvas, pages[index]);
  });
}

/** Takes in the pages that are told; returned are those that look different. */
function takePages(nextPages) {
  const changed = new Set();
  for (const [index, content] of nextPages) {
    const next = renumbered(content);
    const before = index < pages.length && (contents.has(index) || find('page-data-' + index)) ? contentOf(index) : undefined;
    if (JSON.stringify(before?.marks) !== JSON.stringify(next.marks)) changed.add(index);
    contents.set(index, next);
  }
  return changed;
}

/** Puts other data in the place of those that are shown. Page, place, size and view stay. */
function takeProof({proof: nextProof, shapes: nextShapes, pages: nextPages}) {
  const [roomsBefore, toldBefore, labelsBefore] = [roomsOf(), JSON.stringify(proof.findings), JSON.stringify(pages.map(page => page.label))];
  if (nextShapes) noteShapes(nextShapes);
  const seen = seenWords();
  const changed = takePages(nextPages);
  takeData({...nextProof, words: proof.words}, shapes);
  const place = findWords(seen);
  state.page += place ? place.page - place.was : 0;
  if (numbers) sheets.forEach(sheet => { sheet.marks = sheet.marks.map(renumberMark); });
  if (state.view === 'sheets' && !sheets.length) state.view = 'single';
  state.page = Math.max(0, Math.min(state.page, pages.length - 1));
  const sameFindings = JSON.stringify(proof.findings) === toldBefore;
  if (!sameFindings) state.finding = -1;
  const sameRooms = roomsOf() === roomsBefore;
  const later = sameRooms ? drawChanged(changed) : (layAgainInPlace(place), []);
  if (sameRooms && place && place.page !== place.was) comeBackTo(place);
  // What stands beside the pages can come a moment later than they.
  afterPaint(() => {
    later.forEach(drawRow);
    if (sameRooms) readAgain(changed);
    showWords();
    if (!sameFindings) { showFindings(); drawOverlaysAgain(); }
    showViews();
    showOutputs();
    showInk();
    showFonts();
    showStatistics();
    showPage();
    if (sameRooms && JSON.stringify(pages.map(page => page.label)) === labelsBefore) paintChanged(changed);
    else showThumbnails();
  });
}

/** Lays rows of other sizes; what was seen stays where it was: the words, or else the page of this number. */
function layAgainInPlace(place) {
  const before = find('page-' + state.page)?.getBoundingClientRect().top;
  layRows();
  if (place) { comeBackTo(place); return; }
  rows.filter(row => row.pages.includes(state.page)).forEach(drawRow);
  const after = find('page-' + state.page)?.getBoundingClientRect().top;
  if (before !== undefined && after !== undefined && scrollY > 0) scrollBy({top: after - before, behavior: 'instant'});
}

function afterPaint(what) {
  requestAnimationFrame(() => setTimeout(what));
}

let asking = false, newest = live.version;

/** Asks for all that is newer than what is shown; what comes meanwhile is asked for afterwards. */
async function askForNews() {
  if (asking) return;
  asking = true;
  try {
    while (newest > live.version) {
      const answer = await fetch('data?from=' + live.version, {cache: 'no-store'});
      if (!answer.ok) break;
      takeNews(await answer.json());
    }
  } catch {
    // The stream tells that nobody answers.
  } finally {
    asking = false;
  }
}

function takeNews(news) {
  const faultsBefore = live.faults.length;
  live = news.live;
  newest = Math.max(newest, live.version);
  if (news.proof) takeProof(news);
  showSaved();
  if (live.faults.length || faultsBefore) { showWords(); showFindings(); }
  if (live.faults.length) tellFaults();
  else afterPaint(() => { if (!live.faults.length) tellShown(faultsBefore > 0); });
}

const shortWhile = 3000; // ms
let shownFor;

/** A good save is told in passing. */
function tellShown(again) {
  const seconds = (live.milliseconds / 1000).toLocaleString(state.tongue, {minimumFractionDigits: 2, maximumFractionDigits: 2});
  find('shown').textContent = say('Shown after %1 s', seconds);
  find('shown').hidden = false;
  find('told').textContent = again ? say('The pages are those of the last save again.') : find('shown').textContent;
  clearTimeout(shownFor);
  shownFor = setTimeout(() => { find('shown').hidden = true; }, shortWhile);
}

let stream;

/** A page that nobody sees asks for nothing: browsers open only a few streams at a time. */
function openStream() {
  stream?.close();
  stream = undefined;
  if (document.hidden) return;
  stream = new EventSource('events?seen=' + live.version);
  stream.onopen = () => { find('left').hidden = true; };
  stream.onmessage = ({data}) => { newest = Math.max(newest, Number(data)); askForNews(); };
  stream.onerror = () => { find('left').hidden = false; };
}

// ---- What is wrong with it

function faultsText() {
  if (!live.kept)
    return live.faults.length === 1 ? say('The edition has an error.') : say('The edition has %1 errors.', live.faults.length);
  return live.faults.length === 1 ? say('The last save has an error. These are the pages before it.')
    : say('The last save has %1 errors. These are the pages before it.', live.faults.length);
}

function tellFaults() {
  const [first] = live.faults;
  find('told').textContent = [faultsText(), first.place, told(first.message)].filter(part => part).join(' ');
}

function makeFault(fault, number) {
  const place = live.faultPlaces[number];
  const where = place
    ? make('button', {type: 'button', class: 'place', id: 'fault-' + number, onclick: event => showSource(place, event.currentTarget)}, fault.place)
    : make('span', {class: 'place'}, fault.place);
  return make('li', {}, make('p', {}, where, ' ', make('span', {class: 'message'}, told(fault.message))),
    ...(fault.line ? [make('pre', {tabindex: '0', 'aria-label': say('The source there')}, fault.line)] : []),
    ...fault.hints.map(makeHint));
}

function showSaved() {
  const banner = find('saved');
  banner.hidden = !live.faults.length;
  if (banner.hidden) { banner.replaceChildren(); return; }
  find('shown').hidden = true;
  const label = say('What is wrong with the last save');
  banner.setAttribute('aria-label', label);
  makeAnew(banner, make('p', {class: 'headline'}, faultsText()),
    make('ol', {id: 'faults', tabindex: '0', 'aria-label': label}, ...live.faults.map(makeFault)));
}

const showWordsOfFile = showWords;
showWords = () => {
  showWordsOfFile();
  if (!live.faults.length) return;
  find('verdict').textContent = faultsText();
  find('verdict').className = 'not';
};

// Nothing was found in the pages that are shown: that is no word on a save that they are not made of.
const showFindingsOfFile = showFindings;
showFindings = () => {
  showFindingsOfFile();
  if (live.faults.length && !findings.some(finding => finding.severity === 'error'))
    find('finding-count').textContent = say('What is wrong with the last save stands at the foot of the window.');
};

// ---- Where it stands in the source

function placeText([file, line, column]) {
  return `${live.files[file]}:${line}:${column}`;
}

let cameFrom;

function showSource(place, from) {
  cameFrom = from.dataset.source ?? from; // what is drawn again is another element
  const message = make('span', {class: 'facts', id: 'source-told'});
  const open = live.editor
    ? [make('button', {type: 'button', onclick: () => openSource(place)}, say('Open in %1', live.editor))] : [];
  find('source').replaceChildren(make('code', {}, placeText(place)), ...open,
    make('button', {type: 'button', onclick: () => copyPlace(place)}, say('Copy')),
    make('button', {type: 'button', onclick: hideSource}, say('Close')), message);
  find('source').hidden = false;
  find('source').querySelector('button').focus({preventScroll: true});
  find('told').textContent = placeText(place);
}

function hideSource() {
  find('source').hidden = true;
  if (typeof cameFrom === 'string') focusSource(cameFrom);
  else if (cameFrom?.isConnected) cameFrom.focus({preventScroll: true});
}

function tellOfSource(words) {
  find('source-told').textContent = words;
  find('told').textContent = words;
}

async function openSource([file, line, column]) {
  const answer = await fetch(`open?file=${file}&line=${line}&column=${column}`, {method: 'POST'}).catch(() => undefined);
  tellOfSource(answer?.ok ? say('Opened') : say('It could not be opened: see where stonehand watch runs'));
}

async function copyPlace(place) {
  await navigator.clipboard.writeText(placeText(place)).then(() => tellOfSource(say('Copied')), () => tellOfSource(say('It could not be copied')));
}

/** A button over each block; one of a page at a time is reached by Tab, the others by ↑ and ↓. */
function makeSources(index) {
  const page = pages[index];
  const [left, top, width, height] = seenBox(page);
  const places = live.blocks[index] ?? [];
  const buttons = contentOf(index).blocks.flatMap(([, text, , , x, y, across, down], block) => {
    const place = places[block];
    if (!place) return [];
    const words = text.trim().slice(0, 60);
    const button = make('button', {type: 'button', class: 'block-source', 'data-source': `${index} ${block}`,
      'aria-label': say('Source of “%1”: %2', words, placeText(place)), title: placeText(place),
      onclick: event => showSource(place, event.currentTarget), ondblclick: () => live.editor && openSource(place)});
    Object.assign(button.style, {left: (x - left) / width * 100 + '%', top: (y - top) / height * 100 + '%',
      width: across / width * 100 + '%', height: down / height * 100 + '%'});
    return [button];
  });
  buttons.forEach((button, number) => { button.tabIndex = number ? -1 : 0; });
  return make('div', {class: 'sources', role: 'group', 'aria-label': say('Sources'), onkeydown: moveAmongSources}, ...buttons);
}

function moveAmongSources(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const buttons = [...event.currentTarget.children];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  buttons.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
  next.focus();
}

function focusedSource() {
  return document.activeElement?.dataset?.source;
}

function focusSource(name) {
  if (name) document.querySelector(`[data-source="${name}"]`)?.focus({preventScroll: true});
}

const readTextOfPage = readPage;
readPage = index => {
  const both = document.createDocumentFragment();
  both.append(readTextOfPage(index), makeSources(index));
  return both;
};

// ---- The page begins to listen

function showLive() {
  showSaved();
  showWords();
  showFindings();
  find('left').textContent = say('stonehand watch does not answer. This is what it showed last.');
  find('source').setAttribute('aria-label', say('Source'));
  find('all-editions')?.replaceChildren(say('All editions'));
}

const showAllOfFile = showAll;
showAll = () => {
  showAllOfFile();
  showLive();
};

find('pages').after(make('div', {id: 'live'},
  make('p', {id: 'left', hidden: true, role: 'status'}),
  make('section', {id: 'saved', hidden: true}),
  make('section', {id: 'source', hidden: true}),
  make('p', {id: 'shown', hidden: true, 'aria-hidden': 'true'})));
// What stands at the foot of the window hides nothing for good.
new ResizeObserver(() => { document.body.style.paddingBottom = find('live').offsetHeight + 'px'; }).observe(find('live'));
if (!live.alone) find('kind').before(make('p', {}, make('a', {id: 'all-editions', href: '../'})));
find('source').addEventListener('keydown', event => { if (event.key === 'Escape') hideSource(); });
document.addEventListener('visibilitychange', openStream);
showLive();
if (live.faults.length) tellFaults();
openStream();
