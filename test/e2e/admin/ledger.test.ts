import { expect, test } from "../product/journey.ts";

test("staff give points with a reason, the member reads it without scripts, and the gift is taken back", async ({
  browser,
  page,
  product,
  signIn,
  expectAccessible,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  await page.getByRole("link", { name: "Mary Sample" }).click();
  const tabs = page.getByRole("navigation", { name: "About Mary Sample" });
  await tabs.getByRole("link", { name: "Ledger" }).click();
  await page.getByRole("combobox", { name: "In" }).selectOption("points");
  await page.getByRole("textbox", { name: "Amount" }).fill("1.5");
  await page.getByRole("textbox", { name: "Reason" }).fill("For waiting so long");
  await page.getByRole("button", { name: "Adjust the balance" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue("For waiting so long");
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Amount" }).fill("70");
  await page.getByRole("button", { name: "Adjust the balance" }).click();
  await expect(page.getByText("The balance is adjusted.")).toBeVisible();
  const line = page.getByRole("row").filter({ hasText: "For waiting so long" });
  await expect(line).toContainText("+70");

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const member = await context.newPage();
  await signIn(member, "portal", "mary@example.com");
  await member.goto(`${product.portal}/rewards?unit=points`);
  await expect(member.getByRole("heading", { level: 1 })).toContainText("70 points");
  await expect(member.getByRole("listitem").filter({ hasText: "For waiting so long" })).toContainText(
    "+70 points",
  );
  await expect(member.getByText("70 points expire on")).toBeVisible();
  const scrollWidth = await member.evaluate(() => document.documentElement.scrollWidth);
  expect(scrollWidth).toBeLessThanOrEqual(360);

  await line.getByRole("link", { name: "Take back the adjustment" }).click();
  await expect(page.getByRole("heading", { name: "Take an adjustment back" })).toBeVisible();
  await page.getByRole("textbox", { name: "Reason" }).fill("It was for somebody else");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("The adjustment is taken back.")).toBeVisible();
  await expect(line.getByRole("link", { name: "Take back the adjustment" })).toHaveCount(0);
  await member.reload();
  await expect(member.getByRole("heading", { level: 1 })).toContainText("0 points");
  await expect(member.getByRole("listitem").filter({ hasText: "It was for somebody else" })).toContainText(
    "Corrected by our team",
  );
});

test("the programme's ledger is searched, opened and saved as a file", async ({ page, product, signIn }) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/rewards/ledger`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("line");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("ledger.csv");
  const reward = page.getByRole("link", { name: "Reward", exact: true });
  await reward.click();
  await expect(page).toHaveURL(/kind=reward_granted/);
  const row = page.getByRole("row").nth(1);
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Lines" })).toBeVisible();
});
