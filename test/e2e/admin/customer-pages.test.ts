import { expect, test } from "../product/journey.ts";

for (const [width, colorScheme] of [
  [1280, "light"],
  [768, "dark"],
  [360, "light"],
] as const) {
  test.describe(`at ${width} pixels in ${colorScheme} colours`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test("what explains a customer is accessible and does not scroll sideways", async ({
      page,
      product,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      await signIn(page, "admin", "owner@example.com");
      await page.goto(`${product.admin}/customers?q=Mary+Sample`);
      const customer = await page.getByRole("link", { name: "Mary Sample" }).getAttribute("href");
      await page.goto(`${product.admin}${customer}/timeline`);
      const purchase = await page.locator('a[href^="/purchases/"]').first().getAttribute("href");
      const pages = [
        `${customer}?asOf=2026-01-31&basis=contribution`,
        `${customer}/changes`,
        `${customer}/referrals`,
        `${customer}/merge?q=Mar`,
        `${purchase}`,
        "/?crowd=woms",
        "/?work=mine",
      ];
      for (const path of pages) {
        await page.goto(`${product.admin}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, path).toBeLessThanOrEqual(width);
      }
    });
  });
}
