// The place that is looked at, by the words that stand there: pages that come before it give it another number.

const farthest = 40; // pages, on and back
const fewWords = 64, leastWords = 6; // characters

/** Where something at this height of a page is on the screen. */
function screenHeight(index, y) {
  const {top, height} = find('page-' + index).getBoundingClientRect();
  const [, above, , tall] = seenBox(pages[index]);
  return top + (y - above) * height / tall;
}

/** How far down its page a block has come to its nth character; lines of vertical text all begin at its head. */
function heightOf([, text, , , , y, , down], from, page) {
  return page.master?.down ? y : y + down * from / text.length;
}

/** A few words of a block, the first of those below the head of what is seen. */
function wordsOf(block, index, head) {
  const [, text, , , , y, , down] = block;
  const [top, foot] = [screenHeight(index, y), screenHeight(index, y + down)];
  if (foot <= head || top >= innerHeight) return [];
  const passed = Math.max(0, Math.floor(text.length * (head - top) / (foot - top)));
  const from = Math.min(passed, Math.max(0, text.length - fewWords));
  const words = text.slice(from, from + fewWords);
  if (words.trim().length < leastWords) return [];
  return [{was: index, words, at: screenHeight(index, heightOf(block, from, pages[index]))}];
}

/** What stands at the head of what is seen of the pages, and what follows; nothing where that is their begin. */
function seenWords() {
  const head = find('toolbar').getBoundingClientRect().bottom;
  if (state.view === 'sheets' || !rows.length || rows[0].element.getBoundingClientRect().top >= head) return [];
  return rows.filter(row => row.drawn && isInSight(row)).flatMap(row => row.pages).flatMap(index =>
    contentOf(index).blocks.flatMap(block => wordsOf(block, index, head)));
}

/** The pages near one, the nearest first. */
function pagesAround(index) {
  const around = [index];
  for (let far = 1; far <= farthest; ++far) around.push(index + far, index - far);
  return around.filter(one => pages[one]);
}

/** Where the first of these words stand now that still stand somewhere near. */
function findWords(seen) {
  for (const {was, words, at} of seen)
    for (const page of pagesAround(was))
      for (const block of contentOf(page).blocks) {
        const from = block[1].indexOf(words);
        if (from >= 0) return {was, at, page, y: heightOf(block, from, pages[page])};
      }
  return undefined;
}

/** Brings found words to where they were on the screen. */
function comeBackTo({page, y, at}) {
  drawRow(rows[rowOfPage(page)]);
  keepGoing();
  scrollBy({top: screenHeight(page, y) - at, behavior: 'instant'});
}
