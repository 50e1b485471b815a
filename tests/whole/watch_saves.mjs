// Watches an edition in a browser while it is saved: node watch_saves.mjs STONEHAND EDITION.xml [TIMES]
// Each line on standard output is something that does not hold; with none the status is 0. On standard error it tells how
// long saves took to be seen, of TIMES saves.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {createInterface} from 'node:readline';
import {desktop, findBarriers, openBrowser, phone} from './browser.mjs';

const [program, edition, times = '5'] = process.argv.slice(2);
const faults = [];
const house = dirname(edition.slice(0, edition.indexOf('/editions/'))); // that its content lies in
const scratch = mkdtempSync(join(tmpdir(), 'stonehand-watch-'));
const opened = join(scratch, 'opened');

function holds(what, condition, found = '') {
  if (!condition) faults.push(found === '' ? what : `${what}: ${found}`);
}

/** Starts the program as a person would, in the folder above the content, and gathers what it tells. */
async function startWatch(watched = [relative(house, edition)], language = 'en') {
  const child = spawn(program, ['watch', ...watched, '--format', 'json', '--lang', language, '--editor', `cp {file} ${opened}-{line}-{column}`],
    {stdio: ['ignore', 'pipe', 'inherit'], cwd: house});
  const events = [];
  const address = await new Promise((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', line => {
      const event = JSON.parse(line);
      events.push(event);
      if (event.event === 'preview-served') resolve(event.address);
    });
    child.on('exit', status => reject(new Error(`stonehand watch ended: ${status}`)));
  });
  return {child, events, address};
}

const original = readFileSync(edition, 'utf8');

/** The text of the edition with a word put at the beginning of its nth paragraph of any length. */
function withWord(word, nth = 2) {
  let seen = 0;
  return original.replace(/<p>(?=[^<]{40})/g, found => (++seen === nth ? found + word + ' ' : found));
}

const shown = events => events.filter(event => event.event === 'preview-shown').length;
const pause = duration => new Promise(resolve => setTimeout(resolve, duration));

async function openPage(browser, address, options = {}) {
  const context = await browser.newContext({reducedMotion: 'reduce', locale: 'en-GB', ...desktop, ...options});
  const page = await context.newPage();
  const wrong = [];
  page.on('console', message => { if (message.type() === 'error') wrong.push(message.text()); });
  page.on('pageerror', error => wrong.push(String(error)));
  page.on('request', request => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== new URL(address).origin) wrong.push('asks for ' + request.url());
  });
  await page.goto(address);
  await page.waitForSelector('.leaf .marks', {state: 'attached'});
  return {page, context, wrong};
}

/** Waits until the page has this word, drawn and painted; told is when. */
async function seen(page, word) {
  return page.evaluate(wanted => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('“' + wanted + '” was not shown')), 20000);
    const look = () => {
      if (!document.getElementById('pages').textContent.includes(wanted)) return requestAnimationFrame(look);
      clearTimeout(late);
      // This frame is painted when the next one begins.
      requestAnimationFrame(() => resolve(Date.now()));
    };
    look();
  }), word);
}

/** Goes where `withWord` puts a word into the first paragraph: pages that nobody looks at are not drawn. */
async function goToWord(page) {
  const start = /<p>([^<]{20})[^<]{20}/.exec(original)[1];
  const index = await page.evaluate(text => pages.findIndex(one => contentOf(one.index).blocks.some(block => block[1].includes(text))), start);
  await page.evaluate(at => goTo(at, 'stay'), index);
}

async function lookAtSaves(page) {
  await page.click('#view-single');
  await page.keyboard.press('0');
  await page.evaluate(() => { globalThis.stays = 'it was not loaded again'; });
  await goToWord(page);
  await page.evaluate(() => scrollBy(0, 120));
  await pause(200);
  const before = await page.evaluate(() => [scrollY, state.page, state.zoom]);
  const durations = [];
  for (let save = 0; save < Number(times); ++save) {
    const word = 'Saved' + 'abcdefghijklmnopqrstuvwxyz'[save % 26].repeat(3);
    const written = Date.now();
    writeFileSync(edition, withWord(word, 1));
    durations.push(await seen(page, word) - written);
    await pause(300);
  }
  durations.sort((one, other) => one - other);
  console.error(`from save to pixels: ${durations.join(' ')} ms; median ${durations[durations.length >> 1]} ms`);
  const after = await page.evaluate(() => [scrollY, state.page, state.zoom]);
  holds('page, place and size stay', JSON.stringify(before) === JSON.stringify(after), `${before} → ${after}`);
  holds('the page is not loaded again', await page.evaluate(() => globalThis.stays) !== undefined);
  // Many editors put a new file in the place of the old one.
  writeFileSync(edition + '.new', withWord('Renamed', 1));
  renameSync(edition + '.new', edition);
  await seen(page, 'Renamed');
}

