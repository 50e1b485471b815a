// Looks at a proof in a browser, as a person would: node look_at_proof.mjs PROOF.html [changed]
// Each line on standard output is something that does not hold; with none the status is 0.
import {desktop, findBarriers, openBrowser, openProof, phone} from './browser.mjs';

const [file, expected] = process.argv.slice(2);
const mustDiffer = expected === 'changed';
const faults = [];

function holds(what, condition, found = '') {
  if (!condition) faults.push(found === '' ? what : `${what}: ${found}`);
}

const count = (page, selector) => page.locator(selector).count();
const pressed = (page, id) => page.locator('#' + id).getAttribute('aria-pressed');

async function lookAtOverlays(page) {
  const marks = {trim: '.trim', bleed: '.bleed', grid: '.grid', margins: '.margins', frames: '.frame', structure: '.tag'};
  // A page with text, so that there is something of each.
  await page.keyboard.press('Home');
  for (let at = 0; at < 4; ++at) await page.keyboard.press('ArrowRight');
  for (const [name, selector] of Object.entries(marks)) {
    await page.click('#overlay-' + name);
    holds(`a click shows ${name}`, await count(page, `.overlays ${selector}`) > 0);
    holds(`${name} says that it is shown`, await pressed(page, 'overlay-' + name) === 'true');
    await page.keyboard.press(name[0]);
    holds(`its key hides ${name}`, await count(page, `.overlays ${selector}`) === 0);
  }
}

/** With scrolling that takes its time, as most have it. */
async function lookAtFastKeys(browser) {
  const {page, context} = await openProof(browser, file, {reducedMotion: 'no-preference'});
  const last = await page.evaluate(() => pages.length - 1);
  const settled = () => page.evaluate(async () => {
    // A busy machine may draw nothing for longer than one look: four of them see the same.
    for (let y = -1, same = 0; same < 4;) {
      await new Promise(done => setTimeout(done, 300));
      same = y === scrollY ? same + 1 : 0;
      y = scrollY;
    }
    return state.page;
  });
  await page.locator('#pages').focus();
  for (let times = 0; times < 3; ++times) await page.keyboard.press('ArrowRight', {delay: 30});
  holds('three keys are three pages', await settled() === Math.min(3, last), await settled());
  await page.selectOption('#zoom', '0.25');
  await page.locator('#pages').focus();
  await page.keyboard.press('End');
  holds('the last page is the last, however small', await settled() === last, await settled());
  holds('the small page is in sight', await page.evaluate(() => {
    const box = find('thumbnails').getBoundingClientRect();
    const one = document.querySelector('#thumbnails [aria-current]').getBoundingClientRect();
    return one.top >= box.top && one.bottom <= box.bottom;
  }));
  await page.locator('#overlay-trim').focus();
  await page.keyboard.press('b');
  holds('a key leaves the focus where it is', await page.evaluate(() => document.activeElement.id) === 'overlay-trim');
  await context.close();
}

/** What is wider than its room is moved by the keys, and no page is turned. */
async function lookAtWideThings(page) {
  await page.selectOption('#zoom', '4');
  await page.locator('#pages').focus();
  const before = await page.evaluate(() => [state.page, find('pages').scrollLeft]);
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  const [at, left] = await page.evaluate(() => [state.page, find('pages').scrollLeft]);
  holds('→ moves a page that is wider than its room', at === before[0] && left > before[1], `${at}, ${left}`);
  await page.selectOption('#zoom', 'fit');
}

async function lookAtViews(page) {
  for (const [key, view] of [['2', 'spreads'], ['3', 'sheets'], ['1', 'single']]) {
    if (!await count(page, '#view-' + view)) continue;
    await page.keyboard.press(key);
    holds(`key ${key} shows ${view}`, await pressed(page, 'view-' + view) === 'true');
    await page.waitForSelector('.leaf .marks', {state: 'attached'});
    if (view === 'spreads')
      holds('a spread has two pages', await page.evaluate(() => pages.length < 3 || rows[1].leaves.length === 2));
    if (view === 'sheets') holds('a sheet has pages', await count(page, '.sheet clipPath') > 1);
    if (view === 'sheets') await page.click('#thumbnails li:first-child button'); // the cover has a sheet of its own
    if (view === 'sheets') holds('what is on no sheet is shown alone', await page.evaluate(() => rowOfPage(0)) >= 0);
  }
}

async function lookAtSizes(page) {
  const width = () => page.evaluate(() => document.querySelector('.leaf').getBoundingClientRect().width);
  await page.keyboard.press('0');
  const whole = await page.evaluate(() => pages[0].width / 1000 * 96 / 72);
  holds('at 100 % a point is 1/72 inch', Math.abs(await width() - whole) < 0.1, await width());
  await page.keyboard.press('+');
  holds('+ makes it larger', await width() > whole * 1.2);
  await page.keyboard.press('-');
  holds('- makes it smaller again', Math.abs(await width() - whole) < 0.1);
  await page.selectOption('#zoom', '2');
  holds('the list sets the size', Math.abs(await width() - 2 * whole) < 0.2);
  await page.keyboard.press('Escape');
  await page.locator('#pages').focus();
  await page.keyboard.press('w');
  holds('W fills the width', await page.evaluate(() =>
    Math.abs(rows[0].element.clientWidth - document.querySelector('.leaf').clientWidth)) < 3);
  await page.keyboard.press('h');
  holds('H shows the whole page', await page.evaluate(() => document.querySelector('.leaf').clientHeight < innerHeight));
}

