import { launch, reads, seated } from './browser.mjs';
import { furnish } from './furnish.mjs';
import { office } from './office.mjs';
import { tour } from './tour.mjs';
const house = await office(furnish);
const browser = await launch();
const { context, page } = await seated(browser, house);
const t = tour(page, house);
const go = (p) => page.goto(house.origin + p);
let n = 0;
const shot = async (name, size = 1280) => { await page.setViewportSize({ width: size, height: 900 }); await page.screenshot({ path: `/tmp/webw/shots/${name}-${size}.png`, fullPage: true }); };
await t.givenUp(async () => { for (const s of [1280, 360]) await shot('work', s); });
await shot('givenup'); await shot('givenup', 360);
const list = await t.screened(t.example());
const first = (await page.goto(house.origin + '/people?label=P-0002'), new URL(page.url()).pathname);
await go('/unsigned'); const bulk = await page.locator('a[href^="/unsigned/files/"]').first().getAttribute('href');
await go(list); const cl = await page.locator('a[href^="/clearances/"]').first().getAttribute('href').catch(() => null);
const put = async (csv, step) => { await go('/import/persons'); await page.locator('#file').setInputFiles({ name: 'men.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }); await page.click(`button[value=${step}]`); await page.waitForURL(/persons\/file$/); };
const pages = { today: '/', people: '/people', person: first, list, line: `${list}/lines/2`, clearance: cl, import: '/import/persons', unsigned: '/unsigned', file: bulk, office: '/office', acts: '/acts', declare: `${first}/acts/declare`, proof: '/proof', settings: '/settings', members: '/settings/members', policy: '/settings/policy', lists: '/lists', new: '/lists/new', duplicates: '/people/duplicates', review: `${first}/review`, counter: '/people?label=P-0009' , register: '/people/register', visit: '/visit', law: '/law'};
const only = process.argv[2]?.split(',');
for (const language of (process.argv[3] ?? 'en,ko,uk,ru').split(',')) {
  const theme = { en: 'light', ko: 'dark', uk: 'light', ru: 'dark' }[language];
  await reads(context, house.origin, language, theme);
  await put('surname,given,custody_id\nHalka,Ostap,C-1\nSol,Mira,C-1\n', 'look');
  await shot(`rejected-${language}`); 
  await put('surname,given,custody_id\nHalka,Ostap,C-1\nSol,Mira,C-2\n', 'look');
  await shot(`looked-${language}`); await shot(`looked-${language}`, 360);
  for (const [name, path] of Object.entries(pages)) {
    if (!path || (only && !only.includes(name))) continue;
    await go(path);
    for (const s of [1280, 360]) await shot(`${name}-${language}`, s);
  }
}
await put('surname,given,custody_id\nHalka,Ostap,C-1\nSol,Mira,C-2\n', 'import');
await shot('imported'); await shot('imported', 360);
await browser.close(); await house.close();
