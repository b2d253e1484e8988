import type { Page } from "@playwright/test";
import { joinProgramme } from "../product/join-programme.ts";
import { expect, test } from "../product/journey.ts";

/** The smallest PNG there is. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function startTest(admin: Page, name: string): Promise<void> {
  await admin.locator("#test-name").fill(name);
  await admin.locator("#test-about").fill("Take it outside after dark.");
  await admin.locator("#test-opensAt").fill("2020-01-01");
  await admin.locator("#test-closesAt").fill("2099-01-01");
  await admin.locator("#test-tasks").fill("Light it");
  await admin.locator("#test-texts").fill("What is missing?");
  await admin.getByRole("button", { name: "Start it" }).click();
  await expect(admin.getByText("The test is there.")).toBeVisible();
}

test("a group is made for who bought one thing: shown, invited, joined, tried, consulted, told and left", async ({
  browser,
  page: admin,
  product,
  signIn,
  readCode,
  pay,
  request,
  expectFitsWidths,
}) => {
  test.setTimeout(180_000);
  const email = "lena.lantern@example.com";
  const viewport = { width: 375, height: 780 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const plain = await context.newPage();
  await joinProgramme(plain, { portal: product.portal, name: "Lena Lantern", email, readCode });
  await pay({ email, name: "Lena Lantern", amountMinor: 30_00, productName: "Storm Lantern" });
  const storageState = await context.storageState();
  const screen = await (await browser.newContext({ storageState, viewport })).newPage();

  await signIn(admin, "admin", "manager@example.com");
  const bought = admin.getByRole("checkbox", { name: "Storm Lantern" });
  await expect(async () => {
    await admin.goto(`${product.admin}/beta`);
    await expect(bought).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await admin.getByRole("textbox", { name: "Name", exact: true }).fill("Lantern bearers");
  await admin.getByRole("textbox", { name: "What members agree to" }).fill("I keep it to myself.");
  await bought.check();
  await admin.getByRole("textbox", { name: "Only for customers in these countries" }).fill("Narnia");
  await admin.getByRole("button", { name: "Show who fits" }).click();
  await expect(admin.getByRole("alert")).toContainText("Only for customers in these countries");
  await expect(bought).toBeChecked();
  await admin.getByRole("textbox", { name: "Only for customers in these countries" }).fill("");
  await admin.getByRole("button", { name: "Show who fits" }).click();
  await expect(admin.getByText("1 member fits. Nothing is saved yet.")).toBeVisible();
  await expect(admin.getByText("Among them: Lena Lantern.")).toBeVisible();
  await expectFitsWidths(admin, [768, 1280]);
  await admin.getByRole("button", { name: "Save", exact: true }).click();
  await expect(admin.getByText("Saved.")).toBeVisible();
  await expect(bought).toBeChecked();
  await admin.getByRole("button", { name: "Invite all who match" }).click();
  await expect(admin.getByText("Everybody who matches and may be asked was invited.")).toBeVisible();
  await startTest(admin, "The lantern, first build");
  await startTest(admin, "The lantern, second build");
  const group = admin.url();

  // Invited, and asked to agree first.
  await plain.goto(`${product.portal}/beta`);
  await plain.getByRole("link", { name: "Lantern bearers" }).click();
  await expect(plain.getByText("You are invited")).toBeVisible();
  await plain.getByLabel("I have read this and agree").check();
  await plain.getByRole("button", { name: "Join the group" }).click();
  await expect(plain.getByText("You are in. Welcome!")).toBeVisible();

  // A test that closes while two windows write: what was typed is still there, with and without JavaScript.
  const first = admin.getByRole("link", { name: "The lantern, first build" });
  for (const window of [plain, screen]) {
    await window.goto(`${product.portal}/beta`);
    await window.getByRole("link", { name: "Lantern bearers" }).click();
    await window.getByRole("link", { name: "The lantern, first build" }).click();
    await window.getByLabel("What is missing?").fill("A <b>hook</b>.");
    await window.getByLabel("Light it").check();
  }
  await first.click();
  await admin.getByRole("button", { name: "Close the test now" }).click();
  await expect(admin.getByText("The test is closed.")).toBeVisible();
  for (const window of [plain, screen]) {
    await window.getByRole("button", { name: "Send feedback" }).click();
    await expect(window.getByRole("alert").first()).toContainText("This test has closed");
    await expect(window.getByLabel("What is missing?")).toHaveValue("A <b>hook</b>.");
    await expect(window.getByLabel("Light it")).toBeChecked();
  }
  await expectFitsWidths(screen, [360, 768, 1280]);

  // The other test: what is no picture is refused and the words stay; then all of it is sent.
  await plain.goto(`${product.portal}/beta`);
  await plain.getByRole("link", { name: "Lantern bearers" }).click();
  await plain.getByRole("link", { name: "The lantern, second build" }).click();
  await plain.getByLabel("What is missing?").fill("A hook to hang it.");
  const upload = plain.getByLabel("Screenshots");
  await upload.setInputFiles({ name: "shot.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await plain.getByRole("button", { name: "Send feedback" }).click();
  await expect(plain.getByRole("alert").first()).toContainText("Screenshots");
  await expect(plain.getByLabel("What is missing?")).toHaveValue("A hook to hang it.");
  await upload.setInputFiles({ name: "shot.png", mimeType: "image/png", buffer: picture });
  await plain.getByRole("button", { name: "Send feedback" }).click();
  await expect(plain.getByText("Thank you! Your feedback is with us.")).toBeVisible();

  // Staff read it, and make a bug and an idea of it.
  await admin.goto(group);
  await admin.getByRole("link", { name: "The lantern, second build" }).click();
  await expect(admin.getByText("A hook to hang it.")).toBeVisible();
  await expect(admin.getByRole("img", { name: "Screenshot 1" })).toBeVisible();
  await admin.getByRole("button", { name: "It is a bug" }).click();
  await expect(admin.getByText("Noted.")).toBeVisible();
  await admin.getByLabel("Title of the idea").fill("A hook on the lantern");
  await admin.getByLabel("Board the idea goes to").selectOption({ index: 1 });
  await admin.getByRole("button", { name: "Make it an idea" }).click();
  await expect(admin.getByRole("button", { name: "Make it an idea" })).toHaveCount(0);
  await expectFitsWidths(admin, [768, 1280]);

  // The group is asked, answers, and is told once what came of it.
  await admin.goto(group);
  await admin.locator("#consult-question").fill("Which light?");
  await admin.locator("#consult-closesAt").fill("2099-01-01");
  await admin.locator("#consult-options").fill("Warm\nCold");
  await admin.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(admin.getByText("The group is asked.")).toBeVisible();
  await plain.goto(`${product.portal}/beta`);
  await plain.getByRole("link", { name: "Lantern bearers" }).click();
  await plain.getByRole("link", { name: "Which light?" }).click();
  await screen.goto(plain.url());
  await expect(screen.getByRole("combobox", { name: "Your answer" })).toBeVisible();
  await expectFitsWidths(screen, [360, 768, 1280]);
  await plain.getByRole("combobox", { name: "Your answer" }).selectOption("Warm");
  await plain.getByRole("button", { name: "Send your answer" }).click();
  await expect(plain.getByText("Thank you, we heard you.")).toBeVisible();
  await admin.getByRole("link", { name: "Which light?" }).click();
  await expect(admin.getByRole("textbox", { name: "What changed because of it" })).toBeVisible();
  await expectFitsWidths(admin, [768, 1280]);
  const outcome = admin.getByRole("textbox", { name: "What changed because of it" });
  for (const words of ["Warm it is.", "Warm it is, from May."]) {
    await outcome.fill(words);
    await admin.getByRole("button", { name: "Post it to the group" }).click();
    await expect(admin.getByText("Posted. Every member is told once.")).toBeVisible();
    // The second post says the same when it succeeds, so what the group reads tells when it has.
    await expect(async () => {
      await plain.reload();
      await expect(plain.getByText(words, { exact: true })).toBeVisible({ timeout: 500 });
    }).toPass();
  }
  await screen.reload();
  await expectFitsWidths(screen, [360, 768, 1280]);
  await expectFitsWidths(admin, [768, 1280]);
  const countMails = async () => {
    const answer = await request.get(`${product.inbox}/_control/messages?to=${encodeURIComponent(email)}`);
    const mails = (await answer.json()) as { text: string }[];
    return mails.filter(({ text }) => text.includes("/beta/consultations/")).length;
  };
  // One that asks, one that tells what came of it.
  await expect.poll(countMails).toBe(2);

  // And leaves, whenever she wants.
  await screen.goto(`${product.portal}/beta`);
  await screen.getByRole("link", { name: "Lantern bearers" }).click();
  await screen.getByRole("button", { name: "Leave the group" }).click();
  await expect(screen.getByText("You left the group.")).toBeVisible();
  await plain.reload();
  await expect(plain.getByText("Warm it is, from May.")).toHaveCount(0);
  await screen.context().close();
  await context.close();
});
