// Pictures of a proof for the documentation: node picture_proof.mjs PROOF.html FOLDER
import {desktop, openBrowser, openProof, phone} from './browser.mjs';

const [file, folder] = process.argv.slice(2);
const views = {
  'desktop-light': {...desktop, colorScheme: 'light'},
  'desktop-dark': {...desktop, colorScheme: 'dark'},
  'phone-light': {...phone, colorScheme: 'light'},
  'phone-dark': {...phone, colorScheme: 'dark', locale: 'zh-CN'},
};

const browser = await openBrowser();
for (const [name, options] of Object.entries(views)) {
  const {page, context} = await openProof(browser, file, options);
  if (name === 'desktop-dark') {
    await page.click('#view-spreads');
    for (const overlay of ['grid', 'margins', 'structure']) await page.click('#overlay-' + overlay);
    await page.evaluate(() => goTo(5, 'stay'));
  }
  await page.waitForTimeout(500); // small pages are painted when they are seen
  await page.screenshot({path: `${folder}/proof-${name}.png`});
  await context.close();
}
await browser.close();
