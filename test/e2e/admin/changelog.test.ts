import { expect, test } from "../product/journey.ts";

test("staff write an entry of the changelog, publish it, correct it and take it off", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/changelog/new`);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("alert")).toContainText("Title");
  await page.getByRole("textbox", { name: "Title" }).fill("Lighter tent poles");
  await page
    .getByRole("textbox", { name: "What is new" })
    .fill("Half the weight.\nMore: https://shop.example/poles");
  await expectFitsWidths(page, [360, 768, 1280]);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved. Nobody sees it until you publish it.")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Published. Everybody who supported its ideas is being told.")).toBeVisible();
  await expect(page.getByRole("link", { name: "https://shop.example/poles" })).toBeVisible();
  await page.getByRole("textbox", { name: "What is new" }).fill("A third of the weight.");
  await page.getByRole("button", { name: "Correct the text" }).click();
  await expect(page.getByText("Corrected. What it said before is kept below.")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw the entry" }).click();
  await expect(page.getByText("Withdrawn.")).toBeVisible();
  await page.goto(`${product.admin}/changelog`);
  await expect(page.getByRole("row", { name: /Lighter tent poles/ })).toContainText("Withdrawn");
});
