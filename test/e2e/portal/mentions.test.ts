import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page of the signed-in member, with or without scripts, on a phone. */
async function openScreen(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 375, height: 780 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`mentions: ${how} JavaScript a member tells of one, loses nothing to a mistake, and sees where it stands`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/mentions`);
    await screen.getByRole("link", { name: "Tell us of a mention" }).click();
    await screen.getByLabel("What is it?").selectOption({ label: "Blog article" });
    await screen.getByLabel("Where is it?").selectOption({ label: "A blog" });
    await screen.getByLabel("Anything we should know?").fill("<b>I</b> write there as Mary S.");
    await screen.getByRole("button", { name: "Send it to the team" }).click();
    await expect(screen.getByRole("alert")).toContainText("Link");
    await expect(screen.getByLabel("Anything we should know?")).toHaveValue(
      "<b>I</b> write there as Mary S.",
    );
    await expect(screen.getByLabel("What is it?")).toHaveValue("blog");
    if (javaScriptEnabled) await expectFitsWidths(screen);
    await screen.getByLabel("Link").fill(`https://nobody.invalid/boots-${how}`);
    await screen.getByRole("button", { name: "Send it to the team" }).click();
    await expect(screen.getByText("Thank you. Our team looks at it")).toBeVisible();
    await expect(screen.getByText("Our team looks at it", { exact: true }).first()).toBeVisible();
    if (javaScriptEnabled) await expectFitsWidths(screen);
    await screen.goto(`${product.portal}/mentions/new`);
    await screen.getByLabel("Link").fill(`http://www.nobody.invalid/boots-${how}/?utm_source=x`);
    await screen.getByRole("button", { name: "Send it to the team" }).click();
    await expect(screen.getByText("This page was entered before").first()).toBeVisible();
    await screen.goto(`${product.portal}/acts`);
    await expect(screen.getByRole("heading", { level: 1 })).toContainText("You are seen in");
    await screen.getByLabel("What was it?").selectOption({ label: "Answered a newcomer's question" });
    await screen.getByRole("button", { name: "Send it to the team" }).click();
    await expect(screen.getByText("Thank you. You see below what becomes of it.")).toBeVisible();
    await expect(screen.getByText("It counts", { exact: true }).first()).toBeVisible();
    if (javaScriptEnabled) await expectFitsWidths(screen);
    await screen.context().close();
  });
}

test("mentions: a member's link leads a stranger to their friend's page, and a wrong one nowhere else", async ({
  browser,
  page,
  product,
  signIn,
}) => {
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/mentions`);
  const link = await page.getByLabel("Your link for A newsletter").inputValue();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const stranger = await context.newPage();
  await stranger.goto(`${product.portal}${new URL(link).pathname}`);
  await expect(stranger).toHaveURL(/\/r\/mary-/);
  const answer = await stranger.goto(`${product.portal}/s/https:evil.example`);
  expect(answer?.status()).toBe(404);
  await context.close();
});
