// Visits every page of the table of routes, in every language and both themes, with scripts and without, and sends every form.
import { launch, reads, seated, unlock, withoutScripts } from './browser.mjs';
import { leads, planted, tooWide, unreachable } from './look.mjs';
import { CHANGED, OF_PAPER, furnish } from './furnish.mjs';
import { office } from './office.mjs';
import { PLANTED, fillIn } from './planted.mjs';
import { routeOf, routes } from './routes.mjs';
import { tour } from './tour.mjs';

const LANGUAGES = ['en', 'ko', 'uk', 'ru'];
/// Pages of one route that are visited.
const OF_EACH = 2;
/// Rows that nobody can click on here, and why. What programs ask under `/api/` is tried by `scripts/fuzz-api`.
const CANNOT_BE_CLICKED = {
  'GET /enter/{link}': 'the program prints it, and it is spent at the start',
  'POST /seen': 'the script sends it where somebody writes for longer than all of this takes',
  'POST /proof/verify/stop': 'an archive as small as this is verified before a hand is there',
  'POST /settings/devices/vouch': 'it stands on the page of a member of another role than who enrolled the device, and this one has enrolled all',
};
/// What ends the session is sent at the end.
const ENDS = 'POST /lock';

const problems = [];
const wrong = (where, what) => { problems.push(`${where}: ${what}`); console.log(`WRONG ${where}: ${what}`); };
const name = (route) => `${route.method} ${route.path}`;
const step = (what) => console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${what}`);
/// Rows that a click, a form or a page by itself has asked for, beside the links that are followed.
const asked = new Set();
const house = await office(furnish);
step('the example is served');
const browser = await launch();
try {
  const { context, page } = await seated(browser, house);
  watch(context, page);
  const toured = tour(page, house);
  const behind = await prepared(page, toured);
  step('what stands behind buttons is reached');
  const { pages, forms } = await walked(page, behind);
  step(`${pages.length} pages are led to`);
  await read(context, page, pages);
  const plain = await withoutScripts(browser, context);
  watch(plain.context, plain.page);
  await readPlainly(plain.page, pages);
  step('each was read without scripts');
  const done = await sent(page, plain.page, forms);
  step('every form was sent');
  await keptHalfFilledIn(toured, pages);
  await nothingCameAlive(page, toured);
  step('what was typed is text');
  await locked(page);
  for (const route of routes) {
    const found = asked.has(name(route)) || forms.has(name(route)) || pages.some((page) => page.route === route);
    if (found && CANNOT_BE_CLICKED[name(route)]) wrong(name(route), 'is led to after all');
    if (!found && !CANNOT_BE_CLICKED[name(route)] && !route.path.startsWith('/api/')) wrong(name(route), 'no page leads here');
  }
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
    // Where this program itself goes to an address, nobody was led.
    const led = request.method() !== 'GET' || !request.isNavigationRequest() || request.redirectedFrom();
    const route = led && routeOf(request.method(), new URL(request.url()).pathname);
    if (route) asked.add(name(route));
    if (new URL(request.url()).origin !== house.origin && !request.url().startsWith('data:')) wrong(page.url(), `asks ${request.url()}`);
  });
  page.on('console', (said) => {
    const refused = /status of 4(04|09|22|29)/.test(said.text());
    // Around a picture alone the browser puts a page of its own.
    const isOurs = new URL(page.url()).pathname !== '/lists/picture';
    if (said.type() === 'error' && !refused && isOurs) wrong(page.url(), said.text());
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

/// Does what a hand does where no link leads: the paths to go on from.
async function prepared(page, toured) {
  await toured.givenUp(async () => looked(page, '/work'));
  await looked(page, '/work, given up');
  await toured.pictured();
  const alike = await toured.screened(toured.alike);
  const list = await toured.screened(toured.example());
  const made = await toured.answered(list);
  await toured.stopped(`name,dob\n${PLANTED},1999\n`);
  const [handedOn, changed] = [await toured.personOf(OF_PAPER), await toured.personOf(CHANGED)];
  const persons = [handedOn, `${handedOn}/countersign`, `${changed}/countersign`];
  return [...persons, '/lists/draft', '/lists/draft/stop', list, `${list}/lines/1`, `${alike}/possible`, made];
}

/// A page that does not stay: read once, as it is.
async function looked(page, where) {
  if ((await page.locator('h1').count()) !== 1) wrong(where, 'has not one heading');
  for (const found of await unreachable(page)) wrong(where, found);
  const over = await tooWide(page);
  if (over > 0) wrong(where, `is ${over} pixels too wide for 360`);
}

/// Follows every link from the first page: at most a few pages of each route, and the first page that shows each form.
async function walked(page, behind) {
  const [pages, forms, seen, counts] = [[], new Map(), new Set(), new Map()];
  const ahead = ['/', ...behind];
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

/// Every page in every language: named in it, wide and narrow; in English by axe-core in both themes, for what that looks at is the same in all.
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
        if (language === 'en') for (const found of await unreachable(page)) wrong(where, found);
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
  const isLast = ([to]) => /\/(remove|forget|void)$/.test(to);
  // What was removed or taken back has no forms any more.
  const inOrder = [...forms].sort((a, b) => isLast(a) - isLast(b));
  for (const [to, { path, action }] of inOrder) {
    if (to === ENDS) continue;
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

/// A form about somebody and one of the office, half filled in.
async function keptHalfFilledIn(toured, pages) {
  for (const of of ['/people/{person}/acts/{act}', '/acts/{act}']) {
    const { path } = pages.find((found) => found.route.path === of);
    const status = await toured.kept(path.split('?')[0]);
    if (status !== 204) wrong(`${path}/keep`, `answers ${status}`);
  }
}

/// After all that was typed: every page again, and what was typed is text wherever it stands.
async function nothingCameAlive(page, toured) {
  let shows = 0;
  await toured.handedIn(`name,dob\n${PLANTED},1999\n`);
  for (const { path } of (await walked(page, ['/lists/draft'])).pages.filter((found) => found.isPage)) {
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
