import { openPhone } from "../product/open-phone.ts";
import { expect, test } from "../product/journey.ts";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript five entries in one row lead to every page of a member, and mark where one is`, async ({
    browser,
    page,
    product,
    signIn,
    expectFitsWidths,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const screen = await openPhone(browser, page, javaScriptEnabled);
    await screen.setViewportSize({ width: 360, height: 780 });
    await screen.goto(`${product.portal}/home`);
    const navigation = screen.getByRole("navigation", { name: "Main" });
    const entries = navigation.getByRole("link");
    await expect(entries).toHaveText(["Home", "Refer", "Reviews", "Rewards", "More"]);
    const boxes = await entries.evaluateAll((links) =>
      links.map((link) => {
        const { top, left, right, height } = link.getBoundingClientRect();
        const label = link.querySelector("span");
        const isWhole = label !== null && label.scrollWidth <= label.clientWidth;
        return { top, left, right, height, isWhole };
      }),
    );
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    for (const { left, right, height, isWhole } of boxes)
      expect([left >= 0, right <= 360, height >= 24, isWhole]).toEqual([true, true, true, true]);
    await expect(navigation.locator('[aria-current="page"]')).toHaveText("Home");

    await entries.filter({ hasText: "More" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText("More");
    if (javaScriptEnabled) await expectFitsWidths(screen, [360, 768, 1280]);
    await screen.setViewportSize({ width: 360, height: 780 });
    const more = screen.getByRole("list", { name: "More" }).getByRole("link");
    const names = await more.allTextContents();
    expect(names).toHaveLength(8);
    for (const name of names) {
      await screen.goto(`${product.portal}/more`);
      await more.filter({ hasText: new RegExp(`^${name}$`) }).click();
      await expect(screen).not.toHaveURL(/\/more$/);
      await expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(navigation.locator("[aria-current]")).toHaveText("More");
    }
    await screen.context().close();
  });
}
