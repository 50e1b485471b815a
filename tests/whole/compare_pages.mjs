// Compares the pages of a proof at 100 % with renderings of its PDF: node compare_pages.mjs PROOF.html PAGE.png …
// The renderings are of the first pages, `-` for one that is not compared, at 100 dots an inch or a multiple of that. Poppler
// sets the baselines of glyphs on whole pixels, which moves them by half of one: the finer it renders, the less.
// Each line on standard output is a page that is not as it is printed; with none the status is 0.
import {readFileSync} from 'node:fs';

import {openBrowser, openProof} from './browser.mjs';

const [file, ...renderings] = process.argv.slice(2);
const mostDiffering = 0.01;

/** The share of pixels that differ by more than 32 of 255 in some colour. What is rendered finer is reduced first. */
async function differing(page, shown, rendered) {
  return page.evaluate(async ([one, other]) => {
    const read = async source => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + source;
      await image.decode();
      const {width, height} = image;
      const brush = Object.assign(document.createElement('canvas'), {width, height}).getContext('2d');
      brush.drawImage(image, 0, 0);
      return {width, height, data: brush.getImageData(0, 0, width, height).data};
    };
    const screen = await read(one), print = await read(other);
    const finer = Math.round(print.width / screen.width);
    const mean = (x, y, colour) => {
      let sum = 0;
      for (let down = y * finer; down < (y + 1) * finer; ++down)
        for (let right = x * finer; right < (x + 1) * finer; ++right)
          sum += print.data[4 * (down * print.width + right) + colour];
      return sum / (finer * finer);
    };
    const width = Math.min(screen.width, Math.floor(print.width / finer));
    const height = Math.min(screen.height, Math.floor(print.height / finer));
    if (Math.abs(screen.width - print.width / finer) > 1 || Math.abs(screen.height - print.height / finer) > 1) return 1;
    let differ = 0;
    for (let y = 0; y < height; ++y)
      for (let x = 0; x < width; ++x)
        if ([0, 1, 2].some(colour =>
          Math.abs(screen.data[4 * (y * screen.width + x) + colour] - mean(x, y, colour)) > 32)) ++differ;
    return differ / (width * height);
  }, [shown, rendered]);
}

/** A page as it stands at 100 % on a screen of 100 dots an inch. */
async function shoot(page, index) {
  const [width, height] = await page.evaluate(at => {
    document.querySelectorAll('.leaf').forEach(leaf => { leaf.style.position = ''; });
    goTo(at, 'stay');
    const leaf = document.getElementById('page-' + at);
    Object.assign(leaf.style, {position: 'fixed', left: '0', top: '0', zIndex: '99', boxShadow: 'none'});
    const box = leaf.getBoundingClientRect();
    return [box.width, box.height];
  }, index);
  return page.screenshot({clip: {x: 0, y: 0, width, height}});
}

const browser = await openBrowser();
try {
  const {page} = await openProof(browser, file, {viewport: {width: 1400, height: 1400}, deviceScaleFactor: 100 / 96});
  await page.keyboard.press('0');
  // The pages alone, without what was found on them.
  await page.evaluate(() => { state.severities.clear(); drawOverlaysAgain(); });
  for (let index = 0; index < renderings.length; ++index) {
    if (renderings[index] === '-') continue;
    const shot = await shoot(page, index);
    const share = await differing(page, shot.toString('base64'), readFileSync(renderings[index]).toString('base64'));
    if (process.env.TELL) console.error(`page ${index + 1}: ${(share * 100).toFixed(2)} %`);
    if (share <= mostDiffering) continue;
    console.log(`page ${index + 1} is not as it is printed: ${(share * 100).toFixed(2)} % of its pixels differ`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
