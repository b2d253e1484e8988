import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page of the signed-in member, with or without scripts, on a phone. */
async function openScreen(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 375, height: 780 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}

test("with and without JavaScript a member joins a beta group by agreeing, and leaves it", async ({
  browser,
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "portal", "mary@example.com");
  for (const javaScriptEnabled of [true, false]) {
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/beta`);
    await screen.getByRole("link", { name: "Winter boots on your feet" }).click();
    await screen.getByRole("button", { name: "Join the group" }).click();
    await expect(screen.getByRole("alert").first()).toContainText("Please agree first");
    await screen.getByLabel("I have read this and agree").check();
    await screen.getByRole("button", { name: "Join the group" }).click();
    await expect(screen.getByText("You are in. Welcome!")).toBeVisible();
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await screen.getByRole("button", { name: "Leave the group" }).click();
    await expect(screen.getByText("You left the group.")).toBeVisible();
    await screen.context().close();
  }
});

test("a member keeps feedback, loses nothing, and sends it without JavaScript", async ({
  browser,
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "portal", "mary@example.com");
  const screen = await openScreen(browser, page, true);
  await screen.goto(`${product.portal}/beta`);
  await screen.getByRole("link", { name: "Route map pioneers" }).click();
  await screen.getByRole("link", { name: "The route map, second build" }).click();
  await screen.getByLabel("Plan a walk of two hours").check();
  await screen.getByLabel("How clear is the map?").selectOption("4");
  await screen.getByLabel("What is missing?").fill("Benches <b>with</b> a view.");
  await expectFitsWidths(screen, [360, 768, 1280]);
  await screen.getByRole("button", { name: "Keep it for later" }).click();
  await expect(screen.getByText("Nobody sees it until you send it.")).toBeVisible();
  const address = new URL(screen.url()).pathname;
  await screen.context().close();
  const plain = await openScreen(browser, page, false);
  await plain.goto(`${product.portal}${address}`);
  await expect(plain.getByLabel("What is missing?")).toHaveValue("Benches <b>with</b> a view.");
  await expect(plain.getByLabel("Plan a walk of two hours")).toBeChecked();
  // Two more windows write while this one sends: both are told, and what they wrote can still be read.
  const late = [await openScreen(browser, page, true), await openScreen(browser, page, false)];
  for (const window of late) {
    await window.goto(`${product.portal}${address}`);
    await window.getByLabel("What is missing?").fill("Shade.");
  }
  await plain.getByRole("button", { name: "Send feedback" }).click();
  await expect(plain.getByText("Thank you! Your feedback is with us.")).toBeVisible();
  for (const window of late) {
    await window.getByRole("button", { name: "Send feedback" }).click();
    await expect(window.getByRole("alert").first()).toContainText("Your feedback is with us already");
    await expect(window.getByLabel("What is missing?")).toHaveValue("Shade.");
    await expect(window.getByRole("button", { name: "Send feedback" })).toHaveCount(0);
    await window.context().close();
  }
  await plain.context().close();
});
