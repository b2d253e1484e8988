import type { Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

const ideas = ["Tent pegs that glow at dusk", "A bag for wet boots"] as const;

/** Proposes an idea, whatever is like it. */
async function propose(screen: Page, portal: string, title: string): Promise<string> {
  await screen.goto(`${portal}/ideas/new`);
  await screen.getByLabel("In one line").fill(title);
  await screen
    .getByLabel("What you want to do, and what stops you")
    .fill(`I look for ${title.toLowerCase()}.`);
  await screen.getByRole("button", { name: "Send the idea" }).click();
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(screen.url()).pathname;
}

test("what staff plan stands on the roadmap for votes, and an entry that ships two ideas tells whose they were", async ({
  page,
  browser,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.setTimeout(120_000);
  const { portal, admin } = product;
  const viewport = { width: 360, height: 780 };
  const phone = await (await browser.newContext({ viewport })).newPage();
  await signIn(phone, "portal", "mary@example.com");
  const storageState = await phone.context().storageState();
  const plain = await (
    await browser.newContext({ viewport, storageState, javaScriptEnabled: false })
  ).newPage();
  const paths: string[] = [];
  for (const title of ideas) paths.push(await propose(plain, portal, title));

  await signIn(page, "admin", "owner@example.com");
  await page.goto(`${admin}${paths[0]}`);
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Planned" });
  await page.getByRole("button", { name: "Change the status" }).click();
  await expect(page.getByText("Everybody who follows it gets one mail.")).toBeVisible();

  // With scripts she votes for it on the roadmap; without them she takes that back and votes again.
  for (const [screen, presses] of [
    [phone, ["Vote for"]],
    [plain, ["Take your vote back:", "Vote for"]],
  ] as const) {
    await screen.goto(`${portal}/roadmap`);
    for (const press of presses) await screen.getByRole("button", { name: `${press} “${ideas[0]}”` }).click();
    await expect(screen.getByRole("button", { name: `Take your vote back: “${ideas[0]}”` })).toBeVisible();
  }

  // From an idea's page, whatever else is wanted more; the other is looked for, and nothing typed or ticked is lost.
  await page.goto(`${admin}${paths[1]}`);
  await page.getByRole("link", { name: "Write the changelog entry that ships it" }).click();
  await expect(page.getByRole("checkbox", { name: ideas[1] })).toBeChecked();
  await page.getByRole("textbox", { name: "Words of another idea" }).fill("glowing tent pegs");
  await page.getByRole("button", { name: "Look for it" }).click();
  await expect(page.getByRole("alert")).toContainText("Title");
  await expect(page.getByRole("checkbox", { name: ideas[1] })).toBeChecked();
  await page.getByRole("textbox", { name: "Title" }).fill("For wet and dark evenings");
  await page.getByRole("textbox", { name: "What is new" }).fill("Both are in the shop.");
  await page.getByRole("button", { name: "Look for it" }).click();
  await expect(page.getByText("1 open idea has the words “glowing tent pegs”.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: ideas[1] })).toBeChecked();
  await page.getByRole("checkbox", { name: ideas[0] }).check();
  await expectFitsWidths(page, [360, 768, 1280]);
  await page.getByRole("checkbox", { name: "Crew Boots", exact: true }).check();
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByRole("button", { name: "Publish and ship 2 ideas" }).click();
  await expect(page.getByText("Published. Everybody who supported its ideas is being told.")).toBeVisible();

  await phone.goto(`${portal}/changelog`);
  for (const title of ideas) await expect(phone.getByRole("link", { name: title })).toBeVisible();
  await expectFitsWidths(phone, [360, 768, 1280]);
  await plain.goto(`${portal}${paths[1]}`);
  await expect(plain.getByText(/Shipped/).first()).toBeVisible();
  await plain.goto(`${portal}/roadmap`);
  await expect(plain.getByRole("button", { name: `Take your vote back: “${ideas[0]}”` })).toHaveCount(0);
  await plain.context().close();
  await phone.context().close();
});
