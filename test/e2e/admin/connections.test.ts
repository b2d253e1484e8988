import { expect, test } from "../product/journey.ts";

test("staff compare the books, accept what is right as it is, and the books agree", async ({
  page,
  request,
  product,
  signIn,
  pay,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await pay({ email: "vera@example.com", name: "Vera Vole", amountMinor: 80_00 });
  const foreign = await request.post(`${product.payments}/_control/foreign`, {
    data: { kind: "transfer", amountMinor: 30_00, currency: "usd" },
  });
  expect(foreign.ok()).toBe(true);
  await page.goto(`${product.admin}/connections/stripe`);
  await expect(page.getByText("Test", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Compare now" }).click();
  await expect(page.getByText("The comparison has begun.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "A transfer nobody asked for here" });
  await expect(row).toBeVisible({ timeout: 60_000 });
  await expect(row).toContainText("$30.00");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("difference");
  await expectFitsWidths(page, [375, 1280]);
  await row.getByRole("textbox").fill("Rent of the office");
  await row.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("The difference is accepted with your word.")).toBeVisible();
  await expect(row).toContainText("Rent of the office");
});

test("staff take over history, read how far it is without scripts, and a wrong range is told at its field", async ({
  browser,
  page,
  product,
  signIn,
  expectAccessible,
}) => {
  await signIn(page, "admin", "owner@example.com");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await signIn(plain, "admin", "owner@example.com");
  await plain.goto(`${product.admin}/connections/stripe`);
  const section = plain.getByRole("region", { name: "Take over history" });
  await section.getByLabel("From").fill("2026-02-01");
  await section.getByLabel("To", { exact: true }).fill("2026-01-01");
  await section.getByRole("button", { name: "Take it over" }).click();
  await expect(plain.getByRole("alert")).toBeVisible();
  const today = new Date().toISOString().slice(0, 10);
  await section.getByLabel("From").fill("2026-01-01");
  await section.getByLabel("To", { exact: true }).fill(today);
  await section.getByRole("button", { name: "Take it over" }).click();
  await expect(plain.getByText("The history is being taken over.")).toBeVisible();
  await expect
    .poll(
      async () => {
        await plain.reload();
        return section.getByRole("row").filter({ hasText: "Done" }).count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  await page.goto(`${product.admin}/connections/stripe`);
  await expectAccessible(page);
  await context.close();
});

test("staff see that everything in the background is being worked on", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/settings/jobs`);
  await expect(page.getByRole("row").filter({ hasText: "Compare the books with Stripe" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/worked on|given up/);
  await expectFitsWidths(page, [375, 1280]);
});
