import type { Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

const waiting = (page: Page) => page.getByRole("row").filter({ hasText: "the same card or account as" });

test.beforeEach(async ({ page, signIn }) => signIn(page, "admin", "owner@example.com"));

test("a suspicious referral says why it waits, is decided by key, and taken back each time", async ({
  page,
  product,
  expectFitsWidths,
}) => {
  test.slow();
  await page.goto(`${product.admin}/rewards/queue?kind=fraud`);
  const row = waiting(page);
  await expect(row).toContainText("has things sent to the same address as");
  await expect(row).toContainText("weighs 100");
  await expect(page.getByText("decline with the reason chosen")).toBeVisible();
  await row.getByRole("rowheader").getByRole("link").click();
  await expect(page.getByText("Something about this referral looks suspicious")).toBeVisible();
  await expect(page.getByRole("button", { name: "End the hold now" })).toHaveCount(0);
  await page.getByRole("link", { name: "Decide in the queue" }).click();
  await expectFitsWidths(page);
  for (const [key, done] of [
    ["a", "Approved; it takes effect in 5 minutes"],
    ["d", "Declined; it takes effect in 5 minutes"],
  ] as const) {
    await page.keyboard.press("j");
    await expect(row.getByRole("checkbox")).toBeFocused();
    await page.keyboard.press(key);
    await expect(page.getByText(done)).toBeVisible();
    await expect(row).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Taken back. It waits again.")).toBeVisible();
    await expect(row).toHaveCount(1);
  }
});

test("the member of a referral that waits reads that it is checked, and not why", async ({
  page,
  browser,
  product,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${product.admin}/rewards/queue?kind=fraud`);
  const sides = await waiting(page).getByRole("rowheader").getByRole("link").innerText();
  const referrer = sides.split(", brought by ")[1] ?? "";
  await page.goto(`${product.admin}/customers?q=${encodeURIComponent(referrer)}`);
  await page.getByRole("link", { name: referrer }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth");
  const email = /[\w.+-]+@[\w.-]+/.exec(await page.getByRole("main").innerText())?.[0] ?? "";
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const member = await context.newPage();
  await signIn(member, "portal", email);
  for (const path of ["/refer", "/rewards"]) {
    await member.goto(`${product.portal}${path}`);
    await expect(member.getByRole("main")).toContainText("Our team is checking this");
    await expect(member.getByRole("main")).not.toContainText("card");
    await expectAccessible(member);
  }
  await context.close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("what is ticked is declined with a reason from the list, and taken back from what was decided", async ({
    page,
    product,
  }) => {
    await page.goto(`${product.admin}/rewards/queue?kind=fraud`);
    await expect(page.getByText("decline with the reason chosen")).toHaveCount(0);
    const bar = page.getByRole("form", { name: "Decide about what is ticked" });
    await bar.getByRole("button", { name: "Decline" }).click();
    await expect(page.getByText("Tick at least one, or use the buttons of its row.")).toBeVisible();
    await waiting(page).getByRole("checkbox").check();
    await bar.getByRole("combobox", { name: "Reason to decline" }).selectOption("Too unusual to be genuine");
    await bar.getByRole("button", { name: "Decline" }).click();
    await expect(page.getByText("Declined; it takes effect in 5 minutes")).toBeVisible();
    await page.getByRole("link", { name: "Decided" }).click();
    const row = waiting(page).first();
    await expect(row).toContainText("Declined by");
    await expect(row).toContainText("Too unusual to be genuine");
    await row.getByRole("button", { name: "Take back" }).click();
    await expect(page.getByText("Taken back. It waits again.")).toBeVisible();
    await page.goto(`${product.admin}/rewards/queue?kind=fraud`);
    await expect(waiting(page)).toHaveCount(1);
  });

  test("what is suspicious is previewed without being saved, and a slip is shown where it is", async ({
    page,
    product,
  }) => {
    await page.goto(`${product.admin}/settings/fraud`);
    await expect(page.getByText(/\d+ of \d+ referrals would have waited/)).toBeVisible();
    const threshold = page.getByRole("textbox", { name: "Threshold" });
    await threshold.fill("lots");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("link", { name: /^Threshold: / })).toBeVisible();
    await threshold.fill("1000");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("They are not saved.")).toBeVisible();
    await expect(page.getByText(/None of \d+ referrals would have waited/)).toBeVisible();
    await page.goto(`${product.admin}/settings/fraud`);
    await expect(threshold).toHaveValue("100");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. It holds from the next purchase on")).toBeVisible();
  });
});
