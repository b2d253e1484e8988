import { expect, test } from "../product/journey.ts";

test("staff plan a campaign and write a rule for its friends in some countries", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/campaigns`);
  await expect(page.getByRole("row").filter({ hasText: "New trails" })).toContainText("Running");
  await expectFitsWidths(page, [360, 768, 1280]);
  await page.getByRole("link", { name: "Plan a campaign" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Northern winter");
  await page.getByRole("textbox", { name: "In links" }).fill("northern-winter");
  await page.getByLabel("First day").fill("2030-12-01");
  await page.getByLabel("Last day").fill("2030-11-01");
  await page.getByRole("textbox", { name: "Budget" }).fill("500");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a last day that is not before the first one.");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Northern winter");
  await page.getByLabel("Last day").fill("2031-02-28");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("The campaign is planned.")).toBeVisible();
  await expectFitsWidths(page, [360, 768, 1280]);

  await page.getByRole("link", { name: "Write a rule for it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A new rule");
  await page.getByRole("textbox", { name: "Name" }).fill("For friends in the north");
  await page.getByRole("textbox", { name: "How much" }).fill("5");
  await page.getByRole("textbox", { name: "in these countries" }).fill("se, UK");
  await page.getByRole("combobox", { name: "of this campaign" }).selectOption("Northern winter");
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByRole("alert")).toContainText("There is no such country.");
  await expect(page.getByRole("textbox", { name: "in these countries" })).toHaveValue("se, UK");
  await page.getByRole("textbox", { name: "in these countries" }).fill("se, no");
  await page.getByRole("button", { name: "Try it on past facts" }).click();
  await expect(page.getByRole("heading", { name: "What it would have done" })).toBeVisible();
  await expect(page.getByText("Only for customers in Sweden and Norway.")).toBeVisible();
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByText("The draft was saved.")).toBeVisible();
  await page.goto(`${product.admin}/rewards/rules`);
  const row = page.getByRole("row").filter({ hasText: "For friends in the north" });
  await expect(row).toContainText("for customers in Sweden and Norway");
  await expect(row).toContainText("for friends of the campaign Northern winter");
  await expectFitsWidths(page, [360, 768, 1280]);

  await page.goto(`${product.admin}/campaigns/northern-winter`);
  await page.getByRole("textbox", { name: "Step 1" }).fill("Answer somebody in the north");
  await page.getByRole("combobox", { name: "Done by" }).first().selectOption("an answer to a question");
  await page.getByRole("textbox", { name: "Step 3" }).fill("Take a friend along");
  await page
    .getByRole("combobox", { name: "Done by" })
    .nth(2)
    .selectOption("a friend who came by its link and bought");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The campaign was saved.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Step 2" })).toHaveValue("Take a friend along");
  await expect(page.getByText("Nobody did it yet.").first()).toBeVisible();
  await expectFitsWidths(page, [360, 768, 1280]);
  await page.getByRole("button", { name: "Close the campaign" }).click();
  await expect(page.getByText("The campaign is closed.")).toBeVisible();
});
