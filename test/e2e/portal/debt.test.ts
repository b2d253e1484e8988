import { expect, test } from "../product/journey.ts";

test("what was paid out before a refund is owed, its member reads why, and the next earnings settle it", async ({
  browser,
  page,
  product,
  signIn,
  expectAccessible,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/rewards/ledger?kind=reward_taken_back`);
  const line = page
    .getByRole("row")
    .filter({ hasText: "because the purchase was refunded" })
    .filter({ has: page.locator("td:last-child:not(:empty)") })
    .first();
  await expectAccessible(page);
  await line.locator('a[href^="/customers/"]').first().click();
  await expect(page).toHaveURL(({ pathname }) => pathname.startsWith("/customers/"));
  await expect(page.getByRole("main")).toContainText("@");
  const about = await page.getByRole("main").innerText();
  const [address = ""] = /[\w.+-]+@[a-z-]+(\.[a-z-]+)+/.exec(about) ?? [];
  const customerPath = /^\/customers\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? "";
  await page.goto(`${product.admin}${customerPath}/ledger?unit=USD`);
  await expect(page.getByText("because the purchase was refunded").first()).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const member = await context.newPage();
  await signIn(member, "portal", address);
  await member.goto(`${product.portal}/rewards?unit=USD`);
  await expect(member.getByText(/^You owe/)).toBeVisible();
  await expect(
    member.getByRole("listitem").filter({ hasText: "because the purchase was refunded" }).first(),
  ).toContainText("Reward taken back");
  const storageState = await context.storageState();
  const screen = await (await browser.newContext({ storageState })).newPage();
  await screen.goto(`${product.portal}/rewards?unit=USD`);
  await expectFitsWidths(screen, [360, 768, 1280]);
  await screen.context().close();

  await page.getByRole("combobox", { name: "In" }).selectOption("USD");
  await page.getByRole("textbox", { name: "Amount" }).fill("900");
  await page.getByRole("textbox", { name: "Reason" }).fill("For speaking at our day");
  await page.getByRole("button", { name: "Adjust the balance" }).click();
  await expect(page.getByText("The balance is adjusted.")).toBeVisible();
  await member.reload();
  await expect(member.getByText(/^You owe/)).toHaveCount(0);
  await expect(
    member.getByRole("listitem").filter({ hasText: "For speaking at our day" }).first(),
  ).toContainText("of it settled what was owed");
  await context.close();
});