/** A good save is told in passing, and whatever stands on no page is another too. */
async function lookAtTelling(page) {
  const verdict = await page.textContent('#verdict');
  holds('what is shown is told', verdict === 'This is what was saved last; nothing was found.', verdict);
  const before = await page.evaluate(() => scrollY);
  const question = '<text xml:lang="en-GB">Should';
  writeFileSync(edition, original.replace(question, question.replace('Should', 'Ought')));
  await page.waitForFunction(() => document.getElementById('title').textContent.startsWith('Ought'))
    .catch(() => holds('the heading is that of the last save', false));
  await page.waitForSelector('#shown:not([hidden])').catch(() => holds('a good save is acknowledged', false));
  const words = await page.textContent('#shown');
  holds('with the time that it took', /^Shown after \d+\.\d\d s$/.test(words), words);
  holds('it is told to those who hear', (await page.textContent('#told')) === words, await page.textContent('#told'));
  holds('it moves nothing', await page.evaluate(() => scrollY) === before);
  for (const barrier of await findBarriers(page)) faults.push('with a good save: ' + barrier);
  await page.waitForSelector('#shown', {state: 'hidden', timeout: 8000}).catch(() => holds('and goes away', false));
}

/** Pages that come before what is looked at leave it in sight. */
async function lookAtPlace(page) {
  await page.keyboard.press('1');
  const last = /[\s\S]*<p>([^<]{60})/.exec(original.slice(0, original.indexOf('</essay>')))[1].slice(0, 40);
  const at = words => page.evaluate(wanted => {
    for (const one of pages) {
      const block = contentOf(one.index).blocks.find(each => each[1].includes(wanted));
      if (block) return [one.index, find('page-' + one.index) && Math.round(screenHeight(one.index, block[5])), state.page];
    }
    return [];
  }, words);
  const [index] = await at(last);
  await page.evaluate(one => goTo(one, 'stay'), index);
  await page.evaluate(words => {
    const one = pages.find(each => contentOf(each.index).blocks.some(block => block[1].includes(words)));
    const block = contentOf(one.index).blocks.find(each => each[1].includes(words));
    scrollBy(0, screenHeight(one.index, block[5]) - find('toolbar').offsetHeight - 20);
  }, last);
  await pause(400);
  const before = await at(last);
  writeFileSync(edition, withWord('Inserted ' + 'words that make the essay longer by some pages '.repeat(200), 1));
  await page.waitForFunction(([words, number]) => pages.some(one => one.index > number &&
    contentOf(one.index).blocks.some(block => block[1].includes(words))), [last, before[0]]);
  await pause(500);
  const after = await at(last);
  holds('pages came before', after[0] > before[0], `${before} → ${after}`);
  holds('what was looked at stays in sight', Math.abs(after[1] - before[1]) < 40, `${before} → ${after}`);
  holds('its page has the new number', after[2] - before[2] === after[0] - before[0], `${before} → ${after}`);
  writeFileSync(edition, original);
  await page.waitForFunction(() => !pages.some(one => contentOf(one.index).blocks.some(block => block[1].startsWith('Inserted'))));
  await pause(500);
  const again = await at(last);
  holds('and when they go again', again[0] === before[0] && Math.abs(again[1] - before[1]) < 40, `${before} → ${again}`);
}

