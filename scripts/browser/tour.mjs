// What no link leads to and a hand does: pages behind a button, behind work that takes its time, and behind a picture.
import { readFileSync } from 'node:fs';

/// Somebody on the register under another spelling, so that a line may mean him.
const ALIKE = 'surname,given,dob\nMoon,Sae-pyok,1994-11-08\n';
/// One white point.
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');
/// Rows of the first table that is given up.
const ROWS = 2000;
/// Milliseconds in which the machine must have come to the end of a step.
const PATIENCE = 120_000;

export const tour = (page, house) => {
  const open = (path) => page.goto(house.origin + path);
  const at = (path) => page.waitForURL((url) => (path instanceof RegExp ? path.test(url.pathname) : url.pathname === path));
  const press = async (button, path) => { await page.locator(button).first().click(); await at(path); };
  const given = (name, mimeType, buffer) => page.locator('main input[type=file]').first().setInputFiles({ name, mimeType, buffer });

  /// Hands a list in; it lies there as a draft.
  async function handedIn(text) {
    await open('/lists/new');
    await page.locator('form[action="/lists/new"] textarea').fill(text);
    await press('form[action="/lists/new"] button[type=submit]', '/lists/draft');
  }

  /// Screens a list, which comes as a file, for what is pasted has other ends of lines: its path.
  async function screened(list) {
    await open('/lists/new');
    await given('list.csv', 'text/csv', Buffer.from(list));
    await press('form[action="/lists/new"] button[type=submit]', '/lists/draft');
    for (const [name, state] of [['from', 'UA'], ['via', 'PL'], ['to', 'KR']]) await page.fill(`#${name}`, state);
    await press('button[value=screen]', /^\/lists\/[0-9a-f]{64}$/);
    return new URL(page.url()).pathname;
  }

  /// The answer to it, made in spite of how few stay.
  async function answered(list) {
    await open(`${list}/answer`);
    for (const knows of await page.locator('input[name=knowing]').all()) await knows.check();
    await press(`form[action="${list}/answer"] button`, /\/answer\/made$/);
    return new URL(page.url()).pathname;
  }

  async function pictured() {
    await open('/lists/new');
    await given('list.png', 'image/png', PICTURE);
    await press('form[action="/lists/new"] button[type=submit]', '/lists/type');
  }

  /// Who may not move, without screening.
  async function stopped(text) {
    await handedIn(text);
    await press('button[value=stop]', '/lists/draft/stop');
  }

  /// The page of work under way as it is, without asking again by itself.
  async function stays(route) {
    const response = await route.fetch({ maxRedirects: 0 });
    const headers = { ...response.headers() };
    delete headers.refresh;
    await route.fulfill({ response, headers });
  }

  /// Looks at a table that is large enough to wait for, and gives it up: `seen` is asked while it is under way. Larger tables follow where this
  /// machine was done too soon.
  async function givenUp(seen) {
    for (let rows = ROWS; ; rows *= 4) {
      await page.unroute('**/work');
      await open('/import/persons');
      const table = ['surname,given,custody_id', ...Array.from({ length: rows }, (_, row) => `Halka,Ostap${row},C-${row}`)].join('\n');
      await given('men.csv', 'text/csv', Buffer.from(table));
      await page.route('**/work', stays);
      await page.locator('button[value=look]').click();
      await at(/^\/(work|import\/persons\/file)$/);
      if (new URL(page.url()).pathname !== '/work') continue;
      await seen();
      await page.unroute('**/work');
      const cancel = page.locator('form[action="/work/cancel"] button');
      await cancel.click();
      // The page that was held may be older than the work's end: then its plan is shown, and no word of giving up.
      await page.locator('[role=alert], form[action="/import/persons"]').first().waitFor({ timeout: PATIENCE });
      if (await page.locator('[role=alert] ~ p a[href="/import/persons/file"]').count()) return;
    }
  }

  /// Somebody's page.
  async function personOf(label) {
    await open(`/people?label=${label}`);
    return new URL(page.url()).pathname;
  }

  /// What is half filled in is kept.
  async function kept(path) {
    await open(path);
    const [answer] = await Promise.all([
      page.waitForResponse((answer) => answer.url() === `${house.origin}${path}/keep`),
      (async () => {
        const field = page.locator('form.asks :is(textarea, input:not([type]), input[type=text]):visible').first();
        await field.fill('half');
        await field.blur();
      })(),
    ]);
    return answer.status();
  }

  const example = () => readFileSync(house.list, 'utf8');
  return { handedIn, screened, answered, pictured, stopped, givenUp, personOf, kept, example, alike: ALIKE };
};
