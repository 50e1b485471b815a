'use strict';
// What the program wrote: the proof itself, the shapes of its pages, and each page in an element of its own.

function readData(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

let proof, shapes, pages, sheets, findings;

function takeData(nextProof, nextShapes) {
  proof = nextProof;
  shapes = nextShapes;
  pages = proof.pages.map(([label, width, height, bleed, master], index) => ({
    label, width, height, bleed, index,
    master: proof.masters[master],
    // The first page is a recto, and so are all odd ones.
    side: index % 2,
  }));
  sheets = proof.sheets.map(([name, sheet]) => ({name, ...sheet}));
  findings = proof.findings.map((finding, number) => ({...finding, number}));
}

takeData(readData('proof-data'), readData('shapes-data'));

const contents = new Map();

/** The marks and blocks of a page, read when it is first drawn. */
function contentOf(index) {
  if (!contents.has(index)) contents.set(index, readData('page-data-' + index));
  return contents.get(index);
}

/** What the reader has chosen. */
const state = {
  view: 'single', // or spreads, sheets
  zoom: 'fit', // or width, or a share
  overlays: new Set(),
  page: 0,
  finding: -1,
  severities: new Set(['error', 'warning']),
  tongue: proof.tongue || (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  light: 'auto', // or light, dark
};

/** Words of the page's own: `%1` is filled in. */
function say(words, ...values) {
  let text = state.tongue === 'zh' ? proof.words[words] ?? words : words;
  values.forEach((value, index) => { text = text.replace('%' + (index + 1), () => String(value)); });
  return text;
}

/** What the program told, in both languages. */
function told(words) {
  return words[state.tongue === 'zh' ? 1 : 0];
}

/** Marks between words, which each language has its own of. */
function marksOf(english, chinese) {
  return state.tongue === 'zh' ? chinese : english;
}

function pageName(index) {
  return say('Page %1', pages[index].label);
}
