import { expect, test } from "../product/journey.ts";

test("staff read feedback, make it an idea, ask the group and post what came of it", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "manager@example.com");
  await page.goto(`${product.admin}/beta`);
  await page.getByRole("link", { name: "Route map pioneers" }).click();
  await page.getByRole("link", { name: "The route map, second build" }).click();
  await expect(page.getByText("It froze when I turned the phone.")).toBeVisible();
  await page.getByRole("button", { name: "It is a bug" }).first().click();
  await expect(page.getByText("Noted.")).toBeVisible();
  await page.getByLabel("Title of the idea").first().fill("Huts on the map");
  await page.getByRole("button", { name: "Make it an idea" }).first().click();
  await expect(page.getByRole("alert").first()).toContainText("Board the idea goes to");
  await expect(page.getByLabel("Title of the idea").first()).toHaveValue("Huts on the map");
  await page.getByLabel("Board the idea goes to").first().selectOption({ index: 1 });
  await page.getByRole("button", { name: "Make it an idea" }).first().click();
  await expect(page.getByText("Noted.")).toBeVisible();
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("link", { name: "The group Route map pioneers" }).click();
  await page.getByLabel("Question", { exact: true }).fill("Which map first?");
  await page.locator("#consult-closesAt").fill("2099-01-01");
  await page.getByLabel("Answers to choose among, one a line").fill("Hills\nCoast");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("The group is asked.")).toBeVisible();
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("link", { name: "Which map first?" }).click();
  await page.getByRole("textbox", { name: "What changed because of it" }).fill("Hills come first.");
  await page.getByRole("button", { name: "Post it to the group" }).click();
  await expect(page.getByText("Posted. Every member is told once.")).toBeVisible();
});
