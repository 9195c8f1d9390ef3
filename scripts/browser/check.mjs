// Visits every page of the table of routes, in every language and both themes, with scripts and without, and sends every form.
import { launch, reads, seated, unlock, withoutScripts } from './browser.mjs';
import { leads, planted, tooWide, unreachable } from './look.mjs';
import { office } from './office.mjs';
import { PLANTED, fillIn } from './planted.mjs';
import { routeOf, routes } from './routes.mjs';

const LANGUAGES = ['en', 'ko', 'uk', 'ru'];
/// Pages of one route that are visited.
const OF_EACH = 2;
/// Rows that no link or form of a page leads to, and why.
const LED_TO_OTHERWISE = {
  'GET /enter/{link}': 'it was spent at the start', 'GET /assets/{name}': 'every page fetches them', 'GET /unlock': 'one comes here by locking',
  'POST /seen': 'the script sends it while somebody writes', 'POST /proof/verify/stop': 'it stands there while a verification is under way',
  'POST /settings/devices/vouch': 'it stands on the page of a member of another role than who enrolled the device', 'POST /unlock': 'it was sent at the start', 'POST /lock': 'it is sent at the end',
  'GET /lists/work': 'one waits here while a list is screened', 'POST /lists/work/cancel': 'it stands there while a list is screened',
  'GET /lists/draft/stop': 'a button of the draft leads here, which keeps what was changed',
  'GET /lists/picture': 'the page of typing shows it where one was handed in', 'GET /lists/{list}/answer/made': 'the answer leads here',
  'GET /lists/{list}/answer/file': 'it stands on the answer that was made', 'POST /lists/{list}/lines/{line}/not-meant': 'it stands where a line may mean somebody else',
  'POST /lists/{list}/lines/{line}/clearance': 'it stands on a line that is clear, on a device that is not alone', 'GET /clearances/{clearance}': 'it stands on a list with a clearance',
  'GET /clearances/{clearance}/paper': 'it stands on a clearance', 'POST /clearances/{clearance}/countersign': 'it stands on a clearance', 'POST /clearances/{clearance}/use': 'it stands on a clearance',
  'POST /clearances/{clearance}/void': 'it stands on a clearance', 'POST /countersign': 'it stands where something awaits this member\'s signature',
  'GET /people/{person}/countersign': 'it stands where something awaits this member\'s signature', 'POST /people/{person}/countersign': 'it stands where something awaits this member\'s signature',
  'GET /people/{person}/countersign/{entry}': 'it stands where paper is to be keyed in again', 'POST /people/{person}/countersign/{entry}': 'it stands where paper is to be keyed in again',
  'GET /unsigned/files/{bulk}': 'it stands where an imported file awaits a signature', 'POST /unsigned/files/{bulk}': 'it stands where this member may sign an imported file',
  'GET /people/{person}/receipt': 'it stands where a case was handed on', 'POST /people/{person}/receipt': 'it stands where a case was handed on',
  'POST /people/{person}/acts/{act}/keep': 'the script sends it while somebody writes, and the button beside the act\'s', 'POST /acts/{act}/keep': 'the script sends it while somebody writes, and the button beside the act\'s',
};

