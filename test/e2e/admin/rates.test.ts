import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** A page of somebody signed in, with or without JavaScript. */
async function openScreen(browser: Browser, page: Page, javaScriptEnabled: boolean): Promise<Page> {
  const storageState = await page.context().storageState();
  const viewport = { width: 1280, height: 900 };
  return (await browser.newContext({ javaScriptEnabled, storageState, viewport })).newPage();
}

for (const { javaScriptEnabled, currency, name } of [
  { javaScriptEnabled: true, currency: "SEK", name: "Svea Krona" },
  { javaScriptEnabled: false, currency: "NOK", name: "Nora Krone" },
]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a payment without a rate is left out until somebody adds one, ${how} JavaScript`, async ({
    browser,
    page,
    product,
    request,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    const email = `${name.replace(" ", ".").toLowerCase()}@example.com`;
    const paid = await request.post(`${product.payments}/_control/pay`, {
      data: {
        currency: currency.toLowerCase(),
        as: "invoice",
        productName: "Trail Shoe",
        email,
        name,
        amountMinor: 1_250_00,
      },
    });
    expect(paid.ok()).toBe(true);
    const screen = await openScreen(browser, page, javaScriptEnabled);
    const sums = screen.getByRole("table", { name: "Amounts without a rate, by currency" });
    const row = sums.getByRole("row").filter({ hasText: currency });
    // The webhook and the worker bring the payment in.
    await expect
      .poll(async () => {
        await screen.goto(`${product.admin}/settings/rates`);
        return row.count();
      })
      .toBe(1);
    await expect(row).toContainText("1,250");
    await expect(screen.getByRole("link", { name })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(screen);

    await row.getByRole("link", { name: /^Add a rate of / }).click();
    await expect(screen.getByRole("textbox", { name: "Currency" })).toHaveValue(currency);
    const rate = screen.getByRole("textbox", { name: "Worth of one unit" });
    await rate.fill("ten");
    await screen.getByRole("button", { name: "Save the rate" }).click();
    await expect(screen.getByRole("link", { name: /^Worth of one unit: This is no number/ })).toBeVisible();
    await expect(rate).toHaveValue("ten");
    await expect(screen.getByRole("textbox", { name: "Currency" })).toHaveValue(currency);
    await rate.fill("0,0952");
    await screen.getByRole("button", { name: "Save the rate" }).click();
    await expect(
      screen.getByText("1 rate was saved. The value of 1 customer follows in a moment."),
    ).toBeVisible();
    await expect(row).toHaveCount(0);

    // The same day turned round is asked about, with both rates, and nothing is lost.
    const list = screen.getByRole("table", { name: "Exchange rates, newest day first" });
    const saved = list.getByRole("row").filter({ hasText: currency }).filter({ hasText: "0.0952" });
    const day = await saved.getByRole("rowheader").getByRole("time").getAttribute("datetime");
    await screen.getByRole("textbox", { name: "Currency" }).fill(currency);
    await screen.getByLabel("Day", { exact: true }).fill(day ?? "");
    await rate.fill("10.5");
    await screen.getByRole("button", { name: "Save the rate" }).click();
    await expect(screen.getByText(/looks turned round: on .* it was 0\.0952/)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(screen);
    await screen.getByRole("checkbox", { name: "It is right, save it" }).check();
    await screen.getByRole("button", { name: "Save the rate" }).click();
    await expect(screen.getByText("1 corrects a day that had another rate.")).toBeVisible();
    await expect(saved).toContainText("corrected since");
    await screen.context().close();
  });
}

for (const { javaScriptEnabled, currency } of [
  { javaScriptEnabled: true, currency: "DKK" },
  { javaScriptEnabled: false, currency: "PLN" },
]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a file of rates is mended on the page and saved as a whole, ${how} JavaScript`, async ({
    browser,
    page,
    product,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    const screen = await openScreen(browser, page, javaScriptEnabled);
    await screen.goto(`${product.admin}/settings/rates`);
    const rows = [`${currency};2026-03-01;0,14`, `${currency};2026-02-30;0,15`, `${currency};02.03.2026;7,1`];
    const file = { name: "rates.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
    await screen.getByLabel("File of rates").setInputFiles(file);
    await screen.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(screen.getByText("Nothing has been saved yet")).toBeVisible();
    const problems = screen.getByRole("table", { name: "Rows that cannot be read" }).getByRole("row");
    await expect(problems.nth(1)).toContainText("2026-02-30");
    await expect(problems.nth(1)).toContainText("Write it as 2026-12-31");
    const doubts = screen.getByRole("table", { name: "Rates that are likely mistakes" });
    await expect(doubts).toContainText("0.14 on 1 Mar 2026");
    if (javaScriptEnabled) await expectAccessible(screen);
    const lines = screen.getByRole("textbox", { name: "Lines of the file" });
    await expect(lines).toHaveValue(rows.join("\n"));
    await lines.fill(rows.join("\n").replace("02-30", "02-28").replace("7,1", "0,141"));
    await screen.getByRole("button", { name: "Check again and save" }).click();
    await expect(screen.getByText("3 rates were saved.")).toBeVisible();

    await screen.getByText("Or paste the lines").click();
    await screen.getByRole("textbox", { name: "Lines" }).fill(rows.slice(0, 2).join("\n"));
    await screen.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(screen.getByText("1 row cannot be read.")).toBeVisible();
    await screen.getByRole("textbox", { name: "Lines of the file" }).fill(rows[0] ?? "");
    await screen.getByRole("button", { name: "Check again and save" }).click();
    await expect(screen.getByText("Nothing was new, so nothing was changed.")).toBeVisible();

    await screen.getByRole("link", { name: `${currency} 3` }).click();
    const list = screen.getByRole("table", { name: "Exchange rates, newest day first" });
    await expect(list.getByRole("row")).toHaveCount(4);
    await screen.context().close();
  });
}

for (const width of [360, 768, 1280]) {
  test(`the page of rates is accessible and does not scroll sideways at ${width} pixels`, async ({
    page,
    product,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${product.admin}/settings/rates`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(width);
  });
}
