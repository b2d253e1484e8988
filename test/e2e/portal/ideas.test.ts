import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page of the signed-in member, with or without scripts, on a phone. */
async function openScreen(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 375, height: 780 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}

for (const { javaScriptEnabled, title, idea } of [
  {
    javaScriptEnabled: true,
    title: "Renting a tent for weekends, with a stove",
    idea: "A repair day in the shop",
  },
  { javaScriptEnabled: false, title: "Rent tents for one weekend", idea: "Points for walking to the shop" },
]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member proposes an idea, loses nothing, sees what is like it, and sends it`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/ideas`);
    await screen.getByRole("link", { name: "Propose an idea" }).click();
    await screen.getByLabel("In one line").fill(title);
    // What is like it is there while it is typed, before anything is sent.
    if (javaScriptEnabled) {
      await expect(screen.getByText("Is it one of these?")).toBeVisible();
      await expect(screen.getByRole("link", { name: /^Rent a tent for a weekend \(/ })).toBeVisible();
    }
    await screen.getByRole("button", { name: "Send the idea" }).click();
    await expect(screen.getByRole("alert").first()).toContainText("What you want to do, and what stops you");
    await expect(screen.getByLabel("In one line")).toHaveValue(title);
    await screen.getByLabel("What you want to do, and what stops you").fill("We go out <b>twice</b> a year.");
    await screen.getByLabel("Product it concerns").selectOption({ label: "Merino Hiking Socks" });
    await screen.getByLabel("Plan or edition it concerns").fill("Family & friends");
    await screen.getByRole("button", { name: "Send the idea" }).click();
    await expect(screen.getByText("Is it one of these?")).toBeVisible();
    await expect(screen.getByRole("link", { name: /^Rent a tent for a weekend \(/ })).toBeVisible();
    await expect(screen.getByLabel("In one line")).toHaveValue(title);
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await screen.getByRole("button", { name: "None of these: send mine" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(screen.getByText("We go out <b>twice</b> a year.")).toBeVisible();
    await expect(screen.getByText("About Merino Hiking Socks")).toBeVisible();
    await expect(screen.getByText("Plan: Family & friends")).toBeVisible();
    await screen.context().close();
  });

  test(`${how} JavaScript a member votes for an idea once, sees it marked, and takes it back`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/ideas?q=${encodeURIComponent(idea)}`);
    await screen.getByRole("button", { name: `Vote for “${idea}”` }).click();
    await expect(screen.getByText("You voted for it.")).toBeVisible();
    await screen.getByRole("link", { name: idea }).click();
    await screen.getByLabel(/^Amount a year/).fill("40");
    await screen.getByRole("button", { name: "Tell our team" }).click();
    await expect(screen.getByLabel(/^Amount a year/)).toHaveValue("40.00");
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await screen.getByRole("button", { name: `Take your vote back: “${idea}”` }).click();
    await expect(screen.getByRole("button", { name: `Vote for “${idea}”` })).toBeVisible();
    await screen.context().close();
  });
}

test("a visitor reads ideas without JavaScript, why one was declined, and nothing of the members' board", async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 780 },
  });
  const screen = await context.newPage();
  await screen.goto(`${product.portal}/ideas?stage=declined`);
  await screen.getByRole("link", { name: "Head torch that charges from the bike" }).click();
  await expect(screen.getByText("Dynamos differ too much")).toBeVisible();
  await expect(screen.getByText("It is decided, so nobody votes any more.")).toBeVisible();
  await screen.goto(`${product.portal}/ideas?q=walking`);
  await expect(screen.getByText("No idea matches")).toBeVisible();
  await context.close();
});
