import { expect, test } from "../product/journey.ts";

test("an owner invites a viewer, who sees values and is offered nothing that would be refused", async ({
  browser,
  page,
  product,
  signIn,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/settings/staff`);
  await page.getByRole("textbox", { name: "Name" }).fill("Vera Holm");
  await page.getByRole("textbox", { name: "E-mail address" }).fill("vera@example.com");
  await page.getByRole("radio", { name: "Viewer", exact: true }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();

  const vera = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await signIn(vera, "admin", "vera@example.com");
  await vera.goto(product.admin);
  await expect(vera.getByRole("heading", { level: 1 })).toHaveText("Call Brightwater Ltd first");
  await expect(vera.getByRole("link", { name: "Import" })).toHaveCount(0);
  const answer = await vera.goto(`${product.admin}/settings/staff`);
  expect(answer?.status()).toBe(403);
  await expect(vera.getByRole("heading", { level: 1 })).toHaveText("Your role does not include this");

  await page
    .getByRole("row")
    .filter({ hasText: "vera@example.com" })
    .getByRole("button", { name: /Take access away/ })
    .click();
  await expect(page.getByText("Their access was taken away")).toBeVisible();
  await vera.goto(product.admin);
  await expect(vera).toHaveURL(/\/sign-in/);
});
