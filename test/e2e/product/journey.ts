import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { keepSession, readSession } from "./kept-sessions.ts";
import { listJutting } from "./list-jutting.ts";
import { readProductUrls, type ProductUrls } from "./product-urls.ts";

type Journey = {
  product: ProductUrls;
  /** Signs a person in through the form and the mail, once per run: links are few per hour, as they should be. */
  signIn: (page: Page, app: "portal" | "admin", email: string) => Promise<void>;
  /** The sign-in code mailed to an address since a moment, once it has arrived. */
  readCode: (email: string, since: Date) => Promise<string>;
  /** Plays a payment at the Stripe stand-in, as its page does; the product hears of it through the webhook. */
  pay: (payment: { email: string; name: string; amountMinor: number; productName?: string }) => Promise<void>;
  /** Asserts that axe finds nothing on the page as it is. */
  expectAccessible: (page: Page) => Promise<void>;
  /** Asserts, at each width in CSS pixels, that the page does not scroll sideways and that axe finds nothing. */
  expectFitsWidths: (page: Page, widths?: readonly number[]) => Promise<void>;
};

const signInWords = {
  portal: { ask: "Send me a link", code: "Six-digit code", confirm: "Continue" },
  admin: { ask: "Send the link", code: "Code from the mail", confirm: "Sign in" },
} as const;

type Mail = { text: string; createdAt: string };

/** A test in the running product. An error in the browser's console fails it. */
export const test = base.extend<Journey>({
  // Every journey comes from an address of its own, through the proxy that the product is told to trust.
  extraHTTPHeaders: async ({ browserName: _ }, use, { testId }) => {
    const [a, b, c] = createHash("sha256").update(testId).digest();
    await use({ "x-forwarded-for": `10.${a}.${b}.${c}` });
  },
  product: async ({ browserName: _ }, use) => use(readProductUrls()),
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
    await use(async (email, since) => {
      let code: string | undefined;
      await expect
        .poll(async () => {
          const answer = await request.get(
            `${product.inbox}/_control/messages?to=${encodeURIComponent(email)}`,
          );
          const mails = (await answer.json()) as Mail[];
          const newest = mails.find((mail) => new Date(mail.createdAt) >= since);
          code = /\b(\d{6})\b/.exec(newest?.text ?? "")?.[1];
          return code;
        })
        .toBeDefined();
      return code ?? "";
    });
  },
  signIn: async ({ product, readCode }, use) => {
    await use(async (page, app, email) => {
      const kept = readSession(app, email);
      if (kept) return page.context().addCookies(kept);
      const words = signInWords[app];
      await page.goto(`${product[app]}/sign-in`);
      await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
      const asked = new Date();
      await page.getByRole("button", { name: words.ask }).click();
      await page.getByRole("textbox", { name: words.code }).fill(await readCode(email, asked));
      await page.getByRole("button", { name: words.confirm, exact: true }).click();
      await expect(page).toHaveURL((url) => !url.pathname.startsWith("/sign-in"));
      keepSession(app, email, await page.context().cookies());
    });
  },
  pay: async ({ request, product }, use) => {
    await use(async (payment) => {
      const answer = await request.post(`${product.payments}/_control/pay`, {
        data: { currency: "usd", as: "invoice", productName: "Trail Shoe", ...payment },
      });
      expect(answer.ok()).toBe(true);
    });
  },
  expectAccessible: async ({ browserName: _ }, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(" | ")}`,
        ),
      ).toEqual([]);
    });
  },
  expectFitsWidths: async ({ expectAccessible }, use) => {
    await use(async (page, widths = [360, 768, 1280]) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, `at ${width} pixels`).toBeLessThanOrEqual(width);
        expect(await listJutting(page), `at ${width} pixels`).toEqual([]);
        await expectAccessible(page);
      }
    });
  },
});

export { expect } from "@playwright/test";
