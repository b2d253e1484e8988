import { joinProgramme } from "../product/join-programme.ts";
import { openPhone } from "../product/open-phone.ts";
import { expect, test } from "../product/journey.ts";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member reads what their word did, from the friends they brought to their mentions`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openPhone(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/home`);
    await screen.getByRole("link", { name: "What your word did" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText(/friends came through you$/);
    const said = screen.getByText(
      /^Your review of the Ridge Trail Shoe was read by \d+ buyers in the 30 days before they bought\.$/,
    );
    await expect(said).toBeVisible();
    await expect(
      screen.getByText(/^Your answer about the .* in the 30 days before they bought\.$/).first(),
    ).toBeVisible();
    await expect(screen.getByText(/^Read \d+ times, helped \d+ people$/).first()).toBeVisible();
    for (const title of ["Friends you brought", "Where else you spoke of us", "Your ideas"])
      await expect(screen.getByRole("heading", { level: 2, name: title })).toBeVisible();
    await expect(screen.getByText(/By what you told us, they reached \d+ people\./)).toBeVisible();
    // Counts of others, and nobody's name: her friends are first names behind another link.
    for (const friend of ["Marchetti", "Keller", "Ribeiro"])
      await expect(screen.getByText(friend)).toHaveCount(0);
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await screen.context().close();
  });
}

test("who has said nothing yet reads so, and what to do first; with and without JavaScript", async ({
  browser,
  product,
  readCode,
  expectFitsWidths,
}) => {
  test.slow();
  const viewport = { width: 375, height: 780 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const plain = await context.newPage();
  await joinProgramme(plain, {
    portal: product.portal,
    name: "Wilma New",
    email: "wilma.new@example.com",
    readCode,
  });
  await plain.goto(`${product.portal}/impact`);
  await expect(plain.getByText("Nothing yet, and that is where everybody begins")).toBeVisible();
  const storageState = await context.storageState();
  const screen = await (await browser.newContext({ storageState, viewport })).newPage();
  await screen.goto(`${product.portal}/impact`);
  await expectFitsWidths(screen, [360, 768, 1280]);
  await screen.getByRole("link", { name: "Refer a friend" }).click();
  await expect(screen).toHaveURL(/\/refer$/);
  // Who does not want to be asked now is left alone, on every page that would ask.
  await plain.getByRole("button", { name: "Not now" }).click();
  await expect(plain.getByText("Nothing yet, and that is where everybody begins")).toBeVisible();
  for (const window of [plain, screen])
    for (const path of ["/impact", "/home"]) {
      await window.goto(`${product.portal}${path}`);
      await expect(window.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(window.getByRole("button", { name: "Not now" })).toHaveCount(0);
      await expect(window.getByRole("main").getByRole("link", { name: "Refer a friend" })).toHaveCount(0);
    }
  await screen.context().close();
  await context.close();
});
