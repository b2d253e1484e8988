import { payloads } from "../../security/payloads.ts";
import { expect, test } from "../product/journey.ts";
import { openPhone } from "../product/open-phone.ts";

const renting = "Rent a tent for a weekend";
const lending = "Lend camping gear to members";

test("staff take a merge back and merge again, nothing is lost, and the old address leads on", async ({
  page,
  browser,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "manager@example.com");
  await page.goto(`${product.admin}/ideas?order=value`);
  await page.getByRole("link", { name: renting }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(renting);
  const support = page.getByText(/votes, by people worth/);
  const together = await support.textContent();
  await page.getByRole("button", { name: `Take “${lending}” out again` }).click();
  await expect(page.getByText("The merge is taken back.")).toBeVisible();
  await expect(support).not.toHaveText(together ?? "");
  const address = page.url();
  await page.goto(`${product.admin}/ideas?q=lend`);
  await page.getByRole("link", { name: lending }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lending);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  // Two who have begun to comment meanwhile.
  const member = await browser.newPage();
  await signIn(member, "portal", "mary@example.com");
  const tooLong = `What about stoves? ${"x".repeat(2_000)}`;
  const writers = [];
  for (const javaScriptEnabled of [true, false]) {
    const writer = await openPhone(browser, member, javaScriptEnabled);
    await writer.goto(`${product.portal}/ideas/${id}`);
    await expect(writer.getByRole("heading", { level: 1 })).toHaveText(lending);
    writers.push(writer);
  }
  await page.getByLabel("Merge into which idea").fill(address);
  await page.getByRole("button", { name: "Merge into it" }).click();
  await expect(page.getByText("It is merged.")).toBeVisible();
  await page.getByRole("link", { name: renting }).click();
  await expect(support).toHaveText(together ?? "");
  await expectFitsWidths(page, [768, 1280]);
  // What they wrote is refused where the idea is now, and is still there.
  for (const writer of writers) {
    await writer.getByRole("textbox", { name: "Your comment" }).fill(tooLong);
    await writer.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(writer.getByRole("heading", { level: 1 })).toHaveText(renting);
    await expect(writer.getByRole("alert").first()).toContainText("Your comment");
    await expect(writer.getByRole("textbox", { name: "Your comment" })).toHaveValue(tooLong);
  }
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(`${product.portal}/ideas/${id}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(renting);
  await expect(visitor.getByText("The idea you opened became part of this one.")).toBeVisible();
});

test("staff estimate an idea, vote for a customer, and decline it with a reason its author reads", async ({
  page,
  product,
  signIn,
}) => {
  test.slow();
  await signIn(page, "admin", "manager@example.com");
  await page.goto(`${product.admin}/ideas?q=laces`);
  await page.getByRole("link", { name: /^Spare laces/ }).click();
  await page.getByLabel("Effort", { exact: true }).selectOption("3");
  await page.getByRole("button", { name: "Keep the effort" }).click();
  await expect(page.getByText("The effort is kept.")).toBeVisible();
  await page.getByLabel("Customer", { exact: true }).first().fill("mary@example.com");
  await page.getByRole("button", { name: "Vote for them" }).click();
  await expect(page.getByText("voted for by Jonas Lindqvist")).toBeVisible();
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Not now" });
  await page.getByRole("button", { name: "Change the status" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Note to the author");
  await page.getByLabel("Note to the author and everybody who follows").fill("The weaver closed.");
  await page.getByRole("button", { name: "Change the status" }).click();
  await expect(page.getByText("Everybody who follows it gets one mail.")).toBeVisible();
  await page.goto(page.url().replace(product.admin, product.portal));
  await expect(page.getByText("The weaver closed.")).toBeVisible();
});

test("what members post is text for who reads it first, and is seen once it was let be seen", async ({
  page,
  browser,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  const title = "</script><img src=x onerror=document.title='ran'>";
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/ideas/new`);
  await page.getByLabel("In one line").fill(title);
  await page.getByLabel("What you want to do, and what stops you").fill(payloads.join("\n").slice(0, 4_900));
  await page.getByLabel("Plan or edition it concerns").fill((payloads[0] ?? "").slice(0, 60));
  await page.getByRole("button", { name: "Send the idea" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await page.locator("main marquee, main iframe, main [onerror], main [onload]").count()).toBe(0);
  await expect(page).not.toHaveTitle("ran");
  const staff = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(staff, "admin", "reviewer@example.com");
  await staff.goto(`${product.admin}/ideas/posts`);
  const unread = staff.getByRole("listitem").filter({ hasText: "Smaller boxes" });
  await unread.getByRole("button", { name: "Let it be seen" }).click();
  await expect(staff.getByText("Others can see it.")).toBeVisible();
  await expectFitsWidths(staff, [768, 1280]);
  await staff.goto(`${product.admin}/ideas?order=newest`);
  await expect(staff.getByRole("link", { name: "Smaller boxes" })).toBeVisible();
  expect(await staff.locator("main marquee, main iframe, main [onerror], main [onload]").count()).toBe(0);
  await expect(staff).not.toHaveTitle("ran");
});

test("a board is set up with statuses of its own", async ({ page, product, signIn, expectFitsWidths }) => {
  await signIn(page, "admin", "manager@example.com");
  await page.goto(`${product.admin}/settings/boards`);
  await page.getByLabel("Name", { exact: true }).fill("Trails");
  await page.getByLabel("Name of status 1").fill("Just in");
  await page.getByRole("button", { name: "Save the board" }).click();
  await expect(page.getByText("The board is saved.")).toBeVisible();
  await expect(page.getByText("Just in → Under review")).toBeVisible();
  await expectFitsWidths(page, [768, 1280]);
});
