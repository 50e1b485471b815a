// The browser that the tests of the proof look with: the system's chromium, driven by playwright-core.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const tools = createRequire(new URL('../../build/browser/', import.meta.url));
const {chromium} = tools('playwright-core');
const axe = readFileSync(tools.resolve('axe-core/axe.min.js'), 'utf8');

export const desktop = {viewport: {width: 1280, height: 860}};
export const phone = {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true};

export async function openBrowser() {
  return chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
}

/** Opens a proof, and notes what it asks of the network and what goes wrong in it. */
export async function openProof(browser, file, options = {}) {
  const context = await browser.newContext({reducedMotion: 'reduce', locale: 'en-GB', ...desktop, ...options});
  const page = await context.newPage();
  const wrong = [];
  page.on('console', message => { if (message.type() === 'error') wrong.push(message.text()); });
  page.on('pageerror', error => wrong.push(String(error)));
  page.on('request', request => { if (!/^(file|data):/.test(request.url())) wrong.push('asks for ' + request.url()); });
  await page.goto(String(pathToFileURL(file)));
  await page.waitForSelector('.leaf .marks', {state: 'attached'});
  return {page, context, wrong};
}

/** What axe-core finds, one sentence each. The policy of the page lets no script in: it comes through the debugger. */
export async function findBarriers(page) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => globalThis.axe.run(document));
  return violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.slice(0, 3).map(node => node.target).join(' | ')}`);
}
