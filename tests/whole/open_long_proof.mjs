// Opens the proof of a long book: node open_long_proof.mjs PROOF.html. It tells how long that took; only that few pages
// are drawn, wherever the reader goes, is a matter of passing.
import {openBrowser, openProof} from './browser.mjs';

const [file] = process.argv.slice(2);
const mostDrawn = 12;
const browser = await openBrowser();
try {
  const begun = Date.now();
  const {page, wrong} = await openProof(browser, file);
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  console.error(`opened in ${Date.now() - begun} ms`);
  const total = await page.evaluate(() => pages.length);
  const drawn = async where => {
    await page.waitForFunction(() => document.querySelector(`#page-${state.page} .marks`));
    const count = await page.evaluate(() => document.querySelectorAll('.leaf .marks').length);
    if (count > mostDrawn) wrong.push(`${count} of ${total} pages are drawn ${where}`);
  };
  if (total < 1000) wrong.push(`the book has ${total} pages`);
  await drawn('at the beginning');
  await page.keyboard.press('End');
  await page.waitForFunction(() => state.page === pages.length - 1);
  await drawn('at the end');
  await page.fill('#page-number', '500');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => state.page === 499);
  await drawn('in the middle');
  wrong.forEach(fault => console.log(fault));
  process.exitCode = wrong.length ? 1 : 0;
} finally {
  await browser.close();
}
