import { expect, test } from "../product/journey.ts";

test("Mary's page says in people's words what her reviews and answers reached", async ({
  page,
  product,
  signIn,
  expectAccessible,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  await page.getByRole("link", { name: "Mary Sample" }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: "What their word reached" })).toBeVisible();
  const sentence = (said: string, product: string) =>
    page.getByText(
      new RegExp(`^${said} the ${product} was read by \\d+ buyers in the 30 days before they bought\\.$`),
    );
  await expect(sentence("The review of", "Ridge Trail Shoe")).toBeVisible();
  await expect(sentence("An answer about", "Ridge Pack")).toBeVisible();
  await expectAccessible(page);
});
