import type { APIRequestContext } from "@playwright/test";
import { openPhone } from "../product/open-phone.ts";
import { expect, test } from "../product/journey.ts";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript a member says what they may be asked for`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    await signIn(page, "portal", "mary@example.com");
    const screen = await openPhone(browser, page, javaScriptEnabled);
    await screen.goto(`${product.portal}/settings`);
    await screen.getByRole("link", { name: "Choose what we may ask you" }).click();
    const consult = screen.getByRole("checkbox", { name: "My opinion before a launch" });
    await consult.uncheck();
    await screen.getByRole("button", { name: "Save" }).click();
    await expect(screen.getByText("Saved. It holds from now on")).toBeVisible();
    await screen.goto(`${product.portal}/settings/notifications`);
    await expect(consult).not.toBeChecked();
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await consult.check();
    await screen.getByRole("button", { name: "Save" }).click();
    await expect(screen.getByText("Saved. It holds from now on")).toBeVisible();
    await screen.context().close();
  });
}

type Mail = { subject: string; headers: Readonly<Record<string, string>>; links: readonly string[] };

/** The mails that ask somebody about a product, once there are some. */
async function readAsks(request: APIRequestContext, inbox: string, productName: string): Promise<Mail[]> {
  let mails: Mail[] = [];
  await expect
    .poll(async () => {
      const all = (await (await request.get(`${inbox}/_control/messages`)).json()) as Mail[];
      mails = all.filter(({ subject }) => subject === `Somebody asks about your ${productName}`);
      return mails.length;
    })
    .toBeGreaterThan(1);
  return mails;
}

test("whoever is asked by mail ends that kind of mail without signing in, on the page or from the mail program", async ({
  browser,
  page,
  product,
  request,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/reviews`);
  await page
    .getByRole("link", { name: /^Ember Headlamp/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Questions and answers" }).click();
  await page.getByLabel("Your question").fill("How long does one battery last in the cold?");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  const [first, second] = await readAsks(request, product.inbox, "Ember Headlamp");
  const wayOut = (mail: Mail | undefined) =>
    /^<(.*)>$/.exec(mail?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(first?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(first?.links).toContain(wayOut(first));

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 780 },
  });
  const screen = await context.newPage();
  await screen.goto(wayOut(first));
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText("No more mails of this kind?");
  await screen.getByRole("button", { name: "No more of these" }).click();
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText("Done: no more of these");
  await expect(screen.getByText("We do not ask you to answer questions any more.")).toBeVisible();
  await context.close();

  // A mail program sends one form, from no page, and follows nothing.
  const answer = await request.post(wayOut(second), {
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(200);
  await page.goto(wayOut(second));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Done: no more of these");
  await expectFitsWidths(page, [360, 768, 1280]);
  const unknown = await page.goto(`${product.portal}/unsubscribe/${"A".repeat(80)}`);
  expect(unknown?.status()).toBe(404);
});
