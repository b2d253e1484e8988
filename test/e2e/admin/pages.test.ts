import { expect, test } from "../product/journey.ts";

const pages = [
  "/",
  "/?action=fix",
  "/customers",
  "/customers?q=nobody+at+all",
  "/referrals",
  "/leads",
  "/rewards/queue",
  "/rewards/queue?view=decided",
  "/rewards/payouts",
  "/rewards/payouts?state=parked",
  "/rewards/perks",
  "/rewards/perks?state=draft",
  "/rewards/perks/new",
  "/rewards/ledger",
  "/rewards/ledger?kind=reward_held&q=nobody+at+all",
  "/connections/stripe",
  "/import",
  "/insights/concentration",
  "/insights/levers",
  "/insights/model",
  "/settings/staff",
  "/settings/fraud",
  "/settings/jobs",
  "/settings/programme",
  "/settings/tiers",
  "/settings/sessions",
  "/nothing-here",
];

for (const [width, colorScheme] of [
  [1280, "light"],
  [768, "dark"],
] as const) {
  test.describe(`at ${width} pixels in ${colorScheme} colours`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test("every page is accessible and does not scroll sideways", async ({
      page,
      product,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      await signIn(page, "admin", "owner@example.com");
      await page.goto(`${product.admin}/customers?q=Mary+Sample`);
      const customer = await page.getByRole("link", { name: "Mary Sample" }).getAttribute("href");
      await page.goto(`${product.admin}/referrals`);
      const referral = await page.locator('a[href^="/referrals/ref_"]').first().getAttribute("href");
      await page.goto(product.admin);
      const company = await page.locator('a[href^="/companies/com_"]').first().getAttribute("href");
      const found = [
        customer,
        `${customer}/referrals`,
        `${customer}/referrer?q=Aldgate`,
        `${customer}/ledger`,
        `${customer}/timeline`,
        referral,
        company,
      ];
      for (const path of [...pages, ...found]) {
        await page.goto(`${product.admin}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, String(path)).toBeLessThanOrEqual(width);
      }
    });

    test("the way in is accessible", async ({ page, product, expectAccessible }) => {
      await page.goto(`${product.admin}/sign-in`);
      await expectAccessible(page);
      await page.getByRole("textbox", { name: "E-mail address" }).fill(`stranger-${width}@example.com`);
      await page.getByRole("button", { name: "Send the link" }).click();
      await expect(page.getByRole("textbox", { name: "Code from the mail" })).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${product.admin}/sign-in/confirm?token=aaaaaaaaaaaaaaaaaaaaaaaa`);
      await expectAccessible(page);
    });
  });
}
