import { expect, test } from "../product/journey.ts";

test("a friend joins by a campaign's link on a phone without JavaScript, and the campaign counts them", async ({
  browser,
  page,
  product,
  signIn,
  readCode,
  expectFitsWidths,
}) => {
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/refer`);
  const link = await page.getByRole("textbox", { name: "The link for New trails" }).inputValue();
  expect(link).toContain("?campaign=new-trails");
  await expectFitsWidths(page, [360, 768, 1280]);

  const staff = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await signIn(staff, "admin", "owner@example.com");
  const brought = async () => {
    await staff.goto(`${product.admin}/campaigns`);
    const row = staff.getByRole("row").filter({ hasText: "New trails" });
    return Number(await row.getByRole("cell").nth(1).innerText());
  };
  const before = await brought();

  const friend = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 700 },
  });
  await friend.goto(`${product.portal}/r/${link.split("/r/")[1] ?? ""}`);
  await expect(friend.getByRole("main")).toContainText("New trails, until");
  await expect(friend.getByRole("heading", { level: 1 })).toContainText("300 points");
  await friend.getByRole("textbox", { name: "Your name" }).fill("Astrid Holm");
  await friend.getByRole("textbox", { name: "E-mail address" }).fill("astrid@example.com");
  await friend.getByRole("checkbox", { name: "I agree to the terms" }).check();
  const asked = new Date();
  await friend.getByRole("button", { name: "Join", exact: true }).click();
  await friend
    .getByRole("textbox", { name: "Six-digit code" })
    .fill(await readCode("astrid@example.com", asked));
  await friend.getByRole("button", { name: "Continue" }).click();
  await expect(friend).toHaveURL(`${product.portal}/home`);
  expect(await brought()).toBe(before + 1);
});
