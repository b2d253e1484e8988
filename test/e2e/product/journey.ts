import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { readProductUrls, type ProductUrls } from "./product-urls.ts";

type Journey = {
  product: ProductUrls;
  /** Signs a person in through the form and the mail, as they would. */
  signIn: (page: Page, app: "portal" | "admin", email: string) => Promise<void>;
  /** The newest sign-in code sent to an address, once it has arrived. */
  readCode: (email: string) => Promise<string>;
  /** Asserts that axe finds nothing on the page as it is. */
  expectAccessible: (page: Page) => Promise<void>;
};

/** A test in the running product. An error in the browser's console fails it. */
export const test = base.extend<Journey>({
  product: async ({}, use) => use(readProductUrls()),
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      // The browser reports every 4xx answer itself; a page that is meant to be one says so on the screen.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await use(page);
    expect(errors).toEqual([]);
  },
  readCode: async ({ request, product }, use) => {
    await use(async (email) => {
      let code: string | undefined;
      await expect
        .poll(async () => {
          const answer = await request.get(
            `${product.inbox}/_control/messages?to=${encodeURIComponent(email)}`,
          );
          const [newest] = ((await answer.json()) as { messages: { text: string }[] }).messages;
          code = /\b(\d{6})\b/.exec(newest?.text ?? "")?.[1];
          return code;
        })
        .toBeDefined();
      return code ?? "";
    });
  },
  signIn: async ({ product, readCode }, use) => {
    await use(async (page, app, email) => {
      await page.goto(`${product[app]}/sign-in`);
      await page.getByLabel("E-mail").fill(email);
      await page.getByRole("button", { name: "Send me a link" }).click();
      await page.getByLabel("Code").fill(await readCode(email));
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("button", { name: "Sign out" })).toBeAttached();
    });
  },
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      ).toEqual([]);
    });
  },
});

export { expect } from "@playwright/test";
