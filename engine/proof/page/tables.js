// What is counted: files, ink, fonts, text.

function percent(tenths) {
  return (tenths / 10).toLocaleString(state.tongue, {minimumFractionDigits: 1});
}

function sizeText(bytes) {
  return bytes < 1e6 ? say('%1 kB', Math.ceil(bytes / 1000)) : say('%1 MB', (bytes / 1e6).toFixed(1));
}

function makeOutput(output) {
  const facts = [output.pages ? say('Pages: %1', output.pages) : '', output.bytes ? sizeText(output.bytes) : ''];
  return make('li', {class: output.sending},
    make('strong', {}, output.path), ' ', make('span', {class: 'sentence'}, told(output.verdict)), ' ',
    make('span', {class: 'facts'}, facts.filter(fact => fact).join(' · ')));
}

function showOutputs() {
  find('outputs').replaceChildren(...proof.outputs.map(makeOutput));
  find('files').hidden = !proof.outputs.length;
}

function showInk() {
  const tables = proof.plates.map(file => table(
    say('%1: mean ink of each page, in %; at most %2 % may lie on one place', file.path, file.limit),
    [say('Page'), say('Most'), ...file.plates],
    file.sheets.map(([label, highest, means]) => [label, percent(highest), ...means.map(percent)])));
  find('ink').replaceChildren(...(tables.length ? tables : [make('p', {}, say('Nothing here is printed.'))]));
}

function showFonts() {
  find('fonts').replaceChildren(table(say('Characters by family'),
    [say('Family'), say('Named by'), say('Scripts'), say('Characters')],
    proof.fonts.map(font => [font.family, font.fallback ? say('nobody: a fallback') : say('the layout'),
      font.scripts.join(' '), font.characters.toLocaleString(state.tongue)]), 3));
}

function showStatistics() {
  const names = part => part.part ? [part.title || part.part, part.language].filter(word => word).join(marksOf(', ', '，')) : say('All');
  const {parts, pages: [count, spreads, level, short, notes, floats, faults]} = proof.statistics;
  find('statistics').replaceChildren(
    table(say('Lines'), [say('Part'), say('Paragraphs'), say('Lines'), say('Justified'), say('Tight'), say('Loose'),
      say('Hyphens'), say('Ladders'), say('Short last lines'), say('Rivers'), say('Overfull')],
    parts.map(part => [names(part), ...part.counts])),
    table(say('White between words, in % of what the font asks for'),
      [say('Part'), say('Least'), say('Median'), say('Most')],
      parts.filter(part => part.spaces.length).map(part => [names(part), ...part.spaces])),
    table(say('Pages'), [say('What'), say('Number')], [
      [say('Pages of text'), count], [say('Spreads with text'), spreads], [say('Level spreads'), level],
      [say('Short pages'), short], [say('Notes over pages'), notes], [say('Figures floated'), floats],
      [say('Faults at page breaks'), faults]]));
}
