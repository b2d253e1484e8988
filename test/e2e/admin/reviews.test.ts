import { expect, test } from "../product/journey.ts";

test("staff reject a review with a reason, publish another and answer it, where readers read it, and see the shares by stars", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "reviewer@example.com");
  await page.goto(`${product.admin}/reviews`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("to be read");
  await expect(page.getByRole("table", { name: "Share of rejected reviews by stars" })).toBeVisible();
  // So few decisions say nothing of the stars.
  await expect(page.getByRole("heading", { name: "Rejections do not follow the stars" })).toBeVisible();
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("link", { name: "The zip sticks" }).click();
  await page.getByRole("button", { name: "Reject it" }).click();
  await expect(page.getByRole("alert")).toContainText("Why");
  await page.getByLabel("Why").selectOption({ label: "It is not about the product" });
  await page.getByRole("button", { name: "Reject it" }).click();
  await expect(page.getByText("It is rejected, and its author is told why.")).toBeVisible();
  await page.getByRole("link", { name: "My third pair" }).click();
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("button", { name: "Publish it" }).click();
  await expect(page.getByText("It is published, and its author is told.")).toBeVisible();
  await page.getByRole("link", { name: "Published", exact: true }).click();
  await page.getByRole("link", { name: "My third pair" }).click();
  await page
    .getByRole("textbox", { name: "Your answer below the review" })
    .fill("Thank you for coming back.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByText("Your answer stands below the review.")).toBeVisible();
  await page.goto(`${product.portal}/reviews?sort=newest`);
  const published = page.getByRole("article").filter({ hasText: "My third pair" });
  await expect(published).toContainText("Thank you for coming back.");
});
