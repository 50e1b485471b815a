// What changed since an old build, and where it stands now. Of the old pages only words are known here.

const compared = proof.changes; // absent where nothing was compared
const changeKinds = ['text', 'layout', 'colour', 'picture'];
/** The file whose pages are shown. */
const seenFile = compared?.files.find(file =>
  file.state === 'changed' && file.told === 'in-full' && file.pages_after === pages.length);
const differences = []; // each with its number and what became of its page
const differencesOn = new Map(); // by the index of the page
for (const page of seenFile?.pages ?? []) {
  page.numbered = (page.differences ?? []).map((difference, place) => ({...difference, number: differences.length + place, of: page}));
  differences.push(...page.numbered);
}
for (const difference of differences) {
  const index = difference.after ? difference.after.page - 1 : -1;
  if (!differencesOn.has(index)) differencesOn.set(index, []);
  differencesOn.get(index).push(difference);
}
state.changeKinds = new Set(changeKinds);
state.change = -1;

const changeWords = () => ({
  text: say('Words'), layout: say('Places'), colour: say('Colours'), picture: say('Pictures'),
});

function isShownChange(difference) {
  return state.changeKinds.has(difference.kind);
}

function changedPageWords({what, before, after, place}) {
  if (what === 'removed') return say('Page %1 was removed', before.label);
  const name = pageName(after.page - 1);
  if (what === 'added') return say('%1 was added', name);
  if (what === 'moved' || place === 'moved') return say('%1 has moved; it was page %2', name, before.label);
  return place === 'shifted' ? say('%1 differs; it was page %2', name, before.label) : say('%1 differs', name);
}

/** What it is that differs, as it is called where it has no words of its own. */
function subjectOf({subject, words}) {
  if (words) return `“${words}”`;
  return {words: say('words'), picture: say('a picture'), shape: say('a rule or a field'), page: say('the size of the page')}[subject];
}

function differenceWords(difference) {
  const {kind, before, after, was, is} = difference;
  if (kind === 'text') return [
    ...(was ? [make('span', {class: 'unseen'}, say('gone:') + ' '), make('del', {}, was), ' '] : []),
    ...(is ? [make('span', {class: 'unseen'}, say('new:') + ' '), make('ins', {}, is)] : []),
  ];
  const thing = subjectOf(difference);
  if (!before) return [say('new:') + ' ' + thing];
  if (!after) return [say('gone:') + ' ' + thing];
  if (was || is) return [say('%1: %2, now %3', thing, was, is)];
  return [kind === 'picture' ? say('another picture') : say('%1 stands elsewhere', thing)];
}

/** Of what there are so many. */
function countWords({subject, count}) {
  const words = {words: say('(%1 words)', count), picture: say('(%1 pictures)', count)}[subject] ?? say('(%1 of them)', count);
  return count > 1 ? ' ' + words : '';
}

const longText = 160; // characters: what is longer is cut short until it is chosen

function makeSaid(difference) {
  const said = make('span', {class: 'said'}, ...differenceWords(difference));
  if (said.textContent.length > longText) fill(said, {class: 'said long', title: said.textContent}, []);
  return said;
}

function makeDifference(difference) {
  const {number, kind} = difference;
  return make('li', {class: kind}, make('button', {type: 'button', 'data-change': number,
    'aria-current': number === state.change ? 'true' : undefined, onclick: () => showChange(number)},
  make('span', {class: 'kind-of-change'}, changeWords()[kind]), ' ', makeSaid(difference), countWords(difference)));
}

function makeChangedPage(page) {
  const shown = page.numbered.filter(isShownChange);
  return make('li', {},
    page.after
      ? make('button', {type: 'button', class: 'page-changed', onclick: () => goTo(page.after.page - 1)}, changedPageWords(page))
      : make('p', {class: 'page-changed'}, changedPageWords(page)),
    shown.length ? make('ul', {}, ...shown.map(makeDifference)) : '');
}

function makeComparedFile({path, state: became, why}) {
  const words = {changed: say('changed'), added: say('is new'), removed: say('is no longer made'), 'not-read': say('could not be compared')};
  return make('li', {}, make('strong', {}, path), ' ', words[became], why ? marksOf(': ', '：') + why : '');
}

/** Why nothing is listed. */
function nothingWords() {
  if (compared.new) return say('The old build has no such edition.');
  return compared.differs ? say('The old build could not be read.') : say('Nothing differs from the old build.');
}

/** Pages with another number alone are counted: behind one that came they are all. */
function showChanges() {
  find('changes').hidden = !compared;
  if (!compared) return;
  const others = compared.files.filter(file => file !== seenFile && file.state !== 'same');
  const listed = (seenFile?.pages ?? []).filter(page => page.what !== 'shifted');
  const shifted = (seenFile?.pages ?? []).length - listed.length;
  const count = kind => differences.filter(difference => difference.kind === kind).length;
  find('change-kinds').replaceChildren(...changeKinds.map(kind =>
    toggle(changeWords()[kind] + marksOf(': ', '：') + count(kind), state.changeKinds.has(kind), () => toggleChanges(kind), {'data-kind': kind})));
  find('change-kinds').hidden = !differences.length;
  const none = !listed.length && !shifted && !others.length;
  find('change-count').textContent = [
    none ? nothingWords() : '',
    shifted ? say('Pages that have another number only: %1', shifted) : '',
  ].filter(words => words).join(' · ');
  find('change-list').replaceChildren(...listed.map(makeChangedPage));
  find('change-files').replaceChildren(...others.map(makeComparedFile));
}

function toggleChanges(kind) {
  if (!state.changeKinds.delete(kind)) state.changeKinds.add(kind);
  showChanges();
  drawOverlaysAgain();
  find('change-kinds').querySelector(`[data-kind="${kind}"]`).focus();
}

/** From pt above the foot of the trim to where the page is drawn. */
function changedBox([left, bottom, right, top], page) {
  return [left * 1000, page.height - top * 1000, (right - left) * 1000, (top - bottom) * 1000];
}

function drawChanges(page) {
  const room = 1000; // 1/1000 pt
  return (differencesOn.get(page.index) ?? []).filter(isShownChange).flatMap(({kind, number, after}) =>
    after.boxes.map(box => {
      const [x, y, width, height] = changedBox(box, page);
      return draw('rect', {class: `change ${kind}${number === state.change ? ' chosen' : ''}`, 'data-change': number,
        x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room});
    }));
}

/** Goes to something that changed: to its place, or to the page that it is gone from. */
function showChange(number) {
  state.change = number;
  const {after, of} = differences[number];
  showChanges();
  drawOverlaysAgain();
  const index = (after ?? of.after)?.page - 1;
  if (index >= 0) goToMark(index, '.change.chosen');
  const button = find('change-list').querySelector(`button[data-change="${number}"]`);
  find('told').textContent = button?.textContent ?? '';
  button?.focus({preventScroll: true});
}

function stepChange(by) {
  const shown = differences.filter(isShownChange);
  if (!shown.length) return;
  const at = shown.findIndex(difference => difference.number === state.change);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  showChange(shown[next].number);
}
