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
  await page.goto(`${product.admin}/customers?q=Priya+Nair`);
  await expect(page.getByRole("link", { name: "Margaret Aldgate" })).toHaveCount(0);
  await page.getByRole("link", { name: "Priya Nair" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth $280,000");
  const customer = page.url();
  for (const [part, total] of [
    ["own", 30_000_00],
    ["referral", 250_000_00],
  ] as const) {
    await page.goto(`${customer}?part=${part}`);
    const lines = page.getByRole("row").filter({ hasText: "100%" });
    const texts = await lines.allInnerTexts();
    const amounts = texts.map((text) =>
      Number(/\$([\d,]+\.\d\d)$/.exec(text.trim())?.[1]?.replaceAll(/[,.]/g, "")),
    );
    expect(amounts.reduce((sum, amountMinor) => sum + amountMinor, 0)).toBe(total);
    await expect(page.getByText(`${amounts.length} lines, together`)).toBeVisible();
  }
});

test("Mary, who bought once, is worth hundreds of times what she paid, by her influence", async ({
  page,
  product,
}) => {
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  const mary = page.getByRole("row").filter({ hasText: "Mary Sample" });
  await expect(mary).toContainText("1 purchase");
  await expect(mary).toContainText("$24");
  await mary.getByRole("link", { name: "Mary Sample" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("nearly all of it brought in");
  const [worth = ""] = /\d[\d,]*/.exec(await heading.innerText()) ?? [];
  expect(Number(worth.replaceAll(",", ""))).toBeGreaterThan(200 * 24);
});