async function lookAtWays(page) {
  const here = () => page.evaluate(() => state.page);
  await page.keyboard.press('End');
  const last = await page.evaluate(() => pages.length - 1);
  holds('End goes to the last page', await here() === last, await here());
  await page.keyboard.press('ArrowLeft');
  holds('← goes back', await here() === last - 1, await here());
  await page.keyboard.press('Home');
  holds('Home goes to the first page', await here() === 0);
  await page.click('#next');
  holds('a click goes on', await here() === 1);
  holds('it is told to those who hear', (await page.textContent('#told')).length > 0);
  await page.fill('#page-number', '3');
  await page.keyboard.press('Enter');
  holds('a number goes to its page', await here() === 2, await here());
  await page.locator('#pages').focus();
  if (await page.locator('#thumbnails').isVisible()) {
    await page.click('#thumbnails li:nth-child(2) button');
    holds('a small page goes to its page', await here() === 1);
    await page.keyboard.press('l');
    holds('L hides small pages', !await page.locator('#thumbnails').isVisible());
    await page.keyboard.press('l');
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => state.page === pages.length - 1, null, {timeout: 3000})
    .catch(() => holds('scrolling tells the page', false));
}

async function lookAtKeys(page) {
  await page.keyboard.press('?');
  holds('? lists the keys', await page.locator('#keys').isVisible());
  holds('all of them', await page.evaluate(() => document.querySelectorAll('#keys kbd').length === Object.keys(keys).length));
  await page.uncheck('#letters');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  holds('letters can be left to others', await pressed(page, 'overlay-trim') === 'false');
  await page.keyboard.press('?');
  await page.check('#letters');
  await page.keyboard.press('Escape');
  holds('and goes away', !await page.locator('#keys').isVisible());
}

async function lookAtFindings(page) {
  const total = await page.evaluate(() => findings.length);
  holds('all findings are listed', await count(page, '#finding-list > li') === total);
  for (let number = 0; number < Math.min(total, 20); ++number) {
    await page.click(`#finding-list button[data-finding="${number}"]`);
    const places = await page.evaluate(at => findings[at].at.length, number);
    if (!places) continue;
    holds(`finding ${number} is marked`, await count(page, '.marker.chosen') > 0);
    holds(`finding ${number} is seen`, await page.evaluate(() => {
      const {top, bottom} = document.querySelector('.marker.chosen').getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }));
  }
  if (!total) return;
  const here = () => page.evaluate(() => state.finding);
  const before = await here();
  await page.keyboard.press('n');
  holds('N goes to the next finding', total === 1 || await here() !== before, await here());
  await page.keyboard.press('p');
  holds('P goes back', await here() === before, await here());
  for (const severity of ['error', 'warning']) {
    await page.click(`#severities [data-severity="${severity}"]`);
    holds(`${severity} can be left out`, await count(page, `#finding-list > li.${severity}`) === 0);
    await page.click(`#severities [data-severity="${severity}"]`);
  }
  holds('and come back', await count(page, '#finding-list > li') === total);
}

/** Of a proof that was built without --compare there is nothing to see. */
async function lookAtChanges(page) {
  const total = await page.evaluate(() => differences.length);
  holds('what changed is shown where it was asked for',
    await page.locator('#changes').isVisible() === await page.evaluate(() => Boolean(compared)));
  if (mustDiffer) holds('something differs', total > 0);
  holds('all that differs is listed', await count(page, '#change-list button[data-change]') === total);
  for (let number = 0; number < Math.min(total, 20); ++number) {
    await page.click(`#change-list button[data-change="${number}"]`);
    if (!await page.evaluate(at => differences[at].after?.boxes.length, number)) continue;
    holds(`change ${number} is marked`, await count(page, '.change.chosen') > 0);
    holds(`change ${number} is seen`, await page.evaluate(() => {
      const {top, bottom} = document.querySelector('.change.chosen').getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }));
  }
  if (!total) return;
  const here = () => page.evaluate(() => state.change);
  const before = await here();
  await page.keyboard.press('c');
  holds('C goes to the next change', total === 1 || await here() !== before, await here());
  await page.keyboard.press('v');
  holds('V goes back', await here() === before, await here());
  for (const kind of await page.evaluate(() => [...new Set(differences.map(difference => difference.kind))])) {
    await page.click(`#change-kinds [data-kind="${kind}"]`);
    holds(`${kind} can be left out`, await count(page, `#change-list li.${kind}`) + await count(page, `.change.${kind}`) === 0);
    await page.click(`#change-kinds [data-kind="${kind}"]`);
  }
}

