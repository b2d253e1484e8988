import { expect, test } from "../product/journey.ts";

test("an owner makes a key for a machine, sees it once, and stops it", async ({
  page,
  request,
  product,
  signIn,
  expectFitsWidths,
}) => {
  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${product.admin}/settings/api`);
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByRole("alert")).toContainText("Name");
  await expect(page.getByRole("alert")).toContainText("What it may do");
  await expectFitsWidths(page, [360, 768, 1280]);
  await page.getByRole("textbox", { name: "Name" }).fill("Shop");
  await page.getByRole("checkbox", { name: "heard:write" }).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByText("The key of Shop was made")).toBeVisible();
  const key = await page.getByRole("textbox", { name: "The key" }).inputValue();
  await expectFitsWidths(page, [360, 768, 1280]);
  const tell = () =>
    request.post(`${product.portal}/api/v1/heard`, {
      headers: { authorization: `Bearer ${key}`, "idempotency-key": `journey-${key.slice(6, 16)}` },
      data: { customer: { email: "heard@example.com" }, answer: { code: "mary-4k2pw7xq" } },
    });
  expect(await (await tell()).json()).toEqual({ state: "confirmed" });
  await page.goto(`${product.admin}/settings/api`);
  await expect(page.getByText(key.slice(0, 16))).toBeVisible();
  expect(await page.content()).not.toContain(key);
  await page
    .getByRole("row", { name: new RegExp(key.slice(0, 16)) })
    .getByRole("button", { name: "Revoke" })
    .click();
  await expect(page.getByText("The key was revoked.")).toBeVisible();
  const refused = await tell();
  expect([refused.status(), refused.headers()["content-type"]]).toEqual([401, "application/problem+json"]);
});

test("a reviewer is not offered keys, and is refused the page", async ({ page, product, signIn }) => {
  await signIn(page, "admin", "reviewer@example.com");
  await page.goto(product.admin);
  await expect(page.getByRole("link", { name: "API keys" })).toHaveCount(0);
  await page.goto(`${product.admin}/settings/api`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your role does not include this");
});
