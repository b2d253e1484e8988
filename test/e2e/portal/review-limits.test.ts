import { largestPhotoBytes } from "@worth/contracts";
import { expect, test } from "../product/journey.ts";

/** Ten thousand words, more than a review holds. */
const tooLong = "It held. ".repeat(5_000).trim();

test("without JavaScript a review of 10,000 words, a wrong file and one that is too large lose nothing", async ({
  browser,
  page,
  product,
  signIn,
}) => {
  test.slow();
  await signIn(page, "portal", "mary@example.com");
  const storageState = await page.context().storageState();
  const viewport = { width: 360, height: 780 };
  const context = await browser.newContext({ javaScriptEnabled: false, storageState, viewport });
  const screen = await context.newPage();
  await screen.goto(`${product.portal}/reviews/new`);
  await screen.getByLabel("What do you want to write about?").selectOption({ label: "Ember Headlamp" });
  await screen.getByRole("button", { name: "Go on" }).click();
  const body = screen.getByLabel("What you would tell a friend");
  const send = async (file?: { mimeType: string; buffer: Buffer }) => {
    if (file) await screen.getByLabel("Photos").setInputFiles({ name: "photo.jpg", ...file });
    await screen.getByRole("button", { name: "Send the review" }).click();
  };

  await screen.getByRole("radio", { name: "2 stars" }).check();
  await screen.getByLabel("In one line").fill("Held for years");
  await body.fill(tooLong);
  await send();
  await expect(screen.getByRole("alert")).toContainText("This is more than 8,000 characters. Shorten it");
  await expect(body).toHaveValue(tooLong);
  await expect(screen.getByRole("radio", { name: "2 stars" })).toBeChecked();

  await body.fill("It held.");
  await send({ mimeType: "image/jpeg", buffer: Buffer.from("no picture at all") });
  await expect(screen.getByRole("alert")).toContainText("Add it again as JPEG, PNG or WebP.");
  await expect(body).toHaveValue("It held.");

  await send({ mimeType: "image/jpeg", buffer: Buffer.alloc(largestPhotoBytes + 1) });
  await expect(screen.getByRole("alert")).toContainText("Add a photo of up to 8 MB.");
  await expect(body).toHaveValue("It held.");
  await expect(screen.getByLabel("In one line")).toHaveValue("Held for years");
  await context.close();
});
