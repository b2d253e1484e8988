import type { Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";

test.beforeEach(async ({ page, signIn }) => signIn(page, "admin", "owner@example.com"));

/** Amounts of the chart's table, as numbers of minor units, in the order of the rows. */
async function readEffects(page: Page): Promise<number[]> {
  const chart = page.locator("figure").first();
  const cells = await chart.locator("tbody td").allTextContents();
  return cells.map((cell) => Math.round(Number(cell.replace("−", "-").replaceAll(/[^\d.-]/g, "")) * 100));
}

test("levers add up to the change, and the chosen days stay in the address", async ({ page, product }) => {
  await page.goto(`${product.admin}/insights/levers`);
  await page.getByText("Show the figures").first().click();
  const effects = await readEffects(page);
  expect(effects).toHaveLength(6);
  const total = effects.pop();
  expect(effects.reduce((sum, effect) => sum + effect, 0)).toBe(total);
  const earlier = page.getByRole("group", { name: "Earlier period" });
  await earlier.getByLabel("First day").fill("2025-01-01");
  await earlier.getByLabel("Last day").fill("2025-03-31");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/beforeFrom=2025-01-01&beforeTo=2025-03-31/);
  await page.getByRole("link", { name: "Individuals" }).click();
  await expect(page).toHaveURL(/beforeFrom=2025-01-01.*who=individuals/);
  const periods = page.getByRole("table", { name: "The levers in both periods" });
  await expect(periods.getByRole("row", { name: /^Customers/ })).toBeVisible();
});

test("days in the wrong order keep what was typed, name the field and say what to do", async ({
  page,
  product,
  expectAccessible,
}) => {
  await page.goto(`${product.admin}/insights/levers?from=2026-03-02&to=2026-03-01`);
  const later = page.getByRole("group", { name: "Later period" });
  await expect(later.getByLabel("Last day")).toHaveValue("2026-03-01");
  await expect(later.getByText("The last day comes before the first.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Last day of the later period/ })).toBeVisible();
  await expectAccessible(page);
});

test("concentration has four measures and two bases, and groups add up to everybody", async ({
  page,
  product,
}) => {
  await page.goto(`${product.admin}/insights/concentration`);
  const customers = await page.getByText(/^[\d,]+ customers, sales of/).textContent();
  const everybody = Number(customers?.split(" ")[0]?.replaceAll(",", ""));
  const groups = page.getByRole("table", { name: "Customers by group" }).locator("tbody tr");
  const column = async (position: number) =>
    (await groups.locator(`td:nth-child(${position})`).allTextContents()).reduce(
      (sum, text) => sum + Number(text.replaceAll(/[,%]/g, "")),
      0,
    );
  // Journeys beside this one add customers: shares of those who are there now add up, whoever came since the run.
  expect(await column(3)).toBeCloseTo(100, 0);
  expect(await column(2)).toBeGreaterThanOrEqual(everybody);
  await page.getByRole("link", { name: "Word of mouth", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("word of mouth");
  await page.getByRole("link", { name: "Only those who bought" }).click();
  await expect(page).toHaveURL(/measure=word_of_mouth&base=buyers/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("buyer");
});

test("everything is computed again on request: progress shows, and the new run is the one shown", async ({
  page,
  product,
  expectAccessible,
}) => {
  test.slow();
  await page.goto(`${product.admin}/insights/model`);
  const runs = page.getByRole("table", { name: "Computations, the newest first" }).locator("tbody tr");
  const before = await runs.count();
  await page.getByRole("button", { name: "Compute everything again" }).click();
  await expect(runs).toHaveCount(before + 1);
  await expectAccessible(page);
  await expect(runs.first()).toContainText("Shown now", { timeout: 60_000 });
  await expect(runs.first()).toContainText("Asked for");
  await expect(page.getByText("How far it was off")).toBeVisible();
});

const findings = [
  "concentration?measure=contribution",
  "concentration?measure=word_of_mouth&base=buyers",
  "concentration?measure=participation",
  "levers?who=companies",
  "model?pool=companies",
];

for (const [width, colorScheme] of [
  [360, "light"],
  [768, "dark"],
  [1280, "light"],
] as const) {
  test.describe(`at ${width} pixels in ${colorScheme} colours`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test("every finding is accessible and does not scroll sideways", async ({
      page,
      product,
      expectAccessible,
    }) => {
      test.slow();
      for (const path of findings) {
        await page.goto(`${product.admin}/insights/${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, path).toBeLessThanOrEqual(width);
      }
    });
  });
}

test.describe("on a phone without JavaScript", () => {
  test.use({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false });

  test("the three pages say what they found and fit the screen", async ({ page, product }) => {
    for (const path of ["concentration?measure=contribution", "levers", "model"]) {
      await page.goto(`${product.admin}/insights/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("table").first()).toBeAttached();
    }
  });
});
