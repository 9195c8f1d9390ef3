// What is asked of a page that is shown.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const unfolded = (page) => page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });

/// What axe-core finds, with everything unfolded.
export async function unreachable(page) {
  await unfolded(page);
  await page.evaluate(`${axe};0`);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

/// By how many pixels the page is wider than a narrow telephone's window.
export async function tooWide(page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  await unfolded(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - 360);
  await page.setViewportSize(size);
  return over;
}

/// Everything here that leads on: paths of links, and forms that are sent.
export const leads = (page) => page.evaluate(() => {
  const own = (url) => new URL(url, location.href);
  const links = [...document.querySelectorAll('a[href]')].map((link) => own(link.href)).filter((url) => url.origin === location.origin);
  const sends = (form) => form.querySelector('button:not([type=button]), input[type=submit]');
  const forms = [...document.querySelectorAll('form[method=post]')].filter(sends).map((form) => form.getAttribute('action'));
  return { links: links.map((url) => url.pathname + url.search), forms };
});

/// Whether something that was typed has become a part of the page, and whether it can be read as text.
export const planted = (page, text) => page.evaluate((text) => ({
  alive: globalThis.planted !== undefined || document.querySelector('.planted, img[src="x"]') !== null,
  shown: document.body.innerText.includes(text.slice(0, 26)),
}), text);
