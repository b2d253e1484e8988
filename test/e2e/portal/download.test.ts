import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { joinProgramme } from "../product/join-programme.ts";
import { expect, test } from "../product/journey.ts";

type File = { member_user: { email: string }[]; customer: { displayName: string }[] };

async function download(page: Page): Promise<{ name: string; file: File; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download everything about me" }).click();
  const came = await coming;
  const text = await readFile(await came.path(), "utf8");
  return { name: came.suggestedFilename(), file: JSON.parse(text) as File, text };
}

test("with and without JavaScript a member downloads everything about them, and nothing of anybody else", async ({
  browser,
  product,
  readCode,
  expectFitsWidths,
}) => {
  test.slow();
  const viewport = { width: 375, height: 780 };
  const email = "dora@example.com";
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const plain = await context.newPage();
  await joinProgramme(plain, { portal: product.portal, name: "Dora Down", email, readCode });
  await plain.goto(`${product.portal}/settings`);
  const { name, file, text } = await download(plain);
  expect(name).toBe("everything-about-me.json");
  expect(file.member_user).toMatchObject([{ email }]);
  expect(file.customer).toMatchObject([{ displayName: "Dora Down" }]);
  expect(text).not.toContain("mary@example.com");
  const storageState = await context.storageState();
  const screen = await (await browser.newContext({ storageState, viewport })).newPage();
  await screen.goto(`${product.portal}/settings`);
  await expectFitsWidths(screen, [360, 768, 1280]);
  expect((await download(screen)).file.member_user).toMatchObject([{ email }]);
  for (let count = 2; count < 10; count += 1) await download(screen);
  await screen.getByRole("button", { name: "Download everything about me" }).click();
  await expect(screen.getByText("You have downloaded it ten times today")).toBeVisible();
  await screen.context().close();
  await context.close();
});
