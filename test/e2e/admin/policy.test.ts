import type { Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

/** The version in force, as the page says it. */
async function readVersion(screen: Page): Promise<number> {
  const heading = await screen.getByRole("heading", { level: 1 }).innerText();
  return Number(/^Version (\d+)/.exec(heading)?.[1]);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a draft is previewed as often as somebody likes and changes nothing, ${how} JavaScript`, async ({
    browser,
    page,
    product,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    const storageState = await page.context().storageState();
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ javaScriptEnabled, storageState, viewport });
    const screen = await context.newPage();
    await screen.goto(`${product.admin}/settings/policy`);
    const version = await readVersion(screen);
    const link = screen.getByRole("textbox", { name: "Link or code, in %" });
    await link.fill("180");
    await screen.getByRole("textbox", { name: "Half-life, in days" }).fill("a week");
    await screen.getByRole("button", { name: "Preview" }).click();
    await expect(screen.getByRole("link", { name: /^Link or code, in %: This is larger/ })).toBeVisible();
    await expect(screen.getByRole("link", { name: /^Half-life, in days: / })).toBeVisible();
    await expect(link).toHaveValue("180");
    await link.fill("80");
    await screen.getByRole("textbox", { name: "Half-life, in days" }).fill("7");
    await screen.getByRole("button", { name: "Preview" }).click();
    await expect(screen.getByRole("heading", { name: "What your draft would do" })).toBeVisible();
    await expect(
      screen.getByText(`This is a preview beside version ${version}. Nothing has been saved.`),
    ).toBeVisible();
    await expect(screen.getByText("Link or code, in %: 50% → 80%")).toBeVisible();
    await expect(screen.getByText("The same before and after: a split only moves it.")).toBeVisible();
    const movers = screen.getByRole("table", { name: "Who moves most, by net value" }).getByRole("row");
    expect(await movers.count()).toBeGreaterThan(5);
    await expect(link).toHaveValue("80");
    if (javaScriptEnabled) await expectAccessible(screen);
    await screen.goto(`${product.admin}/settings/policy`);
    await expect(link).toHaveValue("50");
    await context.close();
  });
}

// One after the other: each of them saves what the other would find changed.
test.describe.serial("versions of the policy", () => {
  test("a saved draft is in force at once, is told in words, and everybody is computed under it", async ({
    page,
    product,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    await page.goto(`${product.admin}/settings/policy`);
    const version = await readVersion(page);
    // Nobody in the demo has a chain this long, so that other journeys find their figures.
    await page.getByRole("textbox", { name: "Length of a chain, in steps" }).fill("19");
    await page.getByRole("button", { name: `Save as version ${version + 1}` }).click();
    await expect(page.getByText(`Version ${version + 1} is in force.`)).toBeVisible();
    expect(await readVersion(page)).toBe(version + 1);
    await expect(page.getByText("Length of a chain, in steps: 20 steps → 19 steps")).toBeVisible();
    await expectAccessible(page);
    // The run publishes, and the notice about older values goes away.
    await expect(async () => {
      await page.goto(`${product.admin}/settings/policy`);
      await expect(
        page.getByText(/computed under version|computation under version|is being computed/),
      ).toHaveCount(0);
    }).toPass({ timeout: 30_000 });
    await page.getByRole("link", { name: `What changed in version ${version + 1}` }).click();
    await expect(
      page.getByRole("heading", { name: `Version ${version} beside version ${version + 1}` }),
    ).toBeVisible();
  });

  test("of two people the second is told what the first changed, and loses nothing", async ({
    page,
    product,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    const other = await page.context().newPage();
    for (const screen of [page, other]) await screen.goto(`${product.admin}/settings/policy`);
    const version = await readVersion(page);
    await page.getByRole("textbox", { name: "Length of a chain, in steps" }).fill("18");
    await page.getByRole("button", { name: /^Save as version/ }).click();
    await expect(page.getByText(`Version ${version + 1} is in force.`)).toBeVisible();

    await other.getByRole("textbox", { name: "Window of an idea, in months" }).fill("13");
    await other.getByRole("button", { name: /^Save as version/ }).click();
    await expect(other.getByText(`saved version ${version + 1} while you were editing`)).toBeVisible();
    await expect(other.getByRole("alert")).toContainText("Length of a chain, in steps: 19 steps → 18 steps");
    await expect(other.getByRole("textbox", { name: "Window of an idea, in months" })).toHaveValue("13");
    await expect(other.getByRole("textbox", { name: "Length of a chain, in steps" })).toHaveValue("18");
    await expectAccessible(other);
    await other.getByRole("textbox", { name: "Window of an idea, in months" }).fill("12");
    await other.getByRole("button", { name: `Save as version ${version + 2}` }).click();
    await expect(other.getByText("That is already so. Nothing had to be changed.")).toBeVisible();
    await other.close();
  });
});

for (const width of [360, 768, 1280]) {
  test(`the page of the policy is accessible and does not scroll sideways at ${width} pixels`, async ({
    page,
    product,
    signIn,
    expectAccessible,
  }) => {
    await signIn(page, "admin", "owner@example.com");
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${product.admin}/settings/policy`);
    await page.getByRole("textbox", { name: "Link or code, in %" }).fill("60");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("heading", { name: "What your draft would do" })).toBeVisible();
    await expectAccessible(page);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(width);
  });
}
