import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page of the signed-in member, with or without scripts, on a phone. */
async function openScreen(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 360, height: 780 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}

/** One grey pixel. */
const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

for (const { javaScriptEnabled, product: name } of [
  { javaScriptEnabled: true, product: "Two-Person Tent" },
  { javaScriptEnabled: false, product: "Steel Flask" },
]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member writes a review, loses nothing to a mistake, sends it and takes it away`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/reviews/new`);
    await screen.getByLabel("What do you want to write about?").selectOption({ label: name });
    await screen.getByRole("button", { name: "Go on" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText(`What is ${name} like?`);
    await screen.getByLabel("What you would tell a friend").fill("It did <b>what</b> it should.");
    await screen.getByLabel("In one line").fill("Does it");
    await screen
      .getByLabel("Photos")
      .setInputFiles({ name: "one.jpg", mimeType: "image/jpeg", buffer: photo });
    await screen.getByRole("button", { name: "Send the review" }).click();
    await expect(screen.getByRole("alert")).toContainText("How many stars?");
    await expect(screen.getByLabel("What you would tell a friend")).toHaveValue(
      "It did <b>what</b> it should.",
    );
    await expect(screen.getByRole("img", { name: "Photo 1 of this review" })).toBeVisible();
    if (javaScriptEnabled) await expectFitsWidths(screen);
    await screen.getByRole("radio", { name: "3 stars" }).check();
    await screen.getByLabel("Photos").setInputFiles({
      name: "two.png",
      mimeType: "image/png",
      buffer: Buffer.from("<svg onload=alert(1)>"),
    });
    await screen.getByRole("button", { name: "Send the review" }).click();
    await expect(screen.getByText("This photo cannot be read").first()).toBeVisible();
    await expect(screen.getByRole("radio", { name: "3 stars" })).toBeChecked();
    await screen.getByRole("button", { name: "Send the review" }).click();
    await expect(screen.getByText("Thank you. Our team reads it")).toBeVisible();
    const item = screen.getByRole("listitem").filter({ hasText: name });
    await expect(item).toContainText("Waits to be read by our team");
    if (javaScriptEnabled) await expectFitsWidths(screen);
    await item.getByRole("button", { name: "Take it away" }).click();
    await expect(screen.getByText("It is taken away.")).toBeVisible();
    await screen.context().close();
  });
}

test("a visitor reads the wall, sorts and filters it, and says that a review helped them, without JavaScript", async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const screen = await context.newPage();
  await screen.goto(`${product.portal}/reviews`);
  await expect(screen.getByRole("heading", { level: 1 })).toContainText("customers wrote what they think");
  await screen.getByRole("link", { name: "Most helpful" }).click();
  await screen.getByRole("link", { name: "Fewest stars" }).click();
  await screen.goto(`${product.portal}/reviews`);
  const first = screen.getByRole("article").first();
  await first.getByRole("button", { name: "This helped me" }).click();
  await expect(
    screen
      .getByRole("article")
      .first()
      .getByText(/^Helped \d+ reader/),
  ).toBeVisible();
  await screen.getByRole("article").first().getByRole("button", { name: /take/i }).click();
  await expect(first.getByRole("button", { name: "This helped me" })).toBeVisible();
  await context.close();
});

test("a product's wall says how sure its figures are, tells search engines no more than readers, and fits", async ({
  page,
  product,
  expectFitsWidths,
}) => {
  await page.goto(`${product.portal}/reviews`);
  await page
    .getByRole("link", { name: /^Merino Hiking Socks/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of 5 stars");
  await expect(page.getByText(/give four or five stars\. If everybody were asked/)).toBeVisible();
  await expect(page.getByText("Verified customer", { exact: true }).first()).toBeVisible();
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? "")).toMatchObject({ "@type": "Product", name: "Merino Hiking Socks" });
  await expectFitsWidths(page);
});
