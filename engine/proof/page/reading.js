// The text of a page for those who hear it, in the order of reading. What is drawn is hidden from them.

const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

function readBlock([role, text, lang]) {
  const attributes = {lang: lang || proof.language || undefined};
  if (!text.trim()) return undefined;
  if (headings.includes(role)) return make('h4', attributes, text);
  if (role === 'Figure') return make('p', attributes, say('Figure: %1', text));
  return make('p', attributes, text);
}

function readText(index) {
  const blocks = contentOf(index).blocks.map(readBlock).filter(block => block);
  const nothing = blocks.length ? [] : [make('p', {}, say('This page has no text.'))];
  return [make('h3', {}, pageName(index)), ...blocks, ...nothing];
}

function readPage(index) {
  return make('div', {class: 'unseen'}, ...readText(index));
}

function readSheet(sheet) {
  return make('div', {class: 'unseen'}, make('h2', {}, sheetName(sheet)),
    ...[...new Set(sheet.pages.map(one => one.page))].flatMap(readText));
}
