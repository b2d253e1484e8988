import type { Browser, Page } from "@playwright/test";

/** A page on a phone, with or without scripts, signed in as whoever `page` is. */
export async function openPhone(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 375, height: 780 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}
