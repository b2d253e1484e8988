import { payloads } from "../../security/payloads.ts";
import { expect, test } from "../product/journey.ts";

const longestNote = 1_900;

test("mentions: what a member writes is text at their page, in the admin and in the queue", async ({
  page,
  browser,
  product,
  signIn,
}) => {
  test.slow();
  await signIn(page, "portal", "mary@example.com");
  const staff = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(staff, "admin", "reviewer@example.com");
  const notes = payloads.reduce<string[]>(
    (parts, payload) => {
      const last = parts.at(-1) ?? "";
      const joined = `${last}\n${payload}`;
      return joined.length > longestNote ? [...parts, payload] : [...parts.slice(0, -1), joined];
    },
    [""],
  );
  for (const note of notes) {
    await page.goto(`${product.portal}/mentions/new`);
    await page.getByLabel("What is it?").selectOption({ label: "Talk" });
    await page.getByLabel("Anything we should know?").fill(note.trim());
    await page.getByRole("button", { name: "Send it to the team" }).click();
    await expect(page.getByText("Thank you. Our team looks at it")).toBeVisible();
    await expect(page).not.toHaveTitle("ran");
    await staff.goto(`${product.admin}/mentions?state=all`);
    await staff.getByRole("link", { name: "Talk, LinkedIn" }).first().click();
    await expect(staff.getByText(note.trim().slice(0, 40)).first()).toBeVisible();
    await expect(staff).not.toHaveTitle("ran");
    expect(await staff.locator("main marquee, main iframe, main [onerror], main [onload]").count()).toBe(0);
  }
});
