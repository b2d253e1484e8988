import { expect, test } from "../product/journey.ts";

const publicPages = ["/", "/join", "/sign-in", "/policy", "/nothing-here"];
const memberPages = [
  "/home",
  "/refer",
  "/refer/qr",
  "/refer/company",
  "/rewards",
  "/rewards/payout",
  "/perks",
  "/missions",
  "/settings",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("every public page is accessible and fits 360 pixels", async ({
      page,
      product,
      expectAccessible,
    }) => {
      for (const path of publicPages) {
        await page.goto(`${product.portal}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, path).toBeLessThanOrEqual(360);
      }
    });

    test("every step of joining is accessible and fits 360 pixels", async ({
      page,
      product,
      expectAccessible,
    }) => {
      const expectFine = async () => {
        await expectAccessible(page);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, page.url()).toBeLessThanOrEqual(360);
      };
      await page.goto(`${product.portal}/r/mary-4k2pw7xq`);
      await expectFine();
      await page.getByRole("textbox", { name: "Your name" }).fill("Ada Holt");
      await page.getByRole("textbox", { name: "E-mail address" }).fill(`ada-${colorScheme}@example.com`);
      await page.getByRole("checkbox", { name: "I agree to the terms" }).check();
      await page.getByRole("button", { name: "Join", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
      await expectFine();
      await page.getByRole("textbox", { name: "Six-digit code" }).fill("000000");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expectFine();
      await page.goto(`${product.portal}/sign-in/confirm?token=aaaaaaaaaaaaaaaaaaaaaaaa`);
      await expectFine();
      await page.getByRole("button", { name: "Sign in to Trailhead Club" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("That link or code does not work");
      await expectFine();
    });

    test("every page of a member is accessible and fits 360 pixels", async ({
      page,
      product,
      signIn,
      expectAccessible,
    }) => {
      await signIn(page, "portal", "mary@example.com");
      for (const path of memberPages) {
        await page.goto(`${product.portal}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, path).toBeLessThanOrEqual(360);
      }
    });
  });
}

test("a member without JavaScript recommends a company and sees it in the list", async ({
  browser,
  page,
  product,
  signIn,
}) => {
  await signIn(page, "portal", "mary@example.com");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: { width: 360, height: 780 },
  });
  const form = await plain.newPage();
  await form.goto(`${product.portal}/refer/company`);
  await form.getByRole("textbox", { name: "Company" }).fill("Fjell Outdoor AS");
  await form.getByRole("textbox", { name: "Person to write to" }).fill("Kari Moen");
  await form.getByRole("textbox", { name: "Their e-mail address" }).fill("not an address");
  await form.getByRole("textbox", { name: "What they need" }).fill("Boots for forty guides.");
  await form.getByRole("button", { name: "Send recommendation" }).click();
  await expect(form.getByRole("textbox", { name: "Company" })).toHaveValue("Fjell Outdoor AS");
  await form.getByRole("textbox", { name: "Their e-mail address" }).fill("kari@fjell.example");
  await form.getByRole("button", { name: "Send recommendation" }).click();
  await expect(form.getByText("Fjell Outdoor AS").first()).toBeVisible();
  await plain.close();
});
