import type { Page } from "@playwright/test";
import { expect, test } from "../product/journey.ts";
import { columnsIn } from "./fill-words.ts";
import { listPages, type PageOf } from "./list-addresses.ts";

/** Throws in the browser when something ran: an error there fails the test. */
async function watch(page: Page): Promise<void> {
  page.on("dialog", (dialog) => {
    throw new Error(`${page.url()} opened a window that says ${dialog.message()}.`);
  });
  await page.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(Document.prototype, "title");
    Object.defineProperty(document, "title", {
      get: () => own?.get?.call(document) as string,
      set: (title: string) => {
        if (title === "ran") throw new Error("A payload ran.");
        own?.set?.call(document, title);
      },
    });
  });
}

/** Opens the first address that answers and gives the columns whose words it shows; nothing of them is markup. */
async function openPage(page: Page, origin: string, { path, addresses }: PageOf): Promise<string[]> {
  for (const address of addresses) {
    const answer = await page.goto(`${origin}${address}`);
    if (answer?.status() === 404 && addresses.length > 1) continue;
    expect.soft(answer?.status(), address).toBeLessThan(400);
    const { text, strays } = await page.evaluate(() => {
      const shown: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement?.tagName !== "SCRIPT") shown.push(node.textContent ?? "");
      for (const field of document.querySelectorAll("input")) shown.push(field.value);
      const markup =
        "[onerror], [onload], [onfocus], [ontoggle], [onstart], marquee, object, embed, math, iframe, " +
        "a[href^='javascript:'], meta[http-equiv=refresh]";
      return {
        text: shown.join("\n"),
        strays: [...document.querySelectorAll(markup)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      };
    });
    expect.soft(strays, address).toEqual([]);
    return columnsIn(text);
  }
  throw new Error(`None of ${addresses.length} addresses of ${path} answers.`);
}

type App = { app: "portal" | "admin"; origin: string; database: string };

/** Opens every page of an app, where nothing may run or become markup. Gives the columns whose words were seen. */
export async function openEveryPage(page: Page, { app, origin, database }: App): Promise<Set<string>> {
  await watch(page);
  const seen = new Set<string>();
  for (const one of await listPages(app, database)) {
    await test.step(one.path, async () => {
      for (const column of await openPage(page, origin, one)) seen.add(column);
    });
  }
  return seen;
}