/** A text that came as a whole is cut short in the list, until it is chosen; its focus has a whole frame. */
async function lookAtLongChanges(page) {
  const long = page.locator('#change-list button:has(.long)').first();
  if (!await long.count()) { holds('a long text is known as one', !mustDiffer); return; }
  await page.click('#change-kinds [data-kind="text"]'); // none is chosen any more
  await page.evaluate(() => { state.change = -1; });
  await page.click('#change-kinds [data-kind="text"]');
  const height = () => long.evaluate(button => button.offsetHeight);
  const short = await height();
  holds('a long text is cut short', short < 130, short);
  holds('its whole text is told', await long.evaluate(button => button.querySelector('.long').title.length > 160));
  await long.click();
  holds('what is chosen is shown whole', await height() > short, await height());
  const number = await long.getAttribute('data-change');
  holds('the frame of what is chosen is not cut off', await page.evaluate(at => {
    const {left} = document.querySelector(`[data-change="${at}"]`).getBoundingClientRect();
    return left - find('facts').getBoundingClientRect().left >= 4;
  }, number));
  const words = await page.textContent('#change-list');
  holds('what is counted is named', /\(\d+ words\)/.test(words) && !words.includes('in all'), words.slice(0, 200));
}

/** On a phone the pages begin on the first screen, and nothing of the toolbar is out of sight. */
async function lookAtPhone(browser) {
  const {page, context} = await openProof(browser, file, phone);
  const top = await page.evaluate(() => find('pages').getBoundingClientRect().top / innerHeight);
  holds('on a phone pages begin on the first screen', top < 0.75, top);
  holds('nothing of the toolbar is out of sight', await page.evaluate(() => find('toolbar').scrollWidth <= find('toolbar').clientWidth));
  for (const folded of ['#findings', '#over', '#files:not([hidden])']) {
    const summary = page.locator(`${folded} summary`);
    if (!await summary.count()) continue;
    await summary.click();
    holds(`${folded} unfolds`, await page.evaluate(one => (document.querySelector(one + ' details') ?? document.querySelector(one)).open, folded));
  }
  holds('what is shown over the pages is in sight then', await page.locator('#overlay-structure').isVisible());
  holds('nothing of it is out of sight', await page.evaluate(() => find('toolbar').scrollWidth <= find('toolbar').clientWidth));
  await page.setViewportSize(desktop.viewport);
  holds('where there is room all of it is open', await page.evaluate(() => find('over').open && find('findings').firstElementChild.open));
  await context.close();
}

async function lookAtTongues(page) {
  const before = await page.textContent('#verdict');
  await page.click('#tongue');
  holds('the other language is one click away', await page.textContent('#verdict') !== before);
  holds('and is said', await page.evaluate(() => document.documentElement.lang) === 'zh-Hans');
  await page.click('#tongue');
  holds('figures of a sentence are as high as its letters', await page.evaluate(() =>
    ['#title', '#verdict', '#facts h2'].every(one => getComputedStyle(document.querySelector(one)).fontVariantNumeric === 'lining-nums')));
  holds('the button of the colours says what it is about', (await page.textContent('#light')).startsWith('Colours: '));
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.click('#light');
  await page.click('#light');
  holds('dark is two clicks away', await paper() !== light);
  await page.click('#light');
}

async function lookAtPrint(page) {
  await page.emulateMedia({media: 'print'});
  holds('all pages are printed', await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint')); // a browser prints at once
    return rows.every(row => row.drawn);
  }));
  holds('and no toolbar', !await page.locator('#toolbar').isVisible());
  await page.emulateMedia({media: 'screen'});
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
}

/** Only what is near is drawn; the rest is of the right size. */
async function lookAtRows(page) {
  const [drawn, rows] = await page.evaluate(() => [document.querySelectorAll('.leaf .marks').length, pages.length]);
  holds('few pages are drawn', drawn <= Math.max(8, rows / 4), `${drawn} of ${rows}`);
}

async function lookForBarriers(browser) {
  for (const [name, size] of Object.entries({desktop, phone}))
    for (const colorScheme of ['light', 'dark'])
      for (const locale of ['en-GB', 'zh-CN']) {
        const {page, context} = await openProof(browser, file, {...size, colorScheme, locale});
        await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
        for (const barrier of await findBarriers(page)) faults.push(`${name}, ${colorScheme}, ${locale}: ${barrier}`);
        const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        holds(`nothing is wider than a ${name}`, fits);
        await context.close();
      }
}

const browser = await openBrowser();
try {
  const {page, context, wrong} = await openProof(browser, file);
  await lookAtRows(page);
  for (const look of [lookAtOverlays, lookAtViews, lookAtSizes, lookAtWays, lookAtWideThings, lookAtKeys, lookAtFindings, lookAtChanges, lookAtLongChanges, lookAtTongues, lookAtPrint])
    await look(page);
  faults.push(...wrong);
  await context.close();
  await lookAtFastKeys(browser);
  await lookAtPhone(browser);
  await lookForBarriers(browser);
} catch (error) {
  faults.push(String(error)); // and what did not hold before
} finally {
  await browser.close();
}
faults.forEach(fault => console.log(fault));
process.exitCode = faults.length ? 1 : 0;
