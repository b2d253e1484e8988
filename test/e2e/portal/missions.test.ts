import { expect, test } from "../product/journey.ts";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a new member finds a mission on a phone, does a step of it, and sees it noticed`, async ({
    browser,
    product,
    readCode,
    expectFitsWidths,
  }) => {
    test.slow();
    const email = `mission-${how}@example.com`;
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
    const phone = await context.newPage();
    await phone.goto(`${product.portal}/join`);
    await phone.getByRole("textbox", { name: "Your name" }).fill("Tove Test");
    await phone.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await phone.getByRole("checkbox", { name: "I agree to the terms" }).check();
    const asked = new Date();
    await phone.getByRole("button", { name: "Join", exact: true }).click();
    await phone.getByRole("textbox", { name: "Six-digit code" }).fill(await readCode(email, asked));
    await phone.getByRole("button", { name: "Continue" }).click();
    await expect(phone).toHaveURL(`${product.portal}/home`);

    await phone.goto(`${product.portal}/more`);
    await phone.getByRole("main").getByRole("link", { name: "Missions" }).click();
    await expect(phone.getByRole("main")).toContainText("0 of 3 done");
    if (javaScriptEnabled) await expectFitsWidths(phone, [360, 768, 1280]);
    const step = phone.getByRole("listitem").filter({ hasText: "Say how your gear did on it" });
    await expect(step).toContainText("Still to do");
    await step.getByRole("link", { name: "Write a review" }).click();
    await phone.getByLabel("What do you want to write about?").selectOption({ label: "Steel Flask" });
    await phone.getByRole("button", { name: "Go on" }).click();
    await phone.getByRole("radio", { name: "4 stars" }).check();
    await phone.getByLabel("In one line").fill("Kept it warm");
    await phone.getByLabel("What you would tell a friend").fill("Up the hill and down again, still warm.");
    await phone.getByRole("button", { name: "Send the review" }).click();
    await expect(phone.getByText("Thank you. Our team reads it")).toBeVisible();

    await phone.goto(`${product.portal}/missions`);
    await expect(phone.getByRole("main")).toContainText("1 of 3 done");
    await expect(step).toContainText("Done on");
    await context.close();
  });
}
