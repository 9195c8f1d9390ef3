// Writes the pictures of README and guide: the main pages of the worked example, as a duty officer sees them.
import { fileURLToPath } from 'node:url';
import { launch, reads, seated } from './browser.mjs';
import { office } from './office.mjs';

/// The file, the page, links to follow from there, how it reads.
const PICTURES = [
  { file: 'today', path: '/' },
  { file: 'person', path: '/people?label=P-0002' },
  { file: 'person-ko', path: '/people?label=P-0002', language: 'ko' },
  { file: 'list', path: '/lists', follow: 'td a[href^="/lists/"]' },
  { file: 'line', path: '/lists', follow: 'td a[href^="/lists/"]', then: 'a[href$="/lines/2"]' },
  { file: 'proof', path: '/proof' },
  { file: 'policy', path: '/settings/policy' },
  { file: 'today-dark', path: '/', theme: 'dark' },
  { file: 'today-narrow', path: '/', language: 'uk', size: { width: 360, height: 720 } },
];
const SIZE = { width: 1120, height: 760 };

const house = await office();
const browser = await launch();
try {
  const { context, page } = await seated(browser, house);
  for (const { file, path, follow, then, language = 'en', theme = 'light', size = SIZE } of PICTURES) {
    await reads(context, house.origin, language, theme);
    await page.setViewportSize(size);
    await page.goto(house.origin + path);
    for (const link of [follow, then].filter(Boolean)) {
      await Promise.all([page.waitForNavigation(), page.click(link)]);
    }
    await page.screenshot({ path: fileURLToPath(new URL(`../../docs/img/${file}.png`, import.meta.url)) });
  }
} finally {
  await browser.close();
  await house.close();
}
