// Chromium, and one session in it: with scripts, and a second window of the same session without.
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

/// Spends the link and unlocks: the window that is known from now on.
export async function seated(browser, { link, origin, passphrase }) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  await unlock(page, origin, passphrase);
  return { context, page };
}

export async function unlock(page, origin, passphrase) {
  await page.fill('#passphrase', passphrase);
  await page.click('main button[type=submit]');
  await page.waitForURL(`${origin}/`);
}

/// The same session in a window that runs no scripts.
export async function withoutScripts(browser, context) {
  const plain = await browser.newContext({
    javaScriptEnabled: false, locale: 'en-GB', viewport: { width: 1200, height: 900 }, storageState: await context.storageState(),
  });
  return { context: plain, page: await plain.newPage() };
}

/// How this session reads from now on.
export async function reads(context, origin, language, theme) {
  const cookie = (name, value) => ({ name, value, url: origin, httpOnly: true, sameSite: 'Strict' });
  await context.addCookies([cookie('volya-language', language), cookie('volya-theme', theme)]);
}
