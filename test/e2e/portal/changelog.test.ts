import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page on a phone, with or without scripts, signed in as whoever `page` is. */
async function openPhone(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 375, height: 780 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member reads the roadmap and the changelog on a phone`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    await signIn(page, "portal", "mary@example.com");
    const screen = await openPhone(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/roadmap`);
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText("What we are working on");
    for (const column of ["Planned", "In beta", "Shipped"])
      await expect(screen.getByRole("heading", { level: 2, name: column })).toBeVisible();
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await screen.goto(`${product.portal}/changelog`);
    await expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
  });
}
