import { expect, test } from "../product/journey.ts";

const scripts = [
  { javaScriptEnabled: true, how: "with" },
  { javaScriptEnabled: false, how: "without" },
];

const name = "Staff Jackets";

for (const { javaScriptEnabled, how } of scripts) {
  test(`${how} JavaScript a second window whose review was sent from the first says so, and keeps what was typed`, async ({
    browser,
    page,
    product,
    signIn,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const storageState = await page.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled, storageState });
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const window of [first, second]) {
      await window.goto(`${product.portal}/reviews/new`);
      await window.getByLabel("What do you want to write about?").selectOption({ label: name });
      await window.getByRole("button", { name: "Go on" }).click();
      await window.getByRole("radio", { name: "3 stars" }).check();
      await window.getByLabel("In one line").fill("Does it");
    }
    await first.getByLabel("What you would tell a friend").fill("Written in the first window.");
    await second.getByLabel("What you would tell a friend").fill("Written in the second window.");
    await second.getByLabel("What is less good").fill("The zip.");
    await first.getByRole("button", { name: "Send the review" }).click();
    await expect(first.getByText("Thank you. Our team reads it")).toBeVisible();

    await second.getByRole("button", { name: "Send the review" }).click();

    await expect(second.getByRole("alert")).toContainText("This review is not open for changes");
    await expect(second.getByLabel("What you would tell a friend")).toHaveValue(
      "Written in the second window.",
    );
    await expect(second.getByLabel("What is less good")).toHaveValue("The zip.");
    const item = first.getByRole("listitem").filter({ hasText: name });
    await item.getByRole("button", { name: "Change it" }).click();
    await expect(first.getByLabel("What you would tell a friend")).toHaveValue(
      "Written in the first window.",
    );
    await second.getByRole("button", { name: "Send the review" }).click();
    await expect(second.getByText("Thank you. Our team reads it")).toBeVisible();

    await first.reload();
    await expect(first.getByRole("heading", { level: 1 })).toHaveText(`You have sent your review of ${name}`);
    await first.getByRole("main").getByRole("link", { name: "Your reviews" }).click();
    await item.getByRole("button", { name: "Take it away" }).click();
    await expect(first.getByText("It is taken away.")).toBeVisible();
    await context.close();
  });
}
