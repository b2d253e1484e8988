import { expect, test } from "../product/journey.ts";

test.beforeEach(async ({ page, signIn }) => signIn(page, "admin", "owner@example.com"));

test("triage ranks Brightwater above Aldgate and says why in one sentence", async ({ page, product }) => {
  await page.goto(product.admin);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call Brightwater Ltd first");
  await expect(
    page.getByText("about a third of what Aldgate & Sons spend, and are worth twice as much"),
  ).toBeVisible();
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("Brightwater Ltd");
  await expect(rows.nth(1)).toContainText("$280,000");
  await expect(rows.nth(1)).toContainText("net 155,000; 92,500 to 155,000");
  await expect(rows.nth(2)).toContainText("Aldgate & Sons");
  await expect(rows.nth(2)).toContainText("$140,000");
  await expect(rows.nth(2)).toContainText("net 120,000; 110,000 to 120,000");
});

test("a customer's parts open to lines that add up to them", async ({ page, product }) => {
  await page.goto(`${product.admin}/customers?q=Priya+Nair`);
  await expect(page.getByRole("link", { name: "Margaret Aldgate" })).toHaveCount(0);
  await page.getByRole("link", { name: "Priya Nair" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Worth $280,000");
  const customer = page.url();
  for (const [part, total] of [
    ["own", 30_000_00],
    ["referral", 250_000_00],
  ] as const) {
    await page.goto(`${customer}?part=${part}`);
    const lines = page.getByRole("row").filter({ hasText: "100%" });
    const texts = await lines.allInnerTexts();
    const amounts = texts.map((text) =>
      Number(/\$([\d,]+\.\d\d)$/.exec(text.trim())?.[1]?.replaceAll(/[,.]/g, "")),
    );
    expect(amounts.reduce((sum, amountMinor) => sum + amountMinor, 0)).toBe(total);
    await expect(page.getByText(`${amounts.length} lines, together`)).toBeVisible();
  }
});

test("Mary, who bought once, is worth hundreds of times what she paid, by her influence", async ({
  page,
  product,
}) => {
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  const mary = page.getByRole("row").filter({ hasText: "Mary Sample" });
  await expect(mary).toContainText("1 purchase");
  await expect(mary).toContainText("$24");
  await mary.getByRole("link", { name: "Mary Sample" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("nearly all of it brought in");
  const [worth = ""] = /\d[\d,]*/.exec(await heading.innerText()) ?? [];
  expect(Number(worth.replaceAll(",", ""))).toBeGreaterThan(200 * 24);
});

/** The amounts of a row in minor units: what is written behind a minus sign is below 0. */
const amountsOf = (text: string): number[] =>
  [...text.matchAll(/([-−+]?)\$([\d,]+)\.(\d\d)/g)].map(([, sign, whole = "", cents = ""]) => {
    const minor = Number(whole.replaceAll(",", "") + cents);
    return sign === "-" || sign === "−" ? -minor : minor;
  });

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

test("what a customer is worth comes about before one's eyes: bridge, contribution, waterfall and what is still to come", async ({
  page,
  product,
}) => {
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  await page.getByRole("link", { name: "Mary Sample" }).click();
  for (const caption of ["From own value to net value", "From shares of the margin to the contribution"]) {
    const table = page.getByRole("table", { name: caption });
    await expect(table).toBeVisible();
    const rows = await table.getByRole("row").allInnerTexts();
    const amounts = rows.flatMap(amountsOf);
    expect(amounts.length, caption).toBeGreaterThan(2);
    expect(sumOf(amounts.slice(0, -1)), caption).toBe(amounts.at(-1));
  }
  const waterfall = page.getByRole("figure").filter({ hasText: "From what they buy to the net value" });
  await waterfall.getByText("Show the figures").click();
  const steps = await waterfall.getByRole("row").allInnerTexts();
  const shown = steps.flatMap(amountsOf);
  expect(shown.at(-1)).toBe(
    amountsOf(
      await page
        .getByRole("row", { name: /^Net value/ })
        .first()
        .innerText(),
    )[0],
  );
  await expect(page.getByText(/expected.+\(.+ to .+\)/).first()).toBeVisible();
  await expect(page.getByText("Influence, if the next year is like the last")).toBeVisible();
});

test("what changed between two days is measured fact by fact, and together they are the change", async ({
  page,
  product,
}) => {
  await page.goto(`${product.admin}/customers?q=Mary+Sample`);
  const customer = await page.getByRole("link", { name: "Mary Sample" }).getAttribute("href");
  await page.goto(`${product.admin}${customer}/changes?from=2026-01-31`);
  const parts = page.getByRole("table", { name: "Parts of the value before and after" });
  await expect(parts).toBeVisible();
  for (const text of (await parts.getByRole("row").allInnerTexts()).slice(1)) {
    const [before = 0, after = 0, change = 0] = amountsOf(text);
    expect(after - before, text).toBe(change);
  }
  const facts = page.getByRole("table", { name: "Facts that moved the value" });
  const texts = (await facts.getByRole("row").allInnerTexts()).slice(1);
  // What happened may tell of an amount as well.
  const rows = texts.map((text) => amountsOf(text).slice(-3));
  expect(rows.length).toBeGreaterThan(3);
  const together = rows.at(-1) ?? [];
  for (const column of [0, 1, 2])
    expect(sumOf(rows.slice(0, -1).map((amounts) => amounts[column] ?? 0))).toBe(together[column]);
});
