import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page of the signed-in member, with or without scripts, on a phone. */
async function openScreen(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({
    javaScriptEnabled,
    storageState,
    viewport: { width: 360, height: 780 },
  });
  return context.newPage();
}

// One after the other: both spend one member's credit.
test("a member reads what there is and what is missing, gets a code, and types it from the page", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "portal", "priya.nair@brightwater.example");
  await page.goto(`${product.portal}/home`);
  await expect(page.getByText(/^You are (Pathfinder|Ridge)\./)).toBeVisible();
  await page.getByRole("link", { name: "Your tier and perks" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("you can have now");
  await expect(page.getByText("What you did in the last 365 days counts.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Off your next invoice" })).toContainText(
    "You still need 1,000 points for it.",
  );
  await expectFitsWidths(page);
  await page.getByRole("link", { name: "Off your next invoice" }).click();
  await expect(page.getByText("You still need 1,000 points for it.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Get it/ })).toHaveCount(0);
  await page.getByRole("link", { name: "All perks" }).click();
  await page.getByRole("link", { name: "A code for the shop" }).click();
  await expect(page.getByText("A code worth $15, for one purchase.")).toBeVisible();
  await expectFitsWidths(page);
  await page.getByRole("button", { name: "Get it for $10 of credit" }).click();
  await expect(page.getByText("It is yours. Below you see when it arrives.")).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("textbox", { name: "Your code" })).toHaveValue(/.+/, { timeout: 500 });
  }).toPass();
  await expectFitsWidths(page);
  await page.goto(`${product.portal}/rewards`);
  await expect(page.getByRole("listitem").filter({ hasText: "A code for the shop" })).toContainText("$10");
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member gets what people hand out, cannot have it twice, and calls it off`, async ({
    browser,
    page,
    product,
    signIn,
  }) => {
    await signIn(page, "portal", "priya.nair@brightwater.example");
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/perks`);
    const link = screen.getByRole("link", { name: "A morning with a trail guide" });
    const perk = `${product.portal}${await link.getAttribute("href")}`;
    await link.click();
    const get = screen.getByRole("button", { name: "Get it for $20 of credit" });
    await expect(screen.getByText("Once for each member.")).toBeVisible();
    await get.click();
    await expect(screen.getByText("It is yours.")).toBeVisible();
    const chosen = screen.getByRole("listitem").filter({ hasText: "Handed out by our team" });
    await expect(chosen.filter({ hasText: "On its way" })).toHaveCount(1);
    await screen.goto(perk);
    await expect(screen.getByText("You have had it as often as one member can.")).toBeVisible();
    await screen.goBack();
    await screen.getByRole("button", { name: "A morning with a trail guide: Call it off" }).click();
    await expect(screen.getByText("what it cost is back in your balance")).toBeVisible();
    await expect(chosen.filter({ hasText: "Called off" }).first()).toBeVisible();
    await screen.goto(perk);
    await expect(get).toBeVisible();
    await screen.context().close();
  });
}
