import { joinProgramme } from "../product/join-programme.ts";
import { expect, test } from "../product/journey.ts";

test("a member who joined without JavaScript has everything about them erased, and cannot be brought back", async ({
  browser,
  product,
  readCode,
}) => {
  test.slow();
  const email = "gone@example.com";
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const screen = await context.newPage();
  const join = () => joinProgramme(screen, { portal: product.portal, name: "Gonda Gone", email, readCode });
  await join();
  await screen.goto(`${product.portal}/settings`);
  await screen.getByRole("button", { name: "Erase everything about me" }).click();
  await expect(screen.getByRole("alert")).toContainText("Tick the box first.");
  await screen.getByRole("checkbox", { name: /cannot be taken back/ }).check();
  await screen.getByRole("button", { name: "Erase everything about me" }).click();
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText("Everything about you is erased");
  await screen.goto(`${product.portal}/settings`);
  await expect(screen).toHaveURL(/sign-in/);
  await join();
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText("This address was erased");
  await context.close();
});

test("staff erase a customer on their page, once they ticked the box", async ({
  page,
  product,
  signIn,
  pay,
  expectFitsWidths,
}) => {
  await pay({ email: "forget.me@example.com", name: "Fridolin Forgetful", amountMinor: 20_00 });
  await signIn(page, "admin", "owner@example.com");
  const found = page.getByRole("link", { name: "Fridolin Forgetful" }).first();
  await expect(async () => {
    await page.goto(`${product.admin}/customers?q=Fridolin`);
    await expect(found).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await found.click();
  await page.getByRole("link", { name: "Privacy", exact: true }).click();
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("button", { name: "Erase this customer" }).click();
  await expect(page.getByRole("alert")).toContainText("Tick the box first.");
  await page.getByRole("checkbox", { name: /cannot be taken back/ }).check();
  await page.getByRole("button", { name: "Erase this customer" }).click();
  await expect(page.getByText("They are erased. What is left is about nobody.")).toBeVisible();
  await page.goto(`${product.admin}/customers?q=Fridolin`);
  await expect(page.getByRole("link", { name: "Fridolin Forgetful" })).toHaveCount(0);
});
