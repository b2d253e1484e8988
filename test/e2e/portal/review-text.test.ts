import type { Page } from "@playwright/test";
import { payloads } from "../../security/payloads.ts";
import { expect, test } from "../product/journey.ts";

const body = payloads.join("\n").slice(0, 7_900);
const title = "</script><img src=x onerror=document.title='ran'>";

/** Everything that was written stands there as text, and nothing of it ran. */
async function expectText(page: Page): Promise<void> {
  await expect(page.getByText("<img src=x open autofocus onerror=").first()).toBeVisible();
  expect(await page.locator("main marquee, main iframe, main [onerror], main [onload]").count()).toBe(0);
  await expect(page).not.toHaveTitle("ran");
}

test("what a review says is text wherever it is shown: in its form, at the admin, on the wall and in its data", async ({
  page,
  browser,
  product,
  signIn,
}) => {
  test.slow();
  expect(payloads.length).toBeGreaterThan(60);
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/reviews/new`);
  await page.getByLabel("What do you want to write about?").selectOption({ label: "Crew Boots" });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("radio", { name: "2 stars" }).check();
  await page.getByLabel("In one line").fill(title);
  await page.getByLabel("What you would tell a friend").fill(body);
  await page.getByLabel("What is good").fill(payloads[0] ?? "");
  await page.getByRole("button", { name: "Send the review" }).click();
  await expect(page.getByText("Thank you. Our team reads it")).toBeVisible();
  await expect(page).not.toHaveTitle("ran");
  const staff = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(staff, "admin", "reviewer@example.com");
  await staff.goto(`${product.admin}/reviews`);
  await staff.getByRole("link", { name: title }).click();
  await expectText(staff);
  await staff.getByRole("button", { name: "Publish it" }).click();
  await expect(staff.getByText("It is published, and its author is told.")).toBeVisible();
  await page.goto(`${product.portal}/reviews`);
  await page.getByRole("link", { name: "Crew Boots", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Crew Boots: 2 of 5 stars");
  await expectText(page);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? "")).toMatchObject({ review: [{ name: title }] });
});
