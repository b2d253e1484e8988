import { expect, test } from "../product/journey.ts";

test("a member asks for a payout without scripts, it arrives, and staff see what was tried", async ({
  browser,
  page,
  product,
  signIn,
  expectAccessible,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  await page.getByRole("link", { name: "Mary Sample" }).click();
  const tabs = page.getByRole("navigation", { name: "About Mary Sample" });
  await tabs.getByRole("link", { name: "Ledger" }).click();
  await page.getByRole("combobox", { name: "In" }).selectOption("USD");
  await page.getByRole("textbox", { name: "Amount" }).fill("25");
  await page.getByRole("textbox", { name: "Reason" }).fill("For speaking at our day");
  await page.getByRole("button", { name: "Adjust the balance" }).click();
  await expect(page.getByText("The balance is adjusted.")).toBeVisible();

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const member = await context.newPage();
  await signIn(member, "portal", "mary@example.com");
  await member.goto(`${product.portal}/rewards/payout`);
  await member.getByRole("textbox", { name: "Amount in USD" }).fill("100000");
  await member.getByRole("radio", { name: "Credit on your next invoice" }).check();
  await member.getByRole("button", { name: "Pay it out" }).click();
  await expect(member.getByRole("alert")).toBeVisible();
  await member.getByRole("textbox", { name: "Amount in USD" }).fill("21.35");
  await member.getByRole("button", { name: "Pay it out" }).click();
  await expect(member.getByText("We have it.")).toBeVisible();
  const asked = member.getByRole("listitem").filter({ hasText: "$21.35" });
  await expect
    .poll(
      async () => {
        await member.reload();
        return asked.filter({ hasText: "Arrived" }).count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  const scrollWidth = await member.evaluate(() => document.documentElement.scrollWidth);
  expect(scrollWidth).toBeLessThanOrEqual(360);
  await context.close();

  await page.goto(`${product.admin}/rewards/payouts?state=confirmed`);
  await page
    .getByRole("row")
    .filter({ hasText: "Mary Sample" })
    .filter({ hasText: "$21.35" })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("has arrived at Mary Sample");
  const attempts = page.getByRole("table", { name: "Attempts at the provider, oldest first" });
  await expect(attempts.getByRole("row").filter({ hasText: "Done" })).toHaveCount(1);
  await expectAccessible(page);
  await expectFitsWidths(page, [360, 768, 1280]);
});
