import { openPhone } from "../product/open-phone.ts";
import { expect, test } from "../product/journey.ts";

for (const { javaScriptEnabled, name, asked, known } of [
  {
    javaScriptEnabled: true,
    name: "Ridge Trail Shoe",
    asked: "How many kilometres until the <b>sole</b> is gone?",
    known: /^I have wide feet/,
  },
  {
    javaScriptEnabled: false,
    name: "Lowland Rain Shell",
    asked: "Does the hood fit over a <b>helmet</b>?",
    known: /^Can I wear it on a bicycle/,
  },
]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member asks on a product's wall, answers, and says that an answer helped`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openPhone(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/reviews`);
    await screen
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await screen.getByRole("link", { name: "Questions and answers" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText(`Questions about the ${name}`);

    // Nothing is lost to a question that is too long, or empty.
    const tooLong = `${asked} ${"x".repeat(500)}`;
    await screen.getByLabel("Your question").fill(tooLong);
    await screen.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(screen.getByRole("alert").first()).toContainText("Your question");
    await expect(screen.getByLabel("Your question")).toHaveValue(tooLong);
    await screen.getByLabel("Your question").fill(asked);
    await screen.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(screen.getByText("Customers who own it are invited to answer.").first()).toBeVisible();
    const own = screen.getByRole("listitem").filter({ hasText: asked });
    await expect(own).toContainText("0 answers");
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);

    // The same again is the first one, and is kept as it was typed.
    await screen.getByLabel("Your question").fill(asked.toUpperCase());
    await screen.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(screen.getByRole("alert").first()).toBeVisible();
    await expect(screen.getByLabel("Your question")).toHaveValue(asked.toUpperCase());

    await screen.getByRole("link", { name: asked }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText(asked);
    await screen.getByLabel("Your answer").fill("Mine did, after <i>two</i> winters.");
    await screen.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(screen.getByText("Mine did, after <i>two</i> winters.")).toBeVisible();
    await expect(screen.getByText("This answer is yours.")).toBeVisible();
    await expect(screen.getByRole("button", { name: "This helped me" })).toHaveCount(0);
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);

    // Another's answer: marked once, and taken back.
    await screen.getByRole("link", { name: `Questions about the ${name}` }).click();
    await screen.getByRole("link", { name: known }).click();
    const other = screen
      .getByRole("listitem")
      .filter({ has: screen.getByRole("button", { name: "This helped me" }) })
      .first();
    await expect(other).toContainText("Bought it");
    await other.getByRole("button", { name: "This helped me" }).click();
    const marked = screen
      .getByRole("listitem")
      .filter({ has: screen.getByRole("button", { name: "Take it back" }) });
    await expect(marked).toContainText(/found this helpful/);
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await marked.getByRole("button", { name: "Take it back" }).click();
    await expect(marked).toHaveCount(0);
    await screen.context().close();
  });
}

test("a visitor without JavaScript reads questions, says that an answer helped, and is shown the way to ask", async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const screen = await context.newPage();
  await screen.goto(`${product.portal}/reviews`);
  await screen
    .getByRole("link", { name: /^Ridge Pack/ })
    .first()
    .click();
  await screen.getByRole("link", { name: "Questions and answers" }).click();
  await expect(screen.getByRole("link", { name: "Sign in to ask" })).toBeVisible();
  await screen.getByRole("link", { name: "Does it pass as cabin luggage?" }).click();
  await expect(screen.getByText("With the lid pocket empty it did")).toBeVisible();
  await screen.getByRole("button", { name: "This helped me" }).first().click();
  await expect(screen.getByRole("button", { name: "Take it back" })).toBeVisible();
  await screen.getByRole("button", { name: "Take it back" }).click();
  await expect(screen.getByRole("link", { name: "Sign in to answer" })).toBeVisible();
  await context.close();
});
