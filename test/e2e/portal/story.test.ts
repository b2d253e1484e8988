import { expect, test } from "../product/journey.ts";

test("a friend joins without JavaScript and buys, staff end the hold, and everybody sees the same", async ({
  browser,
  page,
  product,
  signIn,
  readCode,
  pay,
}) => {
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/refer`);
  const link = await page.getByRole("textbox", { name: "Your link" }).inputValue();
  const code = link.split("/r/")[1] ?? "";

  // The friend's browser runs no scripts.
  const friend = await browser.newPage({ javaScriptEnabled: false });
  await friend.goto(`${product.portal}/r/${code}`);
  await expect(friend.getByRole("heading", { level: 1 })).toContainText("Mary recommends Trailhead Club");
  await friend.getByRole("textbox", { name: "Your name" }).fill("Nora Berg");
  await friend.getByRole("textbox", { name: "E-mail address" }).fill("nora@example.com");
  await friend.getByRole("checkbox", { name: "I agree to the terms" }).check();
  const asked = new Date();
  await friend.getByRole("button", { name: "Join", exact: true }).click();
  await friend
    .getByRole("textbox", { name: "Six-digit code" })
    .fill(await readCode("nora@example.com", asked));
  await friend.getByRole("button", { name: "Continue" }).click();
  await expect(friend).toHaveURL(`${product.portal}/home`);
  await expect(friend.getByText("Mary recommended us to you.")).toBeVisible();

  await page.reload();
  const nora = page.getByRole("listitem").filter({ hasText: "Nora" }).first();
  await expect(nora).toContainText("has not bought yet");

  await pay({ email: "nora@example.com", name: "Nora Berg", amountMinor: 200_00 });
  await expect(async () => {
    await page.reload();
    await expect(nora).toContainText("On hold until", { timeout: 500 });
  }).toPass();

  const staff = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await signIn(staff, "admin", "owner@example.com");
  await staff.goto(`${product.admin}/referrals?state=on_hold`);
  await staff.getByRole("link", { name: "Nora Berg" }).click();
  await staff.getByRole("textbox", { name: "Why you end it" }).fill("Known personally, no return expected.");
  await staff.getByRole("button", { name: "End the hold now" }).click();
  await expect(staff.getByText("Known personally, no return expected.")).toBeVisible();

  await page.reload();
  await expect(nora).toContainText("Yours since");
  await friend.reload();
  await expect(friend.getByRole("main")).toContainText("$10");
});

test("an own address in another spelling is refused, and both sides can read why", async ({
  browser,
  page,
  product,
  signIn,
  readCode,
}) => {
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/refer`);
  const link = await page.getByRole("textbox", { name: "Your link" }).inputValue();

  const other = await browser.newPage();
  await other.goto(`${product.portal}/r/${link.split("/r/")[1] ?? ""}`);
  await other.getByRole("textbox", { name: "Your name" }).fill("Mary again");
  await other.getByRole("textbox", { name: "E-mail address" }).fill("Mary+second@example.com");
  await other.getByRole("checkbox", { name: "I agree to the terms" }).check();
  const asked = new Date();
  await other.getByRole("button", { name: "Join", exact: true }).click();
  await other
    .getByRole("textbox", { name: "Six-digit code" })
    .fill(await readCode("Mary+second@example.com", asked));
  await other.getByRole("button", { name: "Continue" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    "You are a member under another spelling",
  );

  await page.reload();
  await expect(
    page.getByText("Not counted: this was your own address in another spelling.").first(),
  ).toBeVisible();
});
