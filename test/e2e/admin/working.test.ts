import { expect, test } from "../product/journey.ts";

test.beforeEach(async ({ page, signIn }) => signIn(page, "admin", "owner@example.com"));

test("an account is put off with one press, and taken back from the toast", async ({ page, product }) => {
  await page.goto(`${product.admin}/?action=fix`);
  const rows = page.getByRole("row").filter({ has: page.getByRole("button", { name: /^Tomorrow/ }) });
  const first = rows.first();
  const name = (await first.getByRole("rowheader").getByRole("link").first().textContent()) ?? "";
  const count = await rows.count();
  await first.getByRole("button", { name: `Tomorrow put ${name} off until tomorrow` }).click();
  await expect(page.getByText(`${name} is put off until`)).toBeVisible();
  await expect(rows).toHaveCount(count - 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(rows).toHaveCount(count);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("ticked accounts are given to somebody, found again under mine, and given back", async ({
    page,
    product,
  }) => {
    await page.goto(`${product.admin}/?action=protect`);
    const boxes = page.getByRole("checkbox");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole("combobox", { name: "Give to" }).selectOption({ label: "Amara Osei" });
    await page.getByRole("button", { name: "Give", exact: true }).click();
    await expect(page.getByText("Amara Osei has 2 accounts now")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Taken back.")).toBeVisible();
    await page.getByRole("button", { name: "Give", exact: true }).click();
    await expect(page.getByText("Tick at least one account")).toBeVisible();
  });
});

test("a line opens to its purchase, whose split adds up to what was paid", async ({ page, product }) => {
  await page.goto(`${product.admin}/customers?q=Priya+Nair`);
  await page.getByRole("link", { name: "Priya Nair" }).click();
  await page.getByRole("link", { name: "Lines of Referral" }).click();
  await expect(page.getByText("Lines of Referral (Headline)").first()).toBeVisible();
  await page.getByRole("link", { name: "Purchase" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(" bought for $");
  const split = page.getByRole("table", { name: "The split of this purchase" });
  const sum = split.getByRole("row").filter({ hasText: "Together" });
  const paid = page.getByRole("row").filter({ hasText: "Net revenue" }).getByRole("cell").last();
  await expect(sum).toContainText((await paid.textContent()) ?? "nothing was paid");
  await expect(sum).toContainText("100%");
  await split.getByRole("link", { name: "Priya Nair" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth $280,000");
});

test("a past day is shown as such, with the lines of then, and leads back to today", async ({
  page,
  product,
}) => {
  await page.goto(`${product.admin}/customers?q=Priya+Nair`);
  await page.getByRole("link", { name: "Priya Nair" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth");
  const customer = new URL(page.url()).pathname;
  const aYearAgo = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Value on another day").fill(aYearAgo);
  await page.getByRole("button", { name: "Show that day" }).click();
  await expect(page.getByText("as it was known then")).toBeVisible();
  await expect(page).toHaveURL((url) => url.searchParams.get("asOf") === aYearAgo);
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page.getByText("as it was known then")).toHaveCount(0);
  await page.goto(`${product.admin}${customer}/changes?from=${aYearAgo}`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("more than on");
  await expect(page.getByRole("table", { name: "Facts that moved the value" })).toContainText(
    "bought something",
  );
});

test("two records are put together after a look at both, and the old one leads to the new one", async ({
  page,
  product,
  expectAccessible,
}) => {
  test.slow();
  // Both are of the crowd: no other journey looks at them.
  await page.goto(`${product.admin}/customers?q=Haruto+Tran`);
  await page.getByRole("link", { name: "Haruto Tran" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth");
  const old = page.url();
  await page.goto(`${product.admin}/customers?q=Wyatt+Lawson`);
  await page.getByRole("link", { name: "Wyatt Lawson" }).click();
  await page.getByRole("link", { name: "Same person as somebody else?" }).click();
  const search = page.getByRole("main").getByRole("searchbox");
  await search.fill("Haruto Tran");
  await search.press("Enter");
  await page.getByRole("link", { name: "Compare with Haruto Tran" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Are Haruto Tran and Wyatt Lawson one person?",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "They are one person" }).click();
  await expect(page.getByText("How you know: ").first()).toBeVisible();
  await page.getByRole("textbox", { name: "How you know" }).fill("They told us at the counter.");
  await page.getByRole("button", { name: "They are one person" }).click();
  await expect(page.getByText("The two records are one customer now.")).toBeVisible();
  const merged = page.url();
  await page.goto(old);
  await expect(page).toHaveURL(merged.split("?")[0] ?? "");
});
