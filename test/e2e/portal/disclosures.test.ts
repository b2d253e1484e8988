import { expect, test } from "../product/journey.ts";

const label = "Promised a reward for any review";

test("what readers must know of an author stands on the wall, in the widget, for search engines and in the file", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await page.goto(`${product.portal}/reviews`);
  const marked = page.getByRole("article").filter({ hasText: label }).first();
  await expect(marked).toBeVisible();
  const href = await marked.getByRole("link").first().getAttribute("href");
  const productId = href?.split("/").at(-1) ?? "";
  await signIn(page, "admin", "owner@example.com");
  const renderings: Record<string, () => Promise<string>> = {
    wall: async () => {
      await page.goto(`${product.portal}/reviews/${productId}`);
      return page.getByRole("main").innerText();
    },
    jsonLd: async () => {
      await page.goto(`${product.portal}/reviews/${productId}`);
      return (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
    },
    widget: async () => {
      await page.goto(`${product.portal}/embed/reviews?product=${productId}`);
      return page.getByRole("main").innerText();
    },
    "widget's JSON-LD": async () => {
      await page.goto(`${product.portal}/embed/reviews?product=${productId}`);
      return (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
    },
    file: async () => (await page.request.get(`${product.admin}/reviews.csv`)).text(),
  };
  for (const read of Object.values(renderings)) expect(await read()).toContain(label);
  await page.goto(`${product.portal}/embed/reviews?product=${productId}`);
  await expectFitsWidths(page);
});

test("the shop's pages may frame the widget, nobody else may, and it sets no cookie", async ({
  request,
  product,
}) => {
  const widget = await request.get(`${product.portal}/embed/reviews`);
  expect(widget.headers()["content-security-policy"]).toMatch(/frame-ancestors https?:\/\/[^ ;*]+;?/);
  expect(widget.headers()["set-cookie"]).toBeUndefined();
  const wall = await request.get(`${product.portal}/reviews`);
  expect(wall.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
});
