import { expect, test } from "../product/journey.ts";

test("staff write a perk, see it as members do, offer it, and members find it", async ({
  browser,
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/rewards/perks`);
  await expectFitsWidths(page);
  await page.getByRole("link", { name: "Add a perk" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("A pair of laces");
  await page.getByRole("textbox", { name: "What it is" }).fill("Any colour.");
  await page.getByRole("textbox", { name: "Price" }).fill("12.50");
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What it is" })).toHaveValue("Any colour.");
  await expectFitsWidths(page);
  await page.getByRole("textbox", { name: "Price" }).fill("30");
  await page.getByRole("textbox", { name: "How many there are" }).fill("2");
  await page.getByRole("checkbox", { name: "Champions" }).check();
  await page.getByRole("button", { name: "Show what a member sees" }).click();
  const preview = page.getByRole("article");
  await expect(preview).toContainText("30 points");
  await expect(preview).toContainText("2 left.");
  await expect(page.getByText("As typed, not saved yet.")).toBeVisible();
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Champions" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Champions" }).uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: "Champions" })).not.toBeChecked();
  await page.getByRole("button", { name: "Offer it to members" }).click();
  await expect(page.getByText("Members can choose it from now on.")).toBeVisible();
  await expectFitsWidths(page);
  const member = await (await browser.newContext({ viewport: { width: 360, height: 780 } })).newPage();
  await signIn(member, "portal", "mary@example.com");
  await member.goto(`${product.portal}/perks`);
  await expect(member.getByRole("listitem").filter({ hasText: "A pair of laces" })).toContainText(
    "30 points",
  );
  await member.context().close();
  await page.getByRole("button", { name: "Take it out of the catalogue" }).click();
  await expect(page.getByText("Members do not see it any more.")).toBeVisible();
});

test("staff hand out what waits, and call off only with a reason", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/rewards/perks`);
  const waiting = page.getByRole("row").filter({ hasText: "Sakura Tran" });
  await waiting.getByRole("link", { name: "Call off" }).click();
  await page.getByRole("button", { name: "Call off" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectFitsWidths(page);
  await page.getByRole("link", { name: "Leave it as it is" }).click();
  await page.goto(`${product.admin}/rewards/perks`);
  await waiting.getByRole("button", { name: /Mark as handed out$/ }).click();
  await expect(page.getByText("It is marked as handed out.")).toBeVisible();
  await expect(waiting).toHaveCount(0);
});

test("staff add a tier above the others, are told of a rank that is taken, and take it back", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/settings/tiers`);
  await expectFitsWidths(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Everest");
  await page.getByRole("textbox", { name: "Rank" }).fill("3");
  await page.getByRole("textbox", { name: "What it gives" }).fill("A flag.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("textbox", { name: "Points earned" }).fill("90000");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Another tier has this rank.").first()).toBeVisible();
  await expectFitsWidths(page);
  await page.getByRole("textbox", { name: "Rank" }).fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Members are looked at again tonight.")).toBeVisible();
  const tier = page.getByRole("listitem").filter({ hasText: "Everest" });
  await expect(tier).toContainText("90,000 points earned");
  await tier.getByRole("button", { name: "Everest: Remove" }).click();
  await expect(page.getByText("The tier is removed.")).toBeVisible();
  await expect(tier).toHaveCount(0);
});
