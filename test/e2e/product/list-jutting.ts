import type { Page } from "@playwright/test";

/** What of a page stands out of its column to the right, where nothing lets it be scrolled to. */
export async function listJutting(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    if (!main) return [];
    const end = main.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(main).paddingRight);
    const isLaidOut = (element: Element | null): boolean => {
      if (!element || element === main) return true;
      const { overflowX, position } = getComputedStyle(element);
      const flows = overflowX === "visible" && position !== "absolute" && position !== "fixed";
      return flows && isLaidOut(element.parentElement);
    };
    return [...main.querySelectorAll("*")]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        return width > 0 && right > end + 1 && isLaidOut(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
