import { expect, test } from "../product/journey.ts";

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? "with" : "without"} JavaScript a member shows a review on a site that forbids rewards`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "admin", "owner@example.com");
    await page.goto(`${product.admin}/settings/reviews`);
    await expectFitsWidths(page, [768, 1280]);
    const name = javaScriptEnabled ? "Open Opinions" : "Plain Opinions";
    const form = page.getByRole("form", { name: "Add a site" });
    await form.getByLabel("Name of the site").fill(name);
    await form.getByLabel("Address where a review is written").fill("not an address");
    await form.getByRole("button", { name: "Add a site" }).click();
    await expect(page.getByRole("alert")).toContainText("Address where a review is written");
    await expect(form.getByLabel("Name of the site")).toHaveValue(name);
    await form.getByLabel("Address where a review is written").fill("https://opinions.example/write");
    await form.getByRole("button", { name: "Add a site" }).click();
    await expect(page.getByText("It holds from the next requests on.")).toBeVisible();
    const siteId = await page
      .getByRole("form", { name: `Save ${name}` })
      .locator('input[name="siteId"]')
      .inputValue();
    const productId = await page.locator('input[name="productId"]').first().inputValue();

    await signIn(page, "portal", "mary@example.com");
    const storageState = await page.context().storageState();
    const viewport = { width: 360, height: 780 };
    const context = await browser.newContext({ javaScriptEnabled, storageState, viewport });
    const screen = await context.newPage();
    await screen.goto(`${product.portal}/reviews/elsewhere?product=${productId}&site=${siteId}`);
    await expect(screen.getByRole("heading", { level: 1 })).toContainText(`Say it on ${name}`);
    await expect(screen.getByText("A reward is promised")).toHaveCount(0);
    if (javaScriptEnabled) await expectFitsWidths(screen);
    await screen.getByRole("button", { name: "Show it" }).click();
    await expect(screen.getByRole("alert")).toContainText("begins with https://");
    await screen.getByLabel("Address of your review").fill("https://opinions.example/1");
    await screen.getByRole("button", { name: "Show it" }).click();
    await expect(screen.getByText("Thank you. Somebody of our team looks at it.")).toBeVisible();
    await context.close();

    await page.goto(`${product.admin}/rewards/queue?kind=proof`);
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("The site forbids rewards: none is given.");
    await expect(row.getByRole("link", { name: "Open the link" })).toBeVisible();
  });
