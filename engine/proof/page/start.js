// The page begins.

function showWords() {
  document.documentElement.lang = state.tongue === 'zh' ? 'zh-Hans' : 'en';
  document.title = say('Proof of %1', proof.title || proof.edition);
  document.querySelectorAll('[data-say]').forEach(element => { element.textContent = say(element.dataset.say); });
  document.querySelectorAll('[data-label]').forEach(element => element.setAttribute('aria-label', say(element.dataset.label)));
  find('kind').textContent = say('Proof of %1', proof.edition);
  find('title').textContent = proof.title || proof.edition;
  find('title').lang = proof.language;
  find('title').hidden = !find('title').textContent;
  find('verdict').textContent = told(proof.verdict);
  find('verdict').className = proof.sending;
}

/** Everything that has words, or depends on what the reader chose. */
function showAll() {
  showWords();
  showViews();
  showOverlays();
  showManners();
  showFindings();
  showChanges();
  showOutputs();
  showInk();
  showFonts();
  showStatistics();
  showThumbnails();
  layAgain();
}

const narrow = matchMedia('screen and (max-width: 60rem)');

/** Where there is little room what stands before the pages is folded up; what is printed is not. */
function foldUp() {
  for (const folded of [find('files'), find('over'), find('findings').firstElementChild, find('changes').firstElementChild])
    folded.open = !narrow.matches;
}

if (narrow.matches) {
  find('thumbnails').hidden = true;
  state.zoom = 'width';
}
foldUp();
narrow.addEventListener('change', foldUp);
listen();
showAll();
watchScrolling();
