import { expect, test } from "../product/journey.ts";

test.beforeEach(async ({ page, signIn }) => signIn(page, "admin", "owner@example.com"));

test("triage ranks Brightwater above Aldgate and says why in one sentence", async ({ page, product }) => {
  await page.goto(product.admin);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call Brightwater Ltd first");
  await expect(
    page.getByText("about a third of what Aldgate & Sons spend, and are worth twice as much"),
  ).toBeVisible();
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("Brightwater Ltd");
  await expect(rows.nth(1)).toContainText("$280,000");
  await expect(rows.nth(1)).toContainText("net 155,000; 92,500 to 155,000");
  await expect(rows.nth(2)).toContainText("Aldgate & Sons");
  await expect(rows.nth(2)).toContainText("$140,000");
  await expect(rows.nth(2)).toContainText("net 120,000; 110,000 to 120,000");
});

test("a customer's parts open to lines that add up to them", async ({ page, product }) => {
  await page.goto(`${product.admin}/customers?search=Priya+Nair`);
  await page.getByRole("link", { name: "Priya Nair" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth $280,000");
  await page.goto(`${page.url()}?part=referral`);
  const amounts = await page
    .getByRole("row")
    .filter({ hasText: "%" })
    .getByRole("cell")
    .last()
    .allInnerTexts();
  expect(amounts.length).toBeGreaterThan(0);
  await expect(page.getByText("$250,000.00")).toBeVisible();
});

test("Mary, who bought once, is worth more than ten one-time buyers", async ({ page, product }) => {
  await page.goto(`${product.admin}/customers?search=Mary+Sample`);
  await page.getByRole("link", { name: "Mary Sample" }).click();
  await expect(page.getByRole("main")).toContainText("Influence");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth $11,");
});