/** Many errors leave the pages in sight, and the place of each within reach. */
async function lookAtManyFaults(page) {
  const missing = Array.from({length: 9}, (_, number) => `<figure id="none-${number}" src="none-${number}.png" alt="Nothing"><caption>None</caption></figure>`);
  writeFileSync(edition, original.replace('</section>', missing.join('\n') + '</section>'));
  await page.waitForSelector('#fault-8');
  for (const [name, size] of Object.entries({desktop, phone})) {
    await page.setViewportSize(size.viewport);
    await pause(200);
    const high = await page.evaluate(() => find('live').offsetHeight / innerHeight);
    holds(`nine errors leave the pages in sight on a ${name}`, high < 0.45, high);
    await page.locator('#fault-8').click();
    holds(`the place of the last can be reached on a ${name}`, await page.evaluate(() =>
      [...document.querySelectorAll('#source button')].every(button => {
        const {left, top, width, height} = button.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === button;
      })));
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize(desktop.viewport);
  await page.locator('#faults').focus();
  const scrolled = () => page.evaluate(() => find('faults').scrollTop);
  await page.keyboard.press('Home');
  await page.evaluate(() => { find('faults').scrollTop = 0; });
  await page.keyboard.press('ArrowDown');
  await pause(300);
  holds('keys scroll the errors', await scrolled() > 0);
  const banner = await page.textContent('#saved');
  holds('a hint names files as places do', banner.includes('editions/two-languages/none-0.png') && !banner.includes('content/'), banner.slice(0, 400));
  const total = await page.evaluate(() => live.faults.length);
  const [verdict, manner, count] = await page.evaluate(() => [find('verdict').textContent, find('verdict').className, find('finding-count').textContent]);
  holds('beside errors nothing says that all is well', verdict.includes(`${total} errors`) && manner === 'not' && count !== 'Nothing was found.', `${verdict} ${manner} ${count}`);
  await page.click('#tongue');
  holds('nor in Chinese', (await page.textContent('#verdict')).includes(`${total} 处错误`) && await page.textContent('#finding-count') !== '没有发现问题。');
  for (const barrier of await findBarriers(page)) faults.push('with nine errors: ' + barrier);
  await page.click('#tongue');
  await page.reload();
  await page.waitForSelector('#fault-8');
  holds('nor when it is opened again', await page.getAttribute('#verdict', 'class') === 'not');
  writeFileSync(edition, original);
  await page.waitForSelector('#saved', {state: 'hidden'});
  holds('all is well again', await page.getAttribute('#verdict', 'class') === 'may' && await page.textContent('#finding-count') === 'Nothing was found.');
}

async function lookAtNothing(page, events) {
  await pause(1500); // what the last save began has ended
  await goToWord(page);
  const before = shown(events);
  writeFileSync(edition, readFileSync(edition));
  await pause(600);
  holds('a save that changes nothing builds nothing', shown(events) === before);
  for (let burst = 0; burst < 20; ++burst) writeFileSync(edition, withWord('Burst' + burst, 1));
  await seen(page, 'Burst19');
  await pause(1500);
  holds('a burst of saves is one or few builds', shown(events) - before <= 3, shown(events) - before);
}

async function lookAtFaults(page) {
  const pagesBefore = await page.evaluate(() => document.getElementById('pages').textContent);
  writeFileSync(edition, original.replace('</edition>', '<nothing/></edition>'));
  await page.waitForSelector('#saved:not([hidden])');
  const line = original.slice(0, original.indexOf('</edition>')).split('\n').length;
  const banner = await page.textContent('#saved');
  holds('an error is told with its line', banner.includes(`edition.xml:${line}:`), banner);
  holds('it is told to those who hear', (await page.textContent('#told')).includes(`edition.xml:${line}:`));
  holds('the last good pages stay', await page.evaluate(() => document.getElementById('pages').textContent) === pagesBefore);
  for (const barrier of await findBarriers(page)) faults.push('with an error: ' + barrier);
  writeFileSync(edition, original.replace('<edition', '<edition <'));
  await page.waitForFunction(before => document.getElementById('saved').textContent !== before, banner);
  holds('so is one of XML itself', /edition\.xml:\d+/.test(await page.textContent('#saved')));
  const broken = await page.textContent('#saved');
  rmSync(edition);
  await page.waitForFunction(before => document.getElementById('saved').textContent !== before, broken)
    .catch(() => holds('that the file is gone is told', false));
  holds('pages stay where the file is gone', await page.evaluate(() => document.getElementById('pages').textContent) === pagesBefore);
  writeFileSync(edition, withWord('Recovered', 1));
  await seen(page, 'Recovered');
  await page.waitForSelector('#saved', {state: 'hidden'});
  holds('that all is well again is told', (await page.textContent('#told')).length > 0);
}

async function lookAtSource(page) {
  const lines = readFileSync(edition, 'utf8').split('\n');
  const line = 1 + lines.findIndex(one => one.includes('<p>Recovered'));
  const column = 1 + [...lines[line - 1].slice(0, lines[line - 1].indexOf('<p>Recovered'))].length;
  const block = page.locator('button.block-source[aria-label*="Recovered"]').first();
  await block.scrollIntoViewIfNeeded();
  await block.click();
  const named = await page.textContent('#source code');
  holds('a click names file, line and column', named.endsWith(`edition.xml:${line}:${column}`), named);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('source-told').textContent !== '');
  for (let wait = 0; wait < 50 && !existsSync(`${opened}-${line}-${column}`); ++wait) await pause(100);
  holds('the editor opens the place', existsSync(`${opened}-${line}-${column}`), `${opened}-${line}-${column}`);
  await page.keyboard.press('Escape');
  holds('Escape closes it', !await page.locator('#source').isVisible());
  holds('and goes back to the paragraph', await page.evaluate(() => document.activeElement.classList.contains('block-source')));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  holds('keys reach the next paragraph', await page.textContent('#source code') !== named);
  for (const barrier of await findBarriers(page)) faults.push('with a place: ' + barrier);
  await page.keyboard.press('Escape');
}