const problems = [];
const wrong = (where, what) => { problems.push(`${where}: ${what}`); console.log(`WRONG ${where}: ${what}`); };
const name = (route) => `${route.method} ${route.path}`;
const step = (what) => console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${what}`);
const house = await office();
step('the example is served');
const browser = await launch();
try {
  const { context, page } = await seated(browser, house);
  watch(context, page);
  await handedIn(page);
  const { pages, forms } = await walked(page);
  for (const route of routes) {
    const is = LED_TO_OTHERWISE[name(route)] || route.path.startsWith('/api/') || forms.has(name(route)) || pages.some((found) => found.route === route);
    if (!is) wrong(name(route), 'no page leads here');
  }
  step(`${pages.length} pages are led to`);
  await read(context, page, pages);
  const plain = await withoutScripts(browser, context);
  watch(plain.context, plain.page);
  await readPlainly(plain.page, pages);
  step('each was read without scripts');
  const done = await sent(page, plain.page, forms);
  step('every form was sent');
  await nothingCameAlive(page);
  step('what was typed is text');
  await locked(page);
  console.log(`${pages.length} pages of ${routes.length} routes, ${LANGUAGES.length} languages; ${forms.size} forms: ${done.join(', ')}`);
} finally {
  await browser.close();
  await house.close();
}
if (problems.length) {
  console.error(`${problems.length} problems:\n${problems.join('\n')}`);
  process.exit(1);
}
console.log('all pages hold');

/// Everything that no page may do: ask somebody else, complain, open a dialog.
function watch(context, page) {
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== house.origin && !request.url().startsWith('data:')) wrong(page.url(), `asks ${request.url()}`);
  });
  page.on('console', (said) => {
    const refused = /status of 4(04|09|22|29)/.test(said.text());
    if (said.type() === 'error' && !refused) wrong(page.url(), said.text());
  });
  page.on('pageerror', (error) => wrong(page.url(), error.message));
  page.on('dialog', (dialog) => { wrong(page.url(), 'a dialog opened'); dialog.dismiss(); });
}

/// Shows a page; `null` for what is no page.
async function shown(page, path) {
  const answer = await page.goto(house.origin + path).catch((error) => {
    if (/Download is starting|ERR_ABORTED/.test(error.message)) return null;
    throw error;
  });
  if (answer && answer.status() !== 200) wrong(path, `answers ${answer.status()}`);
  const isPage = answer?.headers()['content-type']?.startsWith('text/html') ?? false;
  return isPage ? answer : null;
}

/// A list that was handed in and is not screened yet, so that its pages are there.
async function handedIn(page) {
  await shown(page, '/lists/new');
  await page.locator('form[action="/lists/new"] textarea').fill(`name,dob\n${PLANTED},1999\n`);
  await page.locator('form[action="/lists/new"] button[type=submit]').first().click();
  await page.waitForURL(`${house.origin}/lists/draft`);
}

/// Follows every link from the first page: at most a few pages of each route, and the first page that shows each form.
async function walked(page) {
  const [pages, forms, seen, counts] = [[], new Map(), new Set(), new Map()];
  const ahead = ['/', '/lists/draft'];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const route = routeOf('GET', path.split('?')[0]);
    if (!route) { wrong(path, 'is linked and in no row of the table'); continue; }
    if (seen.has(path) || (counts.get(route) ?? 0) >= OF_EACH) continue;
    seen.add(path);
    counts.set(route, (counts.get(route) ?? 0) + 1);
    const isPage = await shown(page, path);
    pages.push({ path, route, isPage: isPage !== null });
    if (!isPage) continue;
    const on = await leads(page);
    ahead.push(...on.links);
    for (const action of on.forms) {
      const to = routeOf('POST', action.split('?')[0]);
      if (!to) wrong(path, `has a form to ${action}, which is in no row of the table`);
      else if (!forms.has(name(to))) forms.set(name(to), { path, action });
    }
  }
  return { pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)), forms };
}

/// Every page in every language: named in it, wide and narrow, and by axe-core in both themes.
async function read(context, page, pages) {
  for (const language of LANGUAGES) {
    step(`reading in ${language}`);
    for (const theme of language === 'en' ? ['light', 'dark'] : ['light']) {
      await reads(context, house.origin, language, theme);
      for (const { path, isPage } of pages) {
        if (!isPage || !(await shown(page, path))) continue;
        const where = `${path} (${language}, ${theme})`;
        if ((await page.locator('html').getAttribute('lang')) !== language) wrong(where, 'is in another language');
        if ((await page.locator('h1').count()) !== 1) wrong(where, 'has not one heading');
        for (const found of await unreachable(page)) wrong(where, found);
        const over = await tooWide(page);
        if (over > 0) wrong(where, `is ${over} pixels too wide for 360`);
      }
    }
  }
  await reads(context, house.origin, 'en', '');
}

/// The same pages in a window without scripts.
async function readPlainly(page, pages) {
  for (const { path, isPage } of pages) {
    if (!isPage || !(await shown(page, path))) continue;
    if ((await page.locator('main h1').count()) !== 1) wrong(path, 'shows nothing without scripts');
  }
}

/// Every form once without scripts, and those that scripts send in parts once with them.
async function sent(page, plain, forms) {
  const done = [];
  const isLast = ([to]) => /\/(remove|forget)$/.test(to);
  // Who was removed has no forms any more.
  const inOrder = [...forms].sort((a, b) => isLast(a) - isLast(b));
  for (const [to, { path, action }] of inOrder) {
    if (LED_TO_OTHERWISE[to]) continue;
    await shown(page, path);
    const inParts = await page.locator(`form[action="${action}"][hx-post]`).count();
    done.push(`${to.slice(5)} ${await sentOnce(plain, path, action)}`);
    if (inParts) done.push(`(in part) ${await sentOnce(page, path, action)}`);
  }
  return done;
}

async function sentOnce(page, path, action) {
  return sending(page, path, action).catch((error) => wrong(`${action} from ${path}`, `cannot be sent: ${error.message.split('\n')[0]}`));
}

async function sending(page, path, action) {
  if (!(await shown(page, path))) return wrong(path, 'is no page any more');
  const form = page.locator(`form[action="${action}"]`).first();
  for (const fold of await form.locator('xpath=ancestor::details[not(@open)]/summary').all()) await fold.click();
  await fillIn(form, { request: house.request });
  const [answer] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname === action.split('?')[0]),
    form.locator('button[type=submit]:not(.unseen), input[type=submit]').first().click(),
  ]);
  const status = answer.status();
  await page.waitForLoadState();
  if (![200, 204, 303, 409, 422].includes(status)) wrong(`${action} from ${path}`, `answers ${status}`);
  return status;
}

/// After all that was typed: every page again, and what was typed is text wherever it stands.
async function nothingCameAlive(page) {
  let shows = 0;
  await handedIn(page);
  for (const { path } of (await walked(page)).pages.filter((found) => found.isPage)) {
    await shown(page, path);
    const found = await planted(page, PLANTED);
    if (found.alive) wrong(path, 'what was typed came alive');
    shows += found.shown;
  }
  if (!shows) wrong('every page', 'none shows what was typed');
}

/// Esc Esc, and the button.
async function locked(page) {
  await shown(page, '/people');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForURL(`${house.origin}/unlock`);
  for (const found of await unreachable(page)) wrong('/unlock', found);
  await page.fill('#passphrase', 'not this');
  await page.click('main button[type=submit]');
  if (!(await page.locator('[role=alert]').count())) wrong('/unlock', 'says nothing of a wrong passphrase');
  await untilOpen(page);
  await page.click('#lock button');
  await page.waitForURL(`${house.origin}/unlock`);
}

/// After a wrong passphrase the next has to wait; until then the page says so.
async function untilOpen(page) {
  const end = performance.now() + 30_000;
  while (new URL(page.url()).pathname === '/unlock' && performance.now() < end) {
    await page.fill('#passphrase', house.passphrase);
    await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
  }
  if (new URL(page.url()).pathname !== '/') wrong('/unlock', 'does not open again');
}
