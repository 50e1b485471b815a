// The toolbar, the keys, and the words of the page itself.

const viewWords = () => ({single: say('Pages'), spreads: say('Spreads'), sheets: say('Sheets')});

function showViews() {
  const words = viewWords();
  const views = Object.keys(words).filter(view => view !== 'sheets' || sheets.length);
  makeAnew(find('views'), ...views.map(view =>
    toggle(words[view], state.view === view, () => { setView(view); find('view-' + view).focus(); }, {id: 'view-' + view})));
}

function showZoom() {
  const select = find('zoom');
  const known = state.zoom === 'fit' || state.zoom === 'width' || shares.includes(state.zoom);
  const options = [['fit', say('Whole page')], ['width', say('Page width')],
    ...shares.map(one => [one, one * 100 + ' %'])];
  if (!known) options.push([state.zoom, Math.round(state.zoom * 100) + ' %']);
  select.replaceChildren(...options.map(([value, words]) =>
    make('option', {value, selected: value === state.zoom}, words)));
}

function showPage() {
  find('page-number').value = pages[state.page]?.label ?? '';
  find('page-count').textContent = say('of %1', pages.length);
  showThumbnail();
}

function toggleOverlay(name) {
  if (!state.overlays.delete(name)) state.overlays.add(name);
  showOverlays();
  if (name === 'bleed') layAgain(); else drawOverlaysAgain();
  find('told').textContent =
    state.overlays.has(name) ? say('%1 is shown', overlayWords()[name]) : say('%1 is hidden', overlayWords()[name]);
}

function showOverlays() {
  const words = overlayWords();
  makeAnew(find('overlays'), ...overlayNames.map(name =>
    toggle(words[name], state.overlays.has(name), () => { toggleOverlay(name); find('overlay-' + name).focus(); },
      {id: 'overlay-' + name})));
}

const lights = ['auto', 'light', 'dark'];

function setLight() {
  state.light = lights[(lights.indexOf(state.light) + 1) % lights.length];
  document.documentElement.dataset.light = state.light;
  showManners();
  find('light').focus();
}

function setTongue() {
  state.tongue = state.tongue === 'zh' ? 'en' : 'zh';
  showAll();
  find('tongue').focus();
}

function toggleThumbnails() {
  find('thumbnails').hidden = !find('thumbnails').hidden;
  showManners();
  sizeRows();
}

function showManners() {
  const light = {auto: say('Colours: as the system'), light: say('Colours: light'), dark: say('Colours: dark')}[state.light];
  makeAnew(find('manners'),
    toggle(say('Small pages'), !find('thumbnails').hidden, () => { toggleThumbnails(); find('small').focus(); }, {id: 'small'}),
    make('button', {type: 'button', id: 'light', onclick: setLight}, light),
    make('button', {type: 'button', id: 'tongue', onclick: setTongue, lang: state.tongue === 'zh' ? 'en' : 'zh-Hans'},
      state.tongue === 'zh' ? 'English' : '中文'),
    make('button', {type: 'button', id: 'help', onclick: showKeys}, say('Keys')));
}

const keys = {
  ArrowRight: ['→', () => say('next page'), () => step(1)],
  ArrowLeft: ['←', () => say('previous page'), () => step(-1)],
  Home: ['Home', () => say('first page'), () => goTo(0)],
  End: ['End', () => say('last page'), () => goTo(pages.length - 1)],
  1: ['1', () => say('single pages'), () => setView('single')],
  2: ['2', () => say('spreads'), () => setView('spreads')],
  3: ['3', () => say('sheets'), () => setView('sheets')],
  '+': ['+', () => say('larger'), () => zoomBy(1)],
  '-': ['−', () => say('smaller'), () => zoomBy(-1)],
  0: ['0', () => say('100 %'), () => setZoom(1)],
  h: ['H', () => say('the whole page'), () => setZoom('fit')],
  w: ['W', () => say('as wide as there is room'), () => setZoom('width')],
  t: ['T', () => say('trim'), () => toggleOverlay('trim')],
  b: ['B', () => say('bleed'), () => toggleOverlay('bleed')],
  g: ['G', () => say('grid'), () => toggleOverlay('grid')],
  m: ['M', () => say('margins'), () => toggleOverlay('margins')],
  f: ['F', () => say('frames'), () => toggleOverlay('frames')],
  s: ['S', () => say('structure'), () => toggleOverlay('structure')],
  n: ['N', () => say('next finding'), () => stepFinding(1)],
  p: ['P', () => say('previous finding'), () => stepFinding(-1)],
  ...(compared && {
    c: ['C', () => say('next change'), () => stepChange(1)],
    v: ['V', () => say('previous change'), () => stepChange(-1)],
  }),
  l: ['L', () => say('small pages'), () => toggleThumbnails()],
  '?': ['?', () => say('these keys'), () => showKeys()],
};

function showKeys() {
  find('keys').querySelector('dl').replaceChildren(...Object.values(keys).map(([sign, words]) =>
    make('div', {}, make('dt', {}, make('kbd', {}, sign)), make('dd', {}, words()))));
  find('keys').showModal();
}

const levelKeys = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** Whether a key moves what is wider than its room, and so is no key of ours there. */
function scrollsLevel({key, target}) {
  const wide = target.closest('.wide, pre, #pages');
  return levelKeys.includes(key) && wide && wide.scrollWidth > wide.clientWidth;
}

/** Keys are the page's own only where no field takes them and no other program does. */
function pressKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || find('keys').open) return;
  if (event.target.closest('input, select, textarea') || scrollsLevel(event)) return;
  if (event.key.length === 1 && event.key !== '?' && !find('letters').checked) return;
  const key = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? (event.key === '=' ? keys['+'] : undefined);
  if (!key) return;
  event.preventDefault();
  key[2]();
}

/** A page by its label as printed; else by its number. */
function goToTyped() {
  const typed = find('page-number').value.trim();
  const labelled = pages.findIndex(page => page.label === typed);
  const number = Number(typed);
  if (labelled >= 0) goTo(labelled);
  else if (Number.isInteger(number) && number >= 1 && number <= pages.length) goTo(number - 1);
  else showPage();
}

function listen() {
  find('previous').addEventListener('click', () => step(-1));
  find('next').addEventListener('click', () => step(1));
  find('smaller').addEventListener('click', () => zoomBy(-1));
  find('larger').addEventListener('click', () => zoomBy(1));
  find('zoom').addEventListener('change', event =>
    setZoom(event.target.value === 'fit' || event.target.value === 'width' ? event.target.value : Number(event.target.value)));
  find('page-number').addEventListener('change', goToTyped);
  document.addEventListener('keydown', pressKey);
  addEventListener('resize', () => { sizeRows(); });
  // What is printed is drawn: all of it.
  addEventListener('beforeprint', () => {
    sizeRows(1);
    rows.forEach(drawRow);
  });
  addEventListener('afterprint', layAgain);
}
