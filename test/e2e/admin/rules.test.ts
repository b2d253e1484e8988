import { expect, test } from "../product/journey.ts";

test("staff write a rule, try it on past facts, publish it and put it away", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/rewards/rules`);
  await expect(page.getByRole("row").filter({ hasText: "For bringing a friend" })).toContainText("$25");
  await expectFitsWidths(page);
  await page.getByRole("link", { name: "Write a rule" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Thanks for another year");
  await page.getByRole("combobox", { name: "When" }).selectOption("anniversary");
  await page.getByRole("combobox", { name: "For whom" }).selectOption("actor");
  await page.getByRole("combobox", { name: "What it gives" }).selectOption("points");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Thanks for another year");
  await expectFitsWidths(page);
  await page.getByRole("textbox", { name: "How much" }).fill("100");
  await page.getByRole("textbox", { name: "Days to look back" }).fill("365");
  await page.getByRole("button", { name: "Try it on past facts" }).click();
  await expect(page.getByRole("heading", { name: "What it would have done" })).toBeVisible();
  await expect(page.getByText("You get 100 points.")).toBeVisible();
  await expectFitsWidths(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("The rule is in force.")).toBeVisible();
  await expectFitsWidths(page);
  await page.getByRole("button", { name: "Put away" }).click();
  await expect(page.getByText("The rule was put away.")).toBeVisible();
});

test("a rule above the bound shows its worst case while it is typed, and is not published unconfirmed", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/rewards/rules/rul_referrer`);
  await expect(page.getByText("You get $25 for every friend.")).toBeVisible();
  await page.getByRole("textbox", { name: "How much" }).fill("90.00");
  await expect(page.getByText("You get $90 for every friend.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("alert")).toContainText("The worst case is above the bound");
  await expect(page.getByRole("textbox", { name: "How much" })).toHaveValue("90.00");
  await expectFitsWidths(page);
});
