import { expect, test } from "../product/journey.ts";

test("questions: staff read the first one of somebody, hide it with a reason, answer another for the team", async ({
  page,
  product,
  signIn,
  expectAccessible,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "reviewer@example.com");
  await page.goto(`${product.admin}/questions`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("in this list");
  await expectAccessible(page);
  await expectFitsWidths(page, [360, 768, 1280]);
  const unread = page.getByRole("listitem").filter({ hasText: "Is the footprint sold with it" });
  await unread.getByRole("button", { name: "Hide it" }).click();
  await expect(page.getByRole("alert")).toContainText("Reason to hide it");
  await unread.getByLabel("Reason to hide it").selectOption({ index: 1 });
  await unread.getByRole("button", { name: "Hide it" }).click();
  await expect(page.getByText("Done. It is written down with your name.")).toBeVisible();
  await expect(unread).toHaveCount(0);
  await page.getByRole("link", { name: "Hidden" }).click();
  await unread.getByRole("button", { name: "Let it be seen" }).click();
  await expect(unread).toHaveCount(0);
  await page.getByRole("link", { name: "Without an answer" }).click();
  const open = page.getByRole("listitem").filter({ hasText: "Does it keep its shape in the dryer?" });
  await open.getByText("Answer for the team").first().click();
  await open.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Answer for the team");
  await open
    .getByRole("textbox", { name: "Answer for the team" })
    .fill("It does, on low heat. We tried it for a year.");
  await open.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByText("Done. It is written down with your name.")).toBeVisible();
  await expect(open).toHaveCount(0);
});
