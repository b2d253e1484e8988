import { expect, test } from "../product/journey.ts";

test("mentions: staff read one, say which way it goes, approve it, take that back, and decline another with a reason", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "reviewer@example.com");
  await page.goto(`${product.admin}/mentions`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("wait");
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("link", { name: "Three weeks for a terrible repair, and still broken" }).click();
  await expect(page.getByRole("radio", { name: "Against us", exact: true })).toBeChecked();
  await page.getByRole("radio", { name: "Neither for nor against us" }).check();
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("button", { name: "It is genuine" }).click();
  await expect(page.getByText(/^Approved; it takes effect at/)).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Taken back. It waits again.")).toBeVisible();
  await page.getByRole("button", { name: "Decline it" }).click();
  await expect(page.getByRole("alert")).toContainText("Why not?");
  await page.getByLabel("Why not?").selectOption({ label: "We could not find it, or see that it is theirs" });
  await page.getByRole("button", { name: "Decline it" }).click();
  await expect(page.getByText(/^Declined \(We could not find it/)).toBeVisible();
  await page.goto(`${product.admin}/mentions/heard`);
  await expect(page.getByText("“Mary Sample”")).toBeVisible();
  await expectFitsWidths(page, [768, 1280]);
  const named = page.getByRole("listitem").filter({ hasText: "“Mary Sample”" });
  await named.getByRole("button", { name: /^Confirm/ }).click();
  await expect(page.getByText("Confirmed.")).toBeVisible();
});

test("acts: staff define a kind, write down what a customer did, and see the role with its evidence", async ({
  page,
  product,
  signIn,
  expectFitsWidths,
}) => {
  test.slow();
  await signIn(page, "admin", "manager@example.com");
  await page.goto(`${product.admin}/settings/acts`);
  await page.getByLabel("Name").fill("Held a book reading");
  await page.getByLabel("Role it shows").selectOption({ label: "Curator" });
  await page.getByLabel("What proves it").selectOption({ label: "Nothing" });
  await page.getByLabel("Who looks at it").selectOption({ label: "It counts at once" });
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectFitsWidths(page, [768, 1280]);
  await page.goto(`${product.admin}/acts`);
  await expectFitsWidths(page, [768, 1280]);
  await page.getByRole("link", { name: /^Hosted an evening outdoors/ }).click();
  await expect(page.getByRole("button", { name: "It is genuine" })).toBeVisible();
  await page.getByRole("link", { name: /, done on/ }).click();
  await page.getByText("An act of your own kinds", { exact: true }).click();
  await page.getByLabel("What was it?").selectOption({ label: "Held a book reading" });
  await page.getByRole("button", { name: "Write the act down" }).click();
  await expect(page.getByText("Written down.")).toBeVisible();
  await expect(page.getByRole("list", { name: "Roles, and the evidence" })).toContainText("Curator");
  await expectFitsWidths(page, [768, 1280]);
  await page.getByText("A mention you saw", { exact: true }).click();
  await page.getByRole("textbox", { name: /^Link/ }).fill("https://evenings.example/by-the-fire");
  await page.getByLabel("How many people did it reach?").fill("a crowd");
  await page.getByRole("button", { name: "Enter the mention" }).click();
  await expect(page.getByRole("alert").first()).toContainText("How many people did it reach?");
  await expect(page.getByRole("textbox", { name: /^Link/ })).toHaveValue(
    "https://evenings.example/by-the-fire",
  );
  await page.getByLabel("How many people did it reach?").fill("1,200");
  await page.getByRole("button", { name: "Enter the mention" }).click();
  await expect(page.getByText("Entered. It waits for a decision.")).toBeVisible();
  await page.getByText("A reference call", { exact: true }).click();
  await page.getByLabel("The lead who listened").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Write the call down" }).click();
  await expect(page.getByText(/^Written down\. Who listened has been touched by it/)).toBeVisible();
  await page.goto(`${product.admin}/mentions`);
  await page.getByRole("link", { name: "https://evenings.example/by-the-fire" }).click();
  await expect(page.getByText("1,200 people reached, by what we were told")).toBeVisible();
});

test("mentions: a file is brought in without the rows that cannot be taken, which are told one by one", async ({
  page,
  product,
  signIn,
  expectAccessible,
  expectFitsWidths,
}) => {
  await signIn(page, "admin", "manager@example.com");
  await page.goto(`${product.admin}/mentions/import`);
  await expectAccessible(page);
  await expectFitsWidths(page, [360, 768, 1280]);
  const rows = [
    "email,kind,channel,date,link,audience,note",
    "mary@example.com,talk,event,2026-05-31,,120,An evening at the library",
    "nobody@example.com,talk,event,2026-05-31,,,",
    "mary@example.com,talk,event,yesterday,,,",
  ];
  const file = { name: "mentions.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.getByRole("button", { name: "Bring them in" }).click();
  await expect(page.getByRole("alert")).toContainText("File");
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Bring them in" }).click();
  await expect(page.getByText("Nothing was brought in.")).toBeVisible();
  await expect(page.getByRole("table")).toContainText("Write the day as 2026-05-31");
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("checkbox", { name: "Leave rows out that cannot be taken" }).check();
  await page.getByRole("button", { name: "Bring them in" }).click();
  await expect(page.getByText("1 mention was brought in. It waits for a decision.")).toBeVisible();
  await expect(page.getByRole("table")).toContainText("Enter the address of a customer we know");
  await expectFitsWidths(page, [360, 768, 1280]);
  await page.goto(`${product.admin}/mentions`);
  await expect(page.getByRole("row").filter({ hasText: "31 May 2026" })).toBeVisible();
});
