import { expect, test } from "../product/journey.ts";

const file = {
  name: "orders.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "email,date,amount,currency",
      "ada@import.example,2026-03-01,19.90,USD",
      "ada@import.example,2026-03-01,19.90,USD",
      "bo@import.example,2026-02-31,5.00,USD",
      "cy@import.example,2026-03-04,-5.00,USD",
      "di@import.example,2026-03-05,7.50,XQX",
      ",2026-03-06,7.50,USD",
      "ed@import.example,2026-03-07,100.00,USD",
    ].join("\n"),
  ),
};

test.describe("a file of purchases", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`is checked, its bad rows are named by line, and it is imported ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
      browser,
      page,
      product,
      signIn,
      expectAccessible,
    }) => {
      await signIn(page, "admin", "owner@example.com");
      const storageState = await page.context().storageState();
      const context = await browser.newContext({
        javaScriptEnabled,
        storageState,
        viewport: { width: 1280, height: 900 },
      });
      const screen = await context.newPage();
      const answer = await screen.goto(`${product.admin}/import`);
      expect(answer?.status()).toBe(200);
      await screen.getByLabel("File of purchases").setInputFiles(file);
      await screen.getByRole("button", { name: "Upload the file" }).click();
      await expect(screen.getByRole("heading", { level: 1 })).toHaveText("How is orders.csv to be read?");
      await screen.getByRole("button", { name: "Check the file" }).click();
      await expect(screen.getByRole("table", { name: "Rows that cannot be read" })).toBeVisible();
      const errors = screen.getByRole("table", { name: "Rows that cannot be read" }).getByRole("row");
      await expect(errors).toHaveCount(5);
      await expect(errors.nth(1)).toContainText("4");
      await expect(errors.nth(1)).toContainText("This is no date in the chosen form.");
      await expect(errors.nth(2)).toContainText("A purchase cannot be below zero.");
      await expect(errors.nth(3)).toContainText("There is no such currency.");
      await expect(errors.nth(4)).toContainText("It does not say who bought.");
      // The second time everything good is known already, and importing it again adds nothing.
      if (javaScriptEnabled) {
        await expectAccessible(screen);
        await screen.getByRole("checkbox", { name: "Skip the 4 rows that cannot be read" }).check();
        await screen.getByRole("button", { name: "Import 3 purchases" }).click();
        await expect(screen.getByRole("heading", { level: 1 })).toHaveText("3 purchases were imported");
        await expectAccessible(screen);
      } else {
        await expect(screen.getByRole("definition").filter({ hasText: "not added again" })).toContainText(
          "3",
        );
      }
      await context.close();
    });
  }
});

test("concentration says what is true of the sales, with the curve and the Wallys by name", async ({
  page,
  product,
  signIn,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/insights/concentration`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The top fifth of customers");
  await expect(page.getByRole("img").first()).toBeVisible();
  await expect(page.getByRole("table").filter({ hasText: "Priya Nair" })).toBeVisible();
});