/** Nothing is opened but what the edition is made of, and nothing is said to strangers. */
async function lookAtDoors(address) {
  const status = (path, options) => fetch(new URL(path, address), options).then(answer => answer.status, () => 'none');
  const origin = new URL(address).origin;
  holds('no file beyond those of the edition is opened', await status('0/open?file=999&line=1&column=1', {method: 'POST', headers: {origin}}) === 404);
  holds('a stranger opens nothing', await status('0/open?file=0&line=1&column=1', {method: 'POST', headers: {origin: 'http://example.org'}}) === 403);
  holds('without the secret nothing is there', await status('/') === 404);
}

/** The list of all editions: it needs no script. */
async function lookAtList(browser) {
  const other = join(house, 'content/editions/broken/edition.xml');
  mkdirSync(dirname(other), {recursive: true});
  writeFileSync(other, '<edition');
  for (const [language, title] of [['en', 'Editions'], ['zh', '书刊']]) {
    const list = await startWatch([], language);
    const papers = new Set();
    for (const [name, size] of Object.entries({desktop, phone}))
      for (const colorScheme of ['light', 'dark']) {
        const context = await browser.newContext({...size, colorScheme});
        const page = await context.newPage();
        await page.goto(list.address);
        papers.add(await page.locator('body').evaluate(body => getComputedStyle(body).backgroundColor));
        holds('the list has its name', await page.textContent('h1') === title);
        const items = await page.locator('#editions li').allTextContents();
        holds('all editions are listed', items.length === 2, items.length);
        holds('with their question', items.some(item => item.includes('Should a small institution') && item.includes('editions/two-languages/edition.xml')), items);
        holds('also what cannot be read', items.some(item => item.includes('editions/broken/edition.xml')), items);
        holds(`the list is not wider than a ${name}`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        for (const barrier of await findBarriers(page)) faults.push(`list, ${name}, ${colorScheme}: ${barrier}`);
        await context.close();
      }
    holds('the list has the colours of the system', papers.size === 2, [...papers]);
    list.child.kill('SIGKILL');
  }
  rmSync(dirname(other), {recursive: true});
}

async function lookForBarriers(browser, address) {
  for (const [name, size] of Object.entries({desktop, phone}))
    for (const colorScheme of ['light', 'dark'])
      for (const locale of ['en-GB', 'zh-CN']) {
        const {page, context, wrong} = await openPage(browser, address, {...size, colorScheme, locale});
        for (const barrier of await findBarriers(page)) faults.push(`${name}, ${colorScheme}, ${locale}: ${barrier}`);
        holds(`nothing is wider than a ${name}`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        faults.push(...wrong);
        await context.close();
      }
}

const watch = await startWatch();
const browser = await openBrowser();
try {
  const {page, context, wrong} = await openPage(browser, watch.address);
  await lookAtSaves(page);
  await lookAtTelling(page);
  await lookAtPlace(page);
  await lookAtManyFaults(page);
  await lookAtNothing(page, watch.events);
  await lookAtFaults(page);
  await lookAtSource(page);
  await lookAtDoors(watch.address);
  faults.push(...wrong);
  await lookForBarriers(browser, watch.address);
  await lookAtList(browser);
  watch.child.kill('SIGINT');
  const ended = await new Promise(resolve => watch.child.on('exit', (status, signal) => resolve(status ?? signal)));
  holds('Ctrl-C ends it with 130', ended === 130, ended);
  await page.waitForSelector('#left:not([hidden])');
  await context.close();
} catch (error) {
  faults.push(String(error)); // and what did not hold before
} finally {
  watch.child.kill('SIGKILL');
  await browser.close();
  rmSync(scratch, {recursive: true});
}
faults.forEach(fault => console.log(fault));
process.exitCode = faults.length ? 1 : 0;
